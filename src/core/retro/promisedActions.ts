import type { ActionLine } from './action';
import { actionOnLine } from './actionOnLine';
import { paragraphBlocks } from './actionParagraphs';
import { type ActionSection, wholeSection } from './actionSections';
import { paragraphText, sentencesOf, spanAction } from './actionSentences';
import { isAside } from './asides';
import { matchHeading } from './families';
import { headSize, readItem } from './lists';
import type { IsName } from './nameLike';
import { isComing, isIntending } from './nextStems';
import { plainHeading } from './plainHeading';
import type { Outline } from './retroOutline';
import { stemTopic } from './stems';

/** `Goal: …`, as the last that a retro says. */
const goal = /^([*_]{0,3}(\p{L}[\p{L} ]{1,30}?)[*_]{0,3}[:：][*_]{0,3}[ \t]+)(\S.{3,400})$/u;
/** A team speaks of itself. */
const ourselves =
  / (?:i|ill|ich|yo|je|eu|we|well|wir|vamos|queremos|nos|iremos|nous|on|vogliamo|faremo|wij|gaan we|bedziemy|chcemy|мы|будем|vi) /;
/** Who is away, waits or sees what happens, promises nothing: "I will be on vacation", "We will see how it goes". */
const isTold =
  / (?:(?:will|ill|well|shall|going to) (?:not |then |also |all |probably |just )?(?:be (?:on|in|at|out|away|off|absent|back|busy|gone|there|here|able|late)|see|know|miss|learn|find out)|estare|estaremos|vere|veremos|sabremos|sehen wir|wir sehen|werden (?:wir )?sehen|serai|serons|verrons|verra|on verra|vedremo|saremo|zullen (?:we )?zien|vacation|holidays?|vacaciones|urlaub|ferien|vacances|conges|ferias|vacanze|ferie|vakantie) /;
/** "To improve our coordination, we plan to …", "Para evitar retrasos, vamos a …": what for, and that the team means to. */
const purposeful =
  /^\s*(?:(?:also|lastly|finally|additionally|furthermore|además|por último),? )?(?:(?:in order )?to (?:address|avoid|combat|ensure|fix|improve|mitigate|overcome|prevent|reduce|remedy|resolve|solve|tackle) [^,.]{3,140}, (?:we|the team|our team)(?:['’]ll| will| plan| are going| intend| aim| need| should(?! have)| must(?! have))|para (?:mejorar|evitar|solucionar|resolver|corregir|garantizar|asegurar) [^,.]{3,140},? (?:vamos a|debemos|se propone|nos comprometemos|tenemos que)|um [^,.]{3,140} zu \p{L}+, (?:werden|wollen|müssen|sollten) wir)(?!\p{L})/iu;
/** In UTF-16 units. */
const LONGEST_PURPOSE = 240;
const prose = /^ {0,3}[\p{L}"“¿¡]/u;
/** Of one paragraph. */
const MOST_SENTENCES = 12;
/** Of a sentence, in UTF-16 units. */
const BEGINNING = 70;

/**
 * Where a retro, by its headings for what went well and what did not, names no actions at all: sentences of its prose that begin with
 * what comes and what the team will do then, "Moving forward, we will …", else a goal that it ends with.
 */
export function promisedActions(read: Outline, from: number, to: number, isName: IsName): ActionLine[] {
  const below = read.headings.filter(({ line }) => line >= from && line < to);
  const topics = below.map(({ text }) => matchHeading(text)?.topic ?? stemTopic(text));
  const worse = below.findLast((_, at) => topics[at] === 'improve');
  const section = wholeSection(from, to, isName);
  if (below.length <= 1) {
    const items = promisedItems(read, section, from, to);
    return items.length > 0 ? items : promisedSentences(read, section, from, to);
  }
  if (!worse || !topics.includes('well')) return [];
  const apart = promisedSentences(read, section, from, to);
  return apart.length > 0 ? apart : goalsIn(read, worse.lastLine + 1, to, isName);
}

/** The sentences of prose that promise something, one on each line: they are known by it. */
function promisedSentences(read: Outline, section: ActionSection, from: number, to: number): ActionLine[] {
  const promised = paragraphsIn(read, from, to).flatMap(([first, body]) =>
    sentencesOf(body, MOST_SENTENCES).flatMap((span) =>
      isPromise(body.slice(span[0], span[0] + BEGINNING)) ||
      purposeful.test(body.slice(span[0], span[0] + LONGEST_PURPOSE))
        ? (spanAction(read, section, first, body, span) ?? [])
        : [],
    ),
  );
  const lines = new Set<number>();
  return promised.filter(({ line }) => !lines.has(line) && lines.add(line));
}

/**
 * Below no headings: the items of lists that begin so, as answers to questions that stand elsewhere do; not those below what went
 * well, or below notes.
 */
function promisedItems(read: Outline, section: ActionSection, from: number, to: number): ActionLine[] {
  let closed = Number.POSITIVE_INFINITY;
  return read.lines.slice(from, to).flatMap(({ text }, index) => {
    const line = from + index;
    const item = read.quiet[line] ? undefined : readItem(text, line, read.format);
    if (!item) return [];
    const head = headSize(item);
    const body = text.slice(head);
    if (item.indent.length <= closed)
      closed = saysOther(body) ? item.indent.length : Number.POSITIVE_INFINITY;
    if (item.indent.length > closed || quoted.test(body)) return [];
    const [span] = isPromise(body.slice(0, BEGINNING)) ? sentencesOf(body, 1) : [];
    return span ? (spanAction(read, section, line, text, [head, head + span[1]]) ?? []) : [];
  });
}

const quoted = /^[>"“„«]/u;

/** True if an item heads what is no action: `- Notes`, `- What went well`. */
function saysOther(body: string): boolean {
  if (body.length > 60) return false;
  const topic = matchHeading(body)?.topic;
  return isAside(body) || (topic !== undefined && topic !== 'actions');
}

function isPromise(words: string): boolean {
  const padded = ` ${plainHeading(words)} `;
  return isComing.test(padded) && isIntending.test(padded) && ourselves.test(padded) && !isTold.test(padded);
}

/** The first line of each paragraph of prose, and its text. */
function paragraphsIn(read: Outline, from: number, to: number): (readonly [number, string])[] {
  const headed = read.headings.map(({ line }) => line).filter((line) => line >= from && line < to);
  const ends = [...headed, to];
  return ends
    .flatMap((end, at) => paragraphBlocks(read, at === 0 ? from : (ends[at - 1] ?? from) + 1, end))
    .map(([first, end]) => [first, paragraphText(read, first, end)] as const)
    .filter(([, body]) => prose.test(body));
}

function goalsIn(read: Outline, from: number, to: number, isName: IsName): ActionLine[] {
  const found: ActionLine[] = [];
  for (let at = from; at < to; at++) {
    const line = read.lines[at];
    const [, head = '', name = '', words = ''] = (!read.quiet[at] && goal.exec(line?.text ?? '')) || [];
    if (line === undefined || name.split(' ').length > 2 || matchHeading(name)?.topic !== 'goal') continue;
    const section = { family: 'actions', person: undefined, isName } as const;
    const action = actionOnLine(read, section, at, [head.length, head.length + words.length]);
    if (action) found.push(action);
  }
  return found;
}
