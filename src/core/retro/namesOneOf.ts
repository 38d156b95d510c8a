import { fold } from '../search/fold';
import { notNames } from './notNames';

// Names that are words as well, folded: with a small letter they are those.
const ORDINARY: ReadonlySet<string> = new Set(
  'angel april art august bill bob brook chance charity chase chip cliff dale dawn dean drew earl eve faith frank gene grace grant guy holly honey hope hunter iris ivy jack jade joy june lance major mark mason max may melody mercy miles nick norm olive page parker pat patience penny porter ray reed rich rob robin rod rose ruby rush sandy scout skip sol star sterling storm sue summer sunny tony trip van victor ward will win winter blanca clara cruz dolores domingo esperanza franco justo luz mar mercedes paz rico rosa jan kai mai stern wolf constant juste serena vita bas wil can'.split(
    ' ',
  ),
);
/** Scripts that put no blank between words, or hang endings on names. */
const UNPARTED =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{M}ー々・]+$/u;
/** What names of one sign are told by. */
const HONORIFIC = '(?:さん|くん|ちゃん|君|様|氏|님|씨)';
/** A longer text is looked at so far. */
const LONGEST = 600;

/**
 * Returns whether a text names one of some people, in full or by the first part of a name: by whole words, with any letters, but
 * names that are ordinary words too with a great one alone; in scripts that part no words, anywhere.
 */
export function namesOneOf(people: readonly string[]): (text: string) => boolean {
  const all = people.flatMap((name) => [name.trim(), name.trim().split(/[\s・]/u, 1)[0] ?? '']);
  const [within, alone] = [new Set<string>(), new Set<string>()];
  for (const name of all) {
    if (UNPARTED.test(name)) within.add(name.normalize('NFC'));
    else if (name !== '') alone.add(fold(name));
  }
  const isWithin = (text: string, name: string) =>
    [...name].length > 1
      ? text.includes(name)
      : new RegExp(`(?<![\\p{L}])${name}${HONORIFIC}`, 'u').test(text);
  return (text) => {
    const read = text.slice(0, LONGEST).normalize('NFC');
    if ([...within].some((name) => isWithin(read, name))) return true;
    return (read.match(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu) ?? []).some((word) => {
      const folded = fold(word.replace(/[’']s?$/, ''));
      return alone.has(folded) && (/^\p{Lu}/u.test(word) || isNameSmall(folded));
    });
  };
}

/** True if a word with a small first letter can be a name; of scripts without such letters it can. */
function isNameSmall(word: string): boolean {
  return /^\p{Lo}/u.test(word) || (word.length > 2 && !ORDINARY.has(word) && !notNames.has(word));
}
