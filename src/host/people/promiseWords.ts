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

/** The words on the row of a promise. */
interface PromiseWords {
  /** All of it, the weightiest first: late, who owes it, how old it is, how often raised. */
  readonly all: readonly string[];
  /** The same without what an arrow and the day before the text say already. */
  readonly rest: readonly string[];
}

/** Returns the words behind a promise in its row; of a kept one only its owner. */
export async function promiseWords(row: ItemRow, today: Day, hasArrow: boolean): Promise<PromiseWords> {
  const { due, thing, book, person, mine, below, done } = row;
  const isLate = due !== undefined && due < today;
  const when = due === undefined || done ? [] : [dueInWords(due, today)];
  const who = await owes(row);
  const shownWho =
    mine || below !== undefined ? [nameOf(await book.summaries.get(person))] : hasArrow ? [] : [who];
  const hidden = thing.private ? [l10n.t('private')] : [];
  if (done) return { all: [who, ...hidden], rest: [...shownWho, ...hidden] };
  const age = ageInDays({ note: thing.name }, today);
  // Below *Me* stand promises to everybody, and nobody else's notes are read for a row.
  const raised = age === undefined || mine || below !== undefined ? 0 : await raisedOf(row, today);
  const others = [
    age === undefined ? l10n.t('for the next time') : ageInWords(age),
    ...(raised > 1 ? [l10n.t('raised in {0} one-on-ones', raised)] : []),
    ...hidden,
  ];
  return {
    all: [...(isLate ? [...when, who] : [who, ...when]), ...others],
    rest: [...shownWho, ...(isLate ? when : []), ...others],
  };
}

async function owes({ book, person, owner, mine, below, done }: ItemRow): Promise<string> {
  if (below !== undefined) return l10n.t('they owe {0}', nameOf(await book.summaries.get(person)));
  if (owner === undefined) return l10n.t('no owner yet');
  if (done) return owner === ME ? l10n.t('yours') : l10n.t('by {0}', nameOf(await book.summaries.get(owner)));
  if (owner === person) return l10n.t('they owe');
  if (owner !== ME) return l10n.t('{0} owes', nameOf(await book.summaries.get(owner)));
  return mine ? l10n.t('you owe {0}', nameOf(await book.summaries.get(person))) : l10n.t('you owe');
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
