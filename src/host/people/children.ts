import type { Uri } from 'vscode';
import { assertNever } from '../../core/assertNever';
import { ME, pathOf, type Thing } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { KindName } from '../../core/records/kinds';
import { isDone } from '../../core/rules/promises';
import { flawSentence, problemSentence } from '../errors';
import type { OpenBook } from '../store/books';
import type { Head } from '../store/heads';
import { type PersonFile, personFiles } from './personFiles';
import type { GroupName, ItemRow, ProblemRow, Row } from './rows';

/** How many one-on-ones are shown before *Show older*. */
export const NOTES_SHOWN = 10;

const GROUPS: readonly GroupName[] = ['promises', 'next', 'goals', 'oneOnOnes'];

/** The rows of a book: its people by name, the lead first, archived ones apart. */
export async function bookRows(book: OpenBook, archived: boolean): Promise<Row[]> {
  const heads = [...(await book.heads.all())].filter((head) => isArchived(head) === archived);
  heads.sort((a, b) => Number(b.slug === ME) - Number(a.slug === ME) || nameOf(a).localeCompare(nameOf(b)));
  const people = heads.map((head): Row => ({ row: 'person', book, person: head.slug }));
  if (archived) return people;
  const marker = { kind: 'book', name: 'book', private: false } as const;
  const problems = problemRows(book, marker, await book.book.summary(marker), undefined);
  const anyArchived = (await book.heads.all()).some(isArchived);
  return [...problems, ...people, ...(anyArchived ? [{ row: 'archived', book } as const] : [])];
}

/** The rows below a person. */
export async function personRows(parent: Row & { row: 'person' }): Promise<Row[]> {
  const { book, person } = parent;
  const files = await personFiles(book.book, person);
  const head = await book.heads.get(person);
  const file = { kind: 'person', person, name: 'person', private: false } as const;
  const problems = [
    ...problemRows(book, file, head.person, parent),
    ...[...files.next, ...files.dated, ...files.goals].flatMap(({ thing, summary }) =>
      problemRows(book, thing, summary, parent),
    ),
  ];
  const groups = GROUPS.map((group): Row => ({ row: 'group', book, person, group }));
  return [...problems, { row: 'becoming', book, person }, ...groups];
}

/** The rows of one of a person's groups. */
export async function groupRows(parent: Row & { row: 'group' }, shown: number): Promise<Row[]> {
  const { book, person, group } = parent;
  const files = await personFiles(book.book, person);
  switch (group) {
    case 'promises':
      return files.promises.map((promise) => ({
        row: 'item',
        book,
        person,
        thing: promise.thing,
        list: 'actions',
        index: promise.index,
        text: promise.text,
        done: false,
        owner: promise.owner,
        due: promise.due,
      }));
    case 'next':
      return files.next.flatMap((file) => topicRows(book, person, file));
    case 'goals':
      return files.goals.map(({ thing }) => ({ row: 'goal', book, person, thing }));
    case 'oneOnOnes': {
      const notes = files.dated.map(({ thing }): Row => ({ row: 'note', book, person, thing }));
      const hidden = notes.length - shown;
      return hidden > 0 ? [...notes.slice(0, shown), { row: 'older', book, person, count: hidden }] : notes;
    }
    default:
      return assertNever(group);
  }
}

/** The milestones of a goal. */
export async function goalRows({ book, person, thing }: Row & { row: 'goal' }): Promise<Row[]> {
  const summary = await book.book.summary(thing);
  const milestones = summary.ok ? (summary.record.milestones ?? []) : [];
  return milestones.flatMap(({ text, done, due }, index): ItemRow[] =>
    text === undefined
      ? []
      : [{ row: 'item', book, person, thing, list: 'milestones', index, text, done: isDone(done), due }],
  );
}

/** The name by which a person is shown; the slug where the file does not say. */
export function nameOf(head: Head): string {
  return (head.person.ok && head.person.record.name) || head.slug;
}

function isArchived(head: Head): boolean {
  return head.person.ok && head.person.record.archived !== undefined;
}

function topicRows(book: OpenBook, person: string, { thing, summary }: PersonFile<'oneOnOne'>): ItemRow[] {
  const topics = summary.ok ? (summary.record.topics ?? []) : [];
  return topics.flatMap(({ text, done, from }, index): ItemRow[] =>
    text === undefined
      ? []
      : [{ row: 'item', book, person, thing, list: 'topics', index, text, done: isDone(done), owner: from }],
  );
}

function problemRows(
  book: OpenBook,
  thing: Thing,
  summary: Summary<KindName>,
  parent: Row | undefined,
): ProblemRow[] {
  const uri: Uri = book.book.uri(thing);
  const at = { row: 'problem', uri, path: pathOf(thing), parent } as const;
  if (!summary.ok) {
    // One is enough: the others often only follow from it.
    return summary.problems.slice(0, 1).map((problem) => ({
      ...at,
      sentence: problemSentence(problem),
      line: problem.place.line,
      column: problem.place.column,
      unreadable: true,
    }));
  }
  return summary.flaws.map((flaw) => ({
    ...at,
    sentence: flawSentence(flaw),
    line: flaw.place.line,
    column: flaw.place.column,
    unreadable: false,
  }));
}
