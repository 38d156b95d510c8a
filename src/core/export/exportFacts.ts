import type { Thing } from '../book/paths';
import type { KindName, RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';

/** A record as it was read, with the thing that its file is. */
export interface Fact<K extends KindName> {
  readonly thing: Thing;
  readonly record: PartialRecord<RecordOf<K>>;
}
