import type { ActionLine } from './action';
import { own } from './actionItems';
import { holdsNothing, readMarks } from './actionMarks';
import type { ActionSection } from './actionSections';
import { type Asked, askedBy } from './askedBy';
import { isPrompt } from './prompts';
import type { Outline } from './retroOutline';
import { saysWhatWould } from './saysWhatWould';
import { explains, type Lines, LONGEST_SENTENCE, paragraphText, type Span, sentencesOf } from './sentences';
import { spansToDo } from './sentencesToDo';
import { intends, leadsWithVerb, saysToDo } from './toDoItems';

/** `**Merge sooner.** A card is …`, with what a link and an owner add. */
const bold =
  /^\[?(\*\*|__)\[?(?![\s*_])[^*_\n]{6,400}\1(?:\]\([^\s()]{1,400}\))?(?:\s\([^()\n]{1,60}\)|\s✅)?(?=\s|$)/u;
const markup = /^\s*(?:[<|#>!:]|[*_](?![*_])|[-+•–]\s|\d{1,9}[.)]\s)/;
const leadsOn = /[:：?？]\W{0,3}$/u;
/** `Goal: …`, `We will see: …`. */
const label = /^[*_[]{0,3}[^:：\n.]{1,50}[:：][*_\]]{0,3}\s/u;
/** What says how a title above is done. */
const sayingHow =
  /^(?:to (?:do|achieve) (?:this|that|so)|for (?:this|that)(?=,)|dafür|dazu|hierfür|hierzu|para (?:ello|esto|eso|isso|isto)|pour (?:cela|ça|ce faire)|per (?:questo|farlo)|daarvoor|hiervoor)(?!\p{L})/iu;
/** "Change for next sprint". */
const ofPeriod =
  /(?:next|upcoming|following|pr[oó]xim[oa]|siguiente|seguinte|prochaine?|nächste\p{L}*|kommende\p{L}*|prossim[oa]|volgende|następn\p{L}*|nästa|neste|næste) (?:sprint|itera|time|week|mal|woche|vez|semana|fois|semaine|volta|settimana|keer|gang|ses+i[oó]|meeting|reuni|sitzung|séance|project|pro[yj]e[ck]t|projet|phase|fase|release|milestone|entrega|retro|[ck]y?cl|ciclo)/iu;
/** What asks for actions is answered in one sentence as well. */
const asking =
  /^[^\p{L}]*(?:what|how|(?:one|two|three|the|\d|top \d) things?|qu[eé]|c[oó]mo|o que|was|wie|ce qu|comment|cosa|come|wat|hoe|vad|hur|hva|hvad|hvordan|co|jak|mit[aä]|miten|что|как|що|як)(?!\p{L})/iu;
/** Behind so many that say nothing of it, what is to be done is looked for no more. */
const MOST_SENTENCES = 3;
const MOST_ANSWERED = 8;

/**
 * Actions in paragraphs below a heading for actions that are longer than an action is: of each, the first sentence that says what to
 * do, or, where all begin so, the bold one. None where most of them say no such thing.
 * @param blocks the lines of each paragraph
 */
export function sentenceActions(
  read: Outline,
  section: ActionSection,
  blocks: readonly Lines[],
): ActionLine[] {
  const paragraphs = blocks.flatMap(([from, to]) => {
    const body = paragraphText(read, from, to);
    return leadsOn.test(body.slice(-8)) || label.test(body) || markup.test(body) ? [] : [{ from, body }];
  });
  const asked = askedBy(section.heading.text);
  const inBold = paragraphs.filter(({ body }) => bold.test(body));
  // Between bold ones that say what to do, the others say more of these.
  const areLed =
    inBold.length > 1 &&
    inBold[0] === paragraphs[0] &&
    inBold.every(({ body }) => leadsWithVerb(body.slice(2)));
  const areBold = paragraphs.length > 1 && inBold.length === paragraphs.length;
  const told = areLed ? inBold : paragraphs;
  const found = told.map(({ from, body }) => {
    const spans =
      areBold || areLed ? ([[0, bold.exec(body)?.[0].length ?? 0]] as const) : saying(body, asked);
    return spans.flatMap((span) => spanAction(read, section, from, body, span) ?? []);
  });
  // One sentence alone may say anything, unless it is asked of what comes.
  const isAlone =
    paragraphs.length === 1 &&
    !ofPeriod.test(section.heading.text) &&
    !asking.test(section.heading.text) &&
    !/[.!][^\p{L}]{0,3}\s+\p{L}/u.test(paragraphs[0]?.body ?? '');
  const saysSo = found.filter((actions) => actions.length > 0);
  return saysSo.length * 2 >= told.length && !isAlone ? found.flat() : [];
}

/** The first sentence below a title, where it says what to do. */
export function sentenceBelow(
  read: Outline,
  section: ActionSection,
  [from, to]: Lines,
): ActionLine | undefined {
  const body = paragraphText(read, from, to);
  const [span] = markup.test(body) ? [] : sentencesOf(body, 1);
  const words = body.slice(0, span?.[1] ?? 0).trimStart();
  const isBeside = explains(words) || sayingHow.test(words) || /[:：]\W*$/u.test(words);
  return span && saysToDo(words) && !isBeside ? spanAction(read, section, from, body, span) : undefined;
}

/** In answers to what went well and to what will be done: the sentences that intend something, or, behind others, say what to do. */
export function intendedActions(
  read: Outline,
  section: ActionSection,
  blocks: readonly Lines[],
): ActionLine[] {
  return blocks.flatMap(([from, to]) => {
    const body = paragraphText(read, from, to);
    return sentencesOf(body, MOST_ANSWERED).flatMap((span, at) => {
      const words = body.slice(span[0], Math.min(span[1], span[0] + LONGEST_SENTENCE)).trimStart();
      const isMeant = at === 0 ? intends(words) : saysToDo(words) && !explains(words);
      return isMeant ? (spanAction(read, section, from, body, span) ?? []) : [];
    });
  });
}

/** The first sentence of a paragraph that says what to do, or would, where that is asked, and those behind it that say so as it does. */
function saying(body: string, asked: Asked): readonly Span[] {
  const { isWouldBe } = asked;
  const first = sentencesOf(body, MOST_SENTENCES).find(([from], at) => {
    const words = body
      .slice(from, from + LONGEST_SENTENCE)
      .trimStart()
      .replace(/^\[/, '');
    const isSaid = saysToDo(words) || (isWouldBe && at === 0 && saysWhatWould(words));
    return isSaid && !(at > 0 && explains(words));
  });
  const all = spansToDo(body, asked);
  const isAll = all[0] !== undefined && all[0][0] <= (first?.[0] ?? 0);
  return isAll ? all : first ? [first] : [];
}

/** The action in a part of a paragraph that begins on a line. */
export function spanAction(
  read: Outline,
  { family, person, isName }: ActionSection,
  first: number,
  body: string,
  span: Span,
): ActionLine | undefined {
  const [from, to] = span;
  const sentence = body.slice(from, to);
  const lead = sentence.length - sentence.trimStart().length;
  // Its full stop belongs to the prose that goes on behind it.
  const stop = to < body.length && /[^.]\.$/.test(sentence) ? 1 : 0;
  const marks = readMarks(sentence.slice(lead, sentence.length - stop), read.format, isName);
  if (holdsNothing(marks) || isPrompt(marks.text) || /[?？]$/u.test(marks.text)) return undefined;
  const at = from + lead;
  const line = first + newlines(body.slice(0, at));
  const start = (read.lines[line]?.start ?? 0) + at - (body.lastIndexOf('\n', at - 1) + 1);
  return {
    ...(person === undefined ? {} : { owner: person }),
    ...own(marks),
    ...{ text: marks.text, done: marks.done, shape: 'paragraph', family, line },
    start: read.lines[line]?.start ?? 0,
    end: read.lines[first + newlines(body.slice(0, to))]?.end ?? start,
    ...{ textStart: start + marks.from, textEnd: start + marks.to },
  };
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
