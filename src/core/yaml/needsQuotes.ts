import { compose } from './compose';
import { lineEnd, lineStart, placer } from './lines';
import { toTree } from './toTree';
import type { Problem } from './yamlTypes';

// `key: value`, `- value` and `- key: value`; the value is what quotes would go around.
const quotable = /^[ \t]*(?:- +)*(?:[^\s"'#&*!|>%@`{}[\],-][^:#"']*: +|(?<=- +))(?=\S)(.*\S)[ \t]*$/;
const openQuote = /^["']/;

/**
 * Turns each syntax problem that quotes around a value would fix into `needsQuotes`, placed on that value:
 * `text: Discussed: pay`, `text: @ana said`, `text: "Great" she said`, `- [ ] call Tom`.
 */
export function explain(text: string, problems: readonly Problem[]): readonly Problem[] {
  const place = placer(text);
  const explained = new Map<number, Problem>();
  for (const problem of problems) {
    const value = problem.code === 'syntax' ? culprit(text, problem.place.offset) : undefined;
    const better: Problem = value
      ? {
          ...problem,
          ...(isUnclosed(text, value) ? {} : { code: 'needsQuotes' }),
          place: place(value.offset, value.length),
        }
      : problem;
    // Several complaints about one place say no more than the first.
    if (!explained.has(better.place.offset)) explained.set(better.place.offset, better);
  }
  return [...explained.values()].sort((one, other) => one.place.offset - other.place.offset);
}

/** Quotes are what is there already: the one at the end is missing. */
function isUnclosed(text: string, { offset, length }: Span): boolean {
  const value = text.slice(offset, offset + length);
  // A single one is more often an apostrophe.
  return value[0] === '"' && value.indexOf('"', 1) < 0;
}

interface Span {
  readonly offset: number;
  readonly length: number;
}

/** The value that is to blame for a complaint at `offset`: on its line, or a quote opened above and never closed well. */
function culprit(text: string, offset: number): Span | undefined {
  let start = lineStart(text, Math.min(offset, text.length));
  for (let tries = 0; tries < 50; tries += 1) {
    const value = valueAt(text, start);
    const opensQuote = value && openQuote.test(text.slice(value.offset, value.offset + 1));
    if (
      value &&
      (tries === 0 || opensQuote) &&
      failsAlone(text.slice(value.offset, value.offset + value.length))
    ) {
      return value;
    }
    if (start <= 1) return undefined;
    start = lineStart(text, start - 1);
  }
  return undefined;
}

function valueAt(text: string, start: number): Span | undefined {
  const end = lineEnd(text, start);
  // Matching costs little on a line of a hand's length, and a longer one is no note.
  if (end - start > 4096) return undefined;
  const match = quotable.exec(text.slice(start, end));
  const value = match?.[1];
  if (!match || value === undefined) return undefined;
  return { offset: start + match[0].trimEnd().length - value.length, length: value.length };
}

function failsAlone(value: string): boolean {
  const composed = compose(`k: ${value}\n`);
  return !('document' in composed) || !('root' in toTree(value, composed.document.contents));
}
