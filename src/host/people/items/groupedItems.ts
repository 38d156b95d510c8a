import { l10n, TreeItemCollapsibleState as State, type TreeItem } from 'vscode';
import { dayOfName } from '../../../core/book/paths';
import { type Day, isDay } from '../../../core/day';
import { kinds } from '../../../core/records/kinds';
import type { ListedFile, RecordKind } from '../../../core/records/recordKind';
import { recordRow, rowIcon } from '../../../core/records/recordRow';
import { distance } from '../../platform/dateFormat';
import { personFiles } from '../../store/personFiles';
import { unreadableInWords } from '../needWords';
import type { Row } from '../peopleRows';
import { make, opens } from './make';
import { delegationItem, goalItem, recognitionItem } from './recordItems';

/** A group of records of one kind, as that says of itself. */
export async function recordsItem({ book, person, kind }: Row & { row: 'records' }): Promise<TreeItem> {
  const { folder, group, emptyGroup, waiting }: RecordKind = kinds[kind];
  const { grouped, all } = await personFiles(book.book, person);
  const listed: readonly ListedFile[] = grouped.get(kind) ?? [];
  const open = waiting
    ? listed.filter(({ summary }) => summary.ok && summary.record[waiting.for] === undefined).length
    : listed.length;
  const state = listed.length === 0 ? State.None : open > 0 ? State.Expanded : State.Collapsed;
  const item = make(group?.() ?? kind, state, `group.${folder}`, rowIcon(kind));
  // What cannot be read may be waiting too.
  const broken = waiting ? all.filter(({ thing, summary }) => thing.kind === kind && !summary.ok) : [];
  const counted = listed.length === 0 ? undefined : (waiting?.inWords(open) ?? String(open));
  const said = [counted, unreadableInWords(broken.length)].filter(Boolean).join(' · ');
  item.description = said || (emptyGroup?.() ?? '');
  return item;
}

/** The tree item of one record of a group. */
export async function recordItem(row: Row & { row: 'record' }, today: Day): Promise<TreeItem> {
  const { thing } = row;
  if (thing.kind === 'goal') return goalItem(row, { ...thing, kind: thing.kind }, today);
  if (thing.kind === 'delegation') return delegationItem(row, { ...thing, kind: thing.kind }, today);
  if (thing.kind === 'recognition') return recognitionItem(row, { ...thing, kind: thing.kind }, today);
  return otherItem(row, today);
}

/** A record of a kind without words of its own: its title, and how long ago it was. */
async function otherItem(row: Row & { row: 'record' }, today: Day): Promise<TreeItem> {
  const { kind, name, private: isPrivate } = row.thing;
  const summary = await row.book.book.summary(row.thing);
  const record: Readonly<Record<string, unknown>> = summary.ok ? summary.record : {};
  const { label, icon } = recordRow(kind, name, record);
  const item = make(label, State.None, 'record', isPrivate ? 'lock' : icon);
  const { days, title }: RecordKind = kinds[kind];
  const said = days?.start === undefined ? undefined : record[days.start];
  const day = typeof said === 'string' && isDay(said) ? said : dayOfName(name);
  item.description = summary.ok ? (day === undefined ? '' : distance(day, today)) : l10n.t('cannot be read');
  const text = title === undefined ? undefined : record[title];
  if (typeof text === 'string') item.tooltip = text;
  return opens(item, row);
}
