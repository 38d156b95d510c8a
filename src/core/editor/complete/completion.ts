import type { Day } from '../../day';

/** Words for a day, for the host to say: `inWeeks` and `inMonths` have a count, `fileDay` is the day in the file's name. */
type DayCode =
  | 'today'
  | 'yesterday'
  | 'tomorrow'
  | 'nextMonday'
  | 'nextFriday'
  | 'inWeeks'
  | 'inMonths'
  | 'nextOneOnOne'
  | 'fileDay';

/**
 * A day to choose, and the code by which the host puts it in words; `count` is the number of weeks or months of
 * `inWeeks` and `inMonths`.
 */
export interface DayChoice {
  readonly code: DayCode;
  readonly day: Day;
  readonly count?: number;
}

/**
 * One thing to choose. `key` and `item` are snippets (`$0` is where the cursor goes) whose further lines are indented
 * in full already; `mention` is a person's name inside text; all others are inserted as they stand.
 */
export interface Completion {
  readonly kind: 'key' | 'item' | 'word' | 'person' | 'day' | 'goal' | 'opportunity' | 'mention';
  /** What to show; of a day the day itself, which the host may put in words by `choice`. */
  readonly label: string;
  readonly insert: string;
  /** What the typed text is held against. */
  readonly filter: string;
  /** Places it among the others, compared as text. */
  readonly sort: string;
  /** The schema's words. */
  readonly description?: string;
  /** The slug of a person, goal or opportunity. */
  readonly detail?: string;
  readonly choice?: DayChoice;
  /** What follows has choices of its own. */
  readonly again?: boolean;
}

/** What can be typed at a place, and the range (UTF-16 units) that it takes the place of. */
export interface Completions {
  readonly start: number;
  readonly end: number;
  readonly items: readonly Completion[];
}
