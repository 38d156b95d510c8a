import * as l10n from '@vscode/l10n';
import { type Rule, rule } from '../../../diagnostics/rule';
import type { ProblemCode } from '../../../yaml/yamlTypes';
import type { TextFinding } from '../diagnostic';
import { addSpace, close, indentWithSpaces, quote } from '../fixes/brokenTextFixes';
import type { MakeFixes } from '../fixes/editFix';
import { replaceOddBlank } from '../fixes/itemFixes';
import { removeDuplicate } from '../fixes/removeDuplicate';
import type { RecordFacts } from '../recordFacts';

/** Brackets or quotes with nothing that closes them. */
export const unclosedRule = rule<RecordFacts, TextFinding>({
  code: 'unclosed',
  severity: 'error',
  inLogs: 'a bracket or quote is not closed',
  check: ({ broken }) => broken.unclosed,
  message: ({ data }) => l10n.t('{0} is missing: what is opened here is never closed.', data.missing ?? ''),
  fixes: close,
});

/** A colon with no space behind it, `owner:me`. */
export const missingSpaceRule = rule<RecordFacts, TextFinding>({
  code: 'missingSpace',
  severity: 'error',
  inLogs: 'a space is missing after the colon',
  check: ({ broken, withOddBlanks }) => [...broken.unspaced, ...withOddBlanks],
  message: ({ data }) => l10n.t('put a space after “{0}:”; without it this is not a key.', data.key ?? ''),
  fixes: (found, facts) => (facts.file ? replaceOddBlank : addSpace)(found, facts),
});

/** What is said in a log of what forbids to read a text, and how it is fixed. */
interface BrokenWords {
  readonly inLogs: string;
  readonly fixes?: MakeFixes;
  readonly isInSchema?: true;
}

/** One for each code of the YAML engine. */
const BROKEN: Readonly<Record<ProblemCode, BrokenWords>> = {
  unreadable: { inLogs: 'the file cannot be read' },
  encoding: { inLogs: 'the file is not UTF-8 text' },
  control: { inLogs: 'the file contains a character that does not belong in text' },
  lineEnds: { inLogs: 'the line endings are mixed' },
  tooLarge: { inLogs: 'the file is over 1 MB' },
  tooDeep: { inLogs: 'lists and maps are nested too deeply here' },
  tooManyKeys: { inLogs: 'the file has too many keys' },
  tooManyAnchors: { inLogs: 'the file has too many anchors' },
  conflict: { inLogs: 'there are merge conflict markers' },
  syntax: { inLogs: 'this is not valid YAML', fixes: indentWithSpaces, isInSchema: true },
  needsQuotes: { inLogs: 'YAML misreads this text; it needs quotes', fixes: quote },
  multipleDocuments: { inLogs: 'the file contains several documents (“---”)' },
  duplicateKey: { inLogs: 'a key appears twice', fixes: removeDuplicate, isInSchema: true },
  notAMap: { inLogs: 'there should be keys with values here (“key: value”)', isInSchema: true },
};

/** The rules that tell why a text cannot be read as YAML, worded as errors are. */
export const textRules: readonly Rule<RecordFacts, TextFinding>[] = (
  Object.entries(BROKEN) as [ProblemCode, BrokenWords][]
).map(([code, words]) =>
  rule({
    ...words,
    code,
    severity: 'error',
    check: ({ broken }: RecordFacts) => broken.problems.filter((one) => one.code === code),
    message: ({ data }: TextFinding, { problem }) => problem(code, data.detail),
  }),
);

/** Returns what is said in a log of a file that cannot be read at all. */
export function unreadableInLogs(code: ProblemCode): string {
  return BROKEN[code].inLogs;
}
