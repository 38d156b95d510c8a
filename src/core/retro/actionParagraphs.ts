import type { ActionLine } from './action';
import { own } from './actionItems';
import { holdsNothing, readMarks } from './actionMarks';
import type { ActionSection } from './actionSections';
import { intendedActions, sentenceActions, spanAction } from './actionSentences';
import { type Asked, askedBy } from './askedBy';
import { matchHeading } from './families';
import { withNamesOf } from './namesInList';
import { isPrompt } from './prompts';
import type { Outline } from './retroOutline';
import { joinedLines, type Lines, paragraphText } from './sentences';
import { spansToDo } from './sentencesToDo';
import { isStemmedActions } from './stems';
import { isBlank } from './textLines';
import { isCurt, isProse, leadsWithFuture, leadsWithInfinitive, leadsWithVerb, saysToDo } from './toDoItems';

/** In UTF-16 units. */
const LONGEST = 1500;
const SHORTEST = 8;
/** More of them are an essay. */
const MOST_PARAGRAPHS = 6;
/** A line that says what to do is one, where prose is not asked for. */
const SHORT = 240;
/** "More detailed tickets", "Only one person to a branch", "Planning out what comes first". */
const wishing =
  /^(?:(?:more|less|fewer|better|only) |(?!during|nothing|something|everything|anything)\p{L}{3,}ing (?:out|up|of|the|an?|more|less|our|all|each|any|to|for|with|on|in) )/iu;
/** Of one paragraph, each of which may be an action. */
const MOST_LINES = 12;
const FEWEST_LINES = 3;

/** `-Merge more often`, `•Merge more often`, `1.Merge more often`, `a) Merge`, `[ ] Merge`, `> 1. Merge more often`: what Markdown takes for words, and who wrote it for a list. */
const tightItem =
  /^([ \t]{0,12}(?:\\[-*+][ \t]+|[-–+](?=[\p{L}"“¿¡`])|\*(?=\p{L}[^*]*$)|[•●◦○▪‣][ \t]{0,4}|[–—→➡👉🔹🔸▶►✔✅☑⬜🔲]\uFE0F?[ \t]{1,4}|\d{1,2}[.)](?=\p{L})|[a-h]\)[ \t]+|(?=\[[ xX]\][ \t])|(?:>[ \t]?){1,2}[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+)(?:\[[ xX]\][ \t]+)?)(\S.*)$/u;
/** `Goal: …`, `**Problem:** …`, `We will see: …`: parts of something, or what leads on. */
const label = /^[*_[]{0,3}[^:：\n]{1,50}[:：][*_\]]{0,3}\s/u;
/** What a form calls the place for the words of a team. */
const answerHeading = /^(?:our )?(?:answer|response)s?$/iu;
/** Where a quotation or an indent stands before the words of an answer. */
const lead = /^[ \t]*(?:>[ \t]?){0,2}[ \t]*/;
const noWords = /^(?:!?\[[^\][]*\]\([^()]*\)|https?:\S+)[.\s]*$|^(?:[<|#:]|[-*+•–]\s|\d{1,9}[.)]\s)/u;
const isPlain = /^[\p{L}"“¿¡*_[]/u;
/** What explains a heading, rather than answer it. */
const inItalics = /^\s*([*_])(?!\1)[^*_]{1,400}\1\s*$/u;
/** An answer that is all in italics, to what would be done. */
const answers = /^\s*[*_](?:next time,? )?(?:we|i|the team|our team)(?:['’]d| would)(?!\p{L})/iu;
const nothing =
  /^(?:yes|ja|sí|sim|oui|sì|no|none|nothing|there (?:are|were|is) no|n\/a|nada|ningun[oa]?|no hay|keine?|nichts|aucune?|rien|nenhuma?|nessuna?|niente|geen|niets)(?!\p{L})/iu;

/**
 * Actions below a heading or an asked question for them that are neither items of a list nor rows: lines whose marker has no space
 * behind it, or else a few paragraphs, each of which says what the team will do.
 */
export function paragraphActions(read: Outline, section: ActionSection): ActionLine[] {
  const { heading, family } = section;
  const isAnswer = answerHeading.test(heading.text);
  const isNamed = isAnswer || heading.style === 'label' || matchHeading(heading.text)?.topic === 'actions';
  if (family !== 'actions' || !(isNamed || isStemmedActions(heading.text) || section.person !== undefined))
    return [];
  if (leadsToLabel(read, section)) return [];
  if (section.isMixed) return intendedActions(read, section, paragraphBlocks(read, section.from, section.to));
  const tight = paragraphBlocks(read, section.from, section.to).flatMap(([from, to]) => {
    const lines = Array.from({ length: to - from }, (_, at) => from + at);
    return lines.flatMap((line) => lineAction(read, section, line, line + 1, tightItem) ?? []);
  });
  if (tight.length > 0) return tight;
  // Below a bare name, prose may say anything; what is asked for is answered.
  const isAsked = /[?？]\W*$|^\s*(?:[-*+•–]|\d{1,9}[.)])\s/u.test(heading.text);
  const blocks = answersIn(read, paragraphBlocks(read, section.from, section.to));
  if (blocks.length > MOST_PARAGRAPHS) return [];
  const lines = blocks.flatMap(([from, to]) =>
    read.lines.slice(from, to).map(({ text }) => text.replace(lead, '').trimEnd()),
  );
  const own =
    lines.length > MOST_LINES ? section : { ...section, isName: withNamesOf(lines, section.isName) };
  const parts = blocks
    .flatMap(([from, to]) => partsOf(read, from, to))
    .map((part) => [part, lineAction(read, own, ...part, lead)] as const);
  const said = parts.flatMap(([, action]) => action ?? []);
  const asked = askedBy(heading.text);
  const apart = () =>
    parts.flatMap(([part, action]) => (action ? (sentencesApart(read, own, part, asked) ?? [action]) : []));
  if (isAsked || (section.person !== undefined && said.every(({ text }) => text.length <= SHORT)))
    return apart();
  // One sentence of what will be is prose as well.
  const isSure =
    isAnswer ||
    said.length > 1 ||
    said.some(
      ({ text, owner }) =>
        owner !== undefined || leadsWithVerb(text) || (asked.isSpanish && leadsWithInfinitive(text)),
    );
  // Lines that each end as a sentence does, most of which say what to do.
  const areSentences =
    said.length >= FEWEST_LINES &&
    said.every(({ text }) => /[.!]$/.test(text) && !/[.!?]\s/.test(text) && !isProse(text)) &&
    said.filter(({ text }) => saysToDo(text)).length * 3 >= said.length * 2;
  const unclear = said.filter(
    ({ text, owner, line }) =>
      text.length > SHORT ||
      (owner === undefined &&
        !saysToDo(text) &&
        !(isNamed && (areSentences || isCurt(read.lines[line]?.text.trim() ?? text)))),
  );
  // Beside others that say what to do, "More often to the whole team" does so as well.
  const areMost =
    isNamed &&
    unclear.length < said.length &&
    unclear.every(({ text }) => text.length <= 2 * SHORT && wishing.test(text));
  const areAll = unclear.length === 0 || areMost;
  const isLed = said.length > 1 && said.every(({ text }) => /^\*\*[^*]{6,200}[.!]\*\*\s/.test(text));
  return isSure && areAll && !isLed ? apart() : sentenceActions(read, section, blocks);
}

/** `Comunicación: Establecer reuniones`, `Estableceremos reuniones`: what is to be done about a subject. */
function isSubject({ heading }: ActionSection, body: string): boolean {
  const name = label.exec(body)?.[0] ?? '';
  const isOther = matchHeading(name.trim()) !== undefined;
  const words = body.slice(name.length);
  return (
    askedBy(heading.text).isSpanish && !isOther && (leadsWithInfinitive(words) || leadsWithFuture(words))
  );
}

/** True if the words go on, without a blank line, with a label for actions: "… En concreto, las acciones son:". */
function leadsToLabel({ lines }: Outline, { to }: ActionSection): boolean {
  const next = lines[to]?.text.trim() ?? '';
  const isLabel = next.length <= SHORT && /^[\p{L}¿¡].*[:：]$/u.test(next);
  const isProse = /[.!]\s*$|[.!]\s+\p{Lu}/u.test((lines[to - 1]?.text ?? '').slice(-SHORT).trimEnd());
  return isProse && isLabel && matchHeading(next)?.topic === 'actions';
}

/** The paragraphs from a line to another (exclusive): lines that no blank line and no code parts. */
export function paragraphBlocks(read: Outline, from: number, to: number): Lines[] {
  const { lines, quiet } = read;
  const found: Lines[] = [];
  let first = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !isBlank(lines[at]) && !quiet[at]) continue;
    if (at > first) found.push([first, at]);
    first = at + 1;
  }
  return found;
}

/** Paragraphs without the lines in which a form says how to fill it in. */
function answersIn({ lines }: Outline, blocks: readonly Lines[]): Lines[] {
  return blocks.flatMap(([from, to]) => {
    let first = from;
    while (first < to && isPrompt(lines[first]?.text ?? '')) first++;
    return first < to ? [[first, to] as const] : [];
  });
}

/** Lines that each begin a sentence are one action each, not one paragraph. */
function partsOf({ lines }: Outline, from: number, to: number): Lines[] {
  const texts = lines.slice(from, to).map(({ text }) => text.replace(lead, ''));
  const isEach =
    texts.length <= MOST_LINES &&
    (texts.every((text) => /^\p{Lu}/u.test(text)) || texts.every((text) => /[.!]\s*$/.test(text))) &&
    texts.slice(0, -1).every((text) => !/[,(]\s*$/.test(text));
  return isEach ? texts.map((_, at) => [from + at, from + at + 1] as const) : [[from, to]];
}

/** An action of each sentence of a part that says what to do, where it has several. */
function sentencesApart(
  read: Outline,
  section: ActionSection,
  [first, end]: Lines,
  asked: Asked,
): ActionLine[] | undefined {
  const body = paragraphText(read, first, end);
  const spans = isPlain.test(body) && !label.test(body) ? spansToDo(body, asked) : [];
  // Of what is all in italics, each sentence goes without.
  const isAll = inItalics.test(body);
  const bare = spans.map(
    ([from, to]) => [from + Number(isAll && from === 0), to - Number(isAll && to === body.length)] as const,
  );
  const apart = bare.flatMap((span) => spanAction(read, section, first, body, span) ?? []);
  return apart.length > 1 ? apart : undefined;
}

function lineAction(
  read: Outline,
  section: ActionSection,
  first: number,
  to: number,
  before: RegExp,
): ActionLine | undefined {
  const start = read.lines[first]?.start ?? 0;
  const end = read.lines[to - 1]?.end ?? start;
  const found = before.exec(read.lines[first]?.text ?? '');
  if (!found || end - start > LONGEST) return undefined;
  const size = (found[1] ?? found[0]).length;
  const body = joinedLines(read.lines.slice(first, to))
    .slice(size)
    .replace(/(?:<br ?\/?>|\\)\s*$/i, '');
  if (
    body.trim().length < SHORTEST ||
    /[:：?？]\s*$/u.test(body) ||
    noWords.test(body) ||
    (inItalics.test(body) && !(answers.test(body) && askedBy(section.heading.text).isWouldBe)) ||
    nothing.test(body) ||
    (before === lead && label.test(body) && !isSubject(section, body))
  )
    return undefined;
  const marks = readMarks(body, read.format, section.isName);
  if (holdsNothing(marks) || isPrompt(marks.text)) return undefined;
  return {
    ...(section.person === undefined ? {} : { owner: section.person }),
    ...own(marks),
    ...{
      text: marks.text,
      done: marks.done || /\[[xX]\]\s*$/.test(found[1] ?? ''),
      shape: 'paragraph',
      family: section.family,
    },
    ...{ line: first, start, end },
    ...{ textStart: start + size + marks.from, textEnd: start + size + marks.to },
  };
}
