import { write } from '../yaml/editing';
import { type KindName, keyOrder, type RecordOf } from './kinds';
import { type Plainable, toValueMap } from './plainValues';

/** The text of a new record's file: its keys in their customary order, as one would write them by hand. */
export function newText<K extends KindName>(
  kind: K,
  record: RecordOf<K>,
  lineEnd: '\n' | '\r\n' = '\n',
): string {
  const source = record as { readonly [key: string]: Plainable | undefined };
  const ordered: Record<string, Plainable | undefined> = {};
  for (const key of keyOrder(kind)) ordered[key] = source[key];
  return write(toValueMap(ordered), { lineEnd });
}
