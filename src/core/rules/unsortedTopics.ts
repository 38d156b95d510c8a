import { dayOfName } from '../book/paths';
import { addDays, type Day } from '../day';
import type { Held } from './held';
import { type Target, targetIn } from './personFacts';

/** Weeks of which unsorted topics are gone through: those that the mirror shows. */
const SORTED_WEEKS = 12;

/** A topic of no kind, of a one-on-one that was held. */
export interface UnsortedTopic {
  readonly text: string;
  readonly day: Day;
  readonly target: Target;
}

/**
 * The topics of no kind in one-on-ones of the last 12 weeks, the newest first: those that the mirror says are unsorted.
 * @param held one-on-ones that were held, newest first
 */
export function unsortedTopics(held: readonly Held[], today: Day): readonly UnsortedTopic[] {
  const from = addDays(today, 1 - SORTED_WEEKS * 7);
  return held
    .filter(({ day }) => day >= from)
    .flatMap(({ day, note }) =>
      note.files.flatMap(({ thing, record }) =>
        (record.topics ?? []).flatMap(({ text, kind }, index) =>
          text === undefined || kind !== undefined
            ? []
            : [{ text, day: dayOfName(thing.name) ?? day, target: targetIn(thing, ['topics', index]) }],
        ),
      ),
    );
}
