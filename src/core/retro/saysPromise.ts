import { isComing, isIntending } from './nextStems';
import { plainHeading } from './plainHeading';
import { isEnglish, puttingOff, saysWillDo } from './willDo';

/** A team speaks of itself. */
const ourselves =
  / (?:i|ill|ich|yo|je|eu|we|weve|well|wir|vamos|queremos|nos|iremos|nous|on|vogliamo|faremo|wij|gaan we|bedziemy|chcemy|мы|будем|vi) /;
/** Who is away, waits, thanks or sees what happens, promises nothing: "I will be on vacation", "We will see how it goes". */
const isTold =
  / (?:(?:will|ill|well|shall|going to) (?:not |then |also |all |probably |just )?(?:be (?:on|in|at|out|away|off|absent|back|busy|gone|there|here|able|late)|see|know|miss|learn|find out)|estare|estaremos|vere|veremos|sabremos|sehen wir|wir sehen|werden (?:wir )?sehen|serai|serons|verrons|verra|on verra|vedremo|saremo|zullen (?:we )?zien|vacation|holidays?|vacaciones|urlaub|ferien|vacances|conges|ferias|vacanze|ferie|vakantie|thank|agradecer|ringraziare|bedanken|remercier|saudades) /;
const periods =
  'sprint|itera|time|week|month|project|release|milestone|semester|phase|cycle|round|retro|mal|woche|monat|projekt|semana|mes|vez|proyecto|projet|fois|semaine|mois|volta|settimana|progetto|keer|maand|gang|uke|uge|vecka|viik|kerta|tydz|tygod|hafta|issues|tasks|tickets|stories|entrega|etap|stage|step|days|dias|jours|tage|tag|dni|dagen|giorni|term|year|assignment|deliverable|sprinc|durchlauf|durchgang|fase|unit';
/** "The next sprint", "el próximo sprint", "siguiente entrega", from now on. */
const isNext = new RegExp(
  ` (?:(?:next|upcoming|coming|following|remaining|proxim\\S+|siguientes?|seguintes?|prossim\\S+|prochain\\S*|suivante?s?|nachst\\S*|kommend\\S*|volgende?|komende?|nasta|næste|neste|seuraav\\S+|tulev\\S+|kolejn\\S+|nastepn\\S+|pristi\\S*|dalsi\\S*|gelecek|sonraki|future) (?:\\S+ )?(?:${periods})|(?:sprint|iteracion|semana|semaine|projet|proyecto)\\S* (?:proxim|siguiente|seguinte|suivant|prochain)|(?:moving|going|looking|further) forwards?(?= )|(?<=^ )next (?:we|i) |(?<=^ )as a next step|para la proxima (?=vamos|debemos|tenemos)|from now on|in (?:the )?future|futuro|zukunft|kunftig|avenir|toekomst|en adelante|a partir de|desde ahora|ab (?:jetzt|sofort)|desormais|dora in (?:poi|avanti)|vanaf nu|fremover|framover|framat|jatkossa)`,
);
/** "For iteration 3", "im Sprint 4". */
const inNumbered =
  / (?:in|for|during|en|para|durante|im|fur|dans|pour|nel|per|voor|til|i|w) (?:the |el |a |o |den |het )?(?:sprint|iteration|iteracion|iteracao|iterazione|iteratie) \d/;
/** Who decided or agreed; on what is to come is looked for behind it. */
const decided = new RegExp(
  `^ (?:\\S+ ){0,18}?(?:(?:we|weve|i|(?:the|our) team(?: members)?)(?: have| has| all| also| now){0,2} (?:decided|agreed|resolved) (?:to(?! ${puttingOff} )|on \\S+ing|that (?:we|everyone|everybody|each|all|every|the team|from now|upcoming|for the next|in the next))|(?:hemos )?(?:decidimos|decidido|acordado)|wir (?:haben )?(?:uns )?(?:beschlossen|vereinbart|vorgenommen)|(?:nous avons|on a) convenu|abbiamo (?:deciso|concordato)|sovimme|paatimme|postanowilismy|ustalilismy|vi har bestamt|combinamos) `,
);
/** What nothing but what is to come is told by, at the start. */
const agreeing =
  /^ (?:(?:also )?(?:the |an |one )?(?:first|second|third|other|another|next|last|main|biggest) (?:change|improvement|thing|step|action) (?:that )?(?:we|the team|our team) (?:all )?(?:want|wish|plan|intend|will|ll|would like|are going|agreed|decided)|nos (?:hemos )?(?:propusimos|propuesto|proponemos|comprometemos|comprometimos)|(?:se )?acordamos (?:no )?\S+[aei]r(?:se|nos|lo|la|los|las)?|acordamos que (?:vamos|cada|todos|todas|se|el equipo)|se acuerda|concordamos em|comprometemo nos|ci impegniamo|ci siamo impegnati|nous nous engageons|wir nehmen uns vor|wir haben uns vorgenommen) /;
/** Who of a team commits to something. */
const committed =
  / (?:los dos|ambos|equipo|equipe|todos|cada uno|integrantes|miembros|companeros|nos) (?:\S+ ){0,2}?(?:se )?compromet\S+ (?:en|a) /;
/** "-ecek", "-acak": what will be, in Turkish. */
const turkish = / \S{2,}(?:ecek|acak|eceg|acag)\S{0,5} /;
/** Last sprint it was agreed, or what became of it is told. */
const isOver =
  /^ (?:in the )?last |^ (?:im )?letzten? |^ (?:en )?el ultimo | but (?:nobody|no one|we|it|they) (?:did|didnt|was|were|had|never|forgot|failed|could)|(?: pero| mas| aber| mais| but)(?: no| nao| nicht| pas| falt\S+| not)? .{0,30}(?:logr|cumpl|falt|did|fail|schaff|reuss)| pero (?:no|falt\S+) | (?:which|and it|that|y|e|und|et|en) (?:lo |se |it |das |hat )*(?:worked|helped|funcion\S+|cumpl\S+|logr\S+|entregamos|geholfen|klappte|a marche|ging) | al inicio | (?:in|im|en el|durante el) sprint \d .{0,60}(?:beschlossen|decidimos|acordamos) /;
/** "Haremos", "ferons": what a team will do, in one word. */
const isFuture =
  / (?!queremos|esperemos|veremos|estaremos|sabremos|verrons|serons|saurons|vedremo|saremo)(?:\S+[aei]remos|\S*[aei]rons|ferons|\S+[ei]remo|faremo|teemme|aiomme|sollten wir|wir sollten|mussen wir|wir mussen) /;
/** What is put off, in other languages. */
const isPutOff = / (?:siirtaa|reporter|aplazar|posponer|adiar|absagen|verschieben|uitstellen|rinviare) /;
/** Of a sentence, in UTF-16 units: where who speaks is told, and where of when. */
const BEGINNING = 70;
const READ = 200;

/** True if a sentence says what the team, or who writes, means to do. */
export function meansToDo(words: string): boolean {
  if (isEnglish(words)) return saysWillDo(words);
  const begun = padded(words, BEGINNING);
  return saysWillDo(words) || (ourselves.test(begun) && isIntending.test(begun) && !isTold.test(begun));
}

/** True if a sentence tells what comes and what the team will do then, or what was agreed for it; not one that leads on, or is quoted. */
export function saysPromise(words: string): boolean {
  const begun = padded(words, BEGINNING);
  const read = padded(words, READ);
  if (isTold.test(begun) || /^["“„«»]/u.test(words) || /[:：]\W*$/u.test(words.slice(-12))) return false;
  if (isOver.test(read)) return false;
  if (agreeing.test(begun) || (isNext.test(begun) && (meansToDo(words) || isFuture.test(begun)))) return true;
  // What was decided for a sprint by its number, may have been this one.
  if (inNumbered.test(begun)) return !decided.test(read) && meansToDo(words);
  const isAgreed = (decided.test(read) && !isPutOff.test(read)) || committed.test(read);
  return isNext.test(read) && (isAgreed || (isComing.test(begun) && turkish.test(read)));
}

/** True if words tell of somebody who only waits or is away. */
export function onlyWaits(words: string): boolean {
  return isTold.test(padded(words, BEGINNING));
}

function padded(words: string, most: number): string {
  return ` ${plainHeading(words.slice(0, most))} `;
}
