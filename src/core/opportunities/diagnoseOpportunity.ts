import type { Day } from '../day';
import { runRules, type ToldDiagnostic } from '../diagnostics/rule';
import { typed } from '../records/typed';
import { read } from '../yaml';
import type { LostLine } from './opportunityFacts';
import { opportunityRules } from './opportunityRules';

/** What an opportunity is looked at with. */
interface OpportunityContext {
  readonly today: Day;
  readonly people: readonly { readonly slug: string }[];
  /** The record's file as commands take it. */
  readonly uri?: object;
}

/**
 * Returns what is told of an opportunity beside what is told of any record, in the order of its text: nothing where the text
 * cannot be read.
 * @param lost what became of the line of the record in its retro; absent where it is found, or nobody looks for it
 */
export function diagnoseOpportunity(
  text: string,
  { today, people, uri }: OpportunityContext,
  lost?: LostLine,
): readonly ToldDiagnostic[] {
  const reading = read(text);
  if (!reading.ok) return [];
  const { record, flaws } = typed('opportunity', reading.data);
  return runRules(opportunityRules, {
    record,
    uri: uri ?? {},
    today,
    people: new Set(people.map(({ slug }) => slug)),
    flawed: new Set(flaws.map(({ path }) => String(path[0]))),
    lost: lost && { text, line: lost },
    placeOf: (field) => {
      const { offset, length } = reading.place([field]) ??
        reading.place(['title']) ?? { offset: 0, length: 0 };
      return { start: offset, end: offset + length };
    },
  });
}
