import { withoutAccents } from '../search/fold';

/** Apostrophes of all keyboards, and accents that stand for them: `didn´t`, `didn′t`. */
const APOSTROPHES =
  /['`\u00B4\u02B9\u02BB-\u02BF\u02C8\u02CA\u02CB\u0384\u055A\u05F3\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\u2018\u2019\u201B\u2032\u2035\uA78C\uFF07\uFF40]|&(?:#39|#x27|apos|rsquo|lsquo);/gu;

/** A text without apostrophes, whichever stands for them on a keyboard. */
export function withoutApostrophes(text: string): string {
  return text.replace(APOSTROPHES, '');
}

/**
 * A heading's words alone: no accents, apostrophes, emoji, markup, numbering, counts, comments. `wentWell` is two words.
 */
export function plainHeading(text: string): string {
  const comment = text.indexOf('<!--');
  const said = comment < 0 ? text : text.slice(0, comment);
  // Most have neither accents nor apostrophes.
  const isPlain = !/[^ -~]|['`&]/.test(said);
  const words = (isPlain ? said : withoutAccents(withoutApostrophes(said)))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  // Numbering before the words, dates before them and counts behind them.
  let [from, to] = [0, words.length];
  while (from < to - 1 && isNumber(words[from])) from++;
  while (to > from + 1 && isNumber(words[to - 1])) to--;
  return words.slice(from, to).join(' ');
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\p{N}+$/u.test(word);
}
