import { l10n } from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { DayChoice } from '../../core/editor/complete/completion';

/** A day to choose in words: those to show, then others that one may type for it. */
export function dayChoiceWords({ code, count = 1 }: DayChoice): readonly [string, ...string[]] {
  switch (code) {
    case 'today':
      return [l10n.t('today')];
    case 'yesterday':
      return [l10n.t('yesterday')];
    case 'tomorrow':
      return [l10n.t('tomorrow')];
    case 'nextMonday':
      return [l10n.t('next Monday')];
    case 'nextFriday':
      return [l10n.t('next Friday')];
    case 'inWeeks':
      return [inWeeks(count), count === 1 ? l10n.t('in 1 week') : l10n.t('in {0} weeks', count)];
    case 'inMonths':
      return [inMonths(count), count === 1 ? l10n.t('in 1 month') : l10n.t('in {0} months', count)];
    case 'nextOneOnOne':
      return [l10n.t('at the next one-on-one')];
    case 'fileDay':
      return [l10n.t('the day in the file’s name')];
    default:
      return assertNever(code);
  }
}

function inWeeks(count: number): string {
  if (count === 1) return l10n.t('in one week');
  return count === 2 ? l10n.t('in two weeks') : l10n.t('in {0} weeks', count);
}

function inMonths(count: number): string {
  if (count === 1) return l10n.t('in one month');
  return count === 3 ? l10n.t('in three months') : l10n.t('in {0} months', count);
}
