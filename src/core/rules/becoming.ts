import { personThing } from '../book/paths';
import { type Day, daysBetween } from '../day';
import { mergedRecords, type PersonFacts, type RecordFile, type Target, targetIn } from './personFacts';

/** Days after which evidence no longer backs who a person is becoming. */
const BACKED_DAYS = 60;

/**
 * When evidence last backed who the lead sees a person becoming:
 * `unset`: nothing is written under `becoming`; `never`: there is no dated evidence; `stale`: the newest is 60 days
 * old or older; `backed`: it is newer.
 */
export interface BecomingStatus {
  readonly state: 'unset' | 'never' | 'stale' | 'backed';
  readonly becoming: string | undefined;
  /** The newest evidence, whatever became of its goal. */
  readonly evidence: BackingEvidence | undefined;
}

/** A piece of evidence with its place. */
interface BackingEvidence {
  readonly date: Day;
  /** Days since then. */
  readonly days: number;
  readonly text: string;
  readonly private: boolean;
  readonly target: Target;
}

/**
 * Tells how long ago evidence backed a person's `becoming`, over all goals and where it belongs to none. Evidence with
 * no day, or with a day to come, says nothing about when.
 */
export function becomingStatus(
  { slug, person, goals }: Pick<PersonFacts, 'slug' | 'person' | 'goals'>,
  today: Day,
): BecomingStatus {
  const { becoming } = person;
  const own = {
    thing: personThing(slug),
    record: person,
  } as const;
  const evidence = newestEvidence([own, ...mergedRecords(goals).flatMap(({ files }) => files)], today);
  if (becoming === undefined) return { state: 'unset', becoming, evidence };
  if (!evidence) return { state: 'never', becoming, evidence };
  return { state: evidence.days >= BACKED_DAYS ? 'stale' : 'backed', becoming, evidence };
}

function newestEvidence(
  files: readonly (RecordFile<'goal'> | RecordFile<'person'>)[],
  today: Day,
): BackingEvidence | undefined {
  let newest: BackingEvidence | undefined;
  for (const { thing, record } of files) {
    for (const [index, { date, text }] of (record.evidence ?? []).entries()) {
      if (date === undefined || date > today || text === undefined) continue;
      if (newest && newest.date > date) continue;
      const target = targetIn(thing, ['evidence', index]);
      newest = { date, days: daysBetween(date, today), text, private: thing.private, target };
    }
  }
  return newest;
}
