import { isNameLike } from '../retro/nameLike';
import { notNames } from '../retro/notNames';
import { withoutAccents } from '../search/fold';
import { isAnyTeam } from '../teamWords';
import { notPeople } from './notPeople';

/** Small words within names: `van der Berg`, `de la Cruz`, `Ortega y Gasset`. */
const PARTICLE =
  /^(?:d[aeou]|dos|das|del|della|degli|di|van|von|vom|zu|zur|zum|de[rn]|te[rn]|la|le|las|los|al|el|bin|ibn|bint|ben|abu|af|av|ap|y|e|i|['’]t)$/u;
/** `d’Angelo`, `al-Rashid`, `O’Brien`, `McKay`. */
const PREFIXED = /^(?:\p{L}{1,3}['’´`ʼ-]|Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz)\p{Lu}[\p{L}\p{M}'’´`ʼ-]{1,40}$/u;
const INITIAL = /^(?:\p{Lu}\.?){1,2}$/u;
/** Names in scripts without capitals: 李小龍, 김민수, نوال, נועה. */
const UNCASED = /^[\p{Lo}\p{M}·•・]{1,30}$/u;
/** Within a word of such a script: meeting, record, note, document. */
const NO_UNCASED =
  /[会會议議]|[记記]录|記録|笔记|筆記|メモ|ノート|周报|文[档檔件書]|日[记記]|회의|노트|문서|일지/u;
/** `Jean DUPONT`: a family name in capitals. */
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}'’-]{3,40}$/u;
/** Words that are family names as well, behind a first name. */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  'an do to so long short small page story best good power root case march winter sommer summer book hall house garden woche young king bishop cook list leave bank lab family raise jager koch zimmer'.split(
    ' ',
  ),
);

/** True if a text can be the name of one person, in any script: `Ana`, `Pat O’Brien`, `van der Berg`, `B. Ray`, `李小龍`. */
export function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (text.length > 60 || words.length > 5 || isAnyTeam(text)) return false;
  const own = words.filter((word) => !PARTICLE.test(word));
  if (own.every((word) => INITIAL.test(word))) return false;
  return own.every((word, at) => isWordOfName(word, at > 0 && at === own.length - 1));
}

function isWordOfName(word: string, isLast: boolean): boolean {
  const plain = folded(word);
  if (isLast && FAMILY_NAMES.has(plain) && /^\p{Lu}\p{Ll}/u.test(word)) return true;
  if (INITIAL.test(word) || PREFIXED.test(word)) return true;
  if (UNCASED.test(word)) return !NO_UNCASED.test(word);
  if (isLast && CAPITALS.test(word) && !notPeople.has(plain) && !notNames.has(plain)) return true;
  if (/^\p{Lu}+$/u.test(word) || word.startsWith('@')) return false;
  return isNameLike(word) && !notPeople.has(plain);
}

/** True if every word of a text is one that names no people: a folder `Documents`, a file `My Notes`. */
export function isNoPerson(text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return words.every((word) => {
    const plain = folded(word);
    return notPeople.has(plain) || notNames.has(plain) || /^\P{L}*$/u.test(word);
  });
}

function folded(text: string): string {
  return withoutAccents(text)
    .replace(/[.'’-]/g, '')
    .replace(/ß/g, 'ss')
    .toLowerCase();
}
