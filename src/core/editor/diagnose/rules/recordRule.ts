import { type Finding, type Rule, type RuleSpec, rule } from '../../../diagnostics/rule';
import type { DiagnosedFile } from '../diagnosedFile';
import type { RecordFacts } from '../recordFacts';

/** What a rule for records that can be read is made of. */
interface RecordRuleSpec<Found extends Finding> extends Omit<RuleSpec<RecordFacts, Found>, 'check'> {
  readonly inLogs: string | ((found: Found) => string);
  readonly check: (file: DiagnosedFile, facts: RecordFacts) => readonly Found[];
}

/** A rule that looks at a record; it finds nothing in a text that cannot be read. */
export function recordRule<Found extends Finding>(spec: RecordRuleSpec<Found>): Rule<RecordFacts, Found> {
  return rule({ ...spec, check: (facts) => (facts.file ? spec.check(facts.file, facts) : []) });
}
