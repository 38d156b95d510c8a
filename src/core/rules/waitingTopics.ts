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
  /** The one-on-one in which it stands: a dated name, or `next`. */
  readonly note: string;
  readonly private: boolean;
  readonly target: Target;
}

/**
 * The topics that wait: not done, in `next` or in a one-on-one that is not behind. Those are today's, the ones to come,
 * and those skipped since the last one held before today; what was left in an older one is past. In the order of the
 * notes, `next` at the end, and as the lead sorted them there.
 */
export function waitingTopics(
  { notes, next }: Pick<PersonFacts, 'notes' | 'next'>,
  held: readonly Held[],
  today: Day,
): readonly TopicLine[] {
  const behind = held.find(({ day }) => day < today)?.day ?? '';
  const ahead = notes.filter(({ thing }) => (dayOfName(thing.name) ?? '') > behind);
  const dated = [...mergedRecords(ahead)].sort((a, b) => compareNames(a.main.thing.name, b.main.thing.name));
  return [...dated, ...mergedRecords(next)].flatMap(({ files }) =>
    files.flatMap(({ thing, record }) =>
      (record.topics ?? []).flatMap(({ text, kind, from, link, done }, index): TopicLine[] => {
        if (text === undefined || isDone(done)) return [];
        const target = targetIn(thing, ['topics', index]);
        return [{ text, kind, from, link, note: thing.name, private: thing.private, target }];
      }),
    ),
  );
}
