import {
  l10n,
  TreeItemCollapsibleState as State,
  ThemeColor,
  ThemeIcon,
  type TreeItem,
  TreeItemCheckboxState,
} from 'vscode';
import { ME } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import { inOneLine } from '../../../core/inOneLine';
import { sinceWords } from '../../../core/pages/topicWords';
import { dayBefore, dueInWords, shortDay } from '../../platform/dateFormat';
import { nameOf } from '../../store/personSummaries';
import type { ItemRow } from '../peopleRows';
import { promiseWords } from '../promiseWords';
import { make, opens } from './make';

/** A row with a box: a promise, a topic or a milestone. */
export async function checkItem(row: ItemRow, today: Day): Promise<TreeItem> {
  const text = inOneLine(row.text);
  const arrow = row.list === 'actions' ? arrowOf(row) : undefined;
  const promise = row.list === 'actions' ? await promiseWords(row, today, arrow !== undefined) : undefined;
  const said = promise?.all ?? (await otherWords(row, today));
  // What matters stands first, where the view is narrow: whose it is, as an arrow, and the day.
  const isDated = promise && row.due !== undefined && !row.done;
  const label = isDated ? l10n.t('{0} · {1}', dayBefore(row.due ?? today, today), text) : text;
  const item = make(label, State.None, `item.${row.list}`);
  item.description = (promise?.rest ?? said).join(' · ');
  const isOverdue = row.due !== undefined && !row.done && row.due < today;
  const warning = isOverdue ? new ThemeColor('list.warningForeground') : undefined;
  if (row.thing.private) item.iconPath = new ThemeIcon('lock', warning);
  else if (arrow) item.iconPath = new ThemeIcon(arrow, warning);
  else if (warning) item.iconPath = new ThemeIcon('warning', warning);
  // Behind a long text nothing else is seen of the row: the tooltip says all.
  item.tooltip = [row.text, said.join(' · ')].filter(Boolean).join('\n\n');
  const spoken = [text, ...said].join(', ');
  item.accessibilityInformation = { label: spoken };
  item.checkboxState = {
    state: row.done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: row.done ? l10n.t('Not done after all') : l10n.t('Done'),
    accessibilityInformation: { label: spoken },
  };
  return opens(item, row);
}

/** The icon of an arrow: away from the lead who owes it, or towards them. */
function arrowOf({ owner, person, thing }: ItemRow): string | undefined {
  if (thing.private || owner === undefined) return undefined;
  if (owner === ME) return 'arrow-right';
  return owner === person ? 'arrow-left' : undefined;
}

/** What is said of a topic, or of a milestone. */
async function otherWords(row: ItemRow, today: Day): Promise<readonly string[]> {
  const { due, owner, book, since, times = 0 } = row;
  return [
    ...sinceWords(since, times, { shortDay: (day) => shortDay(day, today) }),
    ...(due === undefined || row.done ? [] : [dueInWords(due, today)]),
    ...(owner === ME ? [l10n.t('from you')] : []),
    ...(owner === undefined || owner === ME || owner === row.person
      ? []
      : [nameOf(await book.summaries.get(owner))]),
    ...(row.thing.private ? [l10n.t('private')] : []),
  ];
}
