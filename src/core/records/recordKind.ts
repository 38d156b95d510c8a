import type * as z from 'zod/mini';
import type { Day } from '../day';
import { map } from './fields';

/** Where records of a kind lie below the book's folder: in each person's folder, or in the book's own. */
type Home = 'book' | 'person';

/** The keys that lead to a field, `*` for each item of a list. */
export type FieldPath = readonly string[];

/** What the schema cannot tell of a record's days. Every `done` has happened too, without being named here. */
interface KindDays {
  /** The key of the day on which it begins; where it is absent, the day in the file's name counts. */
  readonly start?: string;
  /** Days that cannot be before that start. */
  readonly afterStart?: readonly FieldPath[];
  /** Days on which something happened: they cannot be still to come. */
  readonly happened?: readonly FieldPath[];
  /** Days that mostly have been, but may be planned. */
  readonly planned?: readonly FieldPath[];
  /** The key of the day on which it is due or to be looked at again: *Postpone* sets it. Items of lists have their own `due`. */
  readonly due?: string;
}

/** A file as lists of rows know it: what it is called, and its record where it can be read. */
export interface ListedFile {
  readonly thing: { readonly name: string; readonly private: boolean };
  readonly summary:
    | { readonly ok: true; readonly record: { readonly [key: string]: unknown } }
    | { readonly ok: false };
}

/** What the words of a row are made of. */
export interface RowWords {
  /** What the record is called. */
  readonly title: string;
  /** Its first day, by its file's name where it says none. */
  readonly start: Day | undefined;
  readonly today: Day;
  /** A day in words; how long ago it was; when it is due. */
  readonly day: (day: Day) => string;
  readonly distance: (day: Day) => string;
  readonly due: (day: Day) => string;
  /** What a person and an opportunity are called. */
  readonly person: (slug: string) => Promise<string>;
  readonly opportunity: (name: string) => Promise<string | undefined>;
}

/** What the row of a record says. */
interface RowSaid {
  /** Instead of what it is called. */
  readonly label?: string;
  /** Instead of the icon that its words tell. */
  readonly icon?: string | undefined;
  /** True if its milestones are rows below it, which goals alone have. */
  readonly opens?: boolean;
  /** Behind the label, one after the other. */
  readonly said: readonly (string | undefined)[];
  /** The paragraphs of its tooltip; `said` is all that stands behind the label. */
  readonly tooltip: (said: string) => readonly (string | undefined)[];
}

/** What an item of a list is, for its icon in an outline. */
export type ItemCode = 'topic' | 'action' | 'milestone' | 'evidence' | 'checkin';

/**
 * What lines of a file offer in the editor, each where there is something to offer: what one does with a `meeting`, to `tick` open
 * items of lists, that `support` was given, that `evidence` belongs to a goal, that they were `told`, the `outcome` of an
 * opportunity to be looked at again, the book's `vision`, to `checkIn`, to `addMilestone`, to `handOver` more.
 */
export type LensCode =
  | 'meeting'
  | 'tick'
  | 'support'
  | 'evidence'
  | 'told'
  | 'outcome'
  | 'vision'
  | 'checkIn'
  | 'addMilestone'
  | 'handOver';

/**
 * What Leadbook knows of a kind of record: everything that treats kinds alike reads it here. The schema is the one source
 * of its types, its validation and the JSON Schema that is shipped; the order of its keys is the order in which they are
 * written. What a schema tells (days, references, lists, words and their meanings) is read by `shapeOf`.
 */
export interface RecordKind<S extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly schema: S;
  readonly home: Home;
  /** The folder below the home; `''` for the home itself. */
  readonly folder: string;
  /** What a file's name, without `.yaml` and `.private`, looks like. */
  readonly fileName: RegExp;
  /** A name of each shape that such files have, to show to who named one otherwise. */
  readonly nameExamples: readonly string[];
  /** The key that says the same as the file's name: a day or a week. */
  readonly inName?: string;
  /** The name of the file that has no such day yet. */
  readonly undated?: string;
  /** The key by which a record is called: by rows, which lead to it, and by the results of a search. */
  readonly title?: string;
  /** The keys that rows and lists need: what is kept of a file when it is not open. */
  readonly summary: readonly string[];
  /** True if a `.private.yaml` sibling may hold what is for the lead alone. */
  readonly sibling: boolean;
  /** Keys that belong into that sibling. */
  readonly privateKeys?: readonly string[];
  /** Fields of Markdown that may grow to several lines. */
  readonly prose: readonly FieldPath[];
  /** Keys of prose that is long: completion opens a block of lines for it. */
  readonly blocks?: readonly string[];
  readonly days?: KindDays;
  /** Keys whose values are numbers, written without quotes. */
  readonly numbers?: readonly string[];
  /** What a key most likely holds where it is missing. */
  readonly initial?: { readonly [key: string]: string };
  /** The name of the codicon of its rows and of their group. */
  readonly icon?: string;
  /** What its rows below a person are grouped under, in the reader's language; without it they have rows of their own making. */
  readonly group?: () => string;
  /** What that group says where it is empty; with it, who is led has the group even so. */
  readonly emptyGroup?: () => string;
  /** Which of a person's records are rows, and in which order; without it all, the newest first. */
  readonly listed?: <F extends ListedFile>(files: readonly F[]) => readonly F[];
  /** The key without which a record waits, and how the group tells how many do; where none does it is folded. */
  readonly waiting?: { readonly for: string; readonly inWords: (count: number) => string };
  /** What its row says; without it the title, and how long ago it was. A method, so that each kind knows its own keys. */
  row?(record: Partial<z.infer<S>>, words: RowWords): RowSaid | Promise<RowSaid>;
  /**
   * The keys that a review packet tells the person of a record besides its title and day, under the name of the group; without it
   * nothing of the kind leaves the book by itself. What is private never does.
   */
  readonly export?: readonly string[];
  /** What is said when its file was deleted; without it others hang on it, and it is not deleted. */
  readonly deleted?: () => string;
  /** Other icons of a row, by the word under a key. */
  readonly icons?: { readonly key: string; readonly of: { readonly [word: string]: string } };
  /** Lists whose items have an icon of their own in the outline. */
  readonly items?: { readonly [list: string]: ItemCode };
  /** What its lines offer in the editor, in this order. */
  readonly lenses?: readonly LensCode[];
  /** True while they offer that, by what is written in the file, as read; without it always. */
  readonly lensesWhile?: (values: { readonly [key: string]: unknown }) => boolean;
}

/**
 * Names a kind, keeping the exact type of its schema, which is built when it is first used: most windows need few.
 * @param kind the kind; `schema` gives the fields, in the order in which they are written; what they say of themselves is
 * `l10n.t('…')`, translated once then
 */
export function recordKind<T extends z.core.$ZodLooseShape>(
  kind: Omit<RecordKind, 'schema' | 'row'> & {
    readonly schema: () => T;
    row?(record: Partial<z.infer<ReturnType<typeof map<T>>>>, words: RowWords): RowSaid | Promise<RowSaid>;
  },
): RecordKind<ReturnType<typeof map<T>>> {
  let schema: ReturnType<typeof map<T>> | undefined;
  return {
    ...kind,
    get schema() {
      schema ??= map(kind.schema());
      return schema;
    },
  };
}

/** True if the path of a value in a record leads to one of the given fields. */
export function isField(
  fields: readonly FieldPath[] | undefined,
  path: readonly (string | number)[],
): boolean {
  return (fields ?? []).some(
    (field) =>
      field.length === path.length &&
      field.every((step, index) => (step === '*' ? typeof path[index] === 'number' : step === path[index])),
  );
}
