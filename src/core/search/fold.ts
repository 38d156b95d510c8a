// Letters that Unicode does not take apart into a base and an accent, though readers do.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
};
const BEYOND_ASCII = /[^\0-\x7f]+/g;
const MARKS = /\p{M}/gu;
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * A text as it is compared with what somebody types: small letters without accents, and those that Unicode does not take apart
 * made plain, `ø` into `o` and `ß` into `ss`. ASCII, which most notes are, keeps its length.
 */
export function fold(text: string): string {
  return text.toLowerCase().replace(BEYOND_ASCII, bare);
}

/**
 * A text without accents, with full width, ligatures and the like made plain. Unlike `fold`, it keeps capital letters, and letters of
 * their own such as `ø`: lists of words are spelled with them, and `wentWell` is two words.
 */
export function withoutAccents(text: string): string {
  return isAscii(text) ? text : text.normalize('NFKD').replace(MARKS, '');
}

function bare(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}

/** A folded line that still knows its source: places are UTF-16 offsets. */
export interface FoldedLine {
  readonly text: string;
  /** The part of the source that `from`–`to` of the folded text stands for. */
  source(from: number, to: number): { readonly start: number; readonly end: number };
}

/** Folds a line, keeping what each part of it came from. */
export function foldLine(line: string): FoldedLine {
  if (isAscii(line)) return { text: line.toLowerCase(), source: (start, end) => ({ start, end }) };
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const point of line) {
    const folded = fold(point);
    for (let unit = 0; unit < folded.length; unit++) starts.push(at);
    text += folded;
    at += point.length;
  }
  return {
    text,
    source(from, to) {
      const last = starts[to - 1];
      let next = to;
      // One letter can stand for two (`ß`): what ends inside it takes all of it.
      while (next < starts.length && starts[next] === last) next++;
      return { start: starts[from] ?? line.length, end: starts[next] ?? line.length };
    },
  };
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
