import type { ActionFamily } from './action';
import { matchHeading } from './families';
import { headSize, listsIn, type RetroListItem } from './lists';
import type { Outline } from './retroOutline';
import { isStemmedActions, saysPeriod } from './stems';
import { isBlank, isWrapped } from './textLines';

/** Lines `from` to `to` (exclusive) below a list item that is a heading by what it says. */
interface LabelledList {
  readonly family: ActionFamily;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** With a colon or a question mark, or all in bold. */
const label =
  /^(?:[*_]{0,3}([^:：*_\n]{2,60})(?:[:：][*_]{0,3}|[*_]{1,3}[:：])|[*_]{2,3}([^:：*_\n]{2,60})[*_]{2,3})$/u;
/** What is asked, or explained in brackets: `Improvement goals for the next sprint (technical, team)`. */
const explained = /^([^:：*_\n()?]{2,120})(?:\s\([^()\n]{1,120}\)[:：]?|[?？])$/u;
/** Longer ones are sentences, unless they begin with words for actions. */
const MOST_WORDS = 3;
const MOST_WORDS_NAMED = 12;
const MOST_WORDS_ASKED = 16;
/** What is asked of the sprints to come, not of the last one. */
const asksAhead = /^what (?:do|will|should|shall) (?:you|we) /i;
/** Of items beside it. */
const FEWEST_PARTS = 2;
const LONGEST_PART = 100;

/**
 * Lists of actions below an item that stands for their heading, where a retro has none: `- **Action items:**`. Among what is to be
 * kept, only where something leads to them, with a colon or a question.
 * @param above the words of the heading that the lines stand below
 */
export function labelledLists(
  read: Outline,
  from: number,
  to: number,
  above: string,
): readonly LabelledList[] {
  const topic = matchHeading(above)?.topic;
  const isKept = topic === 'continue' || topic === 'kudos' || topic === 'liked';
  const lists = listsIn(read, from, to);
  let taken = from;
  return lists.flatMap(({ items, lastLine }, index) => {
    const next = lists[index + 1]?.items[0]?.line ?? to;
    const areParts = items.filter((item) => isPart(bodyOf(read, item))).length >= FEWEST_PARTS;
    return items.flatMap((item, at) => {
      // An item of such a list heads none.
      if (item.line < taken) return [];
      // What is asked in an item alone may be answered in a paragraph that does not hang from it.
      const isAlone =
        items.length === 1 && lastLine === item.line && explained.test(withoutEmphasis(bodyOf(read, item)));
      const end =
        nextHead(read, items, at)?.line ?? (isAlone ? paragraphEnd(read, item.line + 1, next) : lastLine + 1);
      if (isKept && !areParts && isOnlyStemmed(bodyOf(read, item))) return [];
      const family =
        end > item.line + 1 ? (familyOf(read, item) ?? partFamily(read, item, areParts)) : undefined;
      if (!family) return [];
      taken = end;
      return [{ family, line: item.line, from: item.line + 1, to: end }];
    });
  });
}

/** The next item that may be a heading as well: bullets below a numbered one, and numbers below a bullet, on its level, are its own list. */
function nextHead(
  { lines }: Outline,
  items: readonly RetroListItem[],
  at: number,
): RetroListItem | undefined {
  const [own, next] = [items[at], items[at + 1]];
  let below = (own?.line ?? 0) + 1;
  while (below < lines.length && isBlank(lines[below])) below++;
  const isHead = next?.line === below && isNumbered(next) !== isNumbered(own);
  let after = at + 1;
  while (isHead && after < items.length && isNumbered(items[after]) === isNumbered(next)) after++;
  return items[after];
}

function isNumbered(item: RetroListItem | undefined): boolean {
  return /^\d/.test(item?.marker ?? '');
}

/** The line behind the first paragraph from a line on, `to` at most. */
function paragraphEnd({ lines }: Outline, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(lines[at])) at++;
  while (at < to && !isBlank(lines[at])) at++;
  return at;
}

/** `- What we will do about it` above its own list, where items beside it are a retro's parts, too: `- What went well`. */
function partFamily(read: Outline, item: RetroListItem, areParts: boolean): ActionFamily | undefined {
  const body = bodyOf(read, item).replace(/[.:：]$/u, '');
  const below = read.lines[item.line + 1]?.text.trimStart() ?? '';
  // A label with its words behind it heads nothing, nor does a sentence that goes on below.
  if (
    !areParts ||
    isWrapped(body, below) ||
    /[:：]\s+\S/u.test(body) ||
    body.length > LONGEST_PART ||
    body.split(/\s+/).length > MOST_WORDS_NAMED
  )
    return undefined;
  const topic = matchHeading(body)?.topic;
  return topic === 'actions' || (topic === undefined && isStemmedActions(body)) ? 'actions' : undefined;
}

function isPart(body: string): boolean {
  const topic = body.length > LONGEST_PART ? undefined : matchHeading(body)?.topic;
  return topic !== undefined && topic !== 'actions';
}

/** `**Proposals for the design**`, with nothing behind it that leads on. */
function isOnlyStemmed(body: string): boolean {
  const [, name] = /^[*_]{2,3}([^*_\n]{2,80})[*_]{2,3}$/u.exec(body) ?? [];
  return (
    name !== undefined &&
    !/[:：?？]$/u.test(name) &&
    matchHeading(name)?.topic !== 'actions' &&
    !saysPeriod(name)
  );
}

function bodyOf(read: Outline, item: RetroListItem): string {
  return (read.lines[item.line]?.text ?? '').slice(headSize(item)).trim();
}

/** `Some know less, so we keep to these action points:`, what stands before them. */
const announcing =
  /(?<!\p{L})(?:these|(?:the )?following|diesen?|(?:die )?folgenden?|est[ao]s|(?:las |los )?siguientes|(?:as |os )?seguintes|ces|(?:les )?suivante?s|quest[ei]|(?:le |i )?seguenti|(?:de )?volgende|deze|följande|følgende|następujące|следующие|такие)(?: \S{1,40}){1,3}$/iu;

/** Who says so tells of what was not done, or was agreed before. */
const over =
  /(?<!\p{L})(?:never|not|no|nicht|nie|keine?\p{L}?|niet|geen|nunca|não|pas|jamais|non|mai|nie|не|had|did|was|were|last|hatten|waren|letzten)(?!\p{L})|n['’][t](?!\p{L})/iu;

/** `**Improvement goals (technical, team)**` as it would be without its emphasis. */
function withoutEmphasis(body: string): string {
  return /^([*_]{1,3})(?![*_\s])([^*_\n]{2,240})\1[.:]?$/u.exec(body)?.[2]?.trim() ?? body;
}

/** The words at the end of a longer item that say what it leads to. */
function announcedAt(body: string): string {
  const [, before = ''] = /^([^\n]{1,400}?)[:：][*_]{0,3}$/u.exec(body.slice(0, 410)) ?? [];
  const [words = ''] = (before.includes(' ') && announcing.exec(before)) || [];
  return over.test(before.slice(0, before.length - words.length)) ? '' : words;
}

/** The stage of a retro in which actions are chosen, with what is said of it: "Decide What To Do: Make a plan". */
const stage = /^[*_]{0,3}decide what to do(?!\p{L})[^\n]{0,100}$/iu;

function familyOf(read: Outline, item: RetroListItem): ActionFamily | undefined {
  const body = bodyOf(read, item).replace(/^[QPF]\d{0,2}[:.)]\s+(?=\S)/u, '');
  if (stage.test(body) || matchHeading(announcedAt(body))?.topic === 'actions') return 'actions';
  const [, beforeColon, inBold] = label.exec(body) ?? [];
  const asked = explained.exec(withoutEmphasis(body))?.[1];
  const name = (asked ?? beforeColon ?? inBold ?? '').trim();
  const words = name.split(/\s+/);
  const topic = matchHeading(name)?.topic;
  const isStemmed = topic === undefined && isStemmedActions(name);
  const isSure = beginsWithActions(words) || isStemmed || (/[?？]$/u.test(body) && topic === 'actions');
  const most = asksAhead.test(name) ? MOST_WORDS_ASKED : MOST_WORDS_NAMED;
  if (words.length > MOST_WORDS && !(words.length <= most && isSure)) return undefined;
  if (topic === 'actions' || topic === 'previous') return topic;
  return isStemmed ? 'actions' : undefined;
}

/** `Next steps for Sprint 3`, rather than a sentence about next steps. */
function beginsWithActions(words: readonly string[]): boolean {
  return [1, 2, 3].some((count) => matchHeading(words.slice(0, count).join(' '))?.topic === 'actions');
}
