import { dayOfName, ME } from '../book/paths';
import type { Summary } from '../book/summary';
import { comparableText } from '../comparableText';
import { compareText } from '../compareText';
import { type Day, daysBetween } from '../day';
import type { Held } from './held';
import { compareNames } from './lastHeld';

/** A one-on-one as the rules see it: its file name, and what is kept of it. */
export interface Note {
  readonly name: string;
  readonly private: boolean;
  readonly summary: Summary<'oneOnOne'>;
}

/** A promise that is not kept yet, in the one-on-one where it was made. */
export interface OpenPromise {
  readonly note: string;
  readonly private: boolean;
  /** Its place in that file's `actions`, from 0. */
  readonly index: number;
  readonly text: string;
  /** `me`, a person's slug, or undefined where nobody is named. */
  readonly owner: string | undefined;
  readonly due: Day | undefined;
}

/** True if a `done` value means done; absent and `false` mean open. */
export function isDone(done: string | undefined): boolean {
  return done !== undefined && done !== 'false';
}

/** The promises still open in these one-on-ones: the lead's first, then by due day, then the oldest first. */
export function openPromises(notes: readonly Note[]): readonly OpenPromise[] {
  return notes.flatMap((note) => promisesOf(note)).sort(comparePromises);
}

/** Orders open promises: the lead's first, then by due day, then the oldest first. */
export function comparePromises(a: OpenPromise, b: OpenPromise): number {
  return (
    Number(b.owner === ME) - Number(a.owner === ME) ||
    compareText(a.due ?? '9999', b.due ?? '9999') ||
    compareText(a.note, b.note) ||
    Number(a.private) - Number(b.private) ||
    a.index - b.index
  );
}

function promisesOf(note: Note): OpenPromise[] {
  if (!note.summary.ok) return [];
  return (note.summary.record.actions ?? []).flatMap((action, index) =>
    action.text === undefined || isDone(action.done)
      ? []
      : [
          {
            note: note.name,
            private: note.private,
            index,
            text: action.text,
            owner: action.owner,
            due: action.due,
          },
        ],
  );
}

/** Whose promise it is: the lead's, the person's whose one-on-one it was made in, or somebody else's or nobody's. */
export type PromiseSide = 'mine' | 'theirs' | 'other';

/**
 * Tells whose a promise is, seen from one person's one-on-ones: `mine` for the lead's, `theirs` for the person's, else
 * `other`.
 * @param person the slug of that person
 */
export function sideOf(promise: { readonly owner: string | undefined }, person: string): PromiseSide {
  if (promise.owner === ME) return 'mine';
  return promise.owner === person ? 'theirs' : 'other';
}

/**
 * Days since the one-on-one in which a promise was made; 0 where that is still to come, undefined where it is not
 * dated yet (`next`).
 */
export function ageInDays(promise: { readonly note: string }, today: Day): number | undefined {
  const made = dayOfName(promise.note);
  return made === undefined ? undefined : Math.max(0, daysBetween(made, today));
}

/** Days that an open promise is late: 0 on its day, negative before it, undefined where it has no day. */
export function daysLate(promise: { readonly due: Day | undefined }, today: Day): number | undefined {
  return promise.due === undefined ? undefined : daysBetween(promise.due, today);
}

/**
 * In how many one-on-ones an open promise has been on the table: the one in which it was made and every later one.
 * Only those that were held count, so a skipped or a coming one adds nothing, and a promise in `next` was raised in
 * none. A promise is never copied, so this is counted and not looked for; but today's note may only just have been
 * begun, so it counts where the promise was made in it, or one of its topics or promises says the same words.
 * @param held the person's one-on-ones that were held, in any order (see `heldOneOnOnes`); summaries are enough
 */
export function raisedIn(
  promise: { readonly note: string; readonly text: string },
  held: readonly Held[],
  today: Day,
): number {
  if (dayOfName(promise.note) === undefined) return 0;
  return held.filter((one) => {
    const order = compareNames(one.name, promise.note);
    return order === 0 || (order > 0 && (one.day < today || saysSame(one, promise.text)));
  }).length;
}

function saysSame({ note }: Held, text: string): boolean {
  const wanted = comparableText(text);
  const items = note.files.flatMap(({ record }) => [...(record.topics ?? []), ...(record.actions ?? [])]);
  return items.some((item) => item.text !== undefined && comparableText(item.text).includes(wanted));
}
