import type { Uri } from 'vscode';
import { NEXT, type Thing } from '../../core/book/paths';
import type { Day } from '../../core/day';
import { groupedKinds, type KindName, kinds } from '../../core/records/kinds';
import type { Relation } from '../../core/records/personKind';
import type { GroupName } from '../../core/records/rowGroups';
import type { DueGroup } from '../../core/rules/dueGroups';
import type { GuardWords } from '../guard/lazyGuard';
import type { OpenBook } from '../store/books';
import type { UnreadFile } from './unreadFiles';

/** A row that can be ticked: an item of a list in a file, with the text it showed. */
export interface ItemRow {
  readonly row: 'item';
  readonly book: OpenBook;
  readonly person: string;
  readonly thing: Thing;
  readonly list: 'actions' | 'topics' | 'milestones';
  readonly index: number;
  readonly text: string;
  readonly done: boolean;
  /** Whose promise it is, and when it is due; only for rows that show it. */
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  /** Of a topic: the day it was first raised, and in how many one-on-ones it was since. */
  readonly since?: string | undefined;
  readonly times?: number;
  /** Below *Me*: in whose one-on-one it was promised. */
  readonly mine?: boolean;
  /** Below somebody who promised it in the one-on-one of another: their slug; `person` is that other. */
  readonly below?: string;
}

/** A place in a file that is wrong. */
export interface ProblemRow {
  readonly row: 'problem';
  readonly uri: Uri;
  /** The file's path relative to the book. */
  readonly path: string;
  readonly sentence: string;
  readonly line: number;
  readonly column: number;
  /** The file cannot be read at all. */
  readonly unreadable: boolean;
  /** The row it stands below; undefined at the top. */
  readonly parent: Row | undefined;
}

/** What the people view shows, as plain data: a `TreeItem` is made of it when it is drawn. */
export type Row =
  | { readonly row: 'book'; readonly book: OpenBook }
  | { readonly row: 'archived'; readonly book: OpenBook }
  | {
      readonly row: 'person';
      readonly book: OpenBook;
      readonly person: string;
      /** The day of a one-on-one of which nothing was written, where the row is about it. */
      readonly unwritten?: Day;
    }
  /** People of one relation, in their order. */
  | {
      readonly row: 'relation';
      readonly book: OpenBook;
      readonly relation: Relation;
      readonly people: readonly string[];
    }
  | { readonly row: 'me'; readonly book: OpenBook }
  | { readonly row: 'unread'; readonly book: OpenBook; readonly files: readonly UnreadFile[] }
  | { readonly row: 'unreadFile'; readonly book: OpenBook; readonly file: UnreadFile }
  | { readonly row: 'reflection'; readonly book: OpenBook }
  /** What is to be said of the book's private files and git. */
  | { readonly row: 'guard'; readonly book: OpenBook; readonly words: GuardWords }
  | { readonly row: 'strengths'; readonly book: OpenBook; readonly person: string }
  | { readonly row: 'recognise'; readonly book: OpenBook; readonly person: string }
  /** A person's records of a kind that has a group. */
  | { readonly row: 'records'; readonly book: OpenBook; readonly person: string; readonly kind: KindName }
  | { readonly row: 'record'; readonly book: OpenBook; readonly person: string; readonly thing: Thing }
  | { readonly row: 'becoming'; readonly book: OpenBook; readonly person: string }
  | { readonly row: 'group'; readonly book: OpenBook; readonly person: string; readonly group: GroupName }
  | {
      readonly row: 'note';
      readonly book: OpenBook;
      readonly person: string;
      readonly thing: Thing & { kind: 'oneOnOne' };
    }
  /** The lead's own promises that are due at about the same time. */
  | { readonly row: 'dueGroup'; readonly book: OpenBook; readonly due: DueGroup }
  /** A person's promises that are kept. */
  | { readonly row: 'keptPromises'; readonly book: OpenBook; readonly person: string }
  | { readonly row: 'older'; readonly book: OpenBook; readonly person: string; readonly count: number }
  | ItemRow
  | ProblemRow;

/** The stable id of a row: the same over refreshes, so that VS Code keeps what is expanded and selected. */
export function rowId(row: Row): string {
  const book = 'book' in row ? row.book.book.root.toString() : '';
  switch (row.row) {
    case 'book':
      return book;
    case 'archived':
    case 'guard':
    case 'me':
    case 'reflection':
    case 'unread':
      return `${book}#${row.row}`;
    case 'relation':
      return `${book}#relation/${row.relation}`;
    case 'unreadFile':
      return `${book}#unread/${row.file.path}`;
    case 'person':
    case 'becoming':
    case 'strengths':
    case 'recognise':
    case 'older':
    case 'keptPromises':
      return `${book}#${row.row}/${row.person}`;
    case 'dueGroup':
      return `${book}#${row.row}/${row.due}`;
    case 'group':
      return `${book}#group/${row.person}/${row.group}`;
    case 'records':
      return `${book}#group/${row.person}/${kinds[row.kind].folder}`;
    case 'record':
      return `${book}#${row.thing.kind}/${row.person}/${fileOf(row.thing)}`;
    case 'note':
      return `${book}#${row.row}/${row.person}/${fileOf(row.thing)}`;
    case 'item':
      return `${book}#item${row.mine ? ' of mine' : ''}${row.below === undefined ? '' : ` below ${row.below}`}/${row.person}/${fileOf(row.thing)}/${row.list}/${row.index}/${row.text}`;
    case 'problem':
      return `problem/${row.uri.toString()}/${row.line}/${row.column}/${row.sentence}`;
  }
}

/**
 * The row of a thing of a person; undefined for the book's own.
 * @param group the group that is meant instead
 */
export function rowOfThing(book: OpenBook, thing: Thing, group?: GroupName): Row | undefined {
  const { kind, person } = thing;
  if (person === undefined) return undefined;
  if (group) return { row: 'group', book, person, group };
  switch (kind) {
    case 'oneOnOne':
      if (thing.name === NEXT) return { row: 'group', book, person, group: 'next' };
      return { row: 'note', book, person, thing: { ...thing, kind } };
    default:
      // What is listed nowhere is found at whose it is.
      if (!groupedKinds().includes(kind)) return { row: 'person', book, person };
      return { row: 'record', book, person, thing };
  }
}

const OWN: Readonly<Record<Row['row'], true>> = {
  book: true,
  archived: true,
  person: true,
  relation: true,
  me: true,
  unread: true,
  unreadFile: true,
  reflection: true,
  guard: true,
  strengths: true,
  recognise: true,
  records: true,
  record: true,
  becoming: true,
  group: true,
  note: true,
  dueGroup: true,
  keptPromises: true,
  older: true,
  item: true,
  problem: true,
};

/** True if a value from outside is a row of the people view, by what it says it is. */
export function isRow(value: unknown): value is Row {
  return (
    typeof value === 'object' &&
    value !== null &&
    'row' in value &&
    typeof value.row === 'string' &&
    Object.hasOwn(OWN, value.row)
  );
}

function fileOf(thing: Thing): string {
  return `${thing.kind}/${thing.name}${thing.private ? '.private' : ''}`;
}
