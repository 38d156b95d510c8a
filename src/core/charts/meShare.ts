import { dayOfName, ME } from '../book/paths';
import { addDays, type Day } from '../day';
import type { Cadence } from '../rules/cadence';
import { type KeptPromises, keptPromises } from '../rules/keptPromises';
import { mirrorOf } from '../rules/mirror';
import { mergedRecords, type PersonFacts, type Target, targetIn } from '../rules/personFacts';
import { meetingsOf } from './meetings';

/** One week of the lead with one person, or with all of them. */
export interface WeekShare {
  readonly leading: number;
  readonly managing: number;
  readonly unsorted: number;
}

/** What one person's files add to the lead's own page: plain data, so that it can be kept while they are the same. */
export interface PersonShare {
  readonly slug: string;
  readonly name: string;
  /** The weeks asked for, the oldest first. */
  readonly weeks: readonly WeekShare[];
  readonly promises: KeptPromises;
  readonly meetings: readonly {
    readonly state: 'held' | 'skipped' | 'missed';
    readonly day: Day;
    /** Where it is written down; absent for a missed one. */
    readonly target?: Target;
  }[];
  /** Praise of the time shown, shared or not. */
  readonly shared: number;
  readonly unshared: number;
}

/** The Mondays of the last weeks, the oldest first; the last one is that of the week it is now. */
export function mondaysUntil(today: Day, weeks: number): readonly Day[] {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -weekday);
  return Array.from({ length: weeks }, (_, index) => addDays(monday, (index - weeks + 1) * 7));
}

/**
 * What one person's files add to the lead's own page.
 * @param mondays of the weeks shown
 */
export function personShare(
  facts: PersonFacts,
  cadence: Cadence,
  today: Day,
  mondays: readonly Day[],
): PersonShare {
  const { person, slug } = facts;
  const from = mondays[0] ?? today;
  const known = {
    ...facts,
    notes: facts.notes.filter(({ thing }) => (dayOfName(thing.name) ?? today) <= today),
  };
  const until = person.archived !== undefined && person.archived < today ? person.archived : today;
  const praise = mergedRecords(facts.recognition).map(({ record }) => record);
  const isIn = (day: Day | undefined) => day !== undefined && day >= from && day <= today;
  return {
    slug,
    name: person.name ?? slug,
    weeks: mondays.map((monday) => {
      const { leading, managing, unsorted } = mirrorOf(known, addDays(monday, 6), 1);
      return { leading, managing, unsorted };
    }),
    promises: keptPromises(facts, ME, from, today),
    meetings: meetingsOf(facts.notes, cadence, until)
      .filter(({ day }) => day >= from)
      .map((meeting) => ({
        state: meeting.state,
        day: meeting.day,
        ...(meeting.state === 'missed' ? {} : { target: targetIn(meeting.note.main.thing, []) }),
      })),
    shared: praise.filter(({ told }) => isIn(told)).length,
    unshared: praise.filter(({ date, told }) => told === undefined && isIn(date)).length,
  };
}

/** The sum of all people's weeks. */
export function sumOfWeeks(shares: readonly PersonShare[], week: number): WeekShare {
  return shares.reduce<WeekShare>(
    (all, { weeks }) => ({
      leading: all.leading + (weeks[week]?.leading ?? 0),
      managing: all.managing + (weeks[week]?.managing ?? 0),
      unsorted: all.unsorted + (weeks[week]?.unsorted ?? 0),
    }),
    { leading: 0, managing: 0, unsorted: 0 },
  );
}
