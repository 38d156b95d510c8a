import { fold } from '../search/fold';
import { stem } from './stem';
import { STOP_WORDS } from './stopWords';

/** A word that says what a text is about: as it is compared, and as it is written. */
export interface Term {
  readonly key: string;
  readonly written: string;
}

/** What of a text is read, in UTF-16 units: beyond it, it is no longer about one thing. */
const READ = 10_000;
/** A longer run of letters is no word. */
const LONGEST = 60;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The terms of a text in their order, each once: no stop words, no single letters, no bare numbers. */
export function terms(text: string): readonly Term[] {
  const found = new Map<string, Term>();
  for (const written of words(text.slice(0, READ))) {
    const folded = fold(written).normalize('NFC');
    if (folded.length < 2 || STOP_WORDS.has(folded) || /^\p{N}+$/u.test(folded)) continue;
    const key = stem(folded);
    if (!found.has(key)) found.set(key, { key, written });
  }
  return [...found.values()];
}

/** The words of a text as they are written. */
export function words(text: string): readonly string[] {
  return (text.match(WORD) ?? [])
    .flatMap((run) => (UNSPACED.test(run) ? segments(run) : [run]))
    .filter((word) => word.length <= LONGEST);
}

let segmenter: Intl.Segmenter | undefined;

function segments(run: string): string[] {
  // The language given does not matter: words of these scripts are found by dictionary.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}
