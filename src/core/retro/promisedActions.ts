import type { ActionLine } from './action';
import { actionOnLine } from './actionOnLine';
import { paragraphBlocks } from './actionParagraphs';
import { type ActionSection, wholeSection } from './actionSections';
import { spanAction } from './actionSentences';
import { isAside } from './asides';
import { decidedItems } from './decidedItems';
import { matchHeading } from './families';
import { headSize, listsIn, readItem } from './lists';
import type { IsName } from './nameLike';
import type { Topic } from './phrases';
import type { Outline } from './retroOutline';
import { saysPromise } from './saysPromise';
import { paragraphText, type Span, sentencesOf } from './sentences';
import { goesOnMeaning } from './sentencesToDo';
import { likelyTopic } from './stems';
import { isBlank } from './textLines';
import { saysWillDo } from './willDo';

/** `Goal: …`, as the last that a retro says. */
const goal = /^([*_]{0,3}(\p{L}[\p{L} ]{1,30}?)[*_]{0,3}[:：][*_]{0,3}[ \t]+)(\S.{3,400})$/u;
/** "To improve our coordination, we plan to …", "Para evitar retrasos, vamos a …": what for, and that the team means to. */
const purposeful =
  /^\s*(?:(?:also|lastly|finally|additionally|furthermore|además|por último),? )?(?:(?:(?:regarding|concerning|as for|as regards|with regards? to|in terms of) [^,.]{3,140}|(?:in order )?to (?:address|avoid|combat|ensure|fix|improve|mitigate|overcome|prevent|reduce|remedy|resolve|solve|tackle) [^,.]{3,140}), (?:we|(?:the|our) team(?: members)?)(?:['’]ll| will| plan| are going| intend| aim| need| should(?! have)| must(?! have))|para (?:mejorar|optimizar|reducir|evitar|solucionar|resolver|corregir|garantizar|asegurar) [^,.]{3,140},? (?:vamos a|debemos|deber[ií]amos|debi[ée]ramos|se propone|nos comprometemos|tenemos que)|um [^,.]{3,140} zu \p{L}+, (?:werden|wollen|müssen|sollten) wir)(?!\p{L})/iu;
/** In UTF-16 units. */
const LONGEST_PURPOSE = 240;
/** A title that says retro. */
const named = /retro|r[ée]tro|post-?mortem|lessons|look(?:ing)? back/iu;
/** What only a retro has as headings. */
const RETROS: ReadonlySet<Topic> = new Set<Topic>([
  ...(['well', 'improve', 'kudos', 'start', 'stop', 'continue'] as const),
  ...(['mad', 'sad', 'glad', 'liked', 'learned', 'lacked', 'longed'] as const),
]);
/** What is no promise of how a team works. */
const ofOthers =
  /(?<!\p{L})(?:goals?|velocity|product|demo|agenda|rules|norms|objetivos?|ziele?|feedback)(?!\p{L})/iu;
/** What stands above a list of how the meeting or the product goes on. */
const ofPlans =
  /(?<!\p{L})(?:goals?|plans?|backlog|retro\p{L}*|format|agenda|rules|norms|agreements?|product|demo|last|previous|before|said|risks?|worries|fears?|concerns?|assumptions?)(?!\p{L})/iu;
const OTHERS: ReadonlySet<Topic | undefined> = new Set<Topic>(['well', 'kudos', 'glad', 'liked', 'goal']);
const prose = /^ {0,3}[\p{L}"“¿¡]/u;
/** Of one paragraph. */
const MOST_SENTENCES = 12;

/**
 * Finds the actions of a retro that has no list of them: sentences of its prose that begin with what comes and what the
 * team will do then, "Moving forward, we will …"; else, behind what went well and what did not, a goal that it ends
 * with.
 */
export function promisedActions(read: Outline, from: number, to: number, isName: IsName): ActionLine[] {
  const below = read.headings.filter(({ line }) => line >= from && line < to);
  const topics = below.map(({ text }) => likelyTopic(text));
  const worse = below.findLast((_, at) => topics[at] === 'improve');
  const section = wholeSection(from, to, isName);
  if (below.length <= 1) {
    const items = promisedItems(read, section, from, to);
    const meant = items.length > 0 ? items : meantLists(read, section, from, to);
    return meant.length > 0 ? meant : promisedSentences(read, section, from, to);
  }
  const isRetro =
    topics.some((topic) => topic !== undefined && RETROS.has(topic)) ||
    named.test(read.headings[0]?.text ?? '');
  const found = isRetro
    ? [...promisedSentences(read, section, from, to), ...decidedItems(read, section)]
    : [];
  if (found.length > 0) return found.sort((a, b) => a.line - b.line);
  if (!worse || !topics.includes('well')) return [];
  return goalsIn(read, worse.lastLine + 1, to, isName);
}

/** The sentences of prose that promise something. */
function promisedSentences(read: Outline, section: ActionSection, from: number, to: number): ActionLine[] {
  return paragraphsIn(read, from, to).flatMap(([first, body]) =>
    promisesIn(body).flatMap((span) => spanAction(read, section, first, body, span) ?? []),
  );
}

/** The sentences of a paragraph that promise something, and those that go on with the one before: "We will also …". */
function promisesIn(body: string): readonly Span[] {
  let isPromised = false;
  return sentencesOf(body, MOST_SENTENCES).filter((span) => {
    const words = body.slice(...span).trimStart();
    isPromised =
      saysPromise(words) ||
      purposeful.test(words.slice(0, LONGEST_PURPOSE)) ||
      (isPromised && goesOnMeaning(words));
    return isPromised;
  });
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
    const [span] = saysPromise(body) ? sentencesOf(body, 1) : [];
    return span ? (spanAction(read, section, line, text, [head, head + span[1]]) ?? []) : [];
  });
}

/** Lists in which each item says what the team will do. */
function meantLists(read: Outline, section: ActionSection, from: number, to: number): ActionLine[] {
  return listsIn(read, from, to).flatMap(({ items }) => {
    const bodies = items.map((item) => (read.lines[item.line]?.text ?? '').slice(headSize(item)));
    const above = (items[0]?.line ?? 0) - 1;
    const lead = read.lines[isBlank(read.lines[above]) ? above - 1 : above]?.text ?? '';
    if (items.length < 2 || ofPlans.test(lead) || !bodies.every(saysWillDo)) return [];
    return items.flatMap((item) => {
      const text = read.lines[item.line]?.text ?? '';
      return spanAction(read, section, item.line, text, [headSize(item), text.length]) ?? [];
    });
  });
}

const quoted = /^[>"“„«]/u;

/** True if an item heads what is no action: `- Notes`, `- What went well`. */
function saysOther(body: string): boolean {
  if (body.length > 60) return false;
  const topic = matchHeading(body)?.topic;
  return isAside(body) || (topic !== undefined && topic !== 'actions');
}

/** The first line of each paragraph of prose, and its text; not of what went well, of goals or of the product. */
function paragraphsIn(read: Outline, from: number, to: number): (readonly [number, string])[] {
  const headings = read.headings.filter(({ line }) => line >= from && line < to);
  const ends = [...headings.map(({ line }) => line), to];
  return ends
    .flatMap((end, at) => {
      const above = headings[at - 1];
      const topic = above && likelyTopic(above.text);
      const isNamed = above === read.headings[0] || topic === 'improve' || topic === 'actions';
      const isOther = above !== undefined && !isNamed && (ofOthers.test(above.text) || OTHERS.has(topic));
      return isOther ? [] : paragraphBlocks(read, above ? above.lastLine + 1 : from, end);
    })
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
