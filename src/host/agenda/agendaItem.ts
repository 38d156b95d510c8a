import {
  l10n,
  TreeItemCollapsibleState as State,
  ThemeColor,
  ThemeIcon,
  type TreeItem,
  TreeItemCheckboxState,
} from 'vscode';
import { assertNever } from '../../core/assertNever';
import { ME } from '../../core/book/paths';
import { addDays, type Day } from '../../core/day';
import { mondayOf } from '../../core/days/dayPeriods';
import { inOneLine } from '../../core/inOneLine';
import { make } from '../people/items/make';
import { problemItem } from '../people/items/problemItem';
import { commandId } from '../platform/contributions';
import { dayInWords, distance } from '../platform/dateFormat';
import { type ShownRow, showRow } from '../platform/messages/shownRows';
import { nameOf } from '../store/personSummaries';
import { type AgendaEntry, type AgendaProblem, type AgendaRow, agendaRowId } from './agendaRows';

/** A row of *This Week* as it is drawn. */
export async function agendaItem(row: AgendaRow, today: Day): Promise<ShownRow> {
  const item = await bare(row, today);
  item.id = agendaRowId(row);
  return showRow(item);
}

async function bare(row: AgendaRow, today: Day): Promise<TreeItem> {
  switch (row.row) {
    case 'agendaGroup':
      return groupRow(row);
    case 'problem':
      return agendaProblemItem(row);
    default:
      return entryRow(row, today);
  }
}

/** The row of the people view, with the name of whose file it is. */
export async function agendaProblemItem(row: AgendaProblem): Promise<TreeItem> {
  const item = problemItem(row);
  item.contextValue = 'agenda.problem';
  if (row.person === undefined) return item;
  const name = nameOf(await row.book.summaries.get(row.person));
  item.description = [name, row.sentence].join(' · ');
  item.accessibilityInformation = { label: [name, item.accessibilityInformation?.label].join(', ') };
  return item;
}

function groupRow({ group, day, entries }: Extract<AgendaRow, { row: 'agendaGroup' }>): TreeItem {
  const label = groupWords(group, day);
  const item = make(label, group === 'nextWeek' ? State.Collapsed : State.Expanded, `agendaGroup.${group}`);
  item.description = String(entries.length);
  item.accessibilityInformation = { label: `${label}, ${entries.length}` };
  return item;
}

function groupWords(group: Extract<AgendaRow, { row: 'agendaGroup' }>['group'], day: Day): string {
  switch (group) {
    case 'overdue':
      return l10n.t('Overdue');
    case 'today':
      return l10n.t('Today');
    case 'day':
      return dayInWords(day);
    case 'nextWeek':
      return l10n.t('Next Week');
    default:
      return assertNever(group);
  }
}

async function entryRow(row: AgendaEntry, today: Day): Promise<TreeItem> {
  const { what, day, text, owner } = row.agenda;
  const name =
    row.agenda.person === undefined ? undefined : nameOf(await row.book.summaries.get(row.agenda.person));
  const isNamed = what === 'oneOnOne' || what === 'back' || what === 'unwritten';
  const label = inOneLine((isNamed ? name : text) ?? '');
  const item = make(label, State.None, `agenda.${what}`, iconOf(row));
  // Where the group does not say the day it comes first: at the end of a narrow row it would be cut off.
  const isDayFirst = day < today || day >= addDays(mondayOf(today), 7);
  const when = day < today ? [distance(day, today)] : day > today ? [dayInWords(day)] : [];
  const who = saidOf(
    row,
    name,
    owner === undefined || owner === ME ? undefined : nameOf(await row.book.summaries.get(owner)),
  );
  const hidden = row.row !== 'person' && row.thing.private ? [l10n.t('private')] : [];
  const said = [...(isDayFirst ? [...when, ...who] : [...who, ...when]), ...hidden];
  item.description = said.join(' · ');
  item.tooltip = [text || label, said.join(' · ')].filter(Boolean).join('\n\n');
  // Nothing is cut off of what is heard.
  const spoken = [label, ...who, ...when, ...hidden].join(', ');
  item.accessibilityInformation = { label: spoken };
  if (day < today) item.iconPath = new ThemeIcon(iconOf(row), new ThemeColor('list.warningForeground'));
  if (row.row === 'item')
    item.checkboxState = {
      state: TreeItemCheckboxState.Unchecked,
      tooltip: l10n.t('Done'),
      accessibilityInformation: { label: spoken },
    };
  item.command = {
    // All rows are opened by it, so that a key on one of them can keep it from being opened.
    command: commandId('openRow'),
    title: what === 'unwritten' ? l10n.t('Write the Note') : l10n.t('Open'),
    arguments: [row],
  };
  return item;
}

function iconOf({ agenda: { what, owner } }: AgendaEntry): string {
  switch (what) {
    case 'oneOnOne':
      return 'comment-discussion';
    case 'unwritten':
      return 'edit';
    case 'back':
      return 'home';
    case 'promise':
      return owner === ME ? 'arrow-right' : 'arrow-left';
    case 'milestone':
    case 'goal':
      return 'target';
    case 'review':
      return 'telescope';
    case 'reread':
      return 'law';
    case 'quiet':
      return 'bell';
    case 'praise':
      return 'star-empty';
    default:
      return assertNever(what);
  }
}

/** What a line is, in words, with the name of who it is about where the label does not say it. */
function saidOf(
  { agenda: { what, owner, text } }: AgendaEntry,
  name: string | undefined,
  ownerName: string | undefined,
): string[] {
  const about = name === undefined ? [] : [name];
  switch (what) {
    case 'oneOnOne':
      return text === '' ? [l10n.t('one-on-one')] : [text, l10n.t('one-on-one')];
    case 'unwritten':
      return [l10n.t('no note yet')];
    case 'back':
      return [l10n.t('back from leave')];
    case 'promise':
      if (owner === ME) return [l10n.t('you owe {0}', name ?? '')];
      return ownerName === undefined ? [l10n.t('no owner yet'), ...about] : [l10n.t('{0} owes', ownerName)];
    case 'milestone':
      return [l10n.t('milestone'), ...about];
    case 'goal':
      return [l10n.t('goal'), ...about];
    case 'review':
      return [l10n.t('opportunity to review'), ...about];
    case 'reread':
      return [l10n.t('judgement to read again'), ...about];
    case 'quiet':
      return [l10n.t('quiet time ends'), ...about];
    case 'praise':
      return [l10n.t('praise to share'), ...about];
    default:
      return assertNever(what);
  }
}
