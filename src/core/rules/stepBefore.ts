import { compareText } from '../compareText';
import { inOneLine } from '../inOneLine';
import { isBlankText } from '../isBlankText';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';

/** What the lead wanted to do, and how. */
interface StepTaken {
  readonly week: string;
  readonly stepup: string;
  readonly how: string | undefined;
}

/** How many weeks back a step is still asked for. */
const WEEKS = 8;

/**
 * The last step up that was written down before a week, if the week does not say yet what became of it.
 * @param reflections those of the book, by their weeks, in any order
 */
export function lastStepBefore(
  reflections: readonly { readonly week: string; readonly record: PartialRecord<RecordOf<'reflection'>> }[],
  week: string,
): StepTaken | undefined {
  if (!isBlankText(reflections.find((one) => one.week === week)?.record.did)) return undefined;
  const earlier = reflections.filter((one) => one.week < week).sort((a, b) => compareText(b.week, a.week));
  for (const { week: of, record } of earlier.slice(0, WEEKS)) {
    const stepup = oneLine(record.stepup);
    if (stepup !== '') return { week: of, stepup, how: oneLine(record.how) || undefined };
    // What became of an older step was said then.
    if (!isBlankText(record.did)) return undefined;
  }
  return undefined;
}

/**
 * The newest step up that is written down.
 * @param week the last week that counts
 * @param only true if no other week counts
 */
export function lastStep(
  reflections: readonly { readonly week: string; readonly record: PartialRecord<RecordOf<'reflection'>> }[],
  week: string,
  only: boolean,
): PartialRecord<RecordOf<'reflection'>> | undefined {
  return reflections
    .filter((one) => (only ? one.week === week : one.week <= week) && oneLine(one.record.stepup) !== '')
    .sort((a, b) => compareText(b.week, a.week))[0]?.record;
}

function oneLine(text: string | undefined): string {
  return inOneLine(text ?? '').replace(/[.!]$/, '');
}
