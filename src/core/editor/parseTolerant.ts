import { inOneLine } from '../inOneLine';
import { isBlankText } from '../isBlankText';
import { lineEnd, lineStart, nextLine } from '../yaml/lines';
import { load } from '../yaml/load';
import { apply } from '../yaml/splice';
import type { Loaded } from '../yaml/syntaxTree';
import type { Problem, ProblemCode, TextEdit } from '../yaml/yamlTypes';

/** How many UTF-16 units may be parsed to repair parts of one broken text. */
const EFFORT = 200_000;
/** Of longer texts only the parts with errors are repaired: more parses would take noticeably long. */
const LARGE = 300_000;
const MOST_PASSES = 12;
/** Passes that take one bad line at a time: what one mistake makes of the lines below is no mistake of theirs. */
const CAREFUL_PASSES = 6;
const MOST_PARTS = 200;
/** Units below a line in which the next one is sought. */
const LOOKED_BELOW = 400;
const GUARDED: ReadonlySet<ProblemCode> = new Set(['control', 'lineEnds', 'conflict']);
const LIMITS: ReadonlySet<ProblemCode> = new Set(['tooLarge', 'tooManyKeys', 'tooManyAnchors']);
const MARKER = /^[ \t]*(?:<{7}|>{7}|\|{7}|={7})(?=[ \r\n]|$).*$/gm;
const OPENER = /^ *(?:- +)*(?:[^\s"'#[{][^:\r\n]*: +)?(["'[{]).*$/gm;
const TABBED = /^ *\t.*$/gm;
const CONTROL = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * The tree of a text that may be half-typed, for what only shows and finds: what does not parse is taken for blank, or for
 * a value of `x`s where quotes are missing. Offsets are those of `text`; its own `text` has the masks, as have the data of
 * masked values, so read words from the original. Undefined where nothing can be read. Never edit by it.
 */
export function loadTolerant(text: string): Loaded | undefined {
  const result = load(text);
  if (result.ok) return result.loaded;
  // Over a limit no mask helps, and each try would cost as much as the first.
  if (LIMITS.has(result.problems[0]?.code ?? 'syntax')) return undefined;
  const effort = { left: EFFORT };
  // What forbids even to parse concerns the whole text.
  const isGuarded = GUARDED.has(result.problems[0]?.code ?? 'syntax');
  const allowed = isGuarded ? (mask(text, result.problems, false) ?? text) : text;
  // A mistake under one top-level key is none of the others.
  const parts = allowed.split(/^(?=[^\s#-])/m, MOST_PARTS + 1);
  if (parts.length > MOST_PARTS) return loadedOr(maskedText(allowed, { left: EFFORT / 4 }), () => undefined);
  const places = isGuarded ? [] : result.problems.map(({ place }) => place.offset);
  let start = 0;
  const likely = parts.map((part) => {
    const end = start + part.length;
    const isBlamed = places.some((offset) => start <= offset && offset < end);
    start = end;
    return isBlamed ? maskedPart(part, effort) : part;
  });
  if (text.length > LARGE) return loadedOr(likely.join(''), () => undefined);
  return loadedOr(likely.join(''), () =>
    loadedOr(likely.map((part) => maskedPart(part, effort)).join(''), (whole) =>
      loadedOr(maskedText(whole, effort), () => undefined),
    ),
  );
}

function loadedOr(text: string, next: (text: string) => Loaded | undefined): Loaded | undefined {
  const result = load(text);
  return result.ok ? result.loaded : next(text);
}

/** A part of a text that parses; at worst its first line alone, or nothing. */
function maskedPart(part: string, effort: { left: number }): string {
  if (load(part).ok) return part;
  const masked = maskedText(part, effort);
  if (load(masked).ok) return masked;
  const line = /^[^\r\n]*/.exec(part)?.[0] ?? '';
  return (load(line).ok ? line : blank(line)) + blank(part.slice(line.length));
}

/** The text with masks over what does not parse, as far as the effort allows. */
function maskedText(text: string, effort: { left: number }): string {
  let masked = text;
  for (let pass = 0; pass < MOST_PASSES && effort.left > 0; pass++) {
    effort.left -= text.length;
    const result = load(masked);
    const next = result.ok ? masked : mask(masked, result.problems, pass < CAREFUL_PASSES);
    if (next === undefined || next === masked) break;
    masked = next;
  }
  return masked;
}

/** The words of a scalar as they are typed, masks or not, on one line. */
export function typedText(text: string, node: { start: number; end: number }): string {
  return inOneLine(text.slice(node.start, node.end));
}

function mask(text: string, problems: readonly Problem[], isCareful: boolean): string | undefined {
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
      return apply(text, editsFor(text, problems, isCareful));
    default:
      return undefined;
  }
}

function editsFor(text: string, problems: readonly Problem[], isCareful: boolean): TextEdit[] {
  // Something left open explains whatever else is said.
  const opened = problems.some(({ place }) => isBlankText(text.slice(place.offset)))
    ? openedAt(text)
    : text.length;
  const first = isCareful && opened < text.length ? maskLine(text, opened) : undefined;
  if (first) return [first];
  const edits = new Map<number, TextEdit>();
  let lines = 0;
  for (const { code, place } of problems) {
    const { offset, length } = place;
    const isValue = code === 'needsQuotes' || (code === 'syntax' && /["']/.test(text[offset] ?? ''));
    const isInLine = isValue && length > 0 && !text.slice(offset, offset + length).includes('\n');
    if (!isInLine && isCareful && lines > 0) continue;
    if (!isInLine) lines += 1;
    const edit = isInLine
      ? { offset, length, text: 'x'.repeat(length) }
      : maskLine(text, Math.min(offset, text.length));
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

/** For a complaint at the end of a text: the last line that opens a quote or bracket and does not close it, else the end. */
function openedAt(text: string): number {
  let found = text.length;
  for (const { 0: line, 1: open = '', index } of text.matchAll(OPENER)) {
    const close = { '[': ']', '{': '}' }[open] ?? open;
    const count = (mark: string) => line.split(mark).length - 1;
    if (open === close ? count(open) % 2 === 1 : count(open) > count(close)) found = index;
  }
  return found;
}

/**
 * Blanks the line of `offset`; where that is blank already, the last above it that is not. A line with lines below that hang
 * from it becomes a key of `x`s first, so that they do not hang from the one above.
 */
function maskLine(text: string, offset: number): TextEdit | undefined {
  let last = lineEnd(text, offset);
  while (last > 0 && isBlankText(text.slice(lineStart(text, last), last))) {
    last = lineEnd(text, Math.max(0, lineStart(text, last) - 1));
    if (lineStart(text, last) <= 1 && isBlankText(text.slice(0, last))) return undefined;
  }
  const start = lineStart(text, last);
  const line = text.slice(start, last);
  const lead = /^ *(?:- +)*/.exec(line)?.[0] ?? '';
  const rest = line.slice(lead.length).trimEnd();
  const isHolder = rest.length > 1 && !/^x*:$/.test(rest) && hasLinesBelow(text, last, lead);
  const masked = isHolder ? `${lead}${'x'.repeat(rest.length - 1)}:` : '';
  return { offset: start, length: last - start, text: masked + blank(line.slice(masked.length)) };
}

function hasLinesBelow(text: string, end: number, lead: string): boolean {
  const below = /^(?:[ \t]*\r?\n)*( *)(-(?= ))?(?=\S)/.exec(
    text.slice(nextLine(text, end), end + LOOKED_BELOW),
  );
  const indent = below?.[1]?.length ?? -1;
  return indent > lead.length || (indent === lead.length && below?.[2] !== undefined);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
