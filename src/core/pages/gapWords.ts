import * as l10n from '@vscode/l10n';
import { assertNever } from '../assertNever';
import type { Day } from '../day';
import type { GoalGap } from '../rules/goalGaps';

/**
 * Returns a gap of a goal in words that go on “missing:”: "evidence since May 4".
 * @param dayText how a day is said
 */
export function gapInWords({ what, since = '' }: GoalGap, dayText: (day: Day) => string): string {
  switch (what) {
    case 'noEvidence':
      return l10n.t('evidence');
    case 'noEvidenceSince':
      return l10n.t('evidence since {0}', dayText(since));
    case 'noCheckin':
      return l10n.t('a check-in');
    case 'noCheckinSince':
      return l10n.t('a check-in since {0}', dayText(since));
    case 'noMilestone':
      return l10n.t('a milestone');
    case 'milestoneOverdue':
      return l10n.t('a milestone that was due');
    case 'noDue':
      return l10n.t('a due day');
    default:
      return assertNever(what);
  }
}
