import type { Summary } from '../../core/book/summary';
import type { KindName } from '../../core/records/kinds';
import type { SummaryReading } from './summaryReader';

/** Something made of a file, with the etag that the file had then; it is stored so. */
export interface Made<Value> {
  readonly etag: string;
  readonly value: Value;
}

/** What is to be made of a file, and how it is read. */
export interface Ask<K extends KindName, Value> extends SummaryReading {
  readonly make: (summary: Summary<K>) => Value;
  /** What was made before. */
  readonly known?: Made<Value> | undefined;
  /** The etag the file has now, where it was asked for already; what gives undefined is asked for alone. */
  readonly etag?: Promise<string | undefined>;
}
