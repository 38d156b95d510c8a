import { l10n } from 'vscode';
import { isBlankText } from '../../../core/isBlankText';
import { distance } from '../../platform/dateFormat';
import type { Earlier, NotListed, OpenFor } from './earlier';

/** For how long it has been open, such as “3 retros, 14 weeks”; undefined where it is new. */
function openForInWords({ retros, weeks }: OpenFor): string | undefined {
  const parts = [
    retros === undefined || retros < 2 ? undefined : l10n.t('{0} retros', retros),
    weeks === undefined || weeks === 0
      ? undefined
      : weeks === 1
        ? l10n.t('1 week')
        : l10n.t('{0} weeks', weeks),
  ];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(', ');
}

/**
 * Returns a sentence with how many things are still open, and how many of them are to review; undefined where none is
 * open.
 */
export function earlierInWords(things: readonly Earlier[]): string | undefined {
  const due = things.filter((thing) => thing.from === 'record' && thing.days !== undefined).length;
  if (things.length === 0) return undefined;
  const open = openInWords(things);
  return due === 0 ? open : l10n.t('{0}, {1} to review', open, due);
}

/** Of a record without a retro it is not known that it is from one. */
function openInWords(things: readonly Earlier[]): string {
  const count = things.length;
  const areOfRetros = things.every(
    (thing) => thing.from === 'line' || !isBlankText(thing.opportunity.record.retro),
  );
  if (areOfRetros)
    return count === 1
      ? l10n.t('1 thing from earlier retros is still open')
      : l10n.t('{0} things from earlier retros are still open', count);
  return count === 1
    ? l10n.t('1 thing from before this retro is still open')
    : l10n.t('{0} things from before this retro are still open', count);
}

/**
 * Returns the words behind a thing's text in a list: its status or due day, its owner, and for how long it has been
 * open.
 * @param isGrouped the list is grouped by owner, who need not be named again
 */
export function statusInWords(thing: Earlier, today: string, isGrouped = false): string {
  const owner = isGrouped ? undefined : thing.owner;
  if (thing.from === 'line') {
    const name = thing.uri.path.split('/').at(-1);
    return [owner, thing.action.due, openForInWords(thing.age), name].filter(Boolean).join(' · ');
  }
  return [recordInWords(thing, today), owner, openForInWords(thing.age)].filter(Boolean).join(' · ');
}

function recordInWords(thing: Earlier & { from: 'record' }, today: string): string {
  const { record } = thing.opportunity;
  if (thing.days === 0) return l10n.t('review today');
  if (thing.days !== undefined) return l10n.t('review was due {0}', distance(record.revisit ?? today, today));
  if (record.status === 'facing')
    return record.revisit === undefined
      ? l10n.t('facing')
      : l10n.t('facing, review {0}', distance(record.revisit, today));
  return l10n.t('raised {0}', distance(record.raised ?? today, today));
}

/**
 * Returns a sentence for each sort of thing that the list of what is open leaves out; empty where it leaves out
 * nothing.
 */
export function notListedInWords({ actions, retros }: NotListed): readonly string[] {
  const said = [
    actions === 1
      ? l10n.t('1 older action without a checkbox is not listed')
      : actions > 0
        ? l10n.t('{0} older actions without a checkbox are not listed', actions)
        : undefined,
    retros === 1
      ? l10n.t('1 older retro of the series is not read')
      : retros > 0
        ? l10n.t('{0} older retros of the series are not read', retros)
        : undefined,
  ];
  return said.filter((one) => one !== undefined);
}
