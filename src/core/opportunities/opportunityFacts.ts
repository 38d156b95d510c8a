import type { Day } from '../day';
import type { Finding } from '../diagnostics/rule';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';

/** What became of the line of a record that is not found any more. */
export interface LostLine {
  /** The file name of the retro that the record names. */
  readonly retro: string;
  /** The retro itself is not there. */
  readonly isRetroGone: boolean;
  /** The words of the line that is most like it; undefined where none is. */
  readonly likeliest?: string | undefined;
}

/** A key that rules tell of; where the record has it not, the place to say so is its title. */
export type ToldField = 'owner' | 'revisit' | 'change' | 'measure' | 'line';

/** What rules for opportunities start from: a record, and the text where its problems are told, which may be a retro's. */
export interface OpportunityFacts {
  readonly record: PartialRecord<RecordOf<'opportunity'>>;
  readonly today: Day;
  /** The slugs of people: one who is called `all` is an owner. */
  readonly people?: ReadonlySet<string>;
  /** Keys of which something else is told already, such as a day that is none: of these nothing is said. */
  readonly flawed?: ReadonlySet<string>;
  /** The record's text and what became of its line; absent where the line is found, or nobody looks for it. */
  readonly lost?: { readonly text: string; readonly line: LostLine } | undefined;
  /** The stretch of the text where a problem with a field is told. */
  readonly placeOf: (field: ToldField) => Finding;
  /** The record's file as commands take it; it is handed on to them. */
  readonly uri: object;
}
