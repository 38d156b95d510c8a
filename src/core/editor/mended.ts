import { load } from '../yaml/load';
import { apply } from '../yaml/splice';
import type { Loaded } from '../yaml/tree';
import type { Problem, TextEdit } from '../yaml/types';

/** Units that may be parsed to mend one broken text, some 250 ms; then it is taken apart. */
const EFFORT = 1_500_000;
const MOST_PASSES = 30;
const MOST_PARTS = 200;
const MARKER = /^[ \t]*(?:<{7}|>{7}|\|{7}|={7})(?=[ \r\n]|$).*$/gm;
const TABBED = /^ *\t.*$/gm;
const CONTROL = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * The tree of a text that may be half-typed, for what only shows and finds: what does not parse is taken for blank, or for
 * a value of `x`s where quotes are missing. Offsets are those of `text`; its own `text` has the masks, as have the data of
 * masked values, so read words from the original. Undefined where nothing can be read. Never edit by it.
 */
export function loadMended(text: string): Loaded | undefined {
  let masked = text;
  const passes = Math.min(MOST_PASSES, Math.max(1, Math.floor(EFFORT / (text.length + 1))));
  for (let pass = 0; pass < passes; pass++) {
    const result = load(masked);
    if (result.ok) return result.loaded;
    const next = mask(masked, result.problems);
    if (next === undefined || next === masked) break;
    masked = next;
  }
  const result = load(readableParts(masked));
  return result.ok ? result.loaded : undefined;
}

/** The text with those top-level keys that parse by themselves; of the others the key's line, if that does. */
function readableParts(text: string): string {
  const parts = text.split(/^(?=[^\s#-])/m, MOST_PARTS + 1);
  if (parts.length > MOST_PARTS) return text;
  return parts
    .map((part) => {
      if (load(part).ok) return part;
      const line = /^[^\r\n]*/.exec(part)?.[0] ?? '';
      return (load(line).ok ? line : blank(line)) + blank(part.slice(line.length));
    })
    .join('');
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
    case 'tooDeep':
      // What tabs in front of keys do to a parser.
      return text.replace(TABBED, blank);
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
