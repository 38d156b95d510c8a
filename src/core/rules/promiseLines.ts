import type { Day } from '../day';
import type { Held } from './held';
import {
  ageInDays,
  daysLate,
  type OpenPromise,
  openPromises,
  type PromiseSide,
  raisedIn,
  sideOf,
} from './openPromises';
import { type PersonFacts, type Target, targetIn } from './personFacts';
import type { PromiseWith } from './promisesElsewhere';

/** An open promise as the preparation shows it. */
export interface PromiseLine {
  readonly text: string;
  readonly side: PromiseSide;
  /** A slug; undefined where nobody is named. */
  readonly owner: string | undefined;
  /** The one-on-one in which it was made: a dated name, or `next`. */
  readonly note: string;
  /** Whose one-on-one that is, where it is another’s than the page’s. */
  readonly elsewhere: string | undefined;
  /** Where it comes from; not known of one made elsewhere. */
  readonly link: string | undefined;
  readonly due: Day | undefined;
  /** Days past its day; negative before it. */
  readonly late: number | undefined;
  /** Days since it was made. */
  readonly age: number | undefined;
  /** One-on-ones in which it has been on the table. */
  readonly raised: number;
  readonly private: boolean;
  readonly target: Target;
}

const SIDES: readonly PromiseSide[] = ['mine', 'theirs', 'other'];

/**
 * The open promises of a person's one-on-ones: the lead's, theirs, those of others; each side by day, then by age.
 * @param elsewhere what they promised in the one-on-ones of others: shown among theirs, behind their own
 */
export function promiseLines(
  { slug, notes, next }: Pick<PersonFacts, 'slug' | 'notes' | 'next'>,
  held: readonly Held[],
  today: Day,
  elsewhere: readonly PromiseWith[] = [],
): readonly PromiseLine[] {
  const files = [...notes, ...next];
  const open = openPromises(
    files.map(({ thing, record }) => ({
      name: thing.name,
      private: thing.private,
      summary: { ok: true, record, flaws: [] },
    })),
  );
  const theirs = elsewhere.filter(({ owner, person }) => owner === slug && person !== slug);
  return [...open.map((promise) => ({ ...promise, person: slug })), ...theirs]
    .map((promise) => ({
      text: promise.text,
      side: sideOf(promise, slug),
      owner: promise.owner,
      note: promise.note,
      elsewhere: promise.person === slug ? undefined : promise.person,
      link: promise.person === slug ? linkOf(files, promise) : undefined,
      due: promise.due,
      late: daysLate(promise, today),
      age: ageInDays(promise, today),
      raised: promise.person === slug ? raisedIn(promise, held, today) : 0,
      private: promise.private,
      target: targetIn(
        { kind: 'oneOnOne', person: promise.person, name: promise.note, private: promise.private },
        ['actions', promise.index],
      ),
    }))
    .sort((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side));
}

function linkOf(files: PersonFacts['notes'], promise: OpenPromise): string | undefined {
  const file = files.find(({ thing }) => thing.name === promise.note && thing.private === promise.private);
  return file?.record.actions?.[promise.index]?.link;
}
