import { inOneLine } from '../inOneLine';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';

/** What a step up becomes: words for a goal with its first milestone, and for a promise. */
export interface StepWords {
  readonly goal: string;
  /** How it is done; undefined where that is not written. */
  readonly milestone: string | undefined;
  readonly promise: string;
}

/** The words of a week's step up, each in one line; undefined where none is written. */
export function stepWords(
  reflection: Pick<PartialRecord<RecordOf<'reflection'>>, 'stepup' | 'how'>,
): StepWords | undefined {
  const goal = line(reflection.stepup);
  if (goal === undefined) return undefined;
  const milestone = line(reflection.how);
  const promise = milestone === undefined ? goal : `${goal.replace(/[.!]$/, '')}: ${milestone}`;
  return { goal, milestone, promise };
}

function line(text: string | undefined): string | undefined {
  const said = inOneLine(text ?? '');
  return said === '' ? undefined : said;
}
