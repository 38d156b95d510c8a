import { type Rule, rule } from '../../../diagnostics/rule';
import type { FieldProblemCode } from '../../../records/typed';
import type { ProblemCode } from '../../../yaml/yamlTypes';
import { asQuickFixes } from '../asQuickFixes';
import type { Diagnostic } from '../diagnostic';
import { type RecordFacts, schemaDiagnostics } from '../recordFacts';

/** A value, or the lack of one, that does not fit the record: one rule for each code of `typed`, worded as errors are. */
const ofField = (code: FieldProblemCode): Rule<RecordFacts, Diagnostic> =>
  rule({
    code,
    severity: code === 'missing' ? 'warning' : 'error',
    check: (facts: RecordFacts) => facts.of(schemaDiagnostics, code),
    message: ({ path = [], data: { allowed } }: Diagnostic, { fieldProblem }) =>
      fieldProblem({ code, path, ...(allowed ? { allowed } : {}) }),
    fixes: asQuickFixes,
  });

/** What forbids to read the text: one rule for each code of the YAML engine, worded as errors are. */
const ofText = (code: ProblemCode): Rule<RecordFacts, Diagnostic> =>
  rule({
    code,
    severity: 'error',
    check: (facts: RecordFacts) => facts.ofUnreadable(code),
    message: ({ data }: Diagnostic, { problem }) => problem(code, data.detail),
    fixes: asQuickFixes,
  });

const FIELDS: Readonly<Record<FieldProblemCode, true>> = {
  missing: true,
  notADay: true,
  notDone: true,
  notAWeek: true,
  notACadence: true,
  notASlug: true,
  notOneOf: true,
  notText: true,
  notAList: true,
  notAMap: true,
};

const TEXTS: Readonly<Record<ProblemCode, true>> = {
  unreadable: true,
  encoding: true,
  control: true,
  lineEnds: true,
  tooLarge: true,
  tooDeep: true,
  tooManyKeys: true,
  tooManyAnchors: true,
  conflict: true,
  syntax: true,
  needsQuotes: true,
  multipleDocuments: true,
  duplicateKey: true,
  notAMap: true,
};

/** The rules that tell where a value does not fit its field. */
export const fieldRules = (Object.keys(FIELDS) as FieldProblemCode[]).map(ofField);
/** The rules that tell why a text cannot be read as YAML. */
export const textRules = (Object.keys(TEXTS) as ProblemCode[]).map(ofText);
