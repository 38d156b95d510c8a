import { type FoldedLine, fold, foldLine } from './fold';
import { findWord, isLetterAt, type QueryMatcher, type QueryWord } from './queryMatcher';
import { type ValueSpan, valueSpans } from './valueSpans';

/** A place that answers a query. Line and column count from 0, column and length in UTF-16 units of the raw line. */
export interface Hit {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** What a person wrote on the line, without keys, dashes, quotes and braces; of a long line the part around the place. */
  readonly lineText: string;
  /** How well it answers, above 0; comparable among hits of one query. */
  readonly score: number;
}

/** Hits of one file at most: a quick pick shows the best lines, not every line of a file. */
const MOST_HITS = 3;
const LONGEST_LINE = 200;
const BEFORE_PLACE = 60;
/** Between the values of a map in braces. */
const SEPARATOR = ' · ';

interface Line {
  readonly line: number;
  readonly raw: string;
  readonly folded: FoldedLine;
  /** Per word where it first occurs in the folded line, or -1. */
  readonly places: readonly number[];
  readonly spans: readonly ValueSpan[];
  readonly count: number;
}

/**
 * The best places of a record's text for a query, best first. All words must occur in what a person wrote there (values,
 * blocks, comments), though they may stand on different lines, as text is often wrapped.
 * @param about what the file is about though its text need not say it (the person's name): words found there are found
 */
export function matchesIn(text: string, match: QueryMatcher, about = ''): readonly Hit[] {
  const { words } = match;
  if (words.length === 0) return [];
  const around = fold(about);
  const given = words.map((word) => around !== '' && findWord(around, word, 0, around.length) >= 0);
  // What most files end at: one pass over the whole text.
  const folded = fold(text);
  if (words.some((word, index) => !given[index] && !folded.includes(word.text))) return [];
  const lines = linesWith(text, words);
  if (!words.every((_word, index) => given[index] || lines.some((line) => (line.places[index] ?? -1) >= 0)))
    return [];
  const most = lines.reduce((max, line) => Math.max(max, line.count), 0);
  return lines
    .filter((line) => line.count === most)
    .map((line) => hitOf(line, match))
    .sort((a, b) => b.score - a.score || a.line - b.line)
    .slice(0, MOST_HITS);
}

/** The lines in which at least one word occurs outside keys. */
function linesWith(text: string, words: readonly QueryWord[]): Line[] {
  const found: Line[] = [];
  const spansOf = valueSpans();
  let line = 0;
  for (let start = 0; start <= text.length; line++) {
    const feed = text.indexOf('\n', start);
    const raw = text.slice(start, feed < 0 ? text.length : feed);
    start = feed < 0 ? text.length + 1 : feed + 1;
    const spans = spansOf(raw);
    if (spans.length === 0) continue;
    const folded = foldLine(raw);
    if (!words.some((word) => folded.text.includes(word.text))) continue;
    const places = words.map((word) => placeIn(folded, word, spans));
    const count = places.filter((place) => place >= 0).length;
    if (count > 0) found.push({ line, raw, folded, places, spans, count });
  }
  return found;
}

/** Where a word first occurs within the spans of a line, or -1. */
function placeIn(folded: FoldedLine, word: QueryWord, spans: readonly ValueSpan[]): number {
  let at = findWord(folded.text, word, 0, folded.text.length);
  while (at >= 0) {
    const { start, end } = folded.source(at, at + word.text.length);
    if (spans.some((span) => start >= span.start && end <= span.end)) return at;
    at = findWord(folded.text, word, at + 1, folded.text.length);
  }
  return -1;
}

function hitOf({ line, raw, folded, places, spans, count }: Line, match: QueryMatcher): Hit {
  const { words, phrase } = match;
  const first = places.reduce((best, place, index) => {
    const before = places[best] ?? -1;
    return place >= 0 && (before < 0 || place < before) ? index : best;
  }, 0);
  const place = places[first] ?? 0;
  const { start, end } = folded.source(place, place + (words[first]?.text.length ?? 0));
  const last = places.at(-1) ?? -1;
  const lastEnd = last + (words.at(-1)?.text.length ?? 0);
  const score =
    (8 * count) / words.length +
    (words.length > 1 && folded.text.includes(phrase) ? 4 : 0) +
    (last >= 0 && !isLetterAt(folded.text, lastEnd) ? 2 : 0) +
    (spans.some((span) => span.start === start) ? 1 : 0);
  return { line, column: start, length: end - start, lineText: excerpt(wordsOf(raw, spans, start)), score };
}

/** The values of a line without what YAML puts around them, and where in that the column of the line is. */
function wordsOf(
  raw: string,
  spans: readonly ValueSpan[],
  column: number,
): { readonly text: string; readonly place: number } {
  let text = '';
  let place = 0;
  for (const { start, end, inBlock } of spans) {
    const piece = raw.slice(start, end);
    const inFront = inBlock ? 0 : (/^(?:#+\s*|[\s,{}[\]]*["']?)/.exec(piece)?.[0].length ?? 0);
    const isMarked = !inBlock && (inFront > 0 || spans.length > 1);
    const bare = isMarked ? piece.slice(inFront).replace(/["']?[\s,{}[\]]*$/, '') : piece.trimEnd();
    if (bare === '') continue;
    const at = text === '' ? 0 : text.length + SEPARATOR.length;
    text = text === '' ? bare : `${text}${SEPARATOR}${bare}`;
    if (column >= start && column < end) place = at + Math.max(0, column - start - inFront);
  }
  return { text, place };
}

/** The text, or of a long one what stands around the place, never cutting a character in two. */
function excerpt({ text: line, place }: { readonly text: string; readonly place: number }): string {
  if (line.length <= LONGEST_LINE) return line;
  const from = place > BEFORE_PLACE ? place - BEFORE_PLACE : 0;
  const part = line.slice(from, from + LONGEST_LINE);
  const whole = part.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '').trim();
  return `${from > 0 ? '…' : ''}${whole}${from + LONGEST_LINE < line.length ? '…' : ''}`;
}
