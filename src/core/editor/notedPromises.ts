import { type Day, isDay } from '../day';
import { pastedTasks } from './pasteTasks';

/** A check box of the notes, as a promise: where nobody known is named it has no owner. */
export interface NotedPromise {
  readonly text: string;
  readonly owner: string | undefined;
  readonly due: Day | undefined;
}

/** A sentence without the day at its end, and that day. */
type DueOf = (sentence: string) => { readonly text: string; readonly due: Day | undefined };

/** Longest line looked at, in UTF-16 units, and most promises found in one note. */
const LONGEST = 2000;
const MOST = 50;
const BOX = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[ \][ \t]/;
const FENCE = /^[ \t]*(?:```|~~~)/;
/** `Ada: send the draft`. */
const NAMED = /^([\p{L}][\p{L}.’' -]{0,40}):[ \t]+(\S.*)$/u;
/** A day at the end, with or without a word before it. */
const BY =
  /[ \t,(]+(?:(?:due|by|until|till|on|bis zum|bis|am|para el|antes del|hasta el|el)[ \t]+)?(\d{4}-\d{2}-\d{2})\)?[.]?$/iu;

/**
 * The open check boxes of the notes that are no promises yet: `- [ ] Ada: send the draft by 2026-11-28`, and all that a
 * pasted task list may say of owner and day.
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
  const seen = new Set(known.map(folded));
  const found: NotedPromise[] = [];
  let isCode = false;
  for (const line of notes.split(/\r\n?|\n/)) {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode || line.length > LONGEST || !BOX.test(line)) continue;
    const promise = promiseOf(line, ownerOf, dueOf);
    if (!promise || seen.has(folded(promise.text))) continue;
    seen.add(folded(promise.text));
    found.push(promise);
    if (found.length === MOST) break;
  }
  return found;
}

function promiseOf(
  line: string,
  ownerOf: (mention: string) => string | undefined,
  dueOf: DueOf,
): NotedPromise | undefined {
  const task = pastedTasks(line, ownerOf)?.[0];
  if (!task || task.done !== undefined) return undefined;
  const [, name = '', rest = ''] = NAMED.exec(task.text) ?? [];
  const named = task.owner === undefined && name !== '' ? ownerOf(name) : undefined;
  const text = named === undefined ? task.text : rest;
  const [all = '', day = ''] = task.due === undefined ? (BY.exec(text) ?? []) : [];
  const isDated = isDay(day) && all.length < text.length;
  const owner = task.owner ?? named;
  if (isDated) return { text: text.slice(0, -all.length), owner, due: day };
  return task.due === undefined ? { ...dueOf(text), owner } : { text, owner, due: task.due };
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
