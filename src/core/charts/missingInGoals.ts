import { gapInWords } from '../pages/gapWords';
import { goalGaps } from '../rules/goalGaps';
import type { MergedRecord } from '../rules/personFacts';
import type { ChartFrame } from './chartFrame';

/**
 * Returns what a reviewer would ask of a goal and not find, each in a few words: "evidence since May 4". Empty where
 * nothing is missing.
 */
export function missingInGoals(
  { files }: MergedRecord<'goal'>,
  { today, shortDay }: Pick<ChartFrame, 'today' | 'shortDay'>,
): readonly string[] {
  return goalGaps(
    files.map(({ record }) => record),
    today,
  ).map((gap) => gapInWords(gap, shortDay));
}
