import { type KindName, kinds } from '../../records/kinds';
import type { RecordKind } from '../../records/recordKind';
import { shapeAt } from '../../records/shape';
import type { DiagnosedFile } from './diagnosedFile';
import type { Diagnostic } from './diagnostic';

/** What does not go with the file's own name: another day or week, a day in `next.yaml`, what belongs in a private file. */
export function nameDiagnostics(site: DiagnosedFile): Diagnostic[] {
  const { kind, name, day, private: isPrivate } = site.context;
  const found: Diagnostic[] = [];
  const { inName: key, undated, privateKeys = [] }: RecordKind = kinds[kind];
  const value = key === undefined ? undefined : site.valueAt([key]);
  const named = expectedName(kind, name, day);
  if (key !== undefined && value !== undefined) {
    if (name === undated) found.push(site.atValue('dateInNext', 'info', [key]));
    else if (named !== undefined && value !== named && isWhole(kind, value))
      found.push(site.atValue('nameDiffers', 'warning', [key], { other: named }));
  }
  const misplaced = isPrivate ? [] : privateKeys.filter((one) => site.entryAt([one]));
  return [...found, ...misplaced.map((one) => site.atKey('privateInShared', 'warning', [one]))];
}

/** The day or the week that a file of the kind has in its name. */
export function expectedName(kind: KindName, name: string, day: string | undefined): string | undefined {
  return isNamedByWeek(kind) ? name : day;
}

/** What is no day or week at all is told as a flaw. */
function isWhole(kind: KindName, value: string): boolean {
  return (isNamedByWeek(kind) ? /^\d{4}-W\d{2}$/ : /^\d{4}-\d{2}-\d{2}$/).test(value);
}

function isNamedByWeek(kind: KindName): boolean {
  const { inName }: RecordKind = kinds[kind];
  return inName !== undefined && shapeAt(kind, [inName])?.type === 'week';
}
