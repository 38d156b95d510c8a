import { isAnyTeam } from '../teamWords';
import { notNames } from './notNames';
import { plainHeading } from './plainHeading';
import { leadsWithVerb } from './toDoItems';

const particles = new Set([
  'de',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'di',
  'du',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'la',
  'le',
  'al',
  'bin',
]);

const handle = /^@[\p{L}\p{N}](?:[\p{L}\p{N}._/-]{0,60}[\p{L}\p{N}])?$/u;
const mail = /^<?[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}>?$/;
const nameWord = /^\p{Lu}[\p{L}\p{M}'’´`ʼ.-]{0,40}$/u;
/** `WebSocket`, but `McKenzie`, `DeShawn` and `O’Neill` are names. */
const innerCapital = /\p{Ll}\p{Lu}/u;
const namePrefix =
  /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|Al|El|Ab|Ben|Jo|Mary|Anne?|Ja|Da|Ka|Ta|Sha)\p{Lu}/u;
/** "Stability", "Fairness": what one word with such an ending names is nobody. */
const abstract = /\p{L}{3}(?:[aiu]tion|sion|ility|ness|keit|heit|ción|ções|ção|zione)$/iu;
// With its separators, so that nothing else in the text is one.
const between = / ?[,/&+;] ?| (?:and|y|und|et|e|en|with) /u;

/** True if a text can be one person's name or handle, or the team: one to four capitalised words that mean nothing else. */
export function isNameLike(text: string): boolean {
  const name = text.trim();
  if (name.length > 60 || name === '') return false;
  if (handle.test(name) || mail.test(name) || isAnyTeam(name)) return true;
  const parts = name.split(/[ \t]+/);
  if (parts.length > 4 || particles.has(parts[0] ?? '')) return false;
  if (parts.length === 1 && abstract.test(name)) return false;
  // "Enforce Branching Rigor"; who is called Meet or Do is somebody.
  if (parts.length > 2 && leadsWithVerb(parts[0] ?? '') && !/^(?:be|do|meet|read) /i.test(name)) return false;
  return parts.every((part) => particles.has(part) || isNameWord(part));
}

/** True if a text names one or more people, or the team. */
export interface IsName {
  (text: string): boolean;
  /** True if it is the name of somebody who is known, wherever it stands in a sentence. Absent where nobody is. */
  readonly isSure?: (text: string) => boolean;
  /** True if a name in parentheses at the end of an item tells who said it. */
  readonly areVoices?: boolean;
}

/** Another test of names, which is as sure of people as the first, and says the same of who speaks. */
export function likeTest(isName: IsName, test: (text: string) => boolean): IsName {
  const { isSure, areVoices = false } = isName;
  return Object.assign(test, { ...(isSure ? { isSure } : {}), areVoices });
}

/** A test of names where the people are known: theirs, the team's and handles, one or several. Sure of those that `isPerson` is sure of. */
export function namesAmong(isPerson: IsName): IsName {
  const among = (isOf: (name: string) => boolean) => (text: string) =>
    text.length <= 120 &&
    text.trim() !== '' &&
    text
      .trim()
      .split(between)
      .every((name) => handle.test(name) || isAnyTeam(name) || isOf(name));
  return Object.assign(among(isPerson), { isSure: among(isPerson.isSure ?? isPerson) });
}

/** A test of names that knows some, in full or by the first name, and takes others that look like names. */
export function nameTest(known: readonly string[]): IsName {
  const names = new Set(
    known.flatMap((name) => [name, name.split(' ')[0] ?? '']).map((one) => one.toLowerCase()),
  );
  const isKnown = namesAmong((name) => names.has(name.trim().toLowerCase()));
  return Object.assign((text: string) => areNames(text) || isKnown(text), { isSure: isKnown });
}

/** True if a text is one name or several: `Ada, Linus and @grace`. */
export function areNames(text: string): boolean {
  return text.length <= 120 && text.trim().split(between).every(isNameLike);
}

/** True if a text is the name of one person, and no handle: of one who is known, where the test knows people. */
export function isOneName(text: string, isName: IsName): boolean {
  const name = text.trim();
  if (handle.test(name) || isAnyTeam(name) || name.split(between).length > 1) return false;
  return (isName.isSure ?? isName)(name);
}

/** Abbreviations of roles that every Scrum team has: product owner, Scrum master. */
const roles = new Set(['PO', 'SM']);

/** Two or three capitals that mean a thing or a practice. */
const things =
  /^(?:[CAU]I|[CD]D|[PM]R|UX|API|[DQ][AB]|IT|DO[DR]|WIP|TB[ACD]|NA|OK|MVP|[TB]DD|SQL|CSS|AWS|EO[DW]|S[ES]O|[SD][DS]K|GUI|CLI|IDE|ETL|JWT|[SK][LP][AI]|ORM|POC|PDF|FAQ|CMS|CRM|ERP|XML|LLM|GPT|NPM|VPN|URL|DNS|SSH|TLS|HR)$/;

/** True if a text can be the initials of one person or several: `JP`, `JP + RU`. */
export function isInitials(text: string): boolean {
  const parts = text.split(between);
  return parts.length < 5 && parts.every((part) => /^\p{Lu}{2,3}$/u.test(part) && !things.test(part));
}

function isNameWord(word: string): boolean {
  if (roles.has(word)) return true;
  // CI, API, ADR: an abbreviation; `L.` is an initial.
  const isAbbreviation = word.length > 1 && !word.endsWith('.') && word === word.toUpperCase();
  // What `plain` parts is one word here.
  const folded = plainHeading(word.toLowerCase());
  const isTool = innerCapital.test(word) && !namePrefix.test(word);
  // `KPIs`; and a name is written in one script.
  if (/^\p{Lu}{2,}(?:s$|-)/u.test(word) || /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(word)) return false;
  return nameWord.test(word) && !isAbbreviation && !isTool && !notNames.has(folded);
}
