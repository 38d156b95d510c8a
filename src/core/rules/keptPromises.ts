import { dayOfName } from '../book/paths';
import { type Day, isDay } from '../day';
import { isDone } from './openPromises';
import type { PersonFacts } from './personFacts';

/** The outcomes of promises; each promise is in exactly one of the first four groups. */
export interface KeptPromises {
  /** Kept on their day or before it, or on whatever day where none was named. */
  readonly onTime: number;
  /** Kept after their day. */
  readonly late: number;
  /** Kept on a day nobody wrote down (`done: true`) though they were promised for one: neither on time nor late. */
  readonly undated: number;
  /** Not kept yet. */
  readonly open: number;
  /** Of the open ones, those whose day lies before today. */
  readonly overdue: number;
}

/**
 * Counts what became of the promises someone made from one day to another, both included. A promise is made on the day
 * of its one-on-one, which may have been skipped; one that stands in `next` is made on the last of the days.
 * @param owner whose promises: `me` or a slug
 */
export function keptPromises(
  { notes, next }: Pick<PersonFacts, 'notes' | 'next'>,
  owner: string,
  from: Day,
  today: Day,
): KeptPromises {
  const made = [...notes, ...next].filter(({ thing }) => {
    const day = dayOfName(thing.name) ?? today;
    return day >= from && day <= today;
  });
  const count = { onTime: 0, late: 0, undated: 0, open: 0, overdue: 0 };
  for (const { text, owner: one, due, done } of made.flatMap(({ record }) => record.actions ?? [])) {
    if (text === undefined || one !== owner) continue;
    count[outcomeOf(due, done)] += 1;
    if (!isDone(done) && due !== undefined && due < today) count.overdue += 1;
  }
  return count;
}

function outcomeOf(due: Day | undefined, done: string | undefined): 'onTime' | 'late' | 'undated' | 'open' {
  if (done === undefined || !isDone(done)) return 'open';
  if (due === undefined) return 'onTime';
  if (!isDay(done)) return 'undated';
  return done <= due ? 'onTime' : 'late';
}
