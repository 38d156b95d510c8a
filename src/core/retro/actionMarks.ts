import type { Day } from '../day';
import { isTeamWritten } from '../teamWords';
import { isPlaceholder } from './actionWords';
import type { Format } from './format';
import { headMark } from './headMark';
import { namedWithin } from './namedWithin';
import { areNames, type IsName } from './nameLike';
import { linkedRecord } from './recordLink';
import { dueWithin, type Mark, tailMark } from './tailMark';
import { saysNothingToDo } from './toDoItems';

/** What the words of one action say beside what is to be done. */
export interface Marks {
  /** The text itself, as a part of what was read. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly owner?: string;
  readonly due?: Day;
  readonly done: boolean;
  readonly record?: string;
  /** True if the owner is written as `Name: text`. */
  readonly named: boolean;
}

/** True if they hold the place of an action only, or say that there is none. What links to a record is one, whatever it is called: `n/a`, `TBD`. */
export function holdsNothing({ text, record, owner, due }: Marks): boolean {
  const isMeant = (owner !== undefined && !isTeamWritten(owner)) || due !== undefined;
  return record === undefined && (isPlaceholder(text) || saysNothingToDo(text, isMeant));
}

/** From an offset to another. */
type Span = [from: number, to: number];

const MOST_MARKS = 12;

/**
 * Reads the words of an action: takes owner, due day, signs of being done and the reference to a record off their start and
 * end. What is in the middle of a sentence stays in it.
 */
export function readMarks(body: string, format: Format, isName: IsName = areNames): Marks {
  let from = 0;
  // Markdown's line breaks say nothing.
  let to = body.length - (/(?:<br ?\/?>|(?<!\\)\\)\s*$/i.exec(body.slice(-40))?.[0].length ?? 0);
  // Most words have no marks, and a long table has many cells.
  if (!isName.isSure && !/[^\p{L}\s.,;!?'’]/u.test(body)) {
    [from, to] = trimmed(body, from, to);
    const text = plainText(body, format);
    const owner = namedWithin(text, isName);
    return { from, to, text, ...(owner === undefined ? {} : { owner }), done: false, named: false };
  }
  let said: Omit<Mark, 'size'> = {};
  const take = (mark: Mark) => {
    const { size: _, ...rest } = mark;
    // What stands nearest to the words counts least: `(Ada), 2026-12-01` is read from its end.
    said = { ...rest, ...said, ...joinOwners(said.owner, rest.owner) };
  };
  for (let count = 0; count < MOST_MARKS; count++) {
    [from, to] = trimmed(body, from, to);
    const struck = strike(body, from, to, format);
    const bare = struck ?? bold(body, from, to, format);
    const mark = bare
      ? undefined
      : (headMark(body.slice(from, Math.min(to, from + 160)), said.owner === undefined, isName) ??
        tailMark(body.slice(Math.max(from, to - 240), to), format, isName));
    if (bare) {
      [from, to] = bare;
      if (struck) said = { ...said, done: true };
    } else if (mark) {
      take(mark);
      if ('named' in mark) from += mark.size;
      else to = withoutSeparator(body, from, to - mark.size);
    } else break;
  }
  [from, to] = unwrapped(body, from, to, format);
  const whole = body.slice(from, to);
  const record = said.record ?? linkedRecord(body.slice(0, 4000));
  const due = said.due ?? dueWithin(whole);
  const owner = said.owner ?? namedWithin(whole, isName);
  return {
    ...{ from, to, text: plainText(whole, format), done: said.done ?? false, named: said.named ?? false },
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(record === undefined ? {} : { record }),
  };
}

/** Words as they read: one line, links by their text, no escapes. */
export function plainText(text: string, format: Format): string {
  return unlinked(text, format).replace(/\s+/g, ' ').trim();
}

function unlinked(text: string, format: Format): string {
  switch (format) {
    case 'md':
    case 'mdx':
      return text
        .replace(/!?\[((?:\\.|[^\]\\[]){0,400})\](?:\([^()\s]{0,800}\)|\[[^\][]{0,200}\])/g, '$1')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1');
    case 'org':
      return text.replace(
        /\[\[[^\][]{1,800}\](?:\[([^[]{0,400}?)\])?\]/g,
        (whole, label?: string) => label ?? whole,
      );
    case 'adoc':
      return text.replace(/\b(?:link|https?):[^\s[\]]{1,800}\[((?:\\.|[^\]\\]){1,400})\]/g, '$1');
    case 'rst':
      return text.replace(/`([^`<]{1,400}?)\s*<[^<>`]{1,800}>`__?/g, '$1');
    case 'txt':
    case 'yaml':
      return text;
  }
}

function joinOwners(last: string | undefined, before: string | undefined): { owner?: string } {
  if (last === undefined || before === undefined) return {};
  return { owner: last.startsWith('@') && before.startsWith('@') ? `${before}, ${last}` : last };
}

function trimmed(body: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(body[start] ?? '')) start++;
  while (end > start && /\s/.test(body[end - 1] ?? '')) end--;
  return [start, end];
}

/** The end of the words without the comma or dash that led to a mark. */
function withoutSeparator(body: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s,;|·–—]/.test(body[end - 1] ?? '')) end--;
  if (/\s(?:--?|[-=]>|[→⇒])$/.test(body.slice(Math.max(from, end - 3), end)))
    return body.lastIndexOf(' ', end - 1);
  return end;
}

/** `~~text~~`, or `+text+` in Org, around all that is left. */
function strike(body: string, from: number, to: number, format: Format): Span | undefined {
  return within(body, from, to, format === 'org' ? '+' : '~~');
}

/** `**text**` in Markdown, around all that is left. */
function bold(body: string, from: number, to: number, format: Format): Span | undefined {
  return format === 'md' || format === 'mdx' ? within(body, from, to, '**') : undefined;
}

function within(body: string, from: number, to: number, mark: string): Span | undefined {
  if (to - from <= 2 * mark.length || !body.startsWith(mark, from)) return undefined;
  const end = body.indexOf(mark, from + mark.length);
  return end === to - mark.length ? [from + mark.length, end] : undefined;
}

const wrappings: Readonly<Record<Format, RegExp | undefined>> = {
  md: /^(\[)((?:\\.|[^\]\\])*)\]\([^\s()]*\)$/,
  mdx: /^(\[)((?:\\.|[^\]\\])*)\]\([^\s()]*\)$/,
  org: /^(\[\[[^\][]*\]\[)([\s\S]*?)\]\]$/,
  adoc: /^(link:[^\s[\]]*\["?)((?:\\.|[^\]\\])*?)"?\]$/,
  rst: /^(`)([^`<]*?)\s*<[^<>`]*>`__?$/,
  txt: undefined,
  yaml: undefined,
};

/** Where all that is left is a link to a record, the text of that link. */
function unwrapped(body: string, from: number, to: number, format: Format): Span {
  const whole = body.slice(from, to);
  if (linkedRecord(whole.slice(0, 4000)) === undefined) return [from, to];
  const found = wrappings[format]?.exec(whole);
  if (!found) return [from, to];
  const start = from + (found[1]?.length ?? 0);
  return trimmed(body, start, start + (found[2]?.length ?? 0));
}
