import { dayOfName } from '../book/paths';
import { compareText } from '../compareText';
import { type Day, daysBetween } from '../day';
import { type Cadence, dueAfter } from '../rules/cadence';
import { type MergedRecord, mergedRecords, type PersonFacts } from '../rules/personFacts';

/** What became of a one-on-one: held, skipped with a reason, or missed though the cadence asked for it. */
export type Meeting =
  | { readonly state: 'held' | 'skipped'; readonly day: Day; readonly note: MergedRecord<'oneOnOne'> }
  | { readonly state: 'missed'; readonly day: Day };

/**
 * The one-on-ones up to today against the cadence, the oldest first. One is missed when half the cadence has passed after the
 * day it was due and none was held or skipped; the next is due a cadence later. Nothing is missed before the first one that
 * was written down.
 */
export function meetingsOf(
  { notes, person }: Pick<PersonFacts, 'notes' | 'person'>,
  cadence: Cadence,
  today: Day,
): readonly Meeting[] {
  const until = person.archived !== undefined && person.archived < today ? person.archived : today;
  const there = mergedRecords(notes)
    .flatMap((note): { state: 'held' | 'skipped'; day: Day; note: MergedRecord<'oneOnOne'> }[] => {
      const day = dayOfName(note.main.thing.name);
      // A private file alone is what the lead wrote down, not a meeting.
      if (day === undefined || day > until || note.main.thing.private) return [];
      return [{ state: note.record.skipped === undefined ? 'held' : 'skipped', day, note }];
    })
    .sort((a, b) => compareText(a.day, b.day));
  const all: Meeting[] = [];
  let last: Day | undefined;
  for (const meeting of there) {
    if (last !== undefined && last < meeting.day) all.push(...missedBetween(last, meeting.day, cadence));
    all.push(meeting);
    last = meeting.day;
  }
  // Whoever is on leave misses nothing.
  const isAway = person.paused !== undefined && person.paused > today;
  if (last !== undefined && !isAway) all.push(...missedBetween(last, until, cadence));
  return all;
}

/** How many can be missed in a row: of a cadence of a day over decades nobody wants each. */
const MOST = 1_000;

function missedBetween(last: Day, next: Day, cadence: Cadence): Meeting[] {
  const missed: Meeting[] = [];
  let due = dueAfter(last, cadence);
  const grace = Math.floor(daysBetween(last, due) / 2);
  while (missed.length < MOST && due < next && daysBetween(due, next) > grace) {
    missed.push({ state: 'missed', day: due });
    due = dueAfter(due, cadence);
  }
  return missed;
}
