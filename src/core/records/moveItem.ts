import { isList } from '../isList';
import { read } from '../yaml';
import { isDataMap, mapAt } from '../yaml/data';
import { apply, edit } from '../yaml/editing';
import type { Data, DataMap, Edited, Place, RefusalCode } from '../yaml/yamlTypes';
import type { TickList } from './changes';
import { type Plainable, toValue } from './plainValues';
import { isSameText } from './sameText';
import { itemKeys } from './shape';

const START: Place = { offset: 0, length: 0, line: 0, column: 0 };

/**
 * Moves an item of a list before another one of the same list: its lines go there as they are, with their comments.
 * @param before the index of the item that it comes to stand before; the list's length for its end
 * @param shown the text that the row showed: where another stands there by now, it is refused with `noSuchPlace`
 */
export function moveItem(text: string, list: TickList, from: number, before: number, shown: string): Edited {
  const reading = read(text);
  if (!reading.ok) return edit(text, []);
  const items = listOf(reading.data, list);
  if (!isSameText(textOf(items[from]), shown)) return refuse('noSuchPlace', reading.place([list, from]));
  const order = items.map((_item, index) => index).filter((index) => index !== from);
  const goal = Math.min(before, items.length);
  order.splice(goal > from ? goal - 1 : goal, 0, from);
  if (order.every((index, at) => index === at)) return { ok: true, edits: [], text };
  const starts = items.map((_item, index) => lineOf(text, reading.place([list, index])));
  const last = reading.place([list, items.length - 1]);
  const [first] = starts;
  if (first === undefined || last === undefined || starts.includes(undefined))
    return refuse('unproved', last);
  const end = endOfLine(text, last.offset + last.length);
  const bounds = [...starts.map((start) => start ?? 0), end];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const segments = items.map((_item, index) => withEnd(text.slice(bounds[index], bounds[index + 1]), eol));
  const moved = order.map((index) => segments[index] ?? '').join('');
  const whole = text.slice(first, end);
  const block = whole.endsWith('\n') ? moved : moved.slice(0, moved.length - eol.length);
  const edits = [{ offset: first, length: whole.length, text: block }];
  const result = apply(text, edits);
  const expected = { ...reading.data, [list]: order.map((index) => items[index]) };
  const proof = read(result);
  if (!proof.ok || JSON.stringify(proof.data) !== JSON.stringify(expected)) return refuse('unproved', last);
  return { ok: true, edits, text: result };
}

/** The item of a list as the engine writes it elsewhere; undefined where another text stands there by now. */
export function itemValue(
  text: string,
  list: TickList | 'evidence',
  index: number,
  shown: string,
): ReturnType<typeof toValue> | undefined {
  const reading = read(text);
  const item = reading.ok ? mapAt(reading.data[list], index) : undefined;
  if (!item || !isSameText(item.text, shown)) return undefined;
  const order = itemKeys(list);
  const keys = [
    ...order.filter((key) => key in item),
    ...Object.keys(item).filter((key) => !order.includes(key)),
    // A key with nothing behind it would be written with an empty text.
  ].filter((key) => item[key] !== '');
  return toValue(Object.fromEntries(keys.map((key) => [key, item[key] as Plainable])));
}

function refuse(code: RefusalCode, place: Place | undefined): Edited {
  return { ok: false, refusal: { code, place: place ?? START } };
}

/** Where the line of an item begins, if nothing but its dash stands before it. */
function lineOf(text: string, place: Place | undefined): number | undefined {
  if (!place) return undefined;
  const start = text.lastIndexOf('\n', place.offset - 1) + 1;
  return /^[ \t]*-[ \t]+$/.test(text.slice(start, place.offset)) ? start : undefined;
}

function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function withEnd(segment: string, eol: string): string {
  return segment.endsWith('\n') ? segment : segment + eol;
}

function listOf(data: DataMap, list: string): readonly Data[] {
  const items = data[list];
  return isList(items) ? items : [];
}

function textOf(item: Data | undefined): Data | undefined {
  return isDataMap(item) ? item.text : undefined;
}
