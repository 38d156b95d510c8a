import type { Day } from '../day';
import type { RecordOf } from '../records/kinds';

/** A file to import from: its path as the person knows it (`/` between names), and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Someone the book knows already. */
export interface ImportedPerson {
  readonly slug: string;
  readonly name: string;
}

/** What is known of the book that notes are imported into. */
export interface ImportContext {
  readonly people: readonly ImportedPerson[];
  /** What the notes may call the lead, beside `me`: names, handles. */
  readonly lead: readonly string[];
  /** True if the book has a file at this path, relative to its folder. */
  readonly exists: (path: string) => boolean;
  readonly today: Day;
}

/** Where something stands in a source file; lines count from 0. */
export interface SourcePlace {
  readonly path: string;
  readonly line: number;
}

/** Someone to add, with what the notes tell of them. */
export interface PlannedPerson {
  readonly person: string;
  /** Where their file goes, relative to the book's folder. */
  readonly path: string;
  readonly record: RecordOf<'person'>;
}

/** A one-on-one to write into a file that does not exist yet. */
export interface PlannedNote {
  readonly person: string;
  readonly date: Day;
  /** Where it goes, relative to the book's folder. */
  readonly path: string;
  /** Marked private in the source, so it goes into the private file beside the note. */
  readonly private: boolean;
  readonly record: RecordOf<'oneOnOne'>;
  readonly from: SourcePlace;
}

/** Why lines of a source are not written anywhere. */
export type LeftOutCode =
  | 'notMarkdown' // the file's ending is another
  | 'noDay' // no day in its name, its front matter or a heading
  | 'unclearDay' // a day that can be read in two ways, or two days
  | 'noPerson' // nobody's name in its front matter, folder, name or heading
  | 'severalPeople' // the front matter names more than one
  | 'lead' // it is about the lead
  | 'exists' // the book has a note at that path, which is never overwritten
  | 'profile' // a page about a person: only name, role, team and start are taken
  | 'tooLarge' // larger than a record may be
  | 'tooMany'; // the hundredth note of one day

/** Lines that are left where they are: `lines` of them from the place on. */
export interface LeftOut extends SourcePlace {
  readonly code: LeftOutCode;
  readonly lines: number;
  /** For `exists`: the path in the book. */
  readonly target?: string;
}

/** What is worth a look in what is written. */
export type HintCode =
  | 'dayDiffers' // the front matter says another day than the file's name; the front matter's is taken
  | 'unclearDay' // a heading like a day that is none for sure: its text stays in the note above it
  | 'future' // the note lies behind today
  | 'repeated' // a promise carried over from an earlier note: it stays one promise, where it was made
  | 'frontMatter'; // front matter that cannot be read: it stays in the notes as it is

/** Something to check in the imported notes, and where its source is. */
export interface Hint extends SourcePlace {
  readonly code: HintCode;
}

/** All that an import would do; nothing is written by making one. */
export interface ImportPlan {
  readonly people: readonly PlannedPerson[];
  readonly notes: readonly PlannedNote[];
  readonly left: readonly LeftOut[];
  readonly hints: readonly Hint[];
}
