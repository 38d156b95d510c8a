import { type KindName, kinds } from '../../records/kinds';
import type { RecordKind } from '../../records/recordKind';
import { shapeAt } from '../../records/shape';

/** The day or the week that a file of the kind has in its name. */
export function expectedName(kind: KindName, name: string, day: string | undefined): string | undefined {
  return isNamedByWeek(kind) ? name : day;
}

/** True if a text is written like what a file of the kind has in its name: a day, or a week. */
export function isWholeName(kind: KindName, value: string): boolean {
  return (isNamedByWeek(kind) ? /^\d{4}-W\d{2}$/ : /^\d{4}-\d{2}-\d{2}$/).test(value);
}

function isNamedByWeek(kind: KindName): boolean {
  const { inName }: RecordKind = kinds[kind];
  return inName !== undefined && shapeAt(kind, [inName])?.type === 'week';
}
