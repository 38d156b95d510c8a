import { addDays, type Day } from '../day';
import { dayIn } from '../dayIn';
import { inOneLine } from '../inOneLine';
import type { DayOrder } from '../retro/wholeDay';
import { mailLinks, withoutMailLinks } from './peopleIn';
import { resolveDays } from './resolveDays';
import { weekdayNamed, writtenDay } from './writtenDay';

/** A task line of Markdown, in the words of a record. */
export interface Task {
  readonly text: string;
  /** The mention that owns it, without `@`: at the end or the start of the line, not one within the sentence. */
  readonly mention: string | undefined;
  /** Whom longer readings of it mean, the longest first, and the text without it: `@Dana Scully …`, a link to a mail. */
  readonly mentions: readonly MentionReading[];
  /** The text with the mention in it, for a mention that means nobody known. */
  readonly whole: string;
  readonly due: string | undefined;
  /** The day it was done, or `true`. */
  readonly done: string | undefined;
}

/** One way to read whom a task mentions: a name or a mail, and the text without it. */
interface MentionReading {
  readonly who: string;
  readonly text: string;
}

/**
 * Finds a task's owner by the first of its mentions that means somebody known, with the text without it; undefined
 * where none does.
 */
export function mentionedIn(
  { mention, mentions, text }: Task,
  ownerOf: (written: string) => string | undefined,
): { readonly owner: string; readonly text: string } | undefined {
  const all = mention === undefined ? mentions : [...mentions, { who: mention, text }];
  for (const one of all) {
    const owner = one.text === '' ? undefined : ownerOf(one.who);
    if (owner !== undefined) return { owner, text: one.text };
  }
  return undefined;
}

/** What the days of a task are read by: the day of its note, and the order of its file's figures. */
export interface TaskDays {
  readonly day: Day | undefined;
  readonly order: DayOrder | undefined;
}

const TASK =
  /^[ \t>]*(?:(?:[-*+•◦⁃]|\d{1,9}[.)])[ \t]+(?:\[([ xX/])\]|([☐☑☒✓✔⬜✅]\uFE0E?\uFE0F?))|([☐☑☒✓✔⬜✅]\uFE0E?\uFE0F?))[ \t]+(\S.*)$/u;
const DATE_TEXT =
  '([\\p{L}\\p{N}][\\p{L}\\p{N}./_-]*(?: \\p{L}{3,9},? \\d{4}| \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})?)';
// Obsidian Tasks: https://publish.obsidian.md/tasks/Reference/Task+Formats/Tasks+Emoji+Format
const DUE = new RegExp(
  `(?:[📅📆🗓]\\uFE0F?\\s*${DATE_TEXT}|\\[due::\\s*${DATE_TEXT}\\s*\\]|\\(due:?\\s+${DATE_TEXT}\\s*\\))`,
  'u',
);
const SCHEDULED = new RegExp(`(?:[⏳⌛]\\uFE0F?\\s*${DATE_TEXT}|\\[scheduled::\\s*${DATE_TEXT}\\s*\\])`, 'u');
const DONE = new RegExp(`(?:✅\\uFE0F?\\s*${DATE_TEXT}|\\[completion::\\s*${DATE_TEXT}\\s*\\])`, 'u');
const OTHER_DAYS = /(?:🛫|➕|❌)\uFE0F?\s*\d{4}-\d{2}-\d{2}/gu;
const OTHER_MARKS =
  /(?:🔺|⏫|🔼|🔽|⏬|🏁)\uFE0F?|🔁\uFE0F?[^📅⏳🛫➕✅❌#]{0,60}|(?<=\s)\^[A-Za-z0-9-]{1,20}$/gu;
const MENTION =
  '@(?:\\[\\[([^[\\]|]+)(?:\\|[^[\\]]*)?\\]\\]|([\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}])?))';
const LAST = new RegExp(`(?:^|\\s)${MENTION}\\s*$`, 'u');
const FIRST = new RegExp(`^${MENTION}[:,]?\\s+`, 'u');
const BY =
  /(?:^|[\s,([–-]+)(?:due|by|until|before|bis(?: zum)?|para(?: el)?|antes del|hasta(?: el)?):?\s+(?:the\s+)?([^()[\]]{2,30}?)[)\]]?[.!]?$/iu;
/** More words of a name: `Scully`, `van der Berg`. */
const MORE = "(?:[ ](?:\\p{Lu}[\\p{L}\\p{M}'’.-]{0,40}|van|von|der|den|de|la|del|al|bin)){1,3}";
const LONG_LAST = new RegExp(`(?:^|\\s)@(\\p{L}[\\p{L}\\p{M}'’.-]{0,40}${MORE})\\s*$`, 'u');
const LONG_FIRST = new RegExp(`^@(\\p{L}[\\p{L}\\p{M}'’.-]{0,40}${MORE})(?=[:,]?\\s)`, 'u');
/** After a name, what makes a promise of it: `will`, `to`. */
const MODAL = /^(?:will|to|should|shall|must|needs? to|is going to|wird|soll|muss|va a|debe)\s+(?=\S)/u;
/** `drafts the plan`: without whoever does it that is no sentence. */
const THIRD_PERSON = /^\p{Ll}{2,20}[^s\P{Ll}]s\s/u;

const NO_DAYS: TaskDays = { day: undefined, order: undefined };

/** Reads `- [ ] text @owner 📅 2026-11-28`; undefined for any other line, and for a task without words. */
export function taskOf(line: string, days: TaskDays = NO_DAYS): Task | undefined {
  const match = TASK.exec(line);
  if (!match) return undefined;
  const box = match[1] ?? match[2] ?? match[3] ?? '';
  return taskIn(match[4] ?? '', /[xX☑☒✓✔✅]/u.test(box), days);
}

/** Reads what stands behind the mark of a task or an item; undefined where nothing is left of it. */
export function taskIn(source: string, isTicked: boolean, days: TaskDays = NO_DAYS): Task | undefined {
  const isStruck = /^~~.*~~$/u.test(source.trim());
  const due = take(plainText(source), DUE);
  const scheduled = take(due.text, SCHEDULED);
  const done = take(scheduled.text, DONE);
  const bare = inOneLine(done.text.replace(OTHER_DAYS, ' ').replace(OTHER_MARKS, ' '));
  const byDay = due.day ?? scheduled.day;
  // `ask Dag @jo by Friday`: the mention is at the end of what is to be done.
  const undated = byDay === undefined ? byEnd(bare, days).text : bare;
  const mention = LAST.exec(bare) ?? FIRST.exec(bare) ?? LAST.exec(undated);
  const within = mention?.input ?? bare;
  const own = mention
    ? inOneLine(within.slice(0, mention.index) + bare.slice(mention.index + mention[0].length))
    : bare;
  const text = byDay === undefined ? byEnd(own, days) : { text: own, day: byDay };
  const whole = byDay === undefined ? byEnd(bare, days) : { text: bare };
  if (text.text === '') return undefined;
  return {
    text: text.text,
    mention: mention?.[1] ?? mention?.[2],
    mentions: [...linkReadings(source, undated), ...longReadings(undated)],
    whole: whole.text,
    due: text.day,
    done: isTicked || isStruck ? (done.day ?? 'true') : undefined,
  };
}

/** Whom a link to a mail at the start of a task means, as documents of Google write it: `[Ada](mailto:…) send it`. */
function linkReadings(source: string, text: string): readonly MentionReading[] {
  const [link] = mailLinks(source);
  const bare = text.replace(/^[*_]{1,3}/, '');
  if (!link || !bare.startsWith(link.shown)) return [];
  const behind = bare.slice(link.shown.length);
  const rest = behind.replace(/^[*_\s]*[:,–—-]?[*_]*\s+(?=\S)/u, '');
  if (rest === '' || rest === behind) return [];
  const own = THIRD_PERSON.test(rest) ? `${link.shown} ${rest}` : rest.replace(MODAL, '');
  return [link.mail, link.shown].map((who) => ({ who, text: own }));
}

/** The readings of a mention with more than one word, the longest first. */
function longReadings(text: string): readonly MentionReading[] {
  const first = LONG_FIRST.exec(text);
  const last = first ? undefined : LONG_LAST.exec(text);
  const words = (first ?? last)?.[1]?.split(' ') ?? [];
  if (last) return [{ who: words.join(' '), text: inOneLine(text.slice(0, last.index)) }];
  return words.slice(1).map((_, at) => {
    const who = words.slice(0, words.length - at).join(' ');
    return { who, text: inOneLine(text.slice(who.length + 1).replace(/^[:,]/, '')) };
  });
}

/** Text without links to mail, escapes of Markdown, and marks that strike it through. */
function plainText(source: string): string {
  return withoutMailLinks(source)
    .replace(/\\([!#()*+\-.<>[\]_`{|}~])/g, '$1')
    .replace(/~~/g, '');
}

/** Takes `by Friday` off the end of a text; what names no day for sure stays in it. */
function byEnd(
  text: string,
  { day, order }: TaskDays,
): { readonly text: string; readonly day: string | undefined } {
  // Days stand at the end, so a long text needs no look at its beginning.
  const from = Math.max(0, text.length - 60);
  const match = BY.exec(text.slice(from));
  const found = match ? dayAfter(match[1] ?? '', day, order) : undefined;
  if (!match || found === undefined) return { text, day: undefined };
  const before = inOneLine(text.slice(0, from + match.index).replace(/[\s,;([–-]{1,10}$/u, ''));
  const rest = closedAgain(before, match[0]);
  return rest === '' ? { text, day: undefined } : { text: rest, day: found };
}

/** A text with the bracket that was closed in what was taken off its end: `ask Dag (Jo` of `ask Dag (Jo, by Friday)`. */
export function closedAgain(text: string, taken: string): string {
  const [, mark] = /([)\]])[.!]?$/u.exec(taken) ?? [];
  if (mark === undefined) return text;
  const open = mark === ')' ? '(' : '[';
  return text.lastIndexOf(open) > text.lastIndexOf(mark) ? `${text}${mark}` : text;
}

/** The day that words say, seen from a note: `Friday` is the first one after it. */
function dayAfter(words: string, day: Day | undefined, order: DayOrder | undefined): Day | undefined {
  const written = writtenDay(words);
  if (written?.day !== undefined) return /[\p{L}\p{N}]{3}/u.test(written.rest) ? undefined : written.day;
  if (day === undefined) return undefined;
  if (/^(?:tomorrow|morgen|mañana)$/iu.test(words)) return addDays(day, 1);
  const weekday = weekdayNamed(words.replace(/^(?:next|this|nächsten|el|próximo)\s+/iu, ''));
  if (weekday !== undefined) {
    const next = Array.from({ length: 7 }, (_, n) => addDays(day, n + 1));
    return next.find((one) => new Date(`${one}T00:00:00Z`).getUTCDay() === weekday);
  }
  if (!written || (written.month === undefined && written.figures === undefined)) return undefined;
  const [found] = resolveDays([{ written, year: written.year ?? Number(day.slice(0, 4)) }], {
    order,
    today: day,
  }).days;
  // `by Jan 8`, said in December.
  if (found === undefined || found >= day || written.year !== undefined) return found;
  return resolveDays([{ written, year: Number(day.slice(0, 4)) + 1 }], { order, today: day }).days[0];
}

/** Takes a day with its mark out of a text; what names no day for sure stays in it. */
function take(text: string, pattern: RegExp): { readonly text: string; readonly day: string | undefined } {
  const match = pattern.exec(text);
  const found = match ? dayIn(match.slice(1).find((group) => group !== undefined) ?? '') : undefined;
  if (!match || typeof found !== 'object') return { text: inOneLine(text), day: undefined };
  return {
    text: inOneLine(text.slice(0, match.index) + text.slice(match.index + match[0].length)),
    day: found.day,
  };
}
