import { type Day, isDay } from '../day';
import type { RecordOf } from '../records/kinds';
import { RELATIONS, type Relation } from '../records/personKind';
import type { PartialRecord } from '../records/typed';

type Person = PartialRecord<RecordOf<'person'>>;

/** Returns what somebody is to the lead; `report` where the file says nothing, or nothing that can be read. */
export function relationOf(person: Person | undefined): Relation {
  return person?.relation ?? 'report';
}

/** True if the lead leads them: only those count in the mirror, the badge and packets, and are suggested as owners. */
export function isReport(person: Person | undefined): boolean {
  return relationOf(person) === 'report';
}

/** The day until which somebody is on leave; undefined where they are not, or the day has come. */
export function pausedUntil({ paused }: { readonly paused?: Day | undefined }, today: Day): Day | undefined {
  return paused !== undefined && isDay(paused) && paused > today ? paused : undefined;
}

/** The day somebody heard who the lead sees them becoming; undefined where they have not, or nothing is written. */
export function toldDay({ becoming, told }: Person, today: Day): Day | undefined {
  return becoming !== undefined && told !== undefined && told <= today ? told : undefined;
}

/** The people of one relation. */
interface RelationGroup<Item> {
  readonly relation: Relation;
  readonly people: readonly Item[];
}

/**
 * Puts people into groups by relation, each in the order given; undefined where there are only reports, or nobody: then
 * there are no groups.
 */
export function relationGroups<Item>(
  people: readonly Item[],
  relation: (item: Item) => Relation,
): readonly RelationGroup<Item>[] | undefined {
  const groups = new Map<Relation, Item[]>(RELATIONS.map((one) => [one, []]));
  for (const item of people) groups.get(relation(item))?.push(item);
  if (people.length === (groups.get('report')?.length ?? 0)) return undefined;
  return [...groups].flatMap(([one, items]) => (items.length > 0 ? [{ relation: one, people: items }] : []));
}
