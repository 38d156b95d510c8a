import { fold } from '../search/fold';
import { stem } from './stem';
import { isStopWord } from './stopWords';

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
export function termsIn(text: string): readonly Term[] {
  return termReader()(text);
}

/** Reads the terms of many texts, and each word that comes again only once. */
export function termReader(): (text: string) => readonly Term[] {
  const known = new Map<string, string | undefined>();
  const keyOf = (written: string): string | undefined => {
    if (known.has(written)) return known.get(written);
    const key = readKey(written);
    known.set(written, key);
    return key;
  };
  return (text) => {
    const found = new Map<string, Term>();
    for (const written of wordsIn(text.slice(0, READ))) {
      const key = keyOf(written);
      if (key !== undefined && !found.has(key)) found.set(key, { key, written });
    }
    return [...found.values()];
  };
}

function readKey(written: string): string | undefined {
  const folded = fold(written).normalize('NFC');
  if (folded.length < 2 || /^\p{N}+$/u.test(folded)) return undefined;
  const stemmed = stem(folded);
  return isStopWord(folded, stemmed) ? undefined : stemmed;
}

/** The words of a text as they are written. */
export function wordsIn(text: string): readonly string[] {
  const runs = text.match(WORD) ?? [];
  const all = UNSPACED.test(text)
    ? runs.flatMap((run) => (UNSPACED.test(run) ? segments(run) : [run]))
    : runs;
  return all.filter((word) => word.length <= LONGEST);
}

let segmenter: Intl.Segmenter | undefined;

function segments(run: string): string[] {
  // The language given does not matter: words of these scripts are found by dictionary.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}
