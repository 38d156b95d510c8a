import { isComing, isIntending } from './nextStems';
import { plainHeading } from './plainHeading';

/** A team speaks of itself. */
const ourselves =
  / (?:i|ill|ich|yo|je|eu|we|weve|well|wir|vamos|queremos|nos|iremos|were(?= \S+ing)|nous|on|vogliamo|faremo|wij|gaan we|bedziemy|chcemy|мы|будем|vi) /;
/** Who is away, waits or sees what happens, promises nothing: "I will be on vacation", "We will see how it goes". */
const isTold =
  / (?:(?:will|ill|well|shall|going to) (?:not |then |also |all |probably |just )?(?:be (?:on|in|at|out|away|off|absent|back|busy|gone|there|here|able|late)|see|know|miss|learn|find out)|estare|estaremos|vere|veremos|sabremos|sehen wir|wir sehen|werden (?:wir )?sehen|serai|serons|verrons|verra|on verra|vedremo|saremo|zullen (?:we )?zien|vacation|holidays?|vacaciones|urlaub|ferien|vacances|conges|ferias|vacanze|ferie|vakantie) /;
/** "For iteration 3", "im Sprint 4". */
const inNumbered =
  / (?:in|for|during|en|para|durante|im|fur|dans|pour|nel|per|voor|til|i|w) (?:the |el |a |o |den |het )?(?:sprint|iteration|iteracion|iteracao|iterazione|iteratie) \d/;
/** Who decided or agreed; on what is to come is looked for behind it. */
const decided =
  / (?:(?:we|weve|team|team members)(?: have| has)?(?: all| also| now)? (?:decided|agreed|resolved)(?: to| on| that)|(?:hemos )?(?:decidimos|decidido|acordado)|wir (?:haben )?(?:uns )?(?:beschlossen|vereinbart|vorgenommen|entschieden)|(?:nous avons|on a) (?:decide|convenu)|abbiamo (?:deciso|concordato)|(?:we )?(?:hebben|is) (?:we )?(?:afgesproken|besloten)|sovimme|paatimme|postanowilismy|ustalilismy|bestamde|vi har bestamt|decidimos|combinamos) /;
/** What nothing but what is to come is told by, at the start. */
const agreeing =
  /^ (?:nos (?:hemos )?(?:propusimos|propuesto|proponemos|comprometemos|comprometimos)|(?:se )?acordamos|se acuerda|concordamos em|comprometemo nos|ci impegniamo|ci siamo impegnati|nous nous engageons|wir nehmen uns vor|wir haben uns vorgenommen) /;
/** Whoever it is of whom that is told. */
const committed = / (?:se|nos) compromet\S+ (?:en|a) /;
/** "-ecek", "-acak": what will be, in Turkish. */
const turkish = / \S{2,}(?:ecek|acak|eceg|acag)\S{0,5} /;
/** Of a sentence, in UTF-16 units: where who speaks is told, and where of when. */
const BEGINNING = 70;
const FAR = 120;
const READ = 200;

/** True if the first words of a sentence are of what the team, or who writes, means to do. */
export function meansToDo(words: string): boolean {
  const begun = padded(words, BEGINNING);
  return ourselves.test(begun) && !isTold.test(begun);
}

/** True if a sentence begins with what comes and what the team will do then, or with what was agreed for it. */
export function saysPromise(words: string): boolean {
  const begun = padded(words, BEGINNING);
  if (isTold.test(begun)) return false;
  if (agreeing.test(begun)) return true;
  if (comes(begun) && isIntending.test(begun) && ourselves.test(begun)) return true;
  const read = padded(words, READ);
  const isAgreed = decided.test(padded(words, FAR)) || committed.test(read);
  return (isAgreed && comes(read)) || (isComing.test(begun) && turkish.test(read));
}

/** True if words tell of somebody who only waits or is away. */
export function onlyWaits(words: string): boolean {
  return isTold.test(padded(words, BEGINNING));
}

function comes(words: string): boolean {
  return isComing.test(words) || inNumbered.test(words);
}

function padded(words: string, most: number): string {
  return ` ${plainHeading(words.slice(0, most))} `;
}
