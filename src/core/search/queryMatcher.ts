import { fold } from './fold';

/** A word of a query, folded. */
export interface QueryWord {
  readonly text: string;
  /** The last word may be half typed: it matches the start of a word. All others are whole words. */
  readonly prefix: boolean;
  /** True if its first and last characters ask for a word's edge: not `#12` or `c++`, not scripts without spaces. */
  readonly edgeBefore: boolean;
  readonly edgeAfter: boolean;
}

/** Tells whether all words of a query occur in a line of raw text, in any order, whatever the case and accents. */
export interface QueryMatcher {
  (line: string): boolean;
  readonly words: readonly QueryWord[];
  /** The words as one folded phrase. */
  readonly phrase: string;
}

/** Characters of one query that are looked at: more is a text pasted by mistake. */
const LONGEST = 200;
const LETTER = /[\p{L}\p{N}]/u;
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Reads a query as it is typed. One without words matches nothing. */
export function queryMatcher(query: string): QueryMatcher {
  const texts = fold(query.slice(0, LONGEST))
    .split(/\s+/)
    .filter((word) => word !== '');
  const words = texts.map((text, index) => wordOf(text, index === texts.length - 1));
  const matches = (line: string): boolean => {
    const folded = fold(line);
    return words.length > 0 && words.every((word) => findWord(folded, word, 0, folded.length) >= 0);
  };
  return Object.assign(matches, { words, phrase: texts.join(' ') });
}

function wordOf(text: string, prefix: boolean): QueryWord {
  const joined = NO_SPACES.test(text);
  return {
    text,
    prefix,
    edgeBefore: !joined && isLetterAt(text, 0),
    edgeAfter: !joined && !prefix && isLetterBefore(text, text.length),
  };
}

/** Counts how many of the words of a query occur in a text; one that occurs twice counts once. */
export function countWords(text: string, words: readonly QueryWord[]): number {
  const folded = fold(text);
  return words.filter((word) => findWord(folded, word, 0, folded.length) >= 0).length;
}

/** Finds the UTF-16 offset at which the word first occurs within `from`–`to` of a folded text; -1 where it does not. */
export function findWord(folded: string, word: QueryWord, from: number, to: number): number {
  const { text, edgeBefore, edgeAfter } = word;
  for (let at = folded.indexOf(text, from); at >= 0; at = folded.indexOf(text, at + 1)) {
    const end = at + text.length;
    if (end > to) return -1;
    if (edgeBefore && at > from && isLetterBefore(folded, at)) continue;
    if (edgeAfter && end < to && isLetterAt(folded, end)) continue;
    return at;
  }
  return -1;
}

/** True if a letter or digit stands at the offset of a folded text. */
export function isLetterAt(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code < 128) return isPlainLetter(code);
  return LETTER.test(String.fromCodePoint(folded.codePointAt(at) ?? 0));
}

function isLetterBefore(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at - 1);
  if (code < 128) return isPlainLetter(code);
  const isLow = code >= 0xdc00 && code <= 0xdfff && at > 1;
  return LETTER.test(String.fromCodePoint(folded.codePointAt(isLow ? at - 2 : at - 1) ?? 0));
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
