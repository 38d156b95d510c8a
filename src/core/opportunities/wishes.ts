import { fold } from '../search/fold';
import { stem } from './stem';
import { wordsIn } from './terms';

/**
 * The words of wishes, folded: a change made of these alone names no action. Words that hold a sentence together, words for
 * more or better, verbs that only wish, and the things wished for in general. Whatever else stands in a change may be an
 * action, so a word is here only if no sentence of such words says what to do.
 */
const LISTS = [
  // English: holding together, and when
  'a about again all also always an and any are as at be been being but by can could do doing each else ever every everyone',
  'everybody everything for from going have having how i if in into is it its just let lets may more most much must need needs',
  'next never no not of on one only or other others our ourselves out over please s should so some something than that the their',
  'them there these they thing things this those time times to too up us very want wants way ways we well when will with would',
  'you your am ll re ve gonna sprint iteration week month year future going forward onwards now soon today day days',
  // English: more of it, and only wishing
  'better best less fewer faster quicker quickly harder hard often frequently clearer clear clearly earlier sooner smarter',
  'higher lower greater stronger closer careful carefully mindful aware proactive proactively disciplined consistent',
  'consistently effective effectively efficient efficiently productive transparent open good great positive nicer bit little',
  'enough regular regularly properly really actually',
  'improve increase reduce raise boost enhance strengthen optimise optimize maximise maximize minimise minimize try strive aim',
  'hope wish focus communicate collaborate cooperate align ensure make sure get keep become stay remain remember pay put take',
  'give work think care avoid prevent streamline foster encourage promote continue attempt commit push effort',
  // English: in general
  'communication quality attention transparency collaboration cooperation alignment teamwork productivity efficiency',
  'performance process processes team teams people work mindset culture morale motivation ownership accountability visibility',
  'awareness discipline clarity trust speed velocity results problems problem issues issue mistakes errors everywhere together',
  'amount level practice practices excellence success priority priorities',
  // German
  'aber alle allem alles als am an auch auf aus bei das dass dem den der des die dies diese ein eine einen einer es etwas fur',
  'haben hat ich im immer in ist man mehr mit mussen muss nachste nachsten nachstes mal noch nicht oder sein sind sich so soll',
  'sollen sollten sollte sehr uber und uns unser unsere unseren viel von werden wir wird wollen zu zum zur besser weniger',
  'schneller ofter haufiger klarer fruher starker genauer verbessern verbessert steigern erhohen reduzieren verringern',
  'kommunizieren zusammenarbeiten versuchen achten aufpassen bemuhen konzentrieren fokussieren sicherstellen kommunikation',
  'qualitat aufmerksamkeit transparenz zusammenarbeit prozess prozesse produktivitat effizienz leistung arbeit sprint',
  // Spanish
  'a al con de del el en es la las lo los mas mejor menos muy no nos nuestra nuestras nuestro nuestros o para por que se ser',
  'siempre su sus tener todo todos un una y hay debemos deberiamos vamos hacer cosas proxima proximo vez mejorar mejora',
  'aumentar reducir intentar tratar comunicar comunicarnos comunicarse colaborar enfocar enfocarnos asegurar comunicacion',
  'calidad atencion transparencia colaboracion proceso procesos productividad eficiencia rendimiento trabajo equipo rapido',
  // French
  'au aux avec c ce ces d des du et etre faire il ils je le les leur notre nos nous on ou pas plus pour que qui sans sur tous tout',
  'une vous mieux moins souvent ameliorer augmenter reduire essayer communiquer communication qualite transparence equipe',
  'j l n qu processus travail prochaine fois',
] as const;

const STEMS: ReadonlySet<string> = new Set(
  LISTS.flatMap((list) => list.split(' ')).flatMap((word) => [word, stem(word)]),
);

/** True if a word as it is written is one that wishes are made of. */
function isOfWishes(word: string): boolean {
  const folded = fold(word);
  return STEMS.has(folded) || STEMS.has(stem(folded));
}

/** What is read of a change, in UTF-16 units: an action that comes later is still one, so longer texts pass. */
const READ = 2_000;
const ALPHABET = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+$/u;

/**
 * True if a change names an action, as far as can be told. It names none when
 * - nothing in it is a word: `-`, `?`, `…`;
 * - it is a single word written in an alphabet: `Communication`, `TBD`;
 * - every word of it is one that wishes are made of: `be better`, `communicate more`, `improve quality`.
 * One word beyond these (`improve test coverage`), or a number, makes it an action: unsure means yes.
 */
export function namesAction(change: string): boolean {
  if (change.length > READ) return true;
  const all = wordsIn(change);
  if (all.length === 0) return false;
  if (all.length === 1 && all.every((word) => ALPHABET.test(word))) return false;
  return !all.every(isOfWishes);
}
