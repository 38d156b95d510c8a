import type { ActionLine } from './action';
import { readMarks } from './actionMarks';
import { actionOnLine } from './actionOnLine';
import { matchHeading } from './families';
import { labelLine } from './labelLine';
import { areNames, type IsName } from './nameLike';
import type { Outline } from './retroOutline';
import { isStemmedActions, likelyTopic, wishesBetter } from './stems';
import { isBlank } from './textLines';
import { arrowSize, arrowsLead, saysToDo } from './toDoItems';
import { tellsPast } from './toldPast';

/** `**Action:** …`, `- **Future action**: …`, `* a change: …`, `Change: …`. */
const labelled =
  /^([^\S\r\n]*(?:>[ \t]?)?(?:(?:[-*+•–→⇒]|[-=]>|\d{1,9}[.)])[ \t]+)?(?:an? )?([*_]{0,3})([¿¡]?\p{L}[\p{L} ’',-]{1,60}?)(\s?#?\d{1,2})?(?:\s?[([]([^()[\]\n]{1,60})[)\]])?(?:[*_]{0,3}[:：]|([?？])[:：]?)[*_]{0,3}[:：]?[ \t]+)(\S.{0,2000})$/iu;
const MOST_WORDS = 3;
/** In bold, of what says itself what it is about: `**What we will change next sprint:** …`. */
const MOST_WORDS_BOLD = 8;
/** Beside what went wrong, also in a few words more: `How I will fix it: …`. */
const saysHow =
  /^(?:how (?:i|we|to)|wie (?:ich|wir)|c[óo]mo (?:lo|la|vamos)|comment (?:je|on|nous)|como (?:vou|vamos)|hoe (?:ik|we)) /i;
/** Such labels say when the next one is, or how to hold it; "Adaptation" is what Scrum rests on. */
const ofMeetings =
  /retro|advice|consejo|conselho|tipp|decision|^(?:the )?next \p{L}+$|^(?:adapta[tcç]\p{L}+|anpassung)$|^qu[eé] se (?:deben?|pueden?|podr[ií]an?) mejorar$/iu;
/** Without a marker and a label. */
const wrapped = /^\s*(?![-*+•–]\s|\d{1,9}[.)]\s)[^:：\s#>|*_][^:：]*$/u;
/** How many lines below may say whose it is. */
const MOST_LINES = 12;

interface Labelled {
  readonly topic: 'actions' | 'change' | 'experiment' | 'problem' | 'solution';
  /** How long the line is up to the words. */
  readonly size: number;
  /** Where the label begins, if not with the line. */
  readonly from?: number;
  readonly words: string;
}

/**
 * The actions that are named as such on lines of their own, wherever they stand in the lines `from` to `to` (exclusive):
 * `**Action:** cache the build`, with `**Owner:** Ada` on the lines below; `Change: …` only beside a goal or a measurement.
 * @param areWithin takes labels behind a sentence of their line as well
 */
export function labelledActions(
  read: Outline,
  from: number,
  to: number,
  isName: IsName = areNames,
  areWithin = true,
): ActionLine[] {
  const found: ActionLine[] = [];
  const isLaidOut = labelsParts(read, from, to);
  const areArrows = arrowsLead(read, from, to);
  let before: Labelled | undefined;
  for (let at = from; at < to; at++) {
    const line = read.lines[at];
    if (line === undefined || isBlank(line) || read.quiet[at]) continue;
    // What goes on with the line above says nothing else.
    if (before && !isBlank(read.lines[at - 1]) && wrapped.test(line.text)) continue;
    const label =
      (areArrows ? arrowLine(line.text) : undefined) ?? labelledLine(line.text, isLaidOut, areWithin);
    const isAction =
      label?.topic === 'actions' ||
      (label?.topic === 'solution' && before?.topic === 'problem' && !participle.test(label.words)) ||
      (label?.topic === 'change' && (before?.topic ?? labelBelow(read, at, to)) === 'experiment');
    before = label;
    if (!label || !isAction) continue;
    const family = label.topic === 'change' ? 'experiment' : 'actions';
    const end = label.size + label.words.length;
    const action = actionOnLine(read, { family, person: undefined, isName }, at, [label.size, end]);
    if (!action) continue;
    const said = {
      ...saidBeside(read, at, from, to),
      ...saidWithin(line.text.slice(label.from, label.size), isName),
    };
    found.push({ ...said, ...action, done: action.done || said.done === true });
  }
  return found;
}

function arrowLine(line: string): Labelled | undefined {
  const size = arrowSize(line);
  return size === undefined ? undefined : { topic: 'actions', size, words: line.slice(size) };
}

/** "Created a second file": what solved it already. */
const participle = /^(?!(?:need|feed|embed|seed|shed|speed|proceed|exceed)(?!\p{L}))\p{L}{3,}ed(?!\p{L})/iu;

/** `The build is slow. Action: cache it`: behind the end of a sentence, one action and no count of them. */
const behindSentence =
  /[.!;…]\s{1,3}([*_]{0,3}(?:action|aktion|ma(?:ß|ss)nahme|acci[oó]n|a[cç][aã]o|azione|actie|mesure|åtgärd|tiltak)[*_]{0,3}\s?[:：][*_]{0,3}\s+)(?!https?:|(?:none|no|nothing|n\/a|keine?|ningun[ao]|aucune?|nenhuma?|nessuna?|geen|not)(?!\p{L}))(?=\p{L}\S*\s+\S)/iu;

/** `- **[Action Item]** Cache the build`: the label in brackets, with its words behind. */
const inBrackets =
  /^([^\S\r\n]*(?:[-*+•–]|\d{1,9}[.)])[ \t]+[*_]{0,3}\[(\p{L}[\p{L} ]{1,24}) ?#?\d{0,2}\][:：]?[*_]{0,3}[:：]?[ \t]+)(?=\p{L}\S*\s+\S)(\S.{0,2000})$/iu;

function bracketedAt(line: string): Labelled | undefined {
  const [, head = '', name = '', words = ''] = inBrackets.exec(line) ?? [];
  // GitHub Actions are one as well, and Tasks a page.
  const isWritten = saysToDo(words) || /^[\p{Lu}@*_]/u.test(words);
  const isSure = /^action item$/i.test(name) || (/^(?:action|to-?do|next step)$/i.test(name) && isWritten);
  return isSure ? { topic: 'actions', size: head.length, words } : undefined;
}

/** The label that a line begins with, or that stands behind an arrow or a sentence: `Slow reviews -> Action: pair up`. */
function labelledLine(line: string, isLaidOut = false, isWithin = false): Labelled | undefined {
  const arrow = /\s(?:[→⇒]|[-=]>)\s{1,4}(?=[*_]{0,3}\p{L})/u.exec(line.slice(0, 600));
  const inner = arrow && arrow.index > 0 ? labelAt(line.slice(arrow.index + arrow[0].length)) : undefined;
  if (inner?.topic === 'actions')
    return { ...inner, size: inner.size + (arrow ? arrow.index + arrow[0].length : 0) };
  const own = bracketedAt(line) ?? hangingAt(line) ?? labelAt(line, isLaidOut);
  const behind =
    own || !isWithin || line.startsWith('|') ? undefined : behindSentence.exec(line.slice(0, 600));
  if (!behind) return own;
  const size = behind.index + behind[0].length;
  return { topic: 'actions', size, from: size - (behind[1]?.length ?? 0), words: line.slice(size) };
}

/**
 * True if the parts of a retro are labels that their words stand behind, without emphasis as well: `Went well: …`, `To improve: …`,
 * so that "How we will improve: …" is one of them.
 */
function labelsParts({ lines, quiet }: Outline, from: number, to: number): boolean {
  const topics = new Set<string>();
  for (let at = from; at < to; at++) {
    const [, , , name = ''] = (!quiet[at] && labelled.exec(lines[at]?.text ?? '')) || [];
    const topic = name === '' ? undefined : likelyTopic(name);
    if (topic !== undefined) topics.add(topic);
  }
  return topics.has('well') && topics.has('improve');
}

/** `  - Solution: cache the build`: an item that hangs from what it is about, without emphasis. */
const hanging =
  /^((?: {2,12}|\t{1,3})(?:[-*+•–]|\d{1,2}[.)])[ \t]+(?:(?:proposed|possible|agreed|our) )?(?:solution|action(?: plan)?|fix|remedy|mitigation|countermeasure|soluci[oó]n(?: propuesta)?|acci[oó]n|propuesta|lösung|ma(?:ß|ss)nahme|vorschlag|solu[cç][aã]o|a[cç][aã]o|soluzione|azione|proposta|mesure|oplossing|actie|åtgärd|lösning|tiltak|løsning):[ \t]+)(\S.{0,2000})$/iu;

function hangingAt(line: string): Labelled | undefined {
  const [, head = '', words = ''] = hanging.exec(line) ?? [];
  const isOne = head !== '' && !participle.test(words) && !tellsPast(words) && /\s/.test(words.trim());
  return isOne ? { topic: 'actions', size: head.length, words } : undefined;
}

function labelAt(line: string, isLaidOut = false): Labelled | undefined {
  const [, head = '', emphasis = '', name = '', number, , mark, words = ''] = labelled.exec(line) ?? [];
  const count = name.trim().split(' ').length;
  const isBold = emphasis.length > 1;
  const isPart = isBold || isLaidOut;
  const most = isPart || saysHow.test(name) ? MOST_WORDS_BOLD : MOST_WORDS;
  if (name === '' || count > most || (mark && !isPart)) return undefined;
  // `*What will we try? As a team…*`: all of it is what a form asks.
  if (
    mark !== undefined &&
    emphasis !== '' &&
    words.trimEnd().endsWith(emphasis) &&
    !head.includes(emphasis, head.indexOf(mark))
  )
    return undefined;
  if (/^AI$|^AP$/.test(name))
    return namesOwner(words) || saysToDo(words) ? { topic: 'actions', size: head.length, words } : undefined;
  const topic = matchHeading(name)?.topic;
  const isStemmed = isStemmedActions(name) && (!ofMeetings.test(name) || (isPart && saysWhat(name, words)));
  const isOther = topic === undefined || topic === 'improve';
  if ((isOther || topic === 'actions') && !isPart && saysHow.test(name) && wishesBetter(name))
    return { topic: 'solution', size: head.length, words };
  if (isPart && (count > MOST_WORDS || topic === undefined || (isOther && isStemmed)))
    return (isStemmed && !participle.test(words)) || ((mark !== undefined || !isBold) && topic === 'actions')
      ? { topic: 'actions', size: head.length, words }
      : undefined;
  if (topic === 'goal' || topic === 'measure') return { topic: 'experiment', size: head.length, words };
  if (topic === 'change') return { topic, size: head.length, words };
  if (isOther && isStemmed) return { topic: 'solution', size: head.length, words };
  if (topic === 'improve' || topic === 'problem') return { topic: 'problem', size: head.length, words };
  // Without emphasis, two words and more may begin a sentence, and `TODO:` is a form's.
  const isSure =
    isPart ||
    number !== undefined ||
    (count === 1
      ? !/^todos?$/i.test(name)
      : /^action (?:item|point)s?$/i.test(name) &&
        (saysToDo(words) || namesOwner(words) || beginsDoing.test(words)));
  return topic === 'actions' && isSure ? { topic, size: head.length, words } : undefined;
}

/** "adding another level", rather than "all done". */
const beginsDoing = /^\p{L}{3,}ing /iu;

/** What the next line with text is labelled as. */
function labelBelow(read: Outline, line: number, to: number): Labelled['topic'] | undefined {
  for (let at = line + 1; at < Math.min(to, line + MOST_LINES); at++)
    if (!isBlank(read.lines[at])) return labelledLine(read.lines[at]?.text ?? '')?.topic;
  return undefined;
}

/** The owner and the day on labelled lines right above and below. */
function saidBeside(read: Outline, line: number, from: number, to: number): ReturnType<typeof labelLine> {
  let said: ReturnType<typeof labelLine> = {};
  for (const step of [1, -1])
    for (
      let at = line + step;
      at >= Math.max(from, line - MOST_LINES) && at < Math.min(to, line + MOST_LINES);
      at += step
    ) {
      const beside = read.lines[at];
      const label = beside === undefined || isBlank(beside) ? undefined : labelLine(beside.text);
      if (!label && step > 0 && isOtherPart(beside?.text ?? '')) continue;
      if (!label) break;
      said = { ...label, ...said };
    }
  return said;
}

/** `- **Include:** …` below `- **Action:** …`: a part of it that is neither its owner nor its day. */
function isOtherPart(line: string): boolean {
  return otherPart.test(line) && labelledLine(line) === undefined;
}

const otherPart = /^\s*[-*+•–]\s+\*\*\p{L}[^*:：]{1,30}(?:[:：]\*\*|\*\*[:：])\s+\S/u;

/** Who owns it by the label itself: `**Action for Sprint 2 (owner: @ada):** …`. */
function saidWithin(label: string, isName: IsName): { readonly owner?: string } {
  const [inner = ''] = /[([][^()[\]\n]{1,60}[)\]]/.exec(label) ?? [];
  const { owner } = /[:：@]/u.test(inner) ? readMarks(`- ${inner}`, 'md', isName) : {};
  return owner === undefined ? {} : { owner };
}

/** `Next sprint: finish the search page`, rather than when it is; `Adaptation: pair on reviews`, rather than what was adapted. */
function saysWhat(name: string, words: string): boolean {
  const isPart =
    /^(?:adapta[tcç]\p{L}+|anpassung|qu[eé] se .{4,30}|next (?:sprint|iteration|week|phase|time|steps?))$/iu;
  return isPart.test(name.trim()) && saysToDo(words);
}

/** `AI: Ana to enable the cache`; elsewhere these letters are for something else. */
function namesOwner(words: string): boolean {
  return saysToDo(words) || readMarks(words, 'md').owner !== undefined;
}
