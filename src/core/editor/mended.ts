import { load } from '../yaml/load';
import { apply } from '../yaml/splice';
import type { Loaded } from '../yaml/tree';
import type { Problem, TextEdit } from '../yaml/types';

/** Units that may be parsed for the sake of one broken text: some 250 ms. */
const EFFORT = 1_500_000;
const MOST_PASSES = 30;
const MARKER = /^[ \t]*(?:<{7}|>{7}|\|{7}|={7})(?=[ \r\n]|$).*$/gm;
const CONTROL = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * The tree of a text that may be half-typed, for what only shows and finds: what does not parse is taken for blank, or for
 * a value of `x`s where quotes are missing. Offsets are those of `text`; its own `text` has the masks, as have the data of
 * masked values, so read words from the original. Undefined where nothing can be read. Never edit by it.
 */
export function loadMended(text: string): Loaded | undefined {
  let masked = text;
  const passes = Math.min(MOST_PASSES, Math.max(2, Math.floor(EFFORT / (text.length + 1))));
  let first: Problem | undefined;
  for (let pass = 0; pass < passes; pass++) {
    const result = load(masked);
    if (result.ok) return result.loaded;
    [first] = result.problems;
    const next = mask(masked, result.problems);
    if (next === undefined || next === masked) return undefined;
    masked = next;
  }
  // What stands above the first place that cannot be mended.
  const end = masked.lastIndexOf('\n', (first?.place.offset ?? 0) - 1) + 1;
  const result = load(masked.slice(0, end) + blank(masked.slice(end)));
  return result.ok ? result.loaded : undefined;
}

/** The words of a scalar as they are typed, masks or not, on one line. */
export function typedText(text: string, node: { start: number; end: number }): string {
  return text.slice(node.start, node.end).replace(/\s+/g, ' ').trim();
}

function mask(text: string, problems: readonly Problem[]): string | undefined {
  switch (problems[0]?.code) {
    case 'control':
      return text.replace(CONTROL, (unit) => ' '.repeat(unit.length));
    case 'lineEnds':
      return text.replaceAll('\r', ' ');
    case 'conflict':
      return text.replace(MARKER, blank);
    case 'syntax':
    case 'needsQuotes':
    case 'duplicateKey':
      return apply(text, editsFor(text, problems));
    default:
      return undefined;
  }
}

function editsFor(text: string, problems: readonly Problem[]): TextEdit[] {
  const edits = new Map<number, TextEdit>();
  for (const { code, place } of problems) {
    const { offset, length } = place;
    const isValue = code === 'needsQuotes' || (code === 'syntax' && /["']/.test(text[offset] ?? ''));
    const isInLine = isValue && length > 0 && !text.slice(offset, offset + length).includes('\n');
    const edit = isInLine
      ? { offset, length, text: 'x'.repeat(length) }
      : blankLine(text, Math.min(offset, text.length));
    if (edit) edits.set(edit.offset, edit);
  }
  // One mask at a place: a line that is blanked needs no other.
  let end = -1;
  return [...edits.values()]
    .sort((one, other) => one.offset - other.offset || other.length - one.length)
    .filter((edit) => {
      const isFree = edit.offset >= end;
      if (isFree) end = edit.offset + edit.length;
      return isFree;
    });
}

/** Blanks the line of `offset`; where that is blank already, the last above it that is not. */
function blankLine(text: string, offset: number): TextEdit | undefined {
  let last = text.indexOf('\n', offset);
  if (last < 0) last = text.length;
  while (last > 0 && text.slice(text.lastIndexOf('\n', last - 1) + 1, last).trim() === '') {
    last = text.lastIndexOf('\n', last - 1);
  }
  if (last <= 0) return undefined;
  const start = text.lastIndexOf('\n', last - 1) + 1;
  return { offset: start, length: last - start, text: blank(text.slice(start, last)) };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
