import { dayIn } from '../dayIn';

/** A task line of Markdown, in the words of a record. */
export interface Task {
  readonly text: string;
  /** The mention that owns it, without `@`: at the end or the start of the line, not one within the sentence. */
  readonly mention: string | undefined;
  /** The text with the mention in it, for a mention that means nobody known. */
  readonly whole: string;
  readonly due: string | undefined;
  /** The day it was done, or `true`. */
  readonly done: string | undefined;
}

const TASK = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\][ \t]+(\S.*)$/;
const DATE_TEXT =
  '([\\p{L}\\p{N}][\\p{L}\\p{N}./_-]*(?: \\p{L}{3,9},? \\d{4}| \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})?)';
const DUE = new RegExp(
  `(?:[📅📆🗓]\\uFE0F?\\s*${DATE_TEXT}|\\[due::\\s*${DATE_TEXT}\\s*\\]|\\(due:?\\s+${DATE_TEXT}\\s*\\))`,
  'u',
);
const DONE = new RegExp(`(?:✅\\uFE0F?\\s*${DATE_TEXT}|\\[completion::\\s*${DATE_TEXT}\\s*\\])`, 'u');
const MENTION =
  '@(?:\\[\\[([^[\\]|]+)(?:\\|[^[\\]]*)?\\]\\]|([\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}])?))';
const LAST = new RegExp(`(?:^|\\s)${MENTION}\\s*$`, 'u');
const FIRST = new RegExp(`^${MENTION}[:,]?\\s+`, 'u');

/** Reads `- [ ] text @owner 📅 2026-11-28`; undefined for any other line, and for a task without words. */
export function taskOf(line: string): Task | undefined {
  const match = TASK.exec(line);
  if (!match) return undefined;
  const isDone = match[1] !== ' ';
  const due = take(match[2] ?? '', DUE);
  const done = take(due.text, DONE);
  const mention = LAST.exec(done.text) ?? FIRST.exec(done.text);
  const text = mention
    ? tidy(done.text.slice(0, mention.index) + done.text.slice(mention.index + mention[0].length))
    : done.text;
  if (text === '') return undefined;
  return {
    text,
    mention: mention?.[1] ?? mention?.[2],
    whole: done.text,
    due: due.day,
    done: isDone ? (done.day ?? 'true') : undefined,
  };
}

/** Takes a day with its mark out of a text; what names no day for sure stays in it. */
function take(text: string, pattern: RegExp): { readonly text: string; readonly day: string | undefined } {
  const match = pattern.exec(text);
  const found = match ? dayIn(match.slice(1).find((group) => group !== undefined) ?? '') : undefined;
  if (!match || typeof found !== 'object') return { text: tidy(text), day: undefined };
  return {
    text: tidy(text.slice(0, match.index) + text.slice(match.index + match[0].length)),
    day: found.day,
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
