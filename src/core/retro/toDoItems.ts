import type { ActionLine } from './action';
import { isIntending } from './nextStems';
import { plainHeading } from './plainHeading';
import type { Outline } from './retroOutline';

/** English verbs that what is to be done begins with, perhaps behind an adverb; other parts of speech are not told by their form. */
const verbs = new RegExp(
  `^(?:(?:always|never|more|\\p{L}{3,}ly)\\s)?(?:${
    'add|adjust|adopt|agree|align|allocate|anal[iy][sz]e|apply|arrange|ask|assign|attend|automate|avoid|be|book|break|bring|build|capture|centrali[sz]e|check|choose|clarify|clean|collect|commit|communicate|complete|conduct|configure|confirm|consider|consolidate|continue|coordinate|create|cut|decide|dedicate|define|delegate|deliver|deploy|' +
    'develop|discuss|distribute|divide|do|document|eliminate|enable|encourage|enforce|engage|ensure|escalate|establish|estimate|evaluate|expand|experiment|explain|explore|extend|facilitate|finish|fix|focus|follow|formali[sz]e|gather|get|give|have|help|hold|identify|implement|improve|include|incorporate|increase|inform|' +
    'install|integrate|introduce|investigate|invite|invest|involve|keep|learn|leverage|limit|list|look|maintain|make|manage|meet|merge|migrate|monitor|move|notify|optimi[sz]e|organi[sz]e|pair|perform|plan|practi[cs]e|prefer|prepare|prevent|prioriti[sz]e|protect|provide|publish|pull|push|re-?evaluate|reach|read|reduce|' +
    'refactor|refine|raise|remember|remove|reorgani[sz]e|replace|require|resolve|respect|report|rethink|reuse|review|revisit|rotate|run|schedule|seek|send|separate|set|share|show|simplify|solve|speak|spend|split|standardi[sz]e|start|stay|stick|stop|strengthen|submit|switch|tackle|take|talk|test|think|track|treat|try|understand|unify|update|upgrade|use|validate|verify|wait|' +
    'write|work'
  })(?!\\p{L})`,
  'iu',
);
/** Infinitives of the Romance languages, with the pronouns that hang from them. */
const infinitive =
  /^(?:(?:no|non|não|ne pas)\s)?(?!(?:par|mar|bar|ser|per|por|under|over|after|never|other|number|server|user|container|better|another|however|either|neither|rather|further|there|where|whether|before|here|similar|clear|together|jeder|dieser|leider|immer|unser|euer|wieder|weniger|meister|aber)(?:\s|$))(?:\p{L}{2,}(?:ar|er|ir|re|ôr)|dar|ver|ler|ter|ir)(?:se|nos|lo|la|los|las|me|ci|si)?(?=\s|$)/iu;
/** "The team should…", "We need to…", "Debemos…": who says so means to do it. */
const needing =
  / (?:(?:we|team|members?|everyone|everybody|all of us) (?:all )?(?:should(?! have )|must|need to|have to|agreed|decided)|hay que|debemos|tenemos que|devemos|temos que|precisamos|il faut|il faudra|on doit|nous devons|sollten|mussen|devons|dobbiamo|bisogna|occorre|moeten|trzeba|musimy|нужно|надо|треба) /;
/** `**Testing strategy**: Add tests that …`: what it is about stands before what to do. */
const subject = /^[*_]{2,3}[^*_:\n]{2,60}(?:[*_]{2,3}\s?[:–—-]|:[*_]{2,3})\s+(?=\S)/u;
const FEWEST = 2;
const SHARE = 0.7;

/**
 * True if most of what stands below a heading that only wishes for better, "How we can improve", says what to do by its first words:
 * "Split large stories", "Documentar melhor".
 */
export function areToDo(actions: readonly ActionLine[]): boolean {
  const told = actions.filter(({ text }) => saysToDo(text.replace(subject, '')));
  return told.length >= FEWEST && told.length >= SHARE * actions.length;
}

/** Verbs that are no nouns: where it is only asked what could be better, "Build takes long" is a complaint. */
const clearVerbs =
  /^(?:always |never )?(?:add|adopt|agree|allocate|arrange|ask|assign|automate|avoid|clarify|communicate|consider|consolidate|create|define|delegate|discuss|eliminate|encourage|ensure|establish|expand|explore|have|identify|implement|improve|include|incorporate|increase|introduce|investigate|invite|involve|keep|maintain|make|prepare|prevent|prioriti[sz]e|reduce|refactor|remove|replace|rotate|share|spend|standardi[sz]e|take|try|use|write) (?!(?:is|are|was|were|takes?|took|breaks?|fails?) )/iu;
const SHARE_CLEAR = 0.8;

/** True if nearly all of what stands below a heading that asks for better begins with a verb that can be nothing else. */
export function areClearlyToDo(actions: readonly ActionLine[]): boolean {
  const told = actions.filter(({ text }) => clearVerbs.test(text.replace(subject, '')));
  return told.length >= FEWEST && told.length >= SHARE_CLEAR * actions.length;
}

/** How prose goes on, and no list of what to do. */
const prosaic =
  /^(?:the|an?|we|it|this|there|our|they|you|i|no\p{L}{0,4}|in|on|as|and|but|so|if|el|las?|los|se|es|der|die|das|wir|il|les?|nous|os?|de|het)(?!\p{L})/iu;

/** True if a line begins as prose does, rather than what is to be done. */
export function isProse(text: string): boolean {
  return prosaic.test(text) && !saysToDo(text);
}

/** True if a line can be one of several that each say in short what to do. */
export function isCurt(text: string): boolean {
  return (
    text.length <= 120 && /^\p{Lu}/u.test(text) && !prosaic.test(text) && !/[.!?]\s+\p{Lu}|\t/u.test(text)
  );
}

/** True if the first word is an English verb for what is to be done. */
export function leadsWithVerb(text: string): boolean {
  return verbs.test(text);
}

const spanishInfinitive =
  /^(?!(?:qual|cual|prim|terc|ay|lug|hog|sup|mulh|popul|simil|regul|particul|celul)[aei]r(?!\p{L}))\p{L}{3,}[aei]r(?:se|nos|lo|la|los|las)? /iu;

/** True if Spanish or Portuguese words begin with an infinitive, behind which more is said: "Definir tareas". */
export function leadsWithInfinitive(text: string): boolean {
  return spanishInfinitive.test(text);
}

/** True if Spanish or Portuguese words begin with what a team will do: "Estableceremos reuniones". */
export function leadsWithFuture(text: string): boolean {
  return /^(?!queremos|esperemos|\p{L}*[áé]remos)\p{L}{2,30}[aei]remos /iu.test(text);
}

/** "Before each release, …", "When adding a route, …": when to do what follows. */
const occasion =
  /^(?:before|after|when|whenever|if|once|during|while|until|for|at|in|from|antes de|después de|al|cuando|durante|en|para) [^,.;:]{3,90}, (?=\p{L})/iu;
/** "El equipo revisará", "se creará un canal". */
const willBe = /^(?:el equipo|a equipe|o time|cada \p{L}+|se|todos|todas) \p{L}{2,}[aei]rán?(?!\p{L})/iu;

/** True if one sentence or title says what to do, by its first words. */
export function saysToDo(text: string): boolean {
  const words = text.slice(0, 160).replace(/^[\s*_"“]{1,8}/, '');
  const told = words.replace(occasion, '');
  return verbs.test(told) || willBe.test(told) || infinitive.test(words) || intends(words);
}

/** What a team is at that changes how it works: "We’re adding a check". */
export const changing =
  'adding|changing|trying|starting|stopping|moving|introducing|switching|splitting|setting|adopting|dropping|replacing';
const beginning = new RegExp(
  `(?<!\\p{L})we(?:['’]re| are) (?:also )?(?:${changing}|planning)(?!\\p{L})`,
  'iu',
);

/** True if the first words say that somebody means to do something, or has to. */
export function intends(words: string): boolean {
  const begun = words.slice(0, 60);
  const padded = ` ${plainHeading(begun)} `;
  return (
    isIntending.test(padded) ||
    needing.test(padded) ||
    beginning.test(begun) ||
    /(?<!\p{L})we[^\p{L}\s]ll(?!\p{L})/iu.test(begun)
  );
}

const no =
  "(?:no|not any|keine[nr]?|ningun[ao]?|ninguna|sin|aucune?|pas d[e’']|nenhum[a]?|nessun[oa’']?|geen|inga|ingen|brak|żadnych|нет|никаких)";
const kinds =
  '(?:actions?|improvements?|changes?|adjustments?|measures|steps|to-?dos?|ma(?:ß|ss)nahmen?|änderungen?|verbesserungen?|aktionen|schritte|acci[oó]n(?:es)?|cambios?|mejoras?|am[ée]liorations?|changements?|mesures?|a[cç][aãõ](?:o|es)|mudanças?|melhorias?|azion[ei]|modific[ah]e?|miglioramenti|acties?|actiepunten|verbeteringen|maatregelen|åtgärder|działań|zmian|akcji|действий|изменений)';
const needed =
  '(?:needed|required|necessary|planned|identified|agreed|nötig|notwendig|erforderlich|geplant|vereinbart|necesari[ao]s?|n[ée]cessaires?|pr[ée]vue?s?|requise?s?|necess[aá]ri[ao]s?|previst[ao]s?|nodig|gepland|afgesproken|behövs|potrzeb\\p{L}*|нужно|требуется)';
/** "No action is needed", "Pour ce sprint, aucune amélioration n’est nécessaire". */
const unneeded = new RegExp(
  `(?<!\\p{L})${no} ?(?:\\p{L}+ ){0,3}?${kinds}(?: [^\\s.]{1,20}){0,5}? ${needed}(?!\\p{L})`,
  'iu',
);
/** "No new action items this time": that, and when, is all it says. */
const whole = new RegExp(
  `^${no} ?(?:\\p{L}+ ){0,2}?${kinds}(?: (?:items?|points?|so far|yet|for now|this (?:time|sprint|week|iteration)|for (?:this|the) (?:sprint|week|iteration)))*$`,
  'iu',
);
/** "None - all is resolved". */
const none =
  /^(?:n[ãa]o h[áa]|no hay|none|n\/?a|nothing|keine|nichts|ningun[ao]|nada|rien|niente|niets|なし|없음)\s?(?:[-–—:.,;(]|$|(?:needed|required|necessary|to (?:add|report|note|improve|change)|a (?:apontar|assinalar|registar|registrar|relatar|declarar|destacar|melhorar|mudar)|que (?:añadir|señalar|destacar|reportar|mejorar|cambiar)|à (?:signaler|ajouter|déclarer|changer|améliorer)|(?:da|di) (?:segnalare|aggiungere|cambiare)|zu (?:berichten|ändern|verbessern)|hinzuzufügen|te (?:melden|verbeteren))[\s.!]*$)/iu;
/** "Continue doing", "Seguir igual": it goes on, and that is all. */
const goingOn =
  /^(?:(?:continue|keep)(?: (?:doing|going|it|this|that|on|so|up|like|as|is|the same))+|(?:seguir|continuar) (?:igual|así|haciendo(?:lo)?|como (?:hasta ahora|está)|assim|fazendo)|weiter so|so weiter(?:machen)?|continuer (?:ainsi|comme ça)|continuare così|zo doorgaan)[\s.!]*$/iu;
/** In UTF-16 units. */
const READ = 160;

/**
 * True if words say that there is nothing to be done, where what is to be done is asked for.
 * @param isMeant somebody is to do it, or on a day: what goes on is an action then
 */
export function saysNothingToDo(text: string, isMeant = false): boolean {
  const words = text.slice(0, READ);
  return (
    unneeded.test(words) ||
    none.test(words) ||
    (!isMeant && goingOn.test(words)) ||
    (text.length < READ && whole.test(words.replace(/[\s.!]+$/, '')))
  );
}

const arrowed = /^(\s{0,12}(?:[-*+•]\s+)?(?:[→⇒➡➔]\uFE0F?|[-=]>)\s{1,4})(\p{L}.{0,600})$/u;

/** `→ Rotate reviewers each week`, below what was told of a subject: how long the line is up to its words, if these say what to do. */
export function arrowSize(line: string): number | undefined {
  const [, head = '', words = ''] = arrowed.exec(line) ?? [];
  return saysToDo(words) ? head.length : undefined;
}

/** True if most lines that an arrow leads, and two at least, say what to do. */
export function arrowsLead({ lines, quiet }: Outline, from: number, to: number): boolean {
  let [all, told] = [0, 0];
  for (let at = from; at < to; at++) {
    const { text = '' } = lines[at] ?? {};
    if (quiet[at] || !arrowed.test(text)) continue;
    all++;
    if (arrowSize(text) !== undefined) told++;
  }
  return told > 1 && told * 3 >= all * 2;
}
