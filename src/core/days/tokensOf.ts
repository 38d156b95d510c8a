import { withoutAccents } from '../search/fold';
import { LONGEST_DAY } from './dayLanguages';
import { type DayLanguage, LEXICONS, type Lexicon } from './dayTokens';

interface Reader {
  readonly phrases: RegExp;
  readonly tokens: ReadonlyMap<string, string>;
}

const readers = new Map<DayLanguage, Reader>();

/** Spellings that are the same in all languages, the likelier first: what they are, and their token. */
const NUMBERS: readonly [RegExp, (match: readonly string[]) => string][] = [
  [/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y, ([, y, , m, d]) => `D${y}-${m}-${d}`],
  [/(\d{4})(\d{2})(\d{2})(?![\d])/y, ([, y, m, d]) => `D${y}-${m}-${d}`],
  [/(\d{4})[- ]?w(\d{1,2})(?!\d)/y, ([, y, w]) => `Uw N${w} Y${y}`],
  [/(?:kw|cw|wk|w)(\d{1,2})(?!\d)/y, ([, w]) => `Uw N${w}`],
  [/(\d{4})[-/ ]?([qh])([1-4])(?![a-z\d])/y, ([, y, u, n]) => `U${u} N${n} Y${y}`],
  [/([qh])([1-4])[-/' ]+(\d{4}|\d{2})(?![\d.])/y, ([, u, n, y]) => `U${u} N${n} Y${y}`],
  [/([qh])([1-4])(?![a-z\d])/y, ([, u, n]) => `U${u} N${n}`],
  [/(\d{1,2}) ?[x×](?![\p{L}\d])/uy, ([, n]) => `K${n}`],
  [/\/ ?(?=\p{L})/uy, () => 'PER'],
  [
    /(?:(?:at|um|a las?) )?\d{1,2}(?::\d{2} ?(?:am|pm|uhr|hrs|h)?| ?(?:am|pm|uhr|hrs|h))(?![a-z\d])/y,
    () => 'H',
  ],
  [/(?:at|a las?) \d{1,2}(?![\S])/y, () => 'H'],
  [/(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?![\d])\.?/y, ([, d, m, y]) => `P${d}.${m}.${y}`],
  [/(\d{1,2})\. ?(\d{1,2})(?:\.|(?![\d.:]))/y, ([, d, m]) => `P${d}.${m}`],
  [/(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y, ([, a, , b, y]) => `S${a}/${b}/${y}`],
  [/(\d{1,2})[-/](\d{1,2})(?![-\d/])/y, ([, a, b]) => `S${a}/${b}`],
  [/(\d{1,2})(?:st|nd|rd|th|ten|ter|te|er|ro|do|to|o|a)(?![a-z\d])/y, ([, d]) => `O${d}`],
  [/(\d{1,2})\.(?! ?\d)/y, ([, d]) => `O${d}`],
  [/((?:19|20|21)\d{2})(?![\d])\.?/y, ([, y]) => `Y${y}`],
  [/'?(\d{1,4})(?![\d.,:-]|\/(?! ?\p{L}))/uy, ([, n]) => `N${Number(n)}`],
];

/**
 * A text as tokens of `dayTokens`, or undefined where a part of it says nothing of a day in this language.
 */
export function tokensOf(text: string, language: DayLanguage): readonly string[] | undefined {
  if (text.length > LONGEST_DAY) return undefined;
  const folded = foldDay(text);
  const { phrases, tokens } = readerOf(language);
  const found: string[] = [];
  for (let at = 0; at < folded.length; ) {
    if (folded[at] === ' ') {
      at++;
      continue;
    }
    phrases.lastIndex = at;
    const phrase = phrases.exec(folded)?.[0];
    if (phrase !== undefined) {
      found.push(...(tokens.get(phrase) ?? '').split(' '));
      at += phrase.length;
      continue;
    }
    const number = numberAt(folded, at);
    if (!number) return undefined;
    found.push(...number.token.split(' '));
    at = number.end;
  }
  return found;
}

function numberAt(text: string, at: number): { readonly token: string; readonly end: number } | undefined {
  for (const [pattern, tokenOf] of NUMBERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { token: tokenOf(match), end: pattern.lastIndex };
  }
  return undefined;
}

/** Lower case, no accents, no marks but those of numbers, one blank between words. */
function foldDay(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/^\s*\+(?=\d)/u, '')
    .replaceAll('ß', 'ss')
    .replace(/(?<=\p{L})[.'’](?=\p{L})/gu, '')
    .replace(/(?<=\p{L})['’.]/gu, '')
    .replace(/(?<=[\p{L}\d])[-–](?=\p{L})|(?<=\p{L})[-–](?=\d)/gu, ' ')
    .replace(/[(),;!?]+|(?<=\d{4}|-\d{2})\.$/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function readerOf(language: DayLanguage): Reader {
  const known = readers.get(language);
  if (known) return known;
  const tokens = new Map<string, string>();
  for (const [token, spellings] of Object.entries<string>(withCompounds(language, LEXICONS[language]))) {
    for (const spelling of spellings.split('|')) if (!tokens.has(spelling)) tokens.set(spelling, token);
  }
  // The longest first: "day after tomorrow" is one thing.
  const alternatives = [...tokens.keys()].sort((a, b) => b.length - a.length).join('|');
  const reader = { phrases: new RegExp(`(?:${alternatives})(?![\\p{L}\\d]|[-./:]\\d)`, 'uy'), tokens };
  readers.set(language, reader);
  return reader;
}

/** German writes a weekday and its time as one word: `Freitagabend`. */
function withCompounds(language: DayLanguage, lexicon: Lexicon): Lexicon {
  if (language !== 'de') return lexicon;
  const times = ['fruh', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend'];
  const both = Object.entries(lexicon).map(([token, spellings]) => {
    if (!/^W\d$/.test(token)) return [token, spellings];
    const name = spellings.split('|')[0] ?? '';
    return [token, [spellings, ...times.map((time) => `${name}${time}`)].join('|')];
  });
  return Object.fromEntries(both);
}
