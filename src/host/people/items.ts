import {
  l10n,
  MarkdownString,
  TreeItemCollapsibleState as State,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
} from 'vscode';
import { assertNever } from '../../core/assertNever';
import { dayOfName, ME } from '../../core/book/paths';
import type { Day } from '../../core/day';
import { nth } from '../../core/rules/lastHeld';
import { progressOf } from '../../core/rules/progress';
import { INTERNAL_COMMANDS } from '../contributions';
import { dayInWords, distance, dueInWords } from '../words';
import { nameOf } from './children';
import { personFiles } from './personFiles';
import { type GroupName, type ItemRow, type ProblemRow, type Row, rowId } from './rows';

/** Draws a row. What it shows is read here, so that a refresh of one row draws just that. */
export async function treeItem(row: Row, today: Day): Promise<TreeItem> {
  const item = await bare(row, today);
  item.id = rowId(row);
  item.accessibilityInformation ??= { label: [item.label, item.description].filter(Boolean).join(', ') };
  return item;
}

async function bare(row: Row, today: Day): Promise<TreeItem> {
  switch (row.row) {
    case 'book':
      return make(row.book.book.folder.name, State.Expanded, 'book', 'book');
    case 'archived':
      return make(l10n.t('Archived'), State.Collapsed, 'archived', 'archive');
    case 'person':
      return personItem(row, today);
    case 'becoming':
      return becomingItem(row);
    case 'group':
      return groupItem(row);
    case 'goal':
      return goalItem(row, today);
    case 'note':
      return noteItem(row, today);
    case 'older': {
      const item = make(l10n.t('Show {0} older', row.count), State.None, 'older', 'ellipsis');
      item.command = { command: INTERNAL_COMMANDS.showOlder, title: l10n.t('Show older'), arguments: [row] };
      return item;
    }
    case 'item':
      return checkItem(row, today);
    case 'problem':
      return problemItem(row);
    default:
      return assertNever(row);
  }
}

function make(label: string, state: State, context: string, icon?: string): TreeItem {
  const item = new TreeItem(label, state);
  item.contextValue = context;
  if (icon !== undefined) item.iconPath = new ThemeIcon(icon);
  return item;
}

function opens(item: TreeItem, row: Row): TreeItem {
  item.command = { command: INTERNAL_COMMANDS.openRow, title: l10n.t('Open'), arguments: [row] };
  return item;
}

async function personItem(row: Row & { row: 'person' }, today: Day): Promise<TreeItem> {
  const head = await row.book.heads.get(row.person);
  const record = head.person.ok ? head.person.record : {};
  const item = make(nameOf(head), State.Collapsed, row.person === ME ? 'me' : 'person', 'account');
  const met = head.lastHeld === undefined ? undefined : distance(head.lastHeld, today);
  if (record.archived !== undefined) item.contextValue = 'archivedPerson';
  if (row.person === ME) {
    item.description = l10n.t('you');
    item.accessibilityInformation = { label: l10n.t('{0}, you', nameOf(head)) };
    return item;
  }
  item.description =
    [met && l10n.t('1:1 {0}', met), record.role].filter(Boolean).join(' · ') || l10n.t('no one-on-one yet');
  const lines = [
    record.role,
    met === undefined ? l10n.t('No one-on-one yet') : l10n.t('Last one-on-one {0}', met),
    record.becoming,
  ].filter((line) => line !== undefined);
  item.tooltip = new MarkdownString('').appendText([nameOf(head), ...lines].join('\n'));
  item.accessibilityInformation = { label: [nameOf(head), ...lines.slice(0, 2)].join(', ') };
  if (!head.person.ok) {
    item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    item.description = l10n.t('person.yaml cannot be read');
  }
  return item;
}

async function becomingItem(row: Row & { row: 'becoming' }): Promise<TreeItem> {
  const { person } = await row.book.heads.get(row.person);
  const becoming = person.ok ? person.record.becoming?.replace(/\s+/g, ' ').trim() : undefined;
  const label =
    becoming ??
    (row.person === ME ? l10n.t('Who are you becoming?') : l10n.t('Who do you see them becoming?'));
  const item = make(label, State.None, 'becoming', 'compass');
  item.tooltip =
    becoming === undefined
      ? l10n.t('Write it under “becoming” in person.yaml')
      : l10n.t('Becoming: {0}', becoming);
  item.accessibilityInformation = {
    label: becoming === undefined ? label : l10n.t('Becoming: {0}', becoming),
  };
  return opens(item, row);
}

const GROUP_ICONS: Readonly<Record<GroupName, string>> = {
  promises: 'checklist',
  next: 'comment-discussion',
  goals: 'target',
  oneOnOnes: 'calendar',
};

async function groupItem(row: Row & { row: 'group' }): Promise<TreeItem> {
  const files = await personFiles(row.book.book, row.person);
  const topics = files.next.reduce(
    (sum, { summary }) => sum + (summary.ok ? (summary.record.topics ?? []).length : 0),
    0,
  );
  const mine = files.promises.filter(({ owner }) => owner === ME).length;
  const shown = {
    promises: {
      label: l10n.t('Promises'),
      count: files.promises.length,
      text:
        mine === files.promises.length
          ? l10n.t('{0} open, yours', mine)
          : l10n.t('{0} open, {1} yours', files.promises.length, mine),
      none: l10n.t('none open'),
    },
    next: {
      label: l10n.t('Next time'),
      count: topics,
      text: String(topics),
      none: l10n.t('nothing to raise yet'),
    },
    goals: {
      label: l10n.t('Goals'),
      count: files.goals.length,
      text: String(files.goals.length),
      none: l10n.t('none yet'),
    },
    oneOnOnes: {
      label: l10n.t('One-on-ones'),
      count: files.dated.length,
      text: String(files.dated.length),
      none: l10n.t('none yet'),
    },
  }[row.group];
  const open = row.group === 'oneOnOnes' ? State.Collapsed : State.Expanded;
  const item = make(
    shown.label,
    shown.count === 0 ? State.None : open,
    `group.${row.group}`,
    GROUP_ICONS[row.group],
  );
  item.description = shown.count === 0 ? shown.none : shown.text;
  return item;
}

async function goalItem(row: Row & { row: 'goal' }, today: Day): Promise<TreeItem> {
  const summary = await row.book.book.summary(row.thing);
  const goal = summary.ok ? summary.record : {};
  const progress = progressOf(goal);
  const icon = { active: 'target', planned: 'circle-outline', achieved: 'pass', dropped: 'circle-slash' }[
    goal.status ?? 'active'
  ];
  const item = make(
    goal.title ?? row.thing.name,
    progress ? State.Collapsed : State.None,
    'goal',
    row.thing.private ? 'lock' : icon,
  );
  item.description = [
    goal.status === undefined || goal.status === 'active' ? undefined : statusWord(goal.status),
    progress && l10n.t('{0} of {1}', progress.done, progress.of),
    goal.status === 'active' && goal.due !== undefined ? dueInWords(goal.due, today) : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
  if (!summary.ok) item.description = l10n.t('cannot be read');
  return opens(item, row);
}

function statusWord(status: 'planned' | 'active' | 'achieved' | 'dropped'): string {
  return {
    planned: l10n.t('planned'),
    active: l10n.t('active'),
    achieved: l10n.t('achieved'),
    dropped: l10n.t('dropped'),
  }[status];
}

async function noteItem(row: Row & { row: 'note' }, today: Day): Promise<TreeItem> {
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

async function checkItem(row: ItemRow, today: Day): Promise<TreeItem> {
  const item = make(row.text.replace(/\s+/g, ' ').trim(), State.None, `item.${row.list}`);
  const who = row.owner === undefined || row.owner === row.person ? undefined : await ownerWord(row);
  const due = row.due === undefined || row.done ? undefined : dueInWords(row.due, today);
  const isOverdue = row.due !== undefined && !row.done && row.due < today;
  item.description = [due, who, row.thing.private ? l10n.t('private') : undefined]
    .filter(Boolean)
    .join(' · ');
  if (row.thing.private) item.iconPath = new ThemeIcon('lock');
  else if (isOverdue) item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  item.tooltip = row.text;
  const label = [item.label, item.description].filter(Boolean).join(', ');
  item.accessibilityInformation = { label };
  item.checkboxState = {
    state: row.done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: row.done ? l10n.t('Not done after all') : l10n.t('Done'),
    accessibilityInformation: { label },
  };
  return opens(item, row);
}

async function ownerWord(row: ItemRow): Promise<string> {
  if (row.owner === ME) return row.list === 'actions' ? l10n.t('yours') : l10n.t('from you');
  return row.owner === undefined ? '' : nameOf(await row.book.heads.get(row.owner));
}

function problemItem(row: ProblemRow): TreeItem {
  const file = row.path.split('/').slice(-2).join('/');
  const item = make(l10n.t('{0}, line {1}', file, row.line + 1), State.None, 'problem');
  const colour = row.unreadable ? 'list.errorForeground' : 'list.warningForeground';
  item.iconPath = new ThemeIcon(row.unreadable ? 'error' : 'warning', new ThemeColor(colour));
  item.description = row.sentence;
  item.tooltip = l10n.t('{0}, line {1}: {2}', row.path, row.line + 1, row.sentence);
  item.accessibilityInformation = {
    label: l10n.t('Problem in {0}, line {1}: {2}', row.path, row.line + 1, row.sentence),
  };
  return opens(item, row);
}
