import type { Day } from '../day';
import { read } from '../yaml';
import { mapAt } from '../yaml/data';
import { edit } from '../yaml/editing';
import type { Edited } from '../yaml/yamlTypes';
import { setKey } from './changes';
import { type KindName, keyOrder, kinds } from './kinds';
import { toValue } from './plainValues';
import type { RecordKind } from './recordKind';
import { isSameText } from './sameText';
import { itemKeys, shapeAt } from './shape';

/** True if something of this kind can be postponed: an item of its list, or with no item all of it. */
export function canPostpone(kind: KindName, isItem: boolean): boolean {
  return (isItem ? dueList(kind) : dueKey(kind)) !== undefined;
}

/** The key of the day on which all of a record is due. */
function dueKey(kind: KindName): string | undefined {
  const { days }: RecordKind = kinds[kind];
  return days?.due;
}

/** The list whose items have a day of their own on which they are due. */
function dueList(kind: KindName): string | undefined {
  return keyOrder(kind).find((list) => shapeAt(kind, [list, 0, 'due']) !== undefined);
}

/**
 * Puts off a promise, a milestone, a goal, the quiet time of a delegation or the review of an opportunity.
 * @param item of a list: its place from 0, and the text that was shown; another text there is refused with `noSuchPlace`
 */
export function postponed(
  text: string,
  kind: KindName,
  day: Day,
  item?: { readonly index: number; readonly text: string },
): Edited {
  const key = dueKey(kind);
  const list = dueList(kind);
  if (!item) return edit(text, key === undefined ? [] : [setKey(kind, key, day)]);
  const reading = read(text);
  if (!reading.ok || list === undefined) return edit(text, []);
  const found = mapAt(reading.data[list], item.index);
  if (!found || !isSameText(found.text, item.text)) {
    const place = reading.place([list, item.index]) ?? { offset: 0, length: 0, line: 0, column: 0 };
    return { ok: false, refusal: { code: 'noSuchPlace', place } };
  }
  return edit(text, [
    { kind: 'set', path: [list, item.index, 'due'], value: toValue(day, 'due'), order: itemKeys(list) },
  ]);
}
