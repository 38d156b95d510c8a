import { l10n } from 'vscode';
import { assertNever } from '../../core/assertNever';
import { addDays } from '../../core/day';
import type { Need, NeedReason } from '../../core/rules/need';
import { dayBefore, dayInWords } from '../platform/dateFormat';

/** How many reasons a row says: the weightiest; the others are in the preparation. */
const SAID = 2;

/**
 * Returns the reasons why somebody needs the lead, in words: "5 days overdue, 2 promises of yours open"; `''` where
 * nothing asks for them.
 * @param brief for a row, which has little room: "5 days overdue, you owe 2"
 * @param isTeam one meets a team, and not one-on-one
 */
export function needInWords({ reasons, overdue, open }: Need, brief = false, isTeam = false): string {
  const dueToday = reasons.reduce(
    (sum, reason) => sum + (reason.code === 'promisesDue' ? reason.count : 0),
    0,
  );
  // A promise is said once: that it is overdue or due says that it is open.
  const said = reasons.filter(({ code }) => code !== 'promisesOpen' || open > overdue + dueToday);
  return said
    .slice(0, SAID)
    .map((reason) =>
      brief && reason.code === 'promisesOpen'
        ? l10n.t('you owe {0}', reason.count)
        : reasonInWords(reason, isTeam),
    )
    .join(', ');
}

/** Returns how many files cannot be read: "2 files cannot be read"; undefined where all can. */
export function unreadableInWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? l10n.t('1 file cannot be read') : l10n.t('{0} files cannot be read', count);
}

function reasonInWords(reason: NeedReason, isTeam: boolean): string {
  switch (reason.code) {
    case 'oneOnOneOver':
      return reason.days === 1 ? l10n.t('1 day overdue') : l10n.t('{0} days overdue', reason.days);
    case 'oneOnOneDue':
      return l10n.t('due today');
    case 'firstOneOnOneDue':
      return isTeam ? l10n.t('first meeting due') : l10n.t('first one-on-one due');
    case 'meeting': {
      const when = `${dayBefore(reason.day, addDays(reason.day, -reason.days))} ${reason.time}`;
      return isTeam ? l10n.t('next meeting {0}', when) : l10n.t('next 1:1 {0}', when);
    }
    case 'promisesOverdue':
      return reason.count === 1
        ? l10n.t('1 promise of yours overdue')
        : l10n.t('{0} promises of yours overdue', reason.count);
    case 'promisesDue':
      return reason.count === 1
        ? l10n.t('1 promise of yours due today')
        : l10n.t('{0} promises of yours due today', reason.count);
    case 'delegationsDue':
      return l10n.t('a delegation to look at');
    case 'goalsDue':
      return reason.count === 1 ? l10n.t('a goal due') : l10n.t('{0} goals due', reason.count);
    case 'promisesOpen':
      return reason.count === 1
        ? l10n.t('1 promise of yours open')
        : l10n.t('{0} promises of yours open', reason.count);
    case 'noOneOnOneYet':
      return isTeam ? l10n.t('no meeting yet') : l10n.t('no one-on-one yet');
    case 'onLeave':
      return l10n.t('on leave until {0}', dayInWords(reason.until));
    case 'oneOnOneSoon':
      if (isTeam)
        return reason.days === 1
          ? l10n.t('meeting due tomorrow')
          : l10n.t('meeting due in {0} days', reason.days);
      return reason.days === 1 ? l10n.t('1:1 due tomorrow') : l10n.t('1:1 due in {0} days', reason.days);
    default:
      return assertNever(reason);
  }
}
