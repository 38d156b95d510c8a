import type { Day } from '../day';
import type { Target } from '../rules/personFacts';

/** How days and numbers are said in the language of VS Code. */
export interface Localizer {
  /** How long ago a day was: "3 weeks ago". */
  readonly distance: (day: Day) => string;
  /** A day with its weekday. */
  readonly dayInWords: (day: Day) => string;
  /** A day with little room: "Nov 7", with its year where that is another. */
  readonly shortDay: (day: Day) => string;
  /** When something is due: "due tomorrow". */
  readonly due: (day: Day) => string;
  /** A share from 0 to 1. */
  readonly percent: (share: number) => string;
}

/** What a preparation is written with, beside its own data. */
export interface PageFrame extends Localizer {
  readonly today: Day;
  /** The address of a place in the book; undefined where none leads there. */
  readonly hrefTo: (target: Target) => string | undefined;
  /** The address that a record's own link stands for. */
  readonly hrefOf: (link: string) => string | undefined;
  /** The name of somebody who is meant by a slug. */
  readonly nameOf: (slug: string) => string;
}
