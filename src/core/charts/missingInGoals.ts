import { assertNever } from '../assertNever';
import { type GoalGap, goalGaps } from '../rules/goalGaps';
import type { MergedRecord } from '../rules/personFacts';
import type { ChartFrame } from './chartFrame';

type Frame = Pick<ChartFrame, 't' | 'today' | 'shortDay'>;

/** What a reviewer would ask of a goal and not find, in words: "no evidence since May 4". */
export function missingInGoals({ files }: MergedRecord<'goal'>, frame: Frame): readonly string[] {
  return goalGaps(
    files.map(({ record }) => record),
    frame.today,
  ).map((gap) => gapInWords(gap, frame));
}

function gapInWords({ what, since = '' }: GoalGap, { t, shortDay }: Frame): string {
  switch (what) {
    case 'noEvidence':
      return t('no evidence');
    case 'noEvidenceSince':
      return t('no evidence since {0}', shortDay(since));
    case 'noCheckin':
      return t('no check-in');
    case 'noCheckinSince':
      return t('no check-in since {0}', shortDay(since));
    case 'noMilestone':
      return t('no milestone');
    case 'milestoneOverdue':
      return t('an overdue milestone');
    case 'noDue':
      return t('no due day');
    default:
      return assertNever(what);
  }
}
