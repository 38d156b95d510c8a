import { read } from '../yaml';
import { apply, edit } from '../yaml/editing';
import type { Edited, TextEdit } from '../yaml/yamlTypes';
import { keyOrder } from './kinds';

/** Spaces before a line of a block under a top-level key. */
const INDENT = '  ';

/**
 * Makes room for notes: a record without `notes` gets an empty literal block, in its customary place. One that has
 * the key stays as it is.
 */
export function withNotes(text: string): Edited {
  const reading = read(text);
  if (!reading.ok || reading.keyPlace(['notes'])) return edit(text, []);
  const empty = edit(text, [{ kind: 'set', path: ['notes'], value: '', order: keyOrder('oneOnOne') }]);
  if (!empty.ok) return empty;
  // The engine writes an empty text as `""`; a hand would open a block to write in.
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: TextEdit[] = empty.edits.map((one) => ({
    ...one,
    text: one.text.replace('notes: ""', `notes: |${lineEnd}${INDENT}`),
  }));
  const result = apply(text, edits);
  const proof = read(result);
  return proof.ok && proof.data.notes === '' ? { ok: true, edits, text: result } : empty;
}

/**
 * Finds the UTF-16 offset at which one goes on writing, the end of the text of `notes`; undefined where there are none,
 * or the file has problems.
 */
export function notesEnd(text: string): number | undefined {
  const reading = read(text);
  const key = reading.ok ? reading.keyPlace(['notes']) : undefined;
  if (!reading.ok || !key) return undefined;
  const value = reading.place(['notes']);
  const end = value ? value.offset + value.length : key.offset + key.length;
  if (reading.data.notes !== '') return text.slice(0, end).trimEnd().length;
  // An empty block: the line below its header, behind the indent that is there.
  const header = text.indexOf('\n', key.offset);
  if (header < 0 || !/[|>]/.test(text.slice(key.offset, header)))
    return header < 0 ? text.length : lineLength(text, header);
  return header + 1 + (/^[ ]*/.exec(text.slice(header + 1))?.[0].length ?? 0);
}

function lineLength(text: string, newline: number): number {
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}
