import type * as z from 'zod/mini';
import { book } from './bookKind';
import { delegation } from './delegationKind';
import { goal } from './goalKind';
import { oneOnOne } from './oneOnOneKind';
import { opportunity } from './opportunityKind';
import { person } from './personKind';
import { recognition } from './recognitionKind';
import type { RecordKind } from './recordKind';
import { reflection } from './reflectionKind';
import { personTemplate, template } from './templateKind';

/** Every kind of record: the one table. A new kind is a file beside this one and a line here. */
export const kinds = {
  book,
  person,
  oneOnOne,
  goal,
  delegation,
  recognition,
  opportunity,
  reflection,
  template,
  personTemplate,
} as const;

/** The table of kinds, for what asks for the type of one of them. */
type Kinds = typeof kinds;
/** What a kind of record is called in the code: `oneOnOne`, `goal`. */
export type KindName = keyof Kinds;
/** The type of a valid record of the kind. */
export type RecordOf<K extends KindName> = z.infer<Kinds[K]['schema']>;

/** The kinds of records that have a group of rows below a person, in the order of the groups. */
export function groupedKinds(): readonly KindName[] {
  const all = Object.entries(kinds) as readonly (readonly [KindName, RecordKind])[];
  return all.flatMap(([name, { home, group }]) => (home === 'person' && group ? [name] : []));
}

/** The keys of a kind in the order in which they are written. */
export function keyOrder(kind: KindName): readonly string[] {
  return Object.keys(kinds[kind].schema.shape);
}
