import { ME } from '../book/paths';
import type { Summary } from '../book/summary';
import type { Day } from '../day';

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

/** Whether a `done` value means done: absent and `false` are open. */
export function isDone(done: string | undefined): boolean {
  return done !== undefined && done !== 'false';
}

/** The promises still open in these one-on-ones: the lead's first, then by due day, then the oldest first. */
export function openPromises(notes: readonly Note[]): readonly OpenPromise[] {
  const open = notes.flatMap((note) => promisesOf(note));
  return open.sort(
    (a, b) =>
      Number(b.owner === ME) - Number(a.owner === ME) ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
      a.note.localeCompare(b.note) ||
      a.index - b.index,
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
