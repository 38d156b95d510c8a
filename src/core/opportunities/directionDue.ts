import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';

type Opportunity = PartialRecord<RecordOf<'opportunity'>>;

/** So many retros have been answered when mission, vision and values are first of use. */
const RETROS = 2;

/**
 * True if mission, vision and values are first of use with the record that was just added: it answers the second retro, or
 * is the first judgement, whichever comes first. So they are asked for once in the life of a book, and never in one that
 * was past it before.
 * @param before the records there were; @param added the new one
 */
export function isDirectionDue(before: readonly Opportunity[], added: Opportunity): boolean {
  return !isOfUse(before) && isOfUse([...before, added]);
}

function isOfUse(records: readonly Opportunity[]): boolean {
  const retros = new Set(records.flatMap(({ retro }) => (retro === undefined ? [] : [retro])));
  return retros.size >= RETROS || records.some(({ kind }) => kind === 'judgement');
}
