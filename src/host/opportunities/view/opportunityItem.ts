import { l10n, TreeItemCollapsibleState as State, type TreeItem, workspace } from 'vscode';
import { assertNever } from '../../../core/assertNever';
import type { Day } from '../../../core/day';
import { isOutcome, type OpportunityGroup } from '../../../core/opportunities/groups';
import type { RecordOf } from '../../../core/records/kinds';
import type { PartialRecord } from '../../../core/records/typed';
import { daysOverdue } from '../../../core/rules/dueForReview';
import { make } from '../../people/items/make';
import { markHalfTyped } from '../../people/items/markHalfTyped';
import { problemItem } from '../../people/items/problemItem';
import { commandId } from '../../platform/contributions';
import { dayInWords, distance } from '../../platform/dateFormat';
import { type ShownRow, showRow } from '../../platform/messages/shownRows';
import { opaqueId } from '../../platform/opaqueId';
import type { OpenBook } from '../../store/books';
import { newsInWords, type OpportunityRow, opportunityRowId } from '../opportunityRows';
import { groupsOf, opportunityRecord, ownerOf } from '../records';

type Record = PartialRecord<RecordOf<'opportunity'>>;

/** Draws a row of the opportunities view. */
export async function opportunityItem(row: OpportunityRow, today: Day): Promise<ShownRow> {
  const item = await bare(row, today);
  item.id = opaqueId(opportunityRowId(row));
  item.accessibilityInformation ??= { label: [item.label, item.description].filter(Boolean).join(', ') };
  if (row.row === 'opportunity') markHalfTyped(item, row.book.book.uri(row.thing));
  if (row.row === 'opportunity' || row.row === 'retro' || row.row === 'problem')
    item.command = { command: commandId('openRow'), title: l10n.t('Open'), arguments: [row] };
  return showRow(item);
}

async function bare(row: OpportunityRow, today: Day): Promise<TreeItem> {
  switch (row.row) {
    case 'opportunities':
      return make(row.book.book.folder.name, State.Expanded, 'book', 'book');
    case 'status':
      return groupItem(row);
    case 'opportunity':
      return recordItem(row, today);
    case 'news': {
      const { words, tooltip } = newsInWords(row.count);
      const item = make(words, State.None, 'news', 'git-compare');
      item.tooltip = tooltip;
      item.command = {
        command: commandId('openRow'),
        title: l10n.t('Changes in Retros'),
        arguments: [row],
      };
      return item;
    }
    case 'waiting':
      return make(l10n.t('Retros without an answer'), State.Collapsed, 'waiting', 'question');
    case 'retro': {
      const item = make(row.uri.path.split('/').at(-1) ?? '', State.None, 'retro', 'file');
      item.description = workspace.asRelativePath(row.uri).split('/').slice(0, -1).join('/');
      item.tooltip = l10n.t('What opportunity should we face?');
      return item;
    }
    case 'problem':
      return problemItem(row);
    default:
      return assertNever(row);
  }
}

async function groupItem({ book, group }: OpportunityRow & { row: 'status' }): Promise<TreeItem> {
  const count = (await groupsOf(book.book))[group].length;
  const [label, icon, none] = groupWords(group);
  const open = group === 'facing' || group === 'raised' ? State.Expanded : State.Collapsed;
  const item = make(label, count === 0 ? State.None : open, `status.${group}`, icon);
  item.description = count === 0 ? none : String(count);
  return item;
}

function groupWords(group: OpportunityGroup): readonly [label: string, icon: string, none: string] {
  switch (group) {
    case 'facing':
      return [l10n.t('Facing'), 'telescope', l10n.t('nothing taken on yet')];
    case 'raised':
      return [l10n.t('Raised'), 'lightbulb', l10n.t('none')];
    case 'outcomes':
      return [l10n.t('Outcomes'), 'milestone', l10n.t('nothing yet')];
    case 'parked':
      return [l10n.t('Parked'), 'debug-pause', l10n.t('none')];
    default:
      return assertNever(group);
  }
}

async function recordItem(row: OpportunityRow & { row: 'opportunity' }, today: Day): Promise<TreeItem> {
  const { book } = row;
  const summary = await book.book.summary(row.thing);
  const record = opportunityRecord(summary);
  const status = record.status ?? 'raised';
  const item = make(
    record.title ?? row.thing.name,
    State.None,
    `opportunity.${isReadAgain(record) ? 'judgement' : status}`,
    iconOf(record, today),
  );
  if (!summary.ok) {
    item.description = l10n.t('cannot be read');
    return item;
  }
  // Of what is over, nobody asks any more who will own it.
  const isOver = record.owner === undefined && isOutcome(record.status);
  const owner = isOver ? undefined : await ownerOf(book, record.owner);
  const served = record.goal && (await goalOf(book, record.owner, record.goal));
  // The end is cut off where the view is narrow, and stands in the tooltip.
  const retro = record.retro?.split('/').at(-1);
  item.description = [statusWords(record, today), owner, served, retro].filter(Boolean).join(' · ');
  const goal = served && l10n.t('Goal: {0}', served);
  const from = record.retro && l10n.t('From {0}', record.retro);
  const lines = [
    record.title,
    item.description,
    record.why,
    record.change && l10n.t('Change: {0}', record.change),
    record.measure && l10n.t('Measure: {0}', record.measure),
    goal,
    record.value && l10n.t('Value: {0}', record.value),
    record.outcome?.text,
    record.learned && l10n.t('Learned: {0}', record.learned),
    from,
  ];
  item.tooltip = lines.filter(Boolean).join('\n');
  const label = [record.title ?? row.thing.name, item.description, kindWord(record), goal, from];
  item.accessibilityInformation = { label: label.filter(Boolean).join(', ') };
  return item;
}

/** A judgement that stands: it has been made, and is never taken on. */
function isReadAgain({ kind, status = 'raised' }: Record): boolean {
  return kind === 'judgement' && status === 'raised';
}

/** What an opportunity's row says first: its day to look again, or what became of it. */
function statusWords(record: Record, today: Day): string | undefined {
  switch (record.status) {
    case 'facing': {
      const over = daysOverdue(record, today);
      if (over === 0) return l10n.t('review today');
      if (over !== undefined) return l10n.t('review was due {0}', distance(record.revisit ?? today, today));
      return record.revisit === undefined
        ? l10n.t('no review day')
        : l10n.t('review {0}', distance(record.revisit, today));
    }
    case 'kept':
      return outcomeWords(l10n.t('kept'), record, today);
    case 'changed':
      return outcomeWords(l10n.t('changed'), record, today);
    case 'dropped':
      return outcomeWords(l10n.t('dropped, with a lesson learned'), record, today);
    case 'parked':
      return record.revisit === undefined ? undefined : l10n.t('until {0}', dayInWords(record.revisit));
    case 'raised':
    case undefined:
      return record.raised === undefined ? undefined : l10n.t('raised {0}', distance(record.raised, today));
    default:
      return assertNever(record.status);
  }
}

function outcomeWords(word: string, record: Record, today: Day): string {
  const day = record.outcome?.date;
  return day === undefined ? word : `${word} ${distance(day, today)}`;
}

function iconOf(record: Record, today: Day): string {
  switch (record.status) {
    case 'facing':
      return daysOverdue(record, today) === undefined ? 'telescope' : 'bell-dot';
    case 'kept':
      return 'pass';
    case 'changed':
      return 'sync';
    case 'dropped':
      return 'circle-slash';
    case 'parked':
      return 'debug-pause';
    case 'raised':
    case undefined:
      return { opportunity: 'lightbulb', problem: 'tools', judgement: 'law' }[record.kind ?? 'opportunity'];
    default:
      return assertNever(record.status);
  }
}

function kindWord({ kind }: Record): string {
  return {
    opportunity: l10n.t('opportunity'),
    problem: l10n.t('problem'),
    judgement: l10n.t('judgement'),
  }[kind ?? 'opportunity'];
}

async function goalOf(book: OpenBook, person: string | undefined, goal: string): Promise<string> {
  const thing = person && (await book.book.things('goal', person)).find(({ name }) => name === goal);
  const summary = thing ? await book.book.summary(thing) : undefined;
  return (summary?.ok && summary.record.title) || goal;
}
