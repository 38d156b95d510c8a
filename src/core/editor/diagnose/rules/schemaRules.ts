import type { Rule } from '../../../diagnostics/rule';
import type { FieldProblemCode } from '../../../records/typed';
import type { ValueFinding } from '../diagnostic';
import type { MakeFixesAt } from '../fixes/editFix';
import { cadenceGuess, dayGuess, doneGuess, slugGuess, weekGuess, wordGuess } from '../fixes/guesses';
import { turnIntoItem } from '../fixes/itemFixes';
import { addMissingKey, replaceBy, turnIntoList } from '../fixes/valueFixes';
import type { RecordFacts } from '../recordFacts';
import { recordRule } from './recordRule';

/** What is said in a log of a value that does not fit, and how it is fixed. */
interface FlawWords {
  readonly inLogs: string | ((found: ValueFinding) => string);
  readonly fixes?: MakeFixesAt;
}

const aDay = 'this should be a day, like 2026-11-21';

/** One for each code of `typed`. A value that does not fit is left out, which is an error; a key can also follow later. */
const FLAWS: Readonly<Record<FieldProblemCode, FlawWords>> = {
  missing: { inLogs: ({ data: { key = '' } }) => `“${key}” is missing`, fixes: addMissingKey },
  notADay: { inLogs: aDay, fixes: replaceBy(dayGuess) },
  notDone: { inLogs: `${aDay}, or true`, fixes: replaceBy(doneGuess) },
  notAWeek: { inLogs: 'this should be a week, like 2026-W47', fixes: replaceBy(weekGuess) },
  notACadence: {
    inLogs: 'this should be like “1 week”, “10 days” or “2 months”',
    fixes: replaceBy(cadenceGuess),
  },
  notASlug: {
    inLogs: 'this should be the name of a folder or file, like ada-lovelace',
    fixes: replaceBy(slugGuess),
  },
  notOneOf: { inLogs: 'this is not one of the words allowed here', fixes: replaceBy(wordGuess) },
  notText: { inLogs: 'this should be text' },
  notAList: { inLogs: 'this should be a list', fixes: turnIntoList },
  notAMap: { inLogs: 'there should be keys with values here (“key: value”)', fixes: turnIntoItem },
};

/** The rules that tell where a value, or the lack of one, does not fit its field, worded as errors are. */
export const fieldRules: readonly Rule<RecordFacts, ValueFinding>[] = (
  Object.entries(FLAWS) as [FieldProblemCode, FlawWords][]
).map(([code, words]) =>
  recordRule({
    ...words,
    code,
    severity: code === 'missing' ? 'warning' : 'error',
    isInSchema: true,
    check: (_file, { flaws }): readonly ValueFinding[] => flaws.filter((one) => one.code === code),
    message: ({ path, data: { allowed } }, { fieldProblem }) =>
      fieldProblem({ code, path, ...(allowed ? { allowed } : {}) }),
  }),
);
