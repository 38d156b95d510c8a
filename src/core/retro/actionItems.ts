import type { ActionLine, ActionShape } from './action';
import { holdsNothing, type Marks, readMarks } from './actionMarks';
import type { ActionSection } from './actionSections';
import { experimentLabel } from './experimentLabel';
import { matchHeading } from './families';
import { labelLine } from './labelLine';
import { labelsActions, listsLabelledIn } from './labelledBelow';
import { headSize, isRule, listsIn, nestedEnd, type RetroList, type RetroListItem } from './lists';
import type { IsName } from './nameLike';
import { labelAbove, withNamesOf } from './namesInList';
import { withLabels } from './ownerRoles';
import type { Topic } from './phrases';
import { isPrompt } from './prompts';
import { namesReasons } from './reasons';
import type { Outline } from './retroOutline';
import { siblingLabels } from './siblingLabels';
import { asksForBetter, stemTopic } from './stems';
import { areSubjects } from './subjects';
import { isBlank } from './textLines';
import { withoutVoices } from './voices';

/** The most UTF-16 units of an item that is read as an action; a longer one is text. */
export const LONGEST_ACTION = 4000;
/** "Success evaluation:" above a list: how to see whether the actions helped. */
const ofResults = /evaluat|measur|metric|succes|criteri|evalua[cç]|medi[cç]|messung/i;
/** Of who an item is for, before its colon. */
const LONGEST_LABEL = 80;

/** The words of one item, with where they stand. */
interface Words {
  readonly item: RetroListItem;
  /** The line behind its own text, and behind all that hangs from it. */
  readonly textEnd: number;
  readonly end: number;
  /** Offsets of its words in the text. */
  readonly start: number;
  readonly stop: number;
  readonly box: boolean | undefined;
}

/** The actions that are items of lists in the lines `from` to `to` (exclusive) of a section. */
export function itemActions(
  text: string,
  read: Outline,
  section: ActionSection,
  from: number,
  to: number,
): ActionLine[] {
  const lists = listsIn(read, from, to);
  // Behind a goal, a change and a measurement, other lists say how the meeting went.
  const own =
    lists[0] && isExperiment(read, lists[0]) ? lists.filter((list) => isExperiment(read, list)) : lists;
  const labels = own.map(({ items }) => labelAbove(read, items[0]?.line ?? 0, from));
  // Beside "Code quality:", "Planning:" is a subject as well.
  const areNames = labels.every((label) => label === undefined || section.isName(label));
  return own.flatMap(({ items, lastLine }, at) => {
    const label = labels[at];
    const lead = label ?? leadAbove(read, items[0]?.line ?? 0, from);
    if (isSentence(read, items) || ofResults.test(lead) || namesReasons(lead)) return [];
    if (tellsOfSprint(lead, section.isName) && items.every(({ checkbox }) => !checkbox)) return [];
    const until = untilHeading(read, items);
    const said = siblingLabels(
      until.map((item) => bodyOf(read, item)),
      section.isName,
    );
    const heads = until.filter((_, index) => !said.has(index));
    const behind = items[until.length]?.line ?? lastLine + 1;
    const all = heads.map((item, index) => wordsOf(text, read, item, heads[index + 1]?.line ?? behind));
    const subjects = all.map(({ start, stop, textEnd, end }) => ({
      text: text.slice(start, stop),
      below: listsIn(read, textEnd, end).flatMap((list) => list.items.map((item) => bodyOf(read, item))),
    }));
    if (areSubjects(subjects))
      return all.flatMap(({ textEnd, end }) => itemActions(text, read, section, textEnd, end));
    const begun = all.map(({ start, stop }) => text.slice(start, Math.min(stop, start + LONGEST_LABEL)));
    const isName = withNamesOf(
      all.map(({ start, stop }) => text.slice(start, stop).trimEnd()),
      withLabels(begun, section.isName, section.person),
    );
    const person = section.person ?? (areNames ? label : undefined);
    return all.flatMap((words) => itemAction(text, read, { ...section, person, isName }, words));
  });
}

const TOLD: ReadonlySet<Topic | undefined> = new Set([
  'well',
  'improve',
  'kudos',
  'mad',
  'sad',
  'glad',
  'learned',
]);

const asksOfSprint =
  /(?<!\p{L})(?:what|we|went|did|qu[eé]|cosas|was|wir|lief|o que|ce qu[ei]|nous|cosa|wat)(?!\p{L})/iu;

/** `What we did well:` above a list, below a heading for actions: it tells how it was. */
function tellsOfSprint(lead: string, isName: IsName): boolean {
  const words = lead.replace(/[:：][*_]{0,3}$/u, '').trim();
  const isShort = words !== '' && words.length < LONGEST_LABEL && !isName(words);
  // A word is a name, or a subject, unless it is known; who did it, or what it asks, tells.
  const topic = matchHeading(words)?.topic ?? (asksOfSprint.test(words) ? stemTopic(words) : undefined);
  return isShort && TOLD.has(topic) && !asksForBetter(words);
}

/** The end of the sentence with a colon that leads to a list. */
function leadAbove(read: Outline, line: number, from: number): string {
  const at = isBlank(read.lines[line - 1]) ? line - 2 : line - 1;
  const text = at < from || read.quiet[at] ? '' : (read.lines[at]?.text ?? '').trimEnd();
  return /[:：][*_]{0,3}$/u.test(text) ? text.slice(-LONGEST_LABEL) : '';
}

/** The items before one that is a heading: `* ### Lessons learned`. */
function untilHeading(read: Outline, items: readonly RetroListItem[]): readonly RetroListItem[] {
  const at = items.findIndex((item, index) => index > 0 && /^#{1,6}\s\S/.test(bodyOf(read, item)));
  return at < 0 ? items : items.slice(0, at);
}

function bodyOf(read: Outline, item: RetroListItem): string {
  return (read.lines[item.line]?.text ?? '').slice(headSize(item)).trimEnd();
}

/** True if items are parts of one sentence: "clear, / bound to a scenario, / and small." */
function isSentence(read: Outline, items: readonly RetroListItem[]): boolean {
  if (items.length < 2) return false;
  return items.every((item, at) => {
    const body = bodyOf(read, item);
    return !item.checkbox && /^\p{Ll}/u.test(body) && (at === items.length - 1 || body.endsWith(','));
  });
}

/** True if the items of a list are parts of an experiment, in the course format. */
function isExperiment(read: Outline, { items }: RetroList): boolean {
  return items.some((item) => experimentLabel(bodyOf(read, item)) !== undefined);
}

function itemAction(text: string, read: Outline, section: ActionSection, words: Words): ActionLine[] {
  const body = text.slice(words.start, words.stop);
  if (body.length > LONGEST_ACTION || isPicture(body)) return [];
  // One person's list is not below another's.
  const group = section.person === undefined ? groupOwner(body, words, section.isName) : undefined;
  if (group !== undefined) {
    const below = { ...section, person: group };
    return itemActions(text, read, below, words.textEnd, words.end);
  }
  const label = experimentLabel(body);
  if (label && label.topic !== 'change') return [];
  const end = nestedEnd(read, words.item, words.textEnd, words.end);
  if (leadsOn(body, { ...words, end }, read)) return itemActions(text, read, section, words.textEnd, end);
  const skipped = label?.size ?? 0;
  const isName = words.box === undefined ? section.isName : withoutVoices(section.isName);
  const marks = readMarks(body.slice(skipped), read.format, isName);
  if (holdsNothing(marks) || isPrompt(marks.text)) return [];
  // A question is still to be answered.
  if (/[?？]$/u.test(marks.text) && words.box === undefined && marks.owner === undefined) return [];
  const family = label?.topic === 'change' ? 'experiment' : section.family;
  const shape: ActionShape = section.person !== undefined ? 'person' : marks.named ? 'named' : 'item';
  const said = {
    ...(section.person === undefined ? {} : { owner: section.person }),
    ...below(read, words),
    ...own(marks),
  };
  const more = listsLabelledIn(read, words.textEnd, words.end).flatMap(([first, to]) =>
    itemActions(text, read, section, first, to),
  );
  return [
    {
      ...said,
      ...{ text: marks.text, shape, family, line: words.item.line },
      done: words.box === true || marks.done || said.done === true,
      start: read.lines[words.item.line]?.start ?? 0,
      end: read.lines[words.textEnd - 1]?.end ?? words.stop,
      textStart: words.start + skipped + marks.from,
      textEnd: words.start + skipped + marks.to,
    },
    ...more,
  ];
}

/** True if there is nothing but a picture, or a link to one: a photograph of the board. */
function isPicture(body: string): boolean {
  return /^\s*!?\[[^\][]{0,200}\]\([^()\s]{1,400}\.(?:png|jpe?g|gif|svg|webp)\)\s*$/i.test(body);
}

/** Returns the owner, the due day and the record of an action's marks, without keys that have no value. */
export function own({ owner, due, record }: Marks): Pick<ActionLine, 'owner' | 'due' | 'record'> {
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(record === undefined ? {} : { record }),
  };
}

function wordsOf(text: string, read: Outline, item: RetroListItem, end: number): Words {
  const first = read.lines[item.line];
  const head = headSize(item);
  const box = /^\[([ xX*-])\](?:[ \t]+|$)/.exec(first?.text.slice(head) ?? '');
  const start = Math.min((first?.start ?? 0) + head + (box?.[0].length ?? 0), first?.end ?? 0);
  let textEnd = item.line + 1;
  while (textEnd < end && continues(read, textEnd)) textEnd++;
  const stop = read.lines[textEnd - 1]?.end ?? text.length;
  return { item, textEnd, end, start, stop, box: box ? /[xX*]/.test(box[1] ?? '') : undefined };
}

/** True if a line goes on with the words of the item above it, rather than be an item or a block of its own. */
function continues(read: Outline, at: number): boolean {
  const line = read.lines[at];
  if (line === undefined || isBlank(line) || read.quiet[at] || /^\s*[|>+]/.test(line.text)) return false;
  if (/^\s*(?:`{3}|~{3}|<!--|<\/)/.test(line.text) || isRule(line.text, read.format)) return false;
  return (
    listsIn(read, at, at + 1).length === 0 && labelLine(line.text) === undefined && !labelsActions(line.text)
  );
}

/** The owner of the items below, where an item is a marked name and nothing else: `- Ada:`, `- **Ada**`, `- @ada`. */
function groupOwner(body: string, { textEnd, end }: Words, isName: IsName): string | undefined {
  if (end <= textEnd) return undefined;
  const found = /^(?:[*_]{1,2}\[?([^*_\][:\n]{1,60})\]?:?[*_]{1,2}:?|([^:\n]{1,60}):|(@\S{1,60}))\s*$/.exec(
    body,
  );
  const name = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
  // A bold title of several words with details below is an action, unless a colon says otherwise.
  const isSure = body.includes(':') || !name?.includes(' ');
  return name !== undefined && isSure && isName(name) ? name : undefined;
}

/** True if an item only leads to those below it, `We will work on these:`, of which each is an action. */
function leadsOn(body: string, { textEnd, end }: Words, read: Outline): boolean {
  if (!/^[^\n]{1,400}[:：][*_]{0,3}\s*$/u.test(body)) return false;
  const below = listsIn(read, textEnd, end).flatMap(({ items }) => items);
  // A bold name leads even to one, and any to a checkbox.
  const isLead =
    below.length > 1 || (below.length === 1 && (/^[*_]{2}/.test(body) || below[0]?.checkbox === true));
  return isLead && below.every(({ line }) => labelLine(read.lines[line]?.text ?? '') === undefined);
}

/** What labels on the lines that hang from an item say of it. */
function below(
  read: Outline,
  { item, textEnd, end }: Words,
): { owner?: string; due?: string; done?: boolean } {
  let said: { owner?: string; due?: string; done?: boolean } = {};
  for (let at = Math.max(textEnd, item.line + 1); at < end; at++) {
    if (read.quiet[at]) continue;
    const label = labelLine(read.lines[at]?.text ?? '');
    if (label) said = { ...label, ...said };
  }
  return said;
}
