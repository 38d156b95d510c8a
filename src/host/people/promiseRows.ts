import { compareText } from '../../core/compareText';
import type { Day } from '../../core/day';
import { DUE_GROUPS, dueGroupOf } from '../../core/rules/dueGroups';
import { isDone } from '../../core/rules/openPromises';
import type { PromiseWith } from '../../core/rules/promisesElsewhere';
import type { OpenBook } from '../store/books';
import { type PersonFiles, personFiles } from '../store/personFiles';
import type { ItemRow, Row } from './peopleRows';

/** The open promises of a person's one-on-ones, and theirs in those of others; kept ones are folded below. */
export async function promiseRows(book: OpenBook, person: string, files: PersonFiles): Promise<Row[]> {
  const owed = (await book.needs.owed()).get(person) ?? [];
  return [
    ...files.promises.map((promise): Row => promiseRow(book, { ...promise, person })),
    ...owed.map((promise): Row => ({ ...promiseRow(book, promise), below: person })),
    ...(keptIn(book, person, files).length === 0 ? [] : [{ row: 'keptPromises', book, person } as const]),
  ];
}

function promiseRow(book: OpenBook, promise: PromiseWith): ItemRow {
  const { person, note, private: isPrivate, index, text, owner, due } = promise;
  const thing = { kind: 'oneOnOne', person, name: note, private: isPrivate } as const;
  return { row: 'item', book, person, thing, list: 'actions', index, text, done: false, owner, due };
}

/** The lead's promises to everybody, in groups by their days. */
export async function myPromises(book: OpenBook, today: Day): Promise<Row[]> {
  const mine = await book.needs.mine();
  return DUE_GROUPS.flatMap((group) => {
    const count = mine.filter(({ due }) => dueGroupOf(due, today) === group).length;
    return count === 0 ? [] : [{ row: 'dueGroup', book, due: group }];
  });
}

/** The lead's promises of one group of `myPromises`. */
export async function duePromises(
  { book, due: group }: Row & { row: 'dueGroup' },
  today: Day,
): Promise<Row[]> {
  const mine = (await book.needs.mine()).filter(({ due }) => dueGroupOf(due, today) === group);
  mine.sort((a, b) => compareText(a.due ?? '9999', b.due ?? '9999') || compareText(a.note, b.note));
  return mine.map((promise) => ({ ...promiseRow(book, promise), mine: true }));
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
