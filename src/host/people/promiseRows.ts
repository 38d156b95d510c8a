import { ME } from '../../core/book/paths';
import type { Day } from '../../core/day';
import { DUE_GROUPS, dueGroupOf } from '../../core/rules/dueGroups';
import { isDone } from '../../core/rules/openPromises';
import type { OpenBook } from '../store/books';
import { type PersonFiles, personFiles } from '../store/personFiles';
import type { ItemRow, Row } from './peopleRows';

/** The promises of a person's one-on-ones: those that are open, and the others folded below. */
export function promiseRows(book: OpenBook, person: string, files: PersonFiles): Row[] {
  const open = files.promises.map(
    ({ thing, index, text, owner, due }): Row => ({
      row: 'item',
      book,
      person,
      thing,
      list: 'actions',
      index,
      text,
      done: false,
      owner,
      due,
    }),
  );
  const { length: count } = keptIn(book, person, files);
  return count === 0 ? open : [...open, { row: 'keptPromises', book, person }];
}

/** The lead's promises to everybody, in groups by their days. */
export async function myPromises(book: OpenBook, today: Day): Promise<Row[]> {
  const mine = await book.needs.mine();
  return DUE_GROUPS.flatMap((group) => {
    const count = mine.filter(({ due }) => dueGroupOf(due, today) === group).length;
    return count === 0 ? [] : [{ row: 'dueGroup', book, due: group }];
  });
}

/** The lead's promises of one such group. */
export async function duePromises(
  { book, due: group }: Row & { row: 'dueGroup' },
  today: Day,
): Promise<Row[]> {
  const mine = (await book.needs.mine()).filter(({ due }) => dueGroupOf(due, today) === group);
  mine.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.note.localeCompare(b.note));
  return mine.map(({ person, note, private: isPrivate, index, text, due }) => ({
    row: 'item',
    book,
    person,
    thing: { kind: 'oneOnOne', person, name: note, private: isPrivate },
    list: 'actions',
    index,
    text,
    done: false,
    owner: ME,
    due,
    mine: true,
  }));
}

/** A person's promises that are kept, of the newest one-on-one first. */
export async function keptRows({ book, person }: Row & { row: 'keptPromises' }): Promise<ItemRow[]> {
  return keptIn(book, person, await personFiles(book.book, person));
}

function keptIn(book: OpenBook, person: string, files: PersonFiles): ItemRow[] {
  return [...files.next, ...files.dated].flatMap(({ thing, summary }) =>
    (summary.ok ? (summary.record.actions ?? []) : []).flatMap(({ text, done, owner }, index): ItemRow[] =>
      text === undefined || !isDone(done)
        ? []
        : [{ row: 'item', book, person, thing, list: 'actions', index, text, done: true, owner }],
    ),
  );
}
