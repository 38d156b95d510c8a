import type { Day } from '../day';
import type { DayOrder } from '../retro/wholeDay';
import type { Clues } from './clues';
import type { FrontMatter } from './frontMatter';
import type { LeftOut, SourcePlace } from './importPlan';
import type { Numbered } from './privatePart';
import type { DayExample } from './sections';
import type { Transcript } from './transcript';

/** A note found in a source, before it is known whose it is and which file it becomes. */
export interface Draft {
  readonly clues: Clues;
  readonly day: Day;
  readonly from: SourcePlace;
  readonly lines: readonly Numbered[];
  /** How many lines of the source it takes, from its place on. */
  readonly count: number;
  readonly front: FrontMatter | undefined;
  /** The order of its file's figures. */
  readonly order: DayOrder | undefined;
  /** What its heading or its status says beside the day. */
  readonly says: string;
  readonly transcript?: Transcript;
}

/** What one file holds. */
export interface FileReading {
  readonly drafts: readonly Draft[];
  readonly left: readonly LeftOut[];
  readonly hints: readonly {
    readonly code: 'dayDiffers' | 'yearGuessed' | 'weekGuessed' | 'frontMatter';
    readonly line: number;
  }[];
  /** The front matter of a page about a person. */
  readonly profile?: FrontMatter;
  /** The order of its days' figures, if it says one. */
  readonly order?: DayOrder | undefined;
  /** A day of it that can be read in two ways. */
  readonly example?: DayExample | undefined;
}
