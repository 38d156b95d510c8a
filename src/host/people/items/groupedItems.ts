import { l10n, TreeItemCollapsibleState as State, type TreeItem } from 'vscode';
import { dayOfName } from '../../../core/book/paths';
import { type Day, isDay } from '../../../core/day';
import { kinds } from '../../../core/records/kinds';
import type { RecordKind } from '../../../core/records/recordKind';
import { recordRow, rowIcon } from '../../../core/records/recordRow';
import { distance } from '../../platform/dateFormat';
import { personFiles } from '../../store/personFiles';
import type { Row } from '../peopleRows';
import { make, opens } from './make';

/** A group of records of one kind, as that says of itself. */
export async function recordsItem({ book, person, kind }: Row & { row: 'records' }): Promise<TreeItem> {
  const { group }: RecordKind = kinds[kind];
  const { grouped } = await personFiles(book.book, person);
  const item = make(group?.() ?? kind, State.Collapsed, `group.${kind}`, rowIcon(kind));
  item.description = String((grouped.get(kind) ?? []).length);
  return item;
}

/** The tree item of one record of a group: its title, and how long ago it was. */
export async function recordItem(row: Row & { row: 'record' }, today: Day): Promise<TreeItem> {
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
