import { gapInWords } from '../pages/gapWords';
import { goalGaps } from '../rules/goalGaps';
import type { MergedRecord } from '../rules/personFacts';
import type { ChartFrame } from './chartFrame';

/** What a reviewer would ask of a goal and not find, in words: "evidence since May 4". */
export function missingInGoals(
  { files }: MergedRecord<'goal'>,
  { today, shortDay }: Pick<ChartFrame, 'today' | 'shortDay'>,
): readonly string[] {
  return goalGaps(
    files.map(({ record }) => record),
    today,
  ).map((gap) => gapInWords(gap, shortDay));
}
