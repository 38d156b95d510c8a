import { l10n, TreeItemCollapsibleState as State, type TreeItem } from 'vscode';
import { dayOfName } from '../../../core/book/paths';
import { type Day, isDay } from '../../../core/day';
import { type KindName, kinds } from '../../../core/records/kinds';
import { canPostpone } from '../../../core/records/postponed';
import type { RecordKind } from '../../../core/records/recordKind';
import { recordRow } from '../../../core/records/recordRow';
import { nth } from '../../../core/rules/lastHeld';
import { dayInWords, distance, dueInWords } from '../../platform/dateFormat';
import { nameOf } from '../../store/personSummaries';
import type { Row } from '../peopleRows';
import { make, opens } from './make';

/** A record of a group, as its kind says of it; of other kinds its title, and how long ago it was. */
export async function recordItem(row: Row & { row: 'record' }, today: Day): Promise<TreeItem> {
  const { kind, name, private: isPrivate } = row.thing;
  const { book, summaries } = row.book;
  const known: RecordKind = kinds[kind];
  const { days, title = '' } = known;
  const summary = await book.summary(row.thing);
  const record: Readonly<Record<string, unknown>> = summary.ok ? summary.record : {};
  const { label, icon } = recordRow(kind, name, record);
  const first = record[days?.start ?? ''];
  const start = typeof first === 'string' && isDay(first) ? first : dayOfName(name);
  const own = await known.row?.(record, {
    title: label,
    start,
    today,
    day: dayInWords,
    distance: (day) => distance(day, today),
    due: (day) => dueInWords(day, today),
    person: async (slug) => nameOf(await summaries.get(slug)),
    opportunity: async (name) => {
      const found = await book.summary({ kind: 'opportunity', name, private: false });
      return found.ok ? found.record.title : undefined;
    },
  });
  const item = make(
    own?.label ?? label,
    own?.opens ? State.Collapsed : State.None,
    contextOf(kind, record),
    isPrivate ? 'lock' : (own?.icon ?? icon),
  );
  const text = record[title];
  const said = own?.said ?? [start && distance(start, today)];
  item.description = summary.ok ? said.filter(Boolean).join(' · ') : l10n.t('cannot be read');
  item.tooltip = own
    ? own.tooltip(item.description).filter(Boolean).join('\n\n')
    : typeof text === 'string'
      ? text
      : undefined;
  return opens(item, row);
}

/** What menus know a record by: its kind, that it can be put off, and that it waits no more: `record.goal.due`, `record.recognition.told`. */
function contextOf(kind: KindName, record: Readonly<Record<string, unknown>>): string {
  const { waiting }: RecordKind = kinds[kind];
  const settled = waiting && record[waiting.for] !== undefined ? waiting.for : undefined;
  return ['record', kind, canPostpone(kind, false) ? 'due' : undefined, settled].filter(Boolean).join('.');
}

/** A one-on-one, or why it was skipped. */
export async function noteItem(row: Row & { row: 'note' }, today: Day): Promise<TreeItem> {
  const summary = await row.book.book.summary(row.thing);
  const day = dayOfName(row.thing.name) ?? row.thing.name;
  const which = nth(row.thing.name);
  const skipped = summary.ok ? summary.record.skipped : undefined;
  const icon = row.thing.private ? 'lock' : skipped === undefined ? 'note' : 'dash';
  const label = which > 1 ? l10n.t('{0} ({1})', dayInWords(day), which) : dayInWords(day);
  const item = make(label, State.None, row.thing.private ? 'privateNote' : 'note', icon);
  const said = skipped === undefined ? distance(day, today) : l10n.t('skipped: {0}', skipped);
  item.description = row.thing.private ? l10n.t('{0} · private', said) : said;
  if (!summary.ok) item.description = l10n.t('cannot be read');
  return opens(item, row);
}
