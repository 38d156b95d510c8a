import { dayOfName, ME } from '../book/paths';
import { addDays, type Day } from '../day';
import type { Cadence } from '../rules/cadence';
import { type KeptPromises, keptPromises } from '../rules/keptPromises';
import { type Mirror, type MirrorFacts, mirrorOf } from '../rules/mirror';
import {
  mergedRecords,
  type PersonFacts,
  type RecordFile,
  type Target,
  targetIn,
} from '../rules/personFacts';
import { isReport } from '../rules/relations';
import { meetingsOf } from './meetings';

const NONE = { notes: [], next: [], goals: [], delegations: [], recognition: [] };

/** What one person's files add to the lead's own page: plain data, so that it can be kept while they are the same. */
export interface PersonShare {
  readonly slug: string;
  readonly name: string;
  /** The mirror of the weeks shown, which begin on Mondays. */
  readonly mirror: Mirror;
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
 * Returns what one person's files add to the lead's own page: the mirror, promises and meetings of the weeks shown.
 * @param mondays of the weeks shown
 */
export function personShare(
  facts: PersonFacts,
  cadence: Cadence,
  today: Day,
  mondays: readonly Day[],
): PersonShare {
  const { person, slug, notes } = facts;
  const from = mondays[0] ?? today;
  const praise = mergedRecords(facts.recognition).map(({ record }) => record);
  const isIn = (day: Day | undefined) => day !== undefined && day >= from && day <= today;
  return {
    slug,
    name: person.name ?? slug,
    // What is to come this week did not happen yet; what was before need not be looked at for each week.
    // The mirror is of those whom the lead leads.
    mirror: mirrorUntilSunday(
      isReport(person) ? { ...facts, notes: notes.filter(({ thing }) => isIn(dayOfName(thing.name))) } : NONE,
      mondays,
      today,
    ),
    promises: keptPromises(facts, ME, from, today),
    meetings: meetingsOf(facts, cadence, today)
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

/** Returns what the opportunities of a book add to the mirror of the weeks shown; they belong to no person. */
export function mirrorOfBook(
  opportunities: readonly RecordFile<'opportunity'>[],
  today: Day,
  mondays: readonly Day[],
): Mirror {
  return mirrorUntilSunday({ ...NONE, opportunities }, mondays, today);
}

function mirrorUntilSunday(facts: MirrorFacts, mondays: readonly Day[], today: Day): Mirror {
  return mirrorOf(facts, addDays(mondays.at(-1) ?? today, 6), mondays.length);
}
