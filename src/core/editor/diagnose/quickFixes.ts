import { apply } from '../../yaml/editing';
import { load } from '../../yaml/load';
import { doubleQuoted } from '../../yaml/scalar';
import type { Data, TextEdit } from '../../yaml/yamlTypes';
import type { EditorContext } from '../editorContext';
import { pathAt } from '../pathAt';
import { tolerantOutline } from '../tolerantOutline';
import { broken } from './broken';
import type { Diagnostic, Fix } from './diagnostic';
import { spaceBehind } from './oddBlanks';

/** Mends for a text that cannot be read: plain splices, each proved by reading the result. */
export function quickFixesOf(text: string, context: EditorContext, diagnostic: Diagnostic): readonly Fix[] {
  const { code, start, end, data } = diagnostic;
  const value = text.slice(start, end);
  const candidates: Candidate[] = [];
  if (code === 'missingSpace') {
    const colon = text.indexOf(':', start);
    candidates.push({ code: 'addSpace', edits: [spaceBehind(text, colon)], at: colon + 2 });
  }
  if (code === 'unclosed') {
    const missing = data.missing ?? '';
    const close = { offset: end, length: 0, text: missing };
    candidates.push({ code: missing === '"' ? 'closeQuote' : 'closeBracket', edits: [close] });
  }
  if (code === 'needsQuotes' || (code === 'unclosed' && value[0] !== '"')) {
    candidates.push({
      code: 'quote',
      edits: around(start, value, doubleQuoted(value)),
      at: start,
      data: value,
    });
  }
  if (code === 'syntax') {
    const tabs = tabsOf(text);
    if (tabs.length > 0) candidates.push({ code: 'spaces', edits: tabs });
  }
  return candidates
    .filter((candidate) => isFixed(text, context, diagnostic, candidate))
    .map(({ code: fix, edits }) => ({ code: fix, edits }));
}

interface Candidate {
  readonly code: Fix['code'];
  readonly edits: readonly TextEdit[];
  /** Where the value will stand, and what will be read there. */
  readonly at?: number;
  readonly data?: Data;
}

/**
 * There is no new diagnostic and no longer this one, the keys and items are the same, and in a text that can be read
 * by now so is the very value.
 */
function isFixed(
  text: string,
  context: EditorContext,
  { start, end }: Diagnostic,
  { code, edits, at, data }: Candidate,
): boolean {
  const before = load(text);
  const result = apply(text, edits);
  const after = load(result);
  if (before.ok || (code !== 'addSpace' && steps(text) !== steps(result))) return false;
  if (!after.ok) {
    const had = broken(text, context, before.problems).length;
    const left = broken(result, context, after.problems);
    const until = end + result.length - text.length;
    // The parser may go on from here to what it had not come to yet.
    return (
      left.length < had ||
      (left.length === had && left.every((one) => one.start < start || one.start > until))
    );
  }
  if (data === undefined || at === undefined) return true;
  const spot = pathAt(result, at);
  return spot?.part === 'value' && spot.entry.value.data === data;
}

/** The keys and items of a text in their order. */
function steps(text: string): string {
  return tolerantOutline(text)
    .map(({ step }) => step)
    .join('\n');
}

/** Only the quotes themselves where nothing inside is escaped. */
function around(start: number, value: string, quoted: string): readonly TextEdit[] {
  if (quoted !== `"${value}"`) return [{ offset: start, length: value.length, text: quoted }];
  return [
    { offset: start, length: 0, text: '"' },
    { offset: start + value.length, length: 0, text: '"' },
  ];
}

/** Two spaces for each tab before a key or an item. */
function tabsOf(text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { start, column } of tolerantOutline(text)) {
    const from = start - column;
    if (edits.some(({ offset }) => offset === from)) continue;
    const margin = /^[ \t]*/.exec(text.slice(from, start))?.[0] ?? '';
    if (margin.includes('\t'))
      edits.push({ offset: from, length: margin.length, text: margin.replaceAll('\t', '  ') });
  }
  return edits;
}

/** The lines of a key that is there twice, where nothing is lost with them; undefined where the two say different things. */
export function duplicateEdits(text: string, start: number): readonly TextEdit[] | undefined {
  const entries = tolerantOutline(text);
  const index = entries.findIndex((entry) => entry.start === start);
  const entry = entries[index];
  const first = entries.find(({ parent, step }) => entry && parent === entry.parent && step === entry.step);
  if (!entry || !first || first === entry || entries.some(({ parent }) => parent === index)) return undefined;
  const written = (one: typeof entry) => text.slice(one.valueStart, one.valueEnd);
  if (entry.style !== 'empty' && written(entry) !== written(first)) return undefined;
  const from = start - entry.column;
  if (text.slice(from, start).trim() !== '') return undefined;
  const feed = text.indexOf('\n', entry.valueEnd);
  const to = feed < 0 ? text.length : feed + 1;
  // A comment on one of the lines would go with it.
  if (/#/.test(text.slice(entry.valueEnd, to))) return undefined;
  const edits = [{ offset: from, length: to - from, text: '' }];
  const after = load(apply(text, edits));
  return after.ok || after.problems.every(({ code }) => code === 'duplicateKey') ? edits : undefined;
}
