import { ME } from '../book/fixedNames';
import { isBlankText } from '../isBlankText';
import { outline } from '../retro/retroOutline';
import { markedPromise, ownerReadings } from './ownerReadings';
import type { Numbered } from './privatePart';
import { mentionedIn, type Task, type TaskDays, taskIn, taskOf } from './tasks';

/** Something a note says is to be done or to be talked about, and the source line it stands on. */
export interface NoteItem {
  readonly kind: 'promise' | 'topic';
  readonly text: string;
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly done: string | undefined;
  readonly line: number;
}

const ACTIONS =
  /^(?:(?:my|our|your|new|open|agreed)\s+)?(?:action(?: items?| points?)?s?|next steps?|to-? ?dos?|tasks?|follow[- ]?ups?|commitments?|promises|aufgaben|maßnahmen|massnahmen|nächste schritte|to-? ?do-?liste|vereinbarungen|acciones|tareas|próximos pasos|compromisos|pendientes|puntos de acción)\b(?:\s*(?:from|for|to|until|for next|[-–—(:].*).*)?$/iu;
const TOPICS =
  /^(?:(?:my|our|their|your|her|his)\s+)?(?:agenda|topics?|talking points?|discussion (?:points?|topics?)|to (?:discuss|talk about)|themen|tagesordnung|gesprächspunkte|besprechungspunkte|temas|orden del día|puntos a tratar)\b.{0,30}$/iu;
const ITEM = /^([ \t>]*)(?:[-*+•◦⁃]|\d{1,9}[.)])[ \t]+(\S.*)$/u;

type Part = 'promises' | 'topics' | undefined;

/**
 * Finds the promises and topics in a note's lines; none in blocks of code. Tasks are promises, or topics below such a
 * heading; items below a heading for actions, and lines marked as such (`ACTION (me): …`), are promises.
 * @param ownerOf the slug of a person as the note writes them, or nothing
 */
export function noteItems(
  lines: readonly Numbered[],
  ownerOf: (written: string) => string | undefined,
  days: TaskDays,
): readonly NoteItem[] {
  const { quiet, headings } = outline(lines.map(({ text }) => text).join('\n'), 'md');
  const levels = new Map(
    headings.flatMap(({ line, lastLine, level, text }) => spread(line, lastLine, { level, text })),
  );
  const items: NoteItem[] = [];
  let part: Part;
  let partLevel = 0;
  /** Whose the items are that name nobody: of a heading or of an item that is a name alone. */
  let group: { readonly owner: string; readonly depth: number } | undefined;
  let depth = 0;
  for (const [at, { text, line }] of lines.entries()) {
    if (quiet[at] || isBlankText(text)) continue;
    const heading = levels.get(at) ?? labelOf(text);
    const isItem = ITEM.test(text);
    if (heading && !isItem && !(heading.level === 7 && markedPromise(text.trim()))) {
      const named = partNamed(heading.text);
      const owner = whoseHeading(heading.text, ownerOf);
      const isBelow = part === 'promises' && heading.level > partLevel;
      if (named !== undefined || !(isBelow && owner !== undefined)) {
        part = named;
        partLevel = heading.level;
      }
      group = part === 'promises' && owner !== undefined ? { owner, depth: -1 } : undefined;
      depth = Number.POSITIVE_INFINITY;
      continue;
    }
    const item = ITEM.exec(text);
    const indent = item ? indentOf(item[1] ?? '') : 0;
    if (group && item && indent <= group.depth) group = undefined;
    const alone = part === 'promises' && item ? whoAlone(item[2] ?? '', ownerOf) : undefined;
    if (alone !== undefined) {
      group = { owner: alone, depth: indent };
      depth = indent;
      continue;
    }
    const task = taskOf(text, days);
    if (task) {
      const kind = part === 'topics' && task.mention === undefined ? 'topic' : 'promise';
      items.push({ ...(kind === 'topic' ? topic(task) : promise(task, ownerOf, group?.owner)), line });
      continue;
    }
    const body = item?.[2] ?? text.trim();
    if (/^\[.\]/.test(body)) continue;
    const marked = markedPromise(body);
    if (marked) {
      const found = taskIn(marked.text, false, days);
      const owner = marked.who === undefined ? undefined : ownerOf(marked.who);
      if (found) items.push({ ...promise(found, ownerOf, owner ?? group?.owner, owner !== undefined), line });
      continue;
    }
    if (part !== 'promises') continue;
    // What stands below an item says more of it.
    if (item && depth === Number.POSITIVE_INFINITY) depth = indent;
    if (item && indent > Math.max(depth, group && group.depth >= 0 ? group.depth + 8 : 0)) continue;
    const found = taskIn(body, /^(?:✅|☑|✓|✔)|\((?:done|erledigt|hecho)\)$/iu.test(body), days);
    if (!found) continue;
    const own = promise(found, ownerOf, group?.owner);
    if (item || (own.owner !== undefined && /^[^:]{1,60}:\s/.test(body))) items.push({ ...own, line });
  }
  return items;
}

function topic({ whole, done }: Task): Omit<NoteItem, 'line'> {
  return { kind: 'topic', text: whole, owner: undefined, due: undefined, done };
}

function promise(
  task: Task,
  ownerOf: (written: string) => string | undefined,
  group: string | undefined,
  isSure = false,
): Omit<NoteItem, 'line'> {
  const rest = { kind: 'promise' as const, due: task.due, done: task.done };
  if (isSure) return { ...rest, text: task.whole, owner: group };
  const mentioned = mentionedIn(task, ownerOf);
  if (mentioned) return { ...rest, ...mentioned };
  for (const { who, text } of ownerReadings(task.whole)) {
    const owner = ownerOf(who);
    if (owner !== undefined && text !== '') return { ...rest, text, owner };
  }
  return { ...rest, text: task.whole, owner: group };
}

/** `Me:` or `**Ada**` as an item of its own, above what they promised. */
function whoAlone(text: string, ownerOf: (written: string) => string | undefined): string | undefined {
  const match = /^[*_]{0,3}@?(\p{L}[\p{L}\p{M}’'. -]{0,40}?)[*_]{0,3}:?[*_]{0,3}$/u.exec(text);
  return match ? ownerOf(match[1] ?? '') : undefined;
}

/** `My action items`, `Actions (me)`, `Ada’s next steps`, `### Ada`. */
function whoseHeading(text: string, ownerOf: (written: string) => string | undefined): string | undefined {
  const bare = bareLabel(text);
  const behind = /[-–—(:]\s*(?:for )?(\p{L}[\p{L}\p{M}. ]{0,40}?)\)?$/u.exec(bare)?.[1];
  const before =
    /^(?:for )?(my|\p{L}[\p{L}\p{M}. ]{0,40}?)(?:['’]s?)?(?:$|\s+(?:action|next|to-?do|task|follow|commit|promis))/iu.exec(
      bare,
    )?.[1];
  for (const who of [behind, before?.toLowerCase() === 'my' ? ME : before])
    if (who !== undefined) {
      const owner = ownerOf(who);
      if (owner !== undefined) return owner;
    }
  return undefined;
}

function partNamed(text: string): Part {
  const bare = bareLabel(text);
  if (ACTIONS.test(bare)) return 'promises';
  if (TOPICS.test(bare)) return 'topics';
  const own = /^\p{L}[\p{L}\p{M}. ]{0,40}?['’]s?\s+(.*)$/u.exec(bare)?.[1];
  return own !== undefined && ACTIONS.test(own) ? 'promises' : undefined;
}

/** A line of its own that can only be a heading: a known one, or a few words before a colon. */
function labelOf(text: string): { readonly level: number; readonly text: string } | undefined {
  if (text.length > 60 || /^\s|:[*_]{0,3}\s+\S/.test(text)) return undefined;
  const bare = bareLabel(text);
  const isKnown =
    partNamed(bare) !== undefined || /^(?:notes?|notizen|notas|discussion|summary|decisions?)$/iu.test(bare);
  return isKnown || (/^[\p{L}][^:]{0,40}:$/u.test(text.trim()) && !ITEM.test(text))
    ? { level: 7, text: bare }
    : undefined;
}

function bareLabel(text: string): string {
  return text
    .slice(0, 200)
    .replace(/^[^\p{L}\p{N}]{0,20}/u, '')
    .replace(/[\s*_:]{0,10}$/u, '');
}

function indentOf(space: string): number {
  return space.replace(/\t/g, '    ').length;
}

function spread<T>(from: number, to: number, value: T): [number, T][] {
  return Array.from({ length: to - from + 1 }, (_, n) => [from + n, value]);
}
