import { type Day, isDay } from '../day';
import { read } from '../yaml';
import { mapAt } from '../yaml/data';
import { edit } from '../yaml/editing';
import type { Edited, Intent, Path, Place } from '../yaml/yamlTypes';
import { isDoneValue } from './isDoneValue';
import { type KindName, keyOrder } from './kinds';
import { type Plainable, toValue } from './plainValues';
import { isSameText } from './sameText';
import { itemKeys, shapeAt } from './shape';

/** Lists whose items can be ticked. */
export type TickList = (typeof TICK_LISTS)[number];
/** The keys of such lists. */
export const TICK_LISTS = ['topics', 'actions', 'milestones'] as const;

/** True if items of a list of this key can be ticked. */
export function isTickList(key: string): key is TickList {
  return TICK_LISTS.some((list) => list === key);
}

const START: Place = { offset: 0, length: 0, line: 0, column: 0 };

/**
 * Ticks an item, or takes the tick away.
 * @param shown the text that the row showed: where another stands there by now, the edit is refused with `noSuchPlace`
 * @param value what `done` becomes: a day, or `true`
 * @param wasDone whether the row showed a tick, where it did show: one set or taken away elsewhere meanwhile is refused
 * with `noSuchPlace` too, and keeps its day
 */
export function toggleItem(
  text: string,
  list: TickList,
  index: number,
  shown: string,
  value: string,
  wasDone?: boolean,
): Edited {
  const reading = read(text);
  if (!reading.ok) return edit(text, []);
  const item = mapAt(reading.data[list], index);
  // What is no tick (`~`, a day that does not exist) shows as open, so it is ticked and not taken away.
  const isTicked = isDoneValue(item?.done);
  if (!isSameText(item?.text, shown) || isTicked !== (wasDone ?? isTicked)) {
    return { ok: false, refusal: { code: 'noSuchPlace', place: reading.place([list, index]) ?? START } };
  }
  const path: Path = [list, index, 'done'];
  return edit(text, [
    isTicked
      ? { kind: 'remove', path }
      : { kind: 'set', path, value: toValue(value, 'done'), order: itemKeys(list) },
  ]);
}

/** Adds an item to a list of a record, which is made where there is none. */
export function appendItem(
  kind: KindName,
  list: string,
  item: { readonly [key: string]: Plainable | undefined },
): Intent {
  return {
    kind: 'append',
    path: [list],
    value: toValue(inOrder(item, [...(shapeAt(kind, [list, 0])?.keys.keys() ?? [])])),
    order: keyOrder(kind),
  };
}

/** Sets a key of a record. */
export function setKey(kind: KindName, key: string, value: Plainable): Intent {
  return { kind: 'set', path: [key], value: toValue(value, key), order: keyOrder(kind) };
}

/** Writes the day of what happens once; no edit where a day stands already, as that was the first. */
export function setDayOnce(text: string, kind: KindName, key: string, day: Day): Edited {
  const reading = read(text);
  const stands = reading.ok ? reading.data[key] : undefined;
  if (typeof stands === 'string' && isDay(stands)) return { ok: true, edits: [], text };
  return edit(text, [setKey(kind, key, day)]);
}

/**
 * Takes the mark away that a one-on-one was skipped, and gives the reason that stood there; no edit where there is none.
 * A text that cannot be read is left to whoever edits it next.
 */
export function unskip(text: string): { readonly edited: Edited; readonly reason: string | undefined } {
  const reading = read(text);
  const skipped = reading.ok ? reading.data.skipped : undefined;
  if (skipped === undefined) return { edited: { ok: true, edits: [], text }, reason: undefined };
  const reason = typeof skipped === 'string' ? skipped : '';
  return { edited: edit(text, [{ kind: 'remove', path: ['skipped'] }]), reason };
}

function inOrder(
  item: { readonly [key: string]: Plainable | undefined },
  order: readonly string[],
): Plainable {
  const ordered: Record<string, Plainable | undefined> = {};
  for (const key of new Set([...order, ...Object.keys(item)])) {
    if (item[key] !== undefined) ordered[key] = item[key];
  }
  return ordered;
}
