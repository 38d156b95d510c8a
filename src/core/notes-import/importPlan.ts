import type { Day } from '../day';
import type { RecordOf } from '../records/kinds';
import type { DayOrder } from '../retro/wholeDay';
import type { DayExample } from './sections';
import type { CandidatePromise } from './transcript';

/** A file to import from: its path as the person knows it (`/` between names), and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Someone the book knows already. */
export interface ImportedPerson {
  readonly slug: string;
  readonly name: string;
  readonly emails?: readonly string[];
}

/** Whose the notes of one name are to be: somebody's in the book, a new person's, or nobody's. */
export type PersonAnswer =
  | { readonly to: 'person'; readonly slug: string }
  | { readonly to: 'new'; readonly name: string }
  | { readonly to: 'leave' };

/** What somebody answered to the questions of a plan; what is not answered is as the plan guesses. */
export interface ImportAnswers {
  /** By the key of the question. */
  readonly people?: Readonly<Record<string, PersonAnswer>>;
  /** How the days of a file are read, by its path. */
  readonly orders?: Readonly<Record<string, DayOrder>>;
  /** Which candidate promises are taken, by `path:line`. */
  readonly promises?: readonly string[];
}

/** Notes that go together by the name they have in the source, and whose they would be. */
export interface PersonQuestion {
  readonly key: string;
  /** The name as the source has it, or the folder of notes that name nobody. */
  readonly label: string;
  readonly notes: number;
  /** One of their files. */
  readonly example: string;
  readonly answer: PersonAnswer;
  /** Why they would be left out; undefined where they would be imported. */
  readonly why: LeftOutCode | undefined;
  /** Names they could be of, beside those of the book. */
  readonly names: readonly string[];
}

/** Days of a file that can be read in two ways. */
export interface DayQuestion extends DayExample {
  readonly path: string;
  /** What counts now; undefined where nobody said, so that these notes are left out. */
  readonly answer: DayOrder | undefined;
}

/** Something said in a transcript that may be a promise. */
export interface PromiseQuestion extends CandidatePromise {
  /** `path:line`. */
  readonly key: string;
  readonly path: string;
  readonly person: string;
  readonly answer: boolean;
}

/** What is known of the book that notes are imported into. */
export interface ImportContext {
  readonly people: readonly ImportedPerson[];
  /** What the notes may call the lead, beside `me`: names, handles. */
  readonly lead: readonly string[];
  /** True if the book has a file at this path, relative to its folder. */
  readonly exists: (path: string) => boolean;
  readonly today: Day;
  readonly answers?: ImportAnswers;
  /** Whose all notes are, whatever they say: the slug of somebody in the book. */
  readonly person?: string;
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
  | 'notMarkdown' // no format that is read
  | 'link' // a link to a file or a folder
  | 'noDay' // no day in its name, its front matter or a heading
  | 'unclearDay' // a day that can be read in two ways, or two days
  | 'noPerson' // nobody's name in its front matter, folder, name or heading
  | 'severalPeople' // the front matter names more than one
  | 'lead' // it is about the lead
  | 'otherMeeting' // it is of a meeting of several people
  | 'chosen' // somebody chose so
  | 'timings' // the numbers and times of a transcript
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
  | 'yearGuessed' // a day without a year, which the days around it tell
  | 'weekGuessed' // the notes of a week, which are of its Monday now
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
  readonly questions: {
    readonly people: readonly PersonQuestion[];
    readonly days: readonly DayQuestion[];
    readonly promises: readonly PromiseQuestion[];
  };
}
