import { thingAt } from '../../../src/core/book/paths';
import type { KindName, RecordOf } from '../../../src/core/records/kinds';
import type { PartialRecord } from '../../../src/core/records/typed';
import type { PersonFacts, RecordFile } from '../../../src/core/rules/personFacts';

/** A Saturday, in week 2026-W47. */
export const TODAY = '2026-11-21';

/** A file of Ada's; `name.private` is the private sibling. */
export function fileOf<K extends KindName>(
  kind: K,
  name: string,
  record: PartialRecord<RecordOf<K>>,
): RecordFile<K> {
  const isPrivate = name.endsWith('.private');
  const bare = isPrivate ? name.slice(0, -'.private'.length) : name;
  return { thing: { kind, person: 'ada', name: bare, private: isPrivate }, record };
}

export const note = (name: string, record: PartialRecord<RecordOf<'oneOnOne'>> = {}) =>
  fileOf('oneOnOne', name, record);
export const goal = (name: string, record: PartialRecord<RecordOf<'goal'>>) =>
  fileOf('goal', name, { status: 'active', title: name, ...record });
export const delegation = (name: string, record: PartialRecord<RecordOf<'delegation'>>) =>
  fileOf('delegation', name, { status: 'active', outcome: name, ...record });
export const recognition = (name: string, record: PartialRecord<RecordOf<'recognition'>>) =>
  fileOf('recognition', name, record);

/** What is known of Ada: nothing but what is given. */
export function ada(facts: Partial<PersonFacts> = {}): PersonFacts {
  const none = { notes: [], next: [], goals: [], delegations: [], recognition: [] };
  return { slug: 'ada', person: { name: 'Ada Lovelace' }, ...none, ...facts };
}

/** The kind of thing a line's path leads to: proof that it is a path of a book. */
export function kindAt(path: string): KindName | undefined {
  return thingAt(path)?.kind;
}
