import { compareText } from '../compareText';
import { inOneLine } from '../inOneLine';
import { type KindName, kinds } from './kinds';
import type { ListedFile, RecordKind } from './recordKind';

/** What a record's row shows: its label, and the name of its codicon. */
interface RecordRow {
  readonly label: string;
  readonly icon: string;
}

/**
 * The row of a record: called by its title on one line, or by its file's name where it has none.
 * @param name the file's name, without `.yaml`
 */
export function recordRow(
  kind: KindName,
  name: string,
  record: { readonly [key: string]: unknown },
): RecordRow {
  const { title }: RecordKind = kinds[kind];
  const said = title === undefined ? undefined : record[title];
  const label = typeof said === 'string' ? inOneLine(said) : '';
  return { label: label || name, icon: rowIcon(kind, record) };
}

/** The icon of a record, or without one that of the kind, which its group has too. */
export function rowIcon(kind: KindName, record: { readonly [key: string]: unknown } = {}): string {
  const { icon = 'file', icons }: RecordKind = kinds[kind];
  const word = icons && record[icons.key];
  return (typeof word === 'string' ? icons?.of[word] : undefined) ?? icon;
}

/** The files of a person's records of a kind that are rows, in the order that the kind gives them. */
export function listedFiles<F extends ListedFile>(kind: KindName, files: readonly F[]): readonly F[] {
  const { listed }: RecordKind = kinds[kind];
  return listed?.(files) ?? [...files].sort((a, b) => compareText(b.thing.name, a.thing.name));
}
