import { keyOrder, type RecordOf } from '../records/kinds';
import { type Plainable, toValueMap } from '../records/plainValues';
import { write } from '../yaml/editing';

/** The text of an imported note's file: Leadbook's keys in their order, then those that the note brought along. */
export function noteText(record: RecordOf<'oneOnOne'>, lineEnd: '\n' | '\r\n' = '\n'): string {
  const source = record as { readonly [key: string]: Plainable | undefined };
  const ordered: Record<string, Plainable | undefined> = {};
  for (const key of keyOrder('oneOnOne')) ordered[key] = source[key];
  return write(toValueMap({ ...ordered, ...source }), { lineEnd });
}
