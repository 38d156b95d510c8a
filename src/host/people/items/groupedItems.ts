import { TreeItemCollapsibleState as State, type TreeItem } from 'vscode';
import { kinds } from '../../../core/records/kinds';
import type { ListedFile, RecordKind } from '../../../core/records/recordKind';
import { rowIcon } from '../../../core/records/recordRow';
import { personFiles } from '../../store/personFiles';
import { unreadableInWords } from '../needWords';
import type { Row } from '../peopleRows';
import { make } from './make';

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
