import type * as z from 'zod/mini';
import { map } from './fields';

/** Where records of a kind lie below the book's folder: in each person's folder, or in the book's own. */
export type Home = 'book' | 'person';

/**
 * What Leadbook knows of a kind of record. The schema is the one source of its types, its validation and the
 * JSON Schema that is shipped; the order of its keys is the order in which they are written.
 */
export interface RecordKind<S extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly schema: S;
  readonly home: Home;
  /** The folder below the home; `''` for the home itself. */
  readonly folder: string;
  /** What a file's name, without `.yaml` and `.private`, looks like. */
  readonly fileName: RegExp;
  /** The keys that rows and lists need: what is kept of a file when it is not open. */
  readonly summary: readonly string[];
  /** Whether a `.private.yaml` sibling may hold what is for the lead alone. */
  readonly sibling: boolean;
}

/**
 * Names a kind, keeping the exact type of its schema, which is built when it is first used: most windows need few.
 * @param kind the kind; `schema` gives the fields, in the order in which they are written
 */
export function recordKind<T extends z.core.$ZodLooseShape>(
  kind: Omit<RecordKind, 'schema'> & { readonly schema: () => T },
): RecordKind<ReturnType<typeof map<T>>> {
  let schema: ReturnType<typeof map<T>> | undefined;
  return {
    ...kind,
    get schema() {
      schema ??= map(kind.schema());
      return schema;
    },
  };
}
