import { fold } from './fold';

/** Letters that are also written as two: `Mueller` for Müller, `Joergensen` for Jørgensen. */
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const SPELLED_OUT = /[äöüåø]/g;

/**
 * True if what is typed stands in one of the texts only once accents are left out and special letters are made plain, or are
 * spelled out: "jose" in José, "lukas" in Łukasz, "mueller" in Müller and the other way round. False if it stands there as it is, in
 * small or capital letters.
 */
export function isFoundFolded(texts: readonly string[], typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return false;
  const [folded, spelled] = [fold(wanted), fold(spelledOut(wanted))];
  return texts.some((text) => {
    if (text.toLowerCase().includes(wanted)) return false;
    const plain = fold(text);
    return plain.includes(folded) || plain.includes(spelled) || fold(spelledOut(text)).includes(folded);
  });
}

function spelledOut(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(SPELLED_OUT, (letter) => SPELLED[letter] ?? letter);
}
