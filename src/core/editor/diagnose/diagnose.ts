import { type Rule, runRules, type ToldDiagnostic } from '../../diagnostics/rule';
import type { EditorContext } from '../editorContext';
import type { RecordFinding } from './diagnostic';
import { type FileInHost, RecordFacts } from './recordFacts';
import { recordRules } from './recordRules';

/** What is told of a record, with the fixes of each, which cost a parse each when they are asked for. */
type RecordDiagnostic = RecordFinding & ToldDiagnostic;

/**
 * Returns the diagnostics of a file of the book, in its order. A text that cannot be read has only what forbids to read it.
 * @param host what the host knows beside
 * @param rules what is looked for
 */
export function diagnose(
  text: string,
  context: EditorContext,
  host: FileInHost = {},
  rules: readonly Rule<RecordFacts, RecordFinding>[] = recordRules,
): readonly RecordDiagnostic[] {
  return runRules(rules, new RecordFacts(text, context, host));
}
