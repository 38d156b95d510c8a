import { dayOfName } from '../book/paths';
import type { Day } from '../day';
import type { TOPIC_KINDS } from '../records/oneOnOneKind';
import type { Held } from './held';
import { compareNames } from './lastHeld';
import { isDone } from './openPromises';
import { mergedRecords, type PersonFacts, type Target, targetIn } from './personFacts';

/** One of `TOPIC_KINDS`. */
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** A topic that waits to be talked about. */
export interface TopicLine {
  readonly text: string;
  readonly kind: TopicKind | undefined;
  /** Who raises it: `me` or a slug. */
  readonly from: string | undefined;
  readonly link: string | undefined;
  /** The day it was first raised; undefined where it was in no one-on-one yet. */
  readonly since: Day | undefined;
  /** In how many one-on-ones held since then it was on the table; 0 where it was in none. */
  readonly times: number;
  /** As written under `raised`. */
  readonly raised: Day | undefined;
  /** The one-on-one in which it stands: a dated name, or `next`. */
  readonly note: string;
  readonly private: boolean;
  readonly target: Target;
}

/**
 * The topics that wait: not done, in `next`, or in a one-on-one from the last one held before today on. Those are what was
 * left open there, today's, the ones to come, and those skipped since; what was left in an older one is past. In the order
 * of the notes, `next` at the end, and as the lead sorted them there.
 * @param held those that were held, newest first (see `heldOneOnOnes`); summaries are enough
 */
export function waitingTopics(
  { notes, next }: Pick<PersonFacts, 'notes' | 'next'>,
  held: readonly Held[],
  today: Day,
): readonly TopicLine[] {
  const last = held.find(({ day }) => day < today)?.name;
  const ahead = notes.filter(
    ({ thing }) =>
      dayOfName(thing.name) !== undefined && (last === undefined || compareNames(thing.name, last) >= 0),
  );
  const dated = [...mergedRecords(ahead)].sort((a, b) => compareNames(a.main.thing.name, b.main.thing.name));
  const heldNames = new Set(held.map(({ name }) => name));
  return [...dated, ...mergedRecords(next)].flatMap(({ files }) =>
    files.flatMap(({ thing, record }) =>
      (record.topics ?? []).flatMap(({ text, kind, from, link, done, raised }, index): TopicLine[] => {
        if (text === undefined || isDone(done)) return [];
        // Today's note raises it now: that is not news to anybody.
        const own = heldNames.has(thing.name) ? dayOfName(thing.name) : undefined;
        const since = raised ?? (own === today ? undefined : own);
        const times =
          raised !== undefined
            ? timesRaised(raised, held)
            : since === undefined
              ? 0
              : held.filter(({ name }) => compareNames(name, thing.name) >= 0).length;
        const target = targetIn(thing, ['topics', index]);
        const rest = { note: thing.name, private: thing.private, target };
        return [{ text, kind, from, link, since, times, raised, ...rest }];
      }),
    ),
  );
}

/**
 * Counts in how many one-on-ones that were held a topic was on the table, of those from the day on which it was first
 * raised.
 */
export function timesRaised(since: Day, held: readonly Held[]): number {
  return held.filter(({ day }) => day >= since).length;
}

/** What of a person's last one-on-one before a day is still open, and whether anything in it was ticked. */
export interface LeftOpen {
  /** The name of the one-on-one. */
  readonly note: string;
  readonly day: Day;
  readonly topics: readonly OpenTopic[];
  /** True if at least one of its topics is ticked: then those that are not were left open on purpose. */
  readonly ticks: boolean;
}

/** A topic that is not done, in the shared note or in its private twin. */
export interface OpenTopic {
  readonly text: string;
  /** As written under `raised`. */
  readonly raised: Day | undefined;
  readonly private: boolean;
}

/**
 * Returns the topics left open in the last one-on-one that was held before another; undefined where there was none
 * before.
 * @param before the name of that other one: a day, with its number where it is not the first of its day
 */
export function leftOpen(held: readonly Held[], before: string): LeftOpen | undefined {
  const last = held.find(({ name }) => compareNames(name, before) < 0);
  if (!last) return undefined;
  const all = last.note.files.flatMap(({ thing, record }) =>
    (record.topics ?? []).flatMap(({ text, raised, done }) =>
      text === undefined ? [] : [{ text, raised, private: thing.private, done: isDone(done) }],
    ),
  );
  return {
    note: last.name,
    day: last.day,
    topics: all.filter(({ done }) => !done).map(({ done: _open, ...topic }) => topic),
    ticks: all.some(({ done }) => done),
  };
}
