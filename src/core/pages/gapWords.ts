import * as l10n from '@vscode/l10n';
import { assertNever } from '../assertNever';
import type { Day } from '../day';
import type { GoalGap } from '../rules/goalGaps';

/**
 * What a goal lacks, in words: "no evidence since May 4".
 * @param dayText how a day is said
 */
export function gapInWords({ what, since = '' }: GoalGap, dayText: (day: Day) => string): string {
  switch (what) {
    case 'noEvidence':
      return l10n.t('no evidence');
    case 'noEvidenceSince':
      return l10n.t('no evidence since {0}', dayText(since));
    case 'noCheckin':
      return l10n.t('no check-in');
    case 'noCheckinSince':
      return l10n.t('no check-in since {0}', dayText(since));
    case 'noMilestone':
      return l10n.t('no milestone');
    case 'milestoneOverdue':
      return l10n.t('an overdue milestone');
    case 'noDue':
      return l10n.t('no due day');
    default:
      return assertNever(what);
  }
}
