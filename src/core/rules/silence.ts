import { dayOfName } from '../book/paths';
import { addDays, type Day, isDay } from '../day';
import { heldOneOnOnes } from './held';
import { mergedRecords, type PersonFacts } from './personFacts';
import { recognitionDay } from './recognitionDue';
import { isReport } from './relations';

/** Days after which something that leads has been silent: eight weeks. */
export const SILENT_DAYS = 56;

/** What was said, and to how many it was not, in the last eight weeks. Counts alone: the mirror names nobody. */
export interface Silence {
  /** People who have been there for that long. */
  readonly people: number;
  /** Of them, those of whom no recognition was written down. */
  readonly unrecognised: number;
  /** People of whom it is written who they are becoming. */
  readonly becoming: number;
  /** Of them, those who were not told so. */
  readonly untold: number;
  /** One-on-ones held. */
  readonly held: number;
  /** Topics of direction (mission, vision, values) in them. */
  readonly direction: number;
}

/**
 * Returns what the files of a person add to the counts of what was silent; for several people's files thrown together,
 * without a person, only what was held.
 */
export function silenceOf(
  facts: Pick<PersonFacts, 'notes' | 'recognition'> & { readonly person?: PersonFacts['person'] },
  today: Day,
): Silence {
  const since = addDays(today, 1 - SILENT_DAYS);
  const isIn = (day: Day | undefined) => day !== undefined && day >= since && day <= today;
  const held = heldOneOnOnes(
    facts.notes.filter(({ thing }) => isIn(dayOfName(thing.name))),
    today,
  );
  const direction = held
    .flatMap(({ note }) => note.files.flatMap(({ record }) => record.topics ?? []))
    .filter(({ kind, text }) => kind === 'direction' && text !== undefined).length;
  const { person } = facts;
  const isThere = person !== undefined && person.archived === undefined && (person.since ?? '') < since;
  const isSeen = mergedRecords(facts.recognition).some((one) => isIn(recognitionDay(one)));
  const hasBecoming = isThere && person.becoming !== undefined;
  return {
    people: Number(isThere),
    unrecognised: Number(isThere && !isSeen),
    becoming: Number(hasBecoming),
    untold: Number(hasBecoming && !isIn(dayToldIn(person))),
    held: held.length,
    direction,
  };
}

/** The day on which the person heard who they are becoming. */
function dayToldIn(person: { readonly [key: string]: unknown }): Day | undefined {
  const { told } = person;
  return typeof told === 'string' && isDay(told) ? told : undefined;
}

/**
 * True if no praise of a report has been written down for eight weeks, though they have been there for so long: that is a
 * reason to look for some.
 */
export function isUnpraised(
  { person, notes, recognition }: Pick<PersonFacts, 'person' | 'notes' | 'recognition'>,
  today: Day,
): boolean {
  if (!isReport(person) || person.archived !== undefined) return false;
  const since = addDays(today, 1 - SILENT_DAYS);
  const days = mergedRecords(recognition).map(recognitionDay);
  const first = [person.since, ...heldOneOnOnes(notes, today).map(({ day }) => day), ...days];
  const isThere = first.some((day) => day !== undefined && day < since);
  return isThere && !days.some((day) => day !== undefined && day >= since && day <= today);
}
