import { comparableText } from '../comparableText';
import { type Day, isDay } from '../day';
import { markedPromise, ownerReadings } from '../notes-import/ownerReadings';
import { closedAgain } from '../notes-import/tasks';
import { pastedTasks } from './pasteTasks';

/** A line of the notes as a promise: where nobody known is named it has no owner. */
export interface NotedPromise {
  readonly text: string;
  readonly owner: string | undefined;
  readonly due: Day | undefined;
  /** Its line in the notes, from 0. */
  readonly line: number;
}

/** A sentence without the day at its end, and that day. */
type DueOf = (sentence: string) => { readonly text: string; readonly due: Day | undefined };

/** Longest line looked at, in UTF-16 units, and most promises found in one note. */
const LONGEST = 2000;
const MOST = 50;
const ITEM = /^[ \t>]*(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+)?(?:\[([ xX/-])\][ \t]+)?(\S.*)$/u;
/** Boxes that other programs draw, and those that are ticked or crossed. */
const OPEN_BOX = /^([ \t>]*(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+)?)[☐□▢❏❑◻⬜🔲][\uFE0E\uFE0F]?[ \t]*/u;
const CLOSED_BOX = /^[ \t>]*(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+)?[☑☒✅✓✔✗✘🗹❎]/u;
const DASHED_MENTION = /^(@[^\s:]+)(?:[ \t]*(?:→|->|=>)|[ \t]+[-–—])[ \t]+/u;
const CONTRACTED = /^(@[^\s:'’]+)['’]ll(?=[ \t])/iu;
/** `me ask Dag`, not `me encargo de …`, in which it belongs to the verb. */
const ME_FIRST = /^me[ \t]+(?!\p{L}{4,}o\b|toca\b)(?=\S)/iu;
const FENCE = /^[ \t]*(?:```|~~~)/;
const MODAL =
  '(?:will|shall|should|must|to|needs? to|is going to|am going to|wird|werde|soll|muss|va a|voy a|debe|tiene que)';
/** `@jo will …`, `@jo: …`, `@jo - …`: a mention alone, as in `@jo said`, promises nothing. */
const MENTIONED = new RegExp(`^@\\S+?(?:[ \\t]+${MODAL}|:)[ \\t]+\\S`, 'iu');
/** The same by a whole name: `@Jo March will …`, `@Jo March: …`. */
const MENTIONED_WHOLE = new RegExp(`^@\\S+(?:[ \\t]+\\p{Lu}\\S*){1,3}?(?:[ \\t]+${MODAL}|:)[ \\t]+\\S`, 'u');
const MODAL_FIRST = new RegExp(`^${MODAL}[ \\t]+(?=\\S)`, 'iu');
/** A day at the end, with or without a word before it. */
const BY =
  /[ \t,(]+(?:(?:due|by|until|till|on|bis zum|bis|am|para el|antes del|hasta el|el)[ \t]+)?(\d{4}-\d{2}-\d{2})\)?[.]?$/iu;

/**
 * The lines of the notes that promise something and are no promises yet: open check boxes (`- [ ] Jo drafts the rota by
 * 2026-11-28`), marks (`TODO me: …`), mentions that will do something (`@jo will …`), with all that a pasted task list may
 * say of owner and day.
 * @param ownerOf the slug of a name or a mention (`me`, of `@me`), or nothing
 * @param known the texts of the promises that are written down already
 * @param dueOf takes a day off the end of a sentence, as people write it: `by fri`
 */
export function notedPromises(
  notes: string,
  ownerOf: (mention: string) => string | undefined,
  known: readonly string[],
  dueOf: DueOf = (text) => ({ text, due: undefined }),
): readonly NotedPromise[] {
  const seen = new Set(known.map(comparableText));
  const found: NotedPromise[] = [];
  let isCode = false;
  for (const [at, line] of notes.split(/\r\n?|\n/).entries()) {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode || line.length > LONGEST) continue;
    const promise = promiseOf(line, ownerOf, dueOf);
    if (!promise || seen.has(comparableText(promise.text))) continue;
    seen.add(comparableText(promise.text));
    found.push({ ...promise, line: at });
    if (found.length === MOST) break;
  }
  return found;
}

/** True if a line may be such a promise: asked before anything else is looked up. */
export function mayPromise(line: string): boolean {
  const [box, body] = line.length > LONGEST ? [] : itemIn(line);
  return (
    box === ' ' ||
    (box === undefined && body !== undefined && (markedPromise(body) !== undefined || isMention(body)))
  );
}

function promiseOf(
  line: string,
  ownerOf: (mention: string) => string | undefined,
  dueOf: DueOf,
): Omit<NotedPromise, 'line'> | undefined {
  const [box, body] = itemIn(line);
  if (body === undefined || (box !== undefined && box !== ' ')) return undefined;
  const marked = markedPromise(body);
  const isMentioned = isMention(body);
  if (box === undefined && !marked && !isMentioned) return undefined;
  const task = pastedTasks(`- [ ] ${marked?.text ?? body}`, ownerOf)?.[0];
  if (!task || task.done !== undefined) return undefined;
  const inMark = marked?.who === undefined ? undefined : ownerOf(marked.who);
  const read = (task.owner ?? inMark) ? undefined : readOwner(task.text, ownerOf);
  const owner = task.owner ?? inMark ?? read?.owner;
  if (box === undefined && !marked && owner === undefined) return undefined;
  const text = (read?.text ?? task.text).replace(
    isMentioned && task.owner !== undefined ? MODAL_FIRST : /^$/,
    '',
  );
  const [all = '', day = ''] = task.due === undefined ? (BY.exec(text) ?? []) : [];
  const isDated = isDay(day) && all.length < text.length;
  if (isDated)
    return ownedLater({ text: closedAgain(text.slice(0, -all.length), all), owner, due: day }, ownerOf);
  return task.due === undefined
    ? ownedLater({ ...dueOf(text), owner }, ownerOf)
    : { text, owner, due: task.due };
}

/** A promise whose owner stood before its day: `ask Dag (Jo, by Friday)`. */
function ownedLater(
  promise: Omit<NotedPromise, 'line'>,
  ownerOf: (mention: string) => string | undefined,
): Omit<NotedPromise, 'line'> {
  return promise.owner === undefined ? { ...promise, ...readOwner(promise.text, ownerOf) } : promise;
}

function isMention(body: string): boolean {
  return MENTIONED.test(body) || MENTIONED_WHOLE.test(body);
}

/** Whose a promise is by its words: `Ada: …`, `Ada will …`, `Ada drafts …`; nothing where nobody known is named. */
function readOwner(
  text: string,
  ownerOf: (mention: string) => string | undefined,
): { readonly owner: string; readonly text: string } | undefined {
  for (const reading of ownerReadings(text)) {
    const owner = ownerOf(reading.who);
    if (owner !== undefined && reading.text !== '')
      return { owner, text: reading.text.replace(ME_FIRST, '') };
  }
  return undefined;
}

/** The mark in the box of a line, if it has one, and what stands behind it, in the usual spelling. */
function itemIn(line: string): readonly [box?: string | undefined, body?: string | undefined] {
  if (CLOSED_BOX.test(line)) return [];
  const [, box, body] = ITEM.exec(line.replace(OPEN_BOX, '$1[ ] ')) ?? [];
  return [box, body?.replace(CONTRACTED, '$1 will').replace(DASHED_MENTION, '$1: ')];
}
