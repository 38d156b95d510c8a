import { l10n } from 'vscode';
import { dayOfName, ME, type Thing } from '../../core/book/paths';
import type { Day } from '../../core/day';
import { heldOneOnOnes } from '../../core/rules/held';
import { compareNames } from '../../core/rules/lastHeld';
import { ageInDays, raisedIn } from '../../core/rules/openPromises';
import { ageInWords, dueInWords } from '../platform/dateFormat';
import { mapLimit, WIDTH } from '../store/mapLimit';
import type { Book } from '../store/openedBook';
import { nameOf } from '../store/personSummaries';
import type { ItemRow } from './peopleRows';

/** What is to be said of an open promise, the weightiest first: late, who owes it, how old it is, how often raised. */
export async function promiseWords(row: ItemRow, today: Day): Promise<readonly string[]> {
  const { due, thing } = row;
  const isLate = due !== undefined && due < today;
  const when = due === undefined ? [] : [dueInWords(due, today)];
  const who = await owes(row);
  const age = ageInDays({ note: thing.name }, today);
  // Below *Me* stand promises to everybody, and nobody else's notes are read for a row.
  const raised = age === undefined || row.mine || row.below !== undefined ? 0 : await raisedOf(row, today);
  return [
    ...(isLate ? [...when, who] : [who, ...when]),
    age === undefined ? l10n.t('for the next time') : ageInWords(age),
    ...(raised > 1 ? [l10n.t('raised in {0} one-on-ones', raised)] : []),
    ...(thing.private ? [l10n.t('private')] : []),
  ];
}

async function owes({ book, person, owner, mine, below }: ItemRow): Promise<string> {
  if (below !== undefined) return l10n.t('they owe {0}', nameOf(await book.heads.get(person)));
  if (owner === undefined) return l10n.t('nobody is named');
  if (owner === person) return l10n.t('they owe');
  if (owner !== ME) return l10n.t('{0} owes', nameOf(await book.heads.get(owner)));
  return mine ? l10n.t('you owe {0}', nameOf(await book.heads.get(person))) : l10n.t('you owe');
}

/** In how many one-on-ones a promise was on the table, read from the summaries of those since it was made. */
async function raisedOf({ book, person, thing, text }: ItemRow, today: Day): Promise<number> {
  const since = await notesSince(book.book, person, thing.name, today);
  const files = await mapLimit(since, WIDTH, async (note) => {
    const summary = await book.book.summary(note);
    return { thing: note, record: summary.ok ? summary.record : {} };
  });
  return raisedIn({ note: thing.name, text }, heldOneOnOnes(files, today), today);
}

async function notesSince(book: Book, person: string, note: string, today: Day) {
  const things: readonly (Thing & { kind: 'oneOnOne' })[] = await book.things('oneOnOne', person);
  return things.filter(({ name }) => {
    const day = dayOfName(name);
    return day !== undefined && day <= today && compareNames(name, note) >= 0;
  });
}
