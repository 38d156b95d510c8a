import type { Day } from '../day';
import type { FrontMatter } from './frontMatter';
import type { LeftOut, SourcePlace } from './importPlan';
import type { Numbered } from './privatePart';

/** A note found in a source, before it is known which file it becomes. */
export interface Draft {
  /** The name of its person, as the source has it. */
  readonly name: string;
  readonly day: Day;
  readonly from: SourcePlace;
  readonly lines: readonly Numbered[];
  readonly front: FrontMatter | undefined;
}

/** What one file holds. */
export interface FileReading {
  readonly drafts: readonly Draft[];
  readonly left: readonly LeftOut[];
  readonly hints: readonly {
    readonly code: 'dayDiffers' | 'unclearDay' | 'frontMatter';
    readonly line: number;
  }[];
  /** The front matter of a page about a person. */
  readonly profile?: FrontMatter;
}
