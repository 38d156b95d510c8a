import { isTeamWritten } from '../teamWords';
import { roleOf } from './actionWords';
import type { IsName } from './nameLike';
import { areRoles } from './ownerRoles';
import { leadsWithVerb } from './toDoItems';

const one = "@?\\p{L}[\\p{L}\\p{M}'’.-]{0,30}(?: \\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}){0,2}";
const name = `(${one}(?:(?:, | ?[&+/] ?|,? (?:and|y|und|et|e|en) )@?\\p{Lu}${one.slice(7)}){0,3})`;
const does =
  "(?:to|will|would|should|shall|is going to|owns|takes|does|writes|looks|checks|asks|sets|leads|wird|soll|macht|übernimmt|schreibt|kümmert sich|va a|hará|se encarga|escribe|se ocupa|fait|fera|s[’']occupe|prend|vai|faz|fará|cuida|farà|si occupa|scrive|zal|gaat|doet|schrijft|neemt|regelt)";
/** "(Gwen to write the issue)" at the end. */
const inBrackets = new RegExp(`[([]${name} ${does} [^()\\[\\]]{2,120}[)\\]][.!]?$`, 'u');
/** "Refine the animations — Nasser will lead this": behind a dash, to the end. */
const behindDash = new RegExp(`\\s[—–-]{1,2}\\s${name} ${does} [^()\\[\\]—–]{2,60}$`, 'u');
/** "Yuki owns the call": at the start, where nothing but a person can be meant. */
const owning =
  "(?:owns|will own|takes over|takes care|is responsible|übernimmt|kümmert sich|se encarga|se encargará|s['’]occupe|se charge|cuida|si occupa|si incarica|zorgt voor|neemt|schreibt|regelt|escribe|scrive)";
const atStart = new RegExp(`^${name} ${owning}(?=\\s)`, 'u');
/** What begins a sentence before such a verb, and is nobody's name. */
const notSubjects = new Set(
  (
    'need want have able going plan try due seems seem tends up back next has had ought wish hope aim agree agreed decide decided remember continue start begin prefer expect intend switch move migrate talk speak ' +
    'listen send give go come get this that it there someone somebody nobody anyone which who what where when everything something whoever ' +
    'learn return adhere adapt adjust respond relate strive seek reach connect contribute attention way ways thing things you they he she i each every all any some most both got went'
  ).split(' '),
);
/** "Appeared", "Asked" before "to": what happened, unless somebody is called so, as Ahmed and Fred are. */
const happened = /^\p{Lu}\p{Ll}+(?<![ahm]m|e|[fd]r|^Khal|^Fr|^[TNR]e?|^Jar|^[SZ]a?y)ed$/u;
/** "Dark mode assigned to Arsela": nobody else is meant. */
const assignedWithin = new RegExp(
  `(?<![\\p{L}])(?:assigned to|asignad[oa] a|atribuíd[oa] a|zugewiesen an|assigné[e]? à|assegnat[oa] a|toegewezen aan) ${name}(?![\\p{L}])`,
  'u',
);
/** "Marília vai produzir um roadmap", "Ada to cache the build": at the start, with what somebody will, shall or has to do. */
const willAtStart = new RegExp(
  `^${name} (?:will|is going to|(?:needs? |ha[sd] |have |is )?to|should|must|can|vai|va a|debe|deve|wird|soll|muss|sollen|müssen|zal|gaat|moet|va|doit|ska|skal|vil)(?= \\p{Ll})`,
  'u',
);
/** "In sprint 2, @ada will check the board": a mention is somebody's wherever it stands. */
const mentionWithin = new RegExp(`(?:^|[,;:.–—-]\\s)(@[\\p{L}\\p{N}_.-]{1,38}) ${does}(?= \\p{L})`, 'u');
/** "Team to write it down", "QA to check": nobody by name, but written as who does it. */
const teamToDo =
  /^(?:((?:(?:The|(?:The )?[Ww]hole|(?:The )?[Ee]ntire|Each|Every|All) )?(?:Team|Everyone|Everybody|All|team|Developers|Devs)(?: members?)?) (?:is to(?! (?:be|blame|date)(?!\p{L}))|to)|(\p{Lu}{2,4}|\p{Lu}\p{L}{2,15} (?:team|Team)) to)(?= \p{Ll})/u;
/** "The team leader of each team must ask", "Para mayo, el Scrum Master revisará": nobody by name, but written as who does it. */
const roleToDo =
  /^(?:(?:before|by|until|antes d[eoa]l?|hasta|até|para|bis|vor|avant|prima) [^,.:\n]{3,60}, )?((?:\p{L}{1,5} )?(?:(?:team|tech|project)[- ]?(?:lead|leader|manager)s?|scrum[- ]?masters?|product[- ]?owners?|facilitator)(?: (?:of|de|des|do) (?:\p{L}{2,15} ?){1,2}?)?) (?:must|will|should|has to|to|debe|va a|deve|vai|muss|soll|wird|doit|va|moet|zal|(?!ser|estar|habr|ter|haver|sar)\p{L}{2,14}[aei]r(?:án?|ão|à))(?= \p{Ll})(?! (?:not )?(?:be|have|miss|see|know|estar|ser|être|essere|im|in|zijn|op)(?!\p{L}))/iu;
/** `… Owner: Ada. Due: …` anywhere. */
const labelWithin = /(\p{L}+(?: \p{L}+)?)[*_]{0,3}\s?[:：][*_]{0,3}\s*([^\n:：.;|()[\]–—→]{1,60})/gu;
/** Endings of nouns that are no names, where they begin a sentence. */
const isThing = /(?:ing|tion|sion|ment|ity|ness|ers|ches|sses|ung|keit|heit|ción|ções|ção|zione|tje)$/iu;
/** Where the people are known, any of them at the start with what they do, or after a word for owning. */
const knownAtStart = new RegExp(`^${name}(?=,? \\p{Ll})`, 'u');
const knownWithin = new RegExp(
  `(?<![\\p{L}])(?:owned by|led by|driven by|assigned to|responsible:?|owner:?|by|von|por|par|da|door|asignado a|zuständig:?|verantwortlich:?) ${name}(?![\\p{L}])`,
  'u',
);
const owningWithin = new RegExp(
  `(?<![\\p{L}])${name} (?:owns|will own|übernimmt|se encarga|s[’']occupe|cuida|si occupa|zorgt)(?![\\p{L}])`,
  'u',
);

/**
 * The owner that the words of an action name in a sentence, which stays as it is. Where somebody is known, such a name that begins
 * the words is enough.
 */
export function namedWithin(words: string, isName: IsName): string | undefined {
  const text = words.slice(0, 600);
  const { isSure } = isName;
  return (
    firstIn(text, [inBrackets, behindDash, atStart], isName) ??
    (isSure && firstIn(text, [knownAtStart], isSure)) ??
    firstIn(text, [owningWithin, assignedWithin, mentionWithin], isName) ??
    (isSure && firstIn(text, [knownWithin], isSure)) ??
    roleToDo.exec(text)?.[1] ??
    firstIn(text, [willAtStart], isWhoWill(text, isName)) ??
    teamToDo.exec(text)?.slice(1).find(Boolean) ??
    labelled(text, isName)
  );
}

/** The test of names for who begins a sentence of what will be done: neither a thing, nor what was done. */
function isWhoWill(text: string, isName: IsName): IsName {
  const isOther = (name: string) =>
    isThing.test(name) ||
    leadsWithVerb(name) ||
    (text.startsWith(`${name} to `) && happened.test(name) && !isName.isSure?.(name));
  return (name) => isName(name) && !isOther(name);
}

/** Whom a label for owners names anywhere in the words. */
function labelled(text: string, isName: IsName): string | undefined {
  if (!/[:：]/u.test(text)) return undefined;
  for (const [, label = '', said = ''] of text.matchAll(labelWithin)) {
    const isOwner = roleOf(label) === 'owner' || roleOf(label.split(' ').at(-1) ?? '') === 'owner';
    const names = isOwner
      ? said
          .replace(/[*_`]/g, '')
          .trim()
          .split(/\s?,\s?/)
      : [];
    for (let count = names.length; count > 0; count--) {
      const owner = names.slice(0, count).join(', ');
      if (isName(owner) || areRoles(owner)) return owner;
    }
  }
  return undefined;
}

function firstIn(text: string, forms: readonly RegExp[], isName: IsName): string | undefined {
  for (const form of forms) {
    const found = form.exec(text)?.[1];
    const owner = found && longestName(found, isName);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** The name, with as many words as belong to it. */
function longestName(found: string, isName: IsName): string | undefined {
  const parts = found.split(' ');
  for (let count = parts.length; count > 0; count--) {
    const owner = parts.slice(0, count).join(' ').replace(/,$/, '');
    if (!isTeamWritten(owner) && !notSubjects.has(owner.toLowerCase()) && isName(owner)) return owner;
  }
  return undefined;
}
