import type { Thing } from '../book/paths';
import type { Day } from '../day';
import type { KnownMeeting } from './knownMeetings';
import type { OpenPromise } from './openPromises';
import type { RecordFile } from './personFacts';

/** What stands in the agenda, in the order in which it is shown within a day. */
export const AGENDA_LINES = [
  'unwritten',
  'oneOnOne',
  'back',
  'promise',
  'milestone',
  'goal',
  'review',
  'reread',
  'quiet',
  'praise',
] as const;

/** One thing of a day. */
export interface AgendaLine {
  readonly what: (typeof AGENDA_LINES)[number];
  readonly day: Day;
  /** Whose it is; of a review or of a judgement to read again, its owner. */
  readonly person: string | undefined;
  /** The file it stands in; undefined for a one-on-one that is to come, and for a return. */
  readonly thing: Thing | undefined;
  /** Its place in the list of that file, from 0, where it is an item. */
  readonly index: number | undefined;
  /** What it says; of a one-on-one whose time is known, that time. */
  readonly text: string;
  /** Of a promise: `me`, a slug, or undefined where nobody is named. */
  readonly owner: string | undefined;
}

/** What the agenda knows of one person; the same facts that the order of need is told from. */
export interface AgendaPerson {
  readonly slug: string;
  /** The day the next one-on-one is due. */
  readonly due?: Day | undefined;
  readonly lastHeld?: Day | undefined;
  /** The next one-on-one as a calendar has it; `due` is its day then. */
  readonly meeting?: KnownMeeting | undefined;
  /** A one-on-one of a day before today, as a calendar has it, of which nothing was written. */
  readonly unwritten?: KnownMeeting | undefined;
  /** On leave until that day. */
  readonly paused?: Day | undefined;
  readonly promises: readonly OpenPromise[];
  readonly goals: readonly RecordFile<'goal'>[];
  readonly delegations: readonly RecordFile<'delegation'>[];
  readonly recognition: readonly RecordFile<'recognition'>[];
}

/** All that the agenda is told from. */
export interface AgendaFacts {
  readonly people: readonly AgendaPerson[];
  readonly opportunities: readonly RecordFile<'opportunity'>[];
}
