/** How big a generated book is. */
export interface Size {
  /** All people but the lead, who is there too. */
  readonly people: number;
  /** One-on-ones of each: dated ones, one of them private, and the one for the next time. */
  readonly notes: number;
  /** Goals of each, the lead among them. */
  readonly goals: number;
}

/** What a big organisation's lead has after two years. */
export const large: Size = { people: 1000, notes: 100, goals: 2 };

/** The book that is compared with other extensions on the same number of notes. */
export const small: Size = { people: 100, notes: 50, goals: 2 };

/** A size in words. */
export function inWords({ people, notes, goals }: Size): string {
  const count = (number: number) => number.toLocaleString('en');
  return `${count(people)} people, ${count(people * notes)} notes, ${count((people + 1) * goals)} goals`;
}
