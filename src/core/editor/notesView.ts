import { isBlankText } from '../isBlankText';
import { isList } from '../isList';
import { type KindName, keyOrder, kinds } from '../records/kinds';
import { read } from '../yaml';
import { dataAt } from '../yaml/change';
import { guard } from '../yaml/limitsGuard';
import { lineEnd, placer, withLineFeeds } from '../yaml/lines';
import { load } from '../yaml/load';
import type { Data, DataMap, Path, Place, RefusalCode, TextEdit } from '../yaml/yamlTypes';
import { type Merged, mergeLines } from './merge';
import { setText } from './notesViewText';
import { everyEntry } from './pathAt';

/** A field of a record that can be shown as a Markdown document of its own. */
interface MarkdownField {
  readonly path: Path;
  /** Its value in the file as it is written, header and quotes included; UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  /** What the document shows. Line ends are LF. */
  readonly text: string;
}

/** Why a document cannot be written back: its field is gone, or holds no text any more, or the engine's own reasons. */
type WriteBackCode = RefusalCode | 'vanished' | 'notText';

/** The result of writing a Markdown document back into its field: edits of the record’s file, or why there are none. */
export type WrittenBack =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** The file afterwards. */
      readonly text: string;
      /** Where the field is by now. */
      readonly path: Path;
      /** What the field holds afterwards: the new base of the document; with `conflicts` where it was merged. */
      readonly field: string;
      readonly conflicts: Merged['conflicts'];
    }
  | { readonly ok: false; readonly refusal: { readonly code: WriteBackCode; readonly place: Place } };

const START: Place = { offset: 0, length: 0, line: 0, column: 0 };

/**
 * The fields of Markdown that a text has, in the order of the file: the kind's keys of prose, and every other text that is
 * written in several lines. None where the file has problems.
 */
export function markdownFields(text: string, kind: KindName): readonly MarkdownField[] {
  const result = load(text);
  if (!result.ok) return [];
  const prose = new Set(kinds[kind].prose.map((path) => path.join('\n')));
  const fields: MarkdownField[] = [];
  for (const { path, entry } of everyEntry(result.loaded)) {
    const { value } = entry;
    if (value.kind !== 'scalar') continue;
    const isLong = value.style !== 'empty' && lineEnd(text, value.start) < value.end;
    if (!isLong && !prose.has(path.join('\n'))) continue;
    fields.push({ path, offset: value.start, length: value.end - value.start, text: String(value.data) });
  }
  return fields.sort((one, other) => one.offset - other.offset);
}

/** The field of Markdown at an offset of the file, its key included, and the line of its text (from 0) that stands there. */
export function markdownFieldAt(
  text: string,
  kind: KindName,
  offset: number,
): (MarkdownField & { readonly line: number }) | undefined {
  const reading = read(text);
  const field = markdownFields(text, kind).find(({ path, offset: start, length }) => {
    const key = reading.ok ? reading.keyPlace(path)?.offset : undefined;
    return (key ?? start) <= offset && offset <= start + length;
  });
  if (!field) return undefined;
  const place = placer(text);
  const isBlock = /[|>]/.test(text[field.offset] ?? '');
  const line = place(offset).line - place(field.offset).line - (isBlock ? 1 : 0);
  return { ...field, line: Math.max(0, line) };
}

/**
 * Returns the text of a field for its document; `''` for a field that is not there yet. Undefined where the file has
 * problems or the field is no text.
 */
export function fieldText(text: string, path: Path): string | undefined {
  const reading = read(text);
  const data = reading.ok ? (dataAt(reading.data, path) ?? '') : undefined;
  return typeof data === 'string' ? data : undefined;
}

/** Where a field is by now, and what it holds; else why that cannot be told. */
type FieldNow =
  | { readonly ok: true; readonly path: Path; readonly text: string }
  | { readonly ok: false; readonly refusal: { readonly code: WriteBackCode; readonly place: Place } };

/**
 * Finds a field in the text as it is now, and returns its path and text, or a refusal. An item of a list is followed
 * where it has moved; a key that is not there (any more) holds `''`.
 * @param base what the document was when it was opened or last written; undefined where nobody knows
 */
export function fieldNow(text: string, path: Path, base: string | undefined): FieldNow {
  const reading = read(text);
  if (!reading.ok) return refuse(reading.problems[0]?.code ?? 'syntax', reading.problems[0]?.place);
  const isItem = path.some((step) => typeof step === 'number');
  const at = isItem && base !== undefined ? placeOf(reading.data, path, withLineFeeds(base)) : path;
  const data = at && dataAt(reading.data, at);
  if (!at || (isItem && data === undefined)) return refuse('vanished', undefined);
  if (data !== undefined && typeof data !== 'string') return refuse('notText', reading.place(at));
  return { ok: true, path: at, text: data ?? '' };
}

/**
 * Writes a document back into its field: as it is where the file still has `base` there, else merged line by line with what
 * the file has by now. An absent key is made where `base` is empty. A block stays the block that it is, and the lines of it
 * that stay are not touched.
 * @param base what the document was when it was opened or last written; `mine` what it is now. CRLF and CR count as LF.
 */
export function writeBack(text: string, kind: KindName, path: Path, base: string, mine: string): WrittenBack {
  const [before, now] = [withLineFeeds(base), withLineFeeds(mine)];
  const reading = read(text);
  if (!reading.ok) return refuse(reading.problems[0]?.code ?? 'syntax', reading.problems[0]?.place);
  // Conflict markers in the text would make the file unreadable.
  if (guard(now)?.code === 'conflict') return refuse('conflict', guard(now)?.place);
  const at = placeOf(reading.data, path, before);
  if (at === undefined) return refuse('vanished', undefined);
  const theirs = dataAt(reading.data, at) ?? '';
  if (typeof theirs !== 'string') return refuse('notText', reading.place(at));
  const merged = mergeLines(before, now, theirs);
  const edited = setText(text, at, merged.text, keyOrder(kind));
  if (!edited.ok) return { ok: false, refusal: edited.refusal };
  return {
    ok: true,
    edits: edited.edits,
    text: edited.text,
    path: at,
    field: merged.text,
    conflicts: merged.conflicts,
  };
}

function refuse(code: WriteBackCode, place: Place | undefined): Extract<WrittenBack, { ok: false }> {
  return { ok: false, refusal: { code, place: place ?? START } };
}

/**
 * Where the field is by now. Items of a list move: the one that still has the text, else the one at the path if it shares a
 * line with it. Undefined where it vanished.
 */
function placeOf(data: DataMap, path: Path, base: string): Path | undefined {
  const here = dataAt(data, path);
  if (here === base) return path;
  const index = path.findIndex((step) => typeof step === 'number');
  if (index >= 0) {
    const list = dataAt(data, path.slice(0, index));
    const places = isList(list) ? list.map((_item, at) => path.with(index, at)) : [];
    const same = places.filter((place) => dataAt(data, place) === base);
    if (same.length === 1) return same[0];
    return sharesLine(here, base) ? path : undefined;
  }
  return here !== undefined || base === '' ? path : undefined;
}

function sharesLine(data: Data | undefined, base: string): boolean {
  if (typeof data !== 'string') return false;
  const lines = new Set(data.split('\n').filter((line) => !isBlankText(line)));
  return base.split('\n').some((line) => lines.has(line));
}
