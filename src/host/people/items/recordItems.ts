import { l10n, TreeItemCollapsibleState as State, type TreeItem } from 'vscode';
import { dayOfName, ME, type Thing } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import { recordRow } from '../../../core/records/recordRow';
import { textsIn } from '../../../core/records/textsIn';
import { type Authority, delegationStatus } from '../../../core/rules/delegations';
import { progressOf } from '../../../core/rules/goalProgress';
import { nth } from '../../../core/rules/lastHeld';
import { dayInWords, distance, dueInWords } from '../../platform/dateFormat';
import type { OpenBook } from '../../store/books';
import { nameOf } from '../../store/personSummaries';
import type { Row } from '../peopleRows';
import { make, opens } from './make';

/** A goal with its progress. */
export async function goalItem(
  row: Row & { row: 'record' },
  thing: Thing & { kind: 'goal' },
  today: Day,
): Promise<TreeItem> {
  const summary = await row.book.book.summary(thing);
  const goal = summary.ok ? summary.record : {};
  const progress = progressOf(goal);
  const { label, icon } = recordRow('goal', row.thing.name, goal);
  const item = make(
    label,
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
  const served = await Promise.all(
    (goal.opportunities ?? []).map((name) => opportunityNamed(row.book, name)),
  );
  item.tooltip = [
    [label, item.description].filter(Boolean).join('\n'),
    [goal.why, goal.value].filter(Boolean).join('\n'),
    ...served.filter(Boolean).map((title) => l10n.t('Opportunity: {0}', title ?? '')),
  ]
    .filter(Boolean)
    .join('\n\n');
  return opens(item, row);
}

async function opportunityNamed({ book }: OpenBook, name: string): Promise<string | undefined> {
  const summary = await book.summary({ kind: 'opportunity', name, private: false });
  return summary.ok ? summary.record.title : undefined;
}

function statusWord(status: 'planned' | 'active' | 'achieved' | 'dropped'): string {
  return {
    planned: l10n.t('planned'),
    active: l10n.t('active'),
    achieved: l10n.t('achieved'),
    dropped: l10n.t('dropped'),
  }[status];
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

/** A delegation: how far they decide alone, and until when the lead holds still. */
export async function delegationItem(
  row: Row & { row: 'record' },
  thing: Thing & { kind: 'delegation' },
  today: Day,
): Promise<TreeItem> {
  const summary = await row.book.book.summary(thing);
  const record = summary.ok ? summary.record : {};
  const { label: outcome, icon } = recordRow('delegation', row.thing.name, record);
  const { authority } = record;
  // In front, as a long outcome leaves no room behind it.
  const label = authority === undefined ? outcome : l10n.t('{0}: {1}', authorityWord(authority), outcome);
  const status = delegationStatus(record, today);
  const item = make(
    label,
    State.None,
    'delegation',
    status && status.state !== 'open' ? DELEGATION_ICONS[status.state] : icon,
  );
  const quiet =
    status?.state === 'quiet'
      ? l10n.t('quiet until {0}', dayInWords(status.until))
      : status?.state === 'over'
        ? l10n.t('quiet time over {0}', distance(status.since, today))
        : undefined;
  item.description = summary.ok ? (quiet ?? '') : l10n.t('cannot be read');
  item.tooltip = [
    outcome,
    [authority && authorityWord(authority), item.description].filter(Boolean).join(' · '),
    [
      ...textsIn(record.expectations).map((text) => l10n.t('Expected: {0}', text)),
      ...textsIn(record.limits).map((text) => l10n.t('Not theirs to change: {0}', text)),
      ...textsIn(record.support).map((text) => l10n.t('Your support: {0}', text)),
    ].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
  return opens(item, row);
}

/** Told by a shape too, as a long outcome leaves no room for the words. */
const DELEGATION_ICONS = { quiet: 'bell-slash', over: 'bell' };

function authorityWord(authority: Authority): string {
  return {
    'tell me first': l10n.t('Tells you first'),
    'decide together': l10n.t('Decides together with you'),
    'decide then tell': l10n.t('Decides, then tells you'),
    decide: l10n.t('Decides alone'),
  }[authority];
}

/** Something brilliant that the person has not been told yet. */
export async function recognitionItem(
  row: Row & { row: 'record' },
  thing: Thing & { kind: 'recognition' },
  today: Day,
): Promise<TreeItem> {
  const summary = await row.book.book.summary(thing);
  const record = summary.ok ? summary.record : {};
  const { label, icon } = recordRow('recognition', row.thing.name, record);
  const { told } = record;
  const item = make(
    label,
    State.None,
    told === undefined ? 'recognition' : 'recognition.told',
    told === undefined ? icon : 'star-full',
  );
  const day = record.date ?? dayOfName(row.thing.name);
  const from =
    record.from === undefined || record.from === ME
      ? undefined
      : l10n.t('noticed by {0}', nameOf(await row.book.summaries.get(record.from)));
  const said =
    told === undefined
      ? [l10n.t('not shared yet'), day && distance(day, today)]
      : [l10n.t('shared {0}', distance(told, today))];
  item.description = [...said, from].filter(Boolean).join(' · ');
  item.tooltip = [record.text, record.value].filter(Boolean).join('\n\n');
  return opens(item, row);
}
