import type { Day } from '../day';
import { runRules, type ToldDiagnostic } from '../diagnostics/rule';
import type { RecordOf } from '../records/kinds';
import { type PartialRecord, typed } from '../records/typed';
import { read } from '../yaml';
import type { LostLine } from './opportunityFacts';
import { opportunityRules } from './opportunityRules';

/** What an opportunity is looked at with. */
interface OpportunityContext {
  readonly today: Day;
  readonly people: readonly { readonly slug: string }[];
  /** The record's file as commands take it. */
  readonly uri: object;
}

/** Resolves to what became of the line of a record in its retro; to undefined where it is found. */
export type FindLostLine = (record: PartialRecord<RecordOf<'opportunity'>>) => Promise<LostLine | undefined>;

/**
 * Returns what is told of an opportunity beside what is told of any record, in the order of its text: nothing where the text
 * cannot be read.
 * @param lostLine is asked once, of the record as far as it can be read
 */
export async function diagnoseOpportunity(
  text: string,
  { today, people, uri }: OpportunityContext,
  lostLine: FindLostLine,
): Promise<readonly ToldDiagnostic[]> {
  const reading = read(text);
  if (!reading.ok) return [];
  const { record, flaws } = typed('opportunity', reading.data);
  const lost = await lostLine(record);
  return runRules(opportunityRules, {
    record,
    uri,
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
