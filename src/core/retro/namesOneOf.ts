import { fold } from '../search/fold';
import { notNames } from './notNames';

// Names that are words as well: with a small letter they are those. By the languages of the headings, folded.
const ORDINARY: ReadonlySet<string> = new Set(
  [
    'amber angel archer art august autumn baker basil bill brook buck carol carter chance charity chase cherry chip chuck clay cliff cooper coral',
    'crystal daisy dale dawn dean dolly drew duke earl eve faith fern finn fisher flora forest frank gale gene ginger glen grace grant guy harmony',
    'hazel heath heather holly honey hope hunter iris ivy jack jade jasmine jay jet john josh joy june lance lane laurel levy lily major mark marsh mason max may',
    'melody mercy merry miles mike misty nick norm olive opal page parker pat patience pearl peg penny pepper pierce piper porter ray reed reid rich rob robin',
    'rod rose rosemary ruby rush rusty sage sally sandy scarlet scout shelly sky skip sol star stew sterling stone storm sue summer sunny tanner ted tiger',
    'tom tony trip trinity tucker van victor violet wade ward warren wells will win winter woody young',
    'alba amparo aurora blanca bueno clara clemente consuelo constancia cruz dolores domingo esperanza estrella franco gracia inocencio justo leon luna luz mar marina',
    'mercedes modesto nieves paz perla pilar rico rocio rosa salvador santos sol soledad valor victoria vida',
    'ernst heide jan kai klaus lang lieb mai mark ruhe stern wolf',
    'aime blanche claire clement constant fleur juste marin marine pascal pierre prune reine sereine',
    'bianca bruno chiara gioia leo marco mia pia serena stella vera vita',
    'bas bart ties roos sem wil wim can',
  ].flatMap((line) => line.split(' ')),
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

/** Whether a word with a small first letter can be a name; of scripts without such letters it can. */
function isNameSmall(word: string): boolean {
  return /^\p{Lo}/u.test(word) || (word.length > 2 && !ORDINARY.has(word) && !notNames.has(word));
}
