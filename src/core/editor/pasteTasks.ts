import { isDay } from '../day';
import { isBlankText } from '../isBlankText';
import { mentionedIn, type Task, taskOf } from '../notes-import/tasks';

/** A pasted task: its owner is a slug of the book, or it has none and the text says whom it names. */
export interface PastedTask {
  readonly text: string;
  readonly owner?: string;
  readonly due?: string;
  readonly done?: string;
}

const LONGEST_LINE = 2000;
const MOST_LINES = 500;
const DAY = '\\(?(?:due:? )?(\\d{4}-\\d{2}-\\d{2})\\)?';
const WHO = '\\(?(@[^\\s(),]+)\\)?';
/** `(@me) 2026-12-01`, `(@me, 2026-12-01)`, `2026-12-01 @me`: owner and day at the end, as one writes them by hand. */
const WHO_DAY = new RegExp(` ${WHO},? ${DAY}$`);
const DAY_WHO = new RegExp(` ${DAY},? ${WHO}$`);
const WHO_ALONE = / \((@[^\s(),]+)\)$/;

/**
 * Reads a Markdown task list: the forms that an import reads, and owner and day at the end in brackets or bare. Undefined if
 * any line with words is no task.
 * @param ownerOf the slug of a mention (`me`, of `@me`), or nothing
 */
export function pastedTasks(
  pasted: string,
  ownerOf: (mention: string) => string | undefined,
): readonly PastedTask[] | undefined {
  const lines = pasted.split(/\r\n?|\n/, MOST_LINES + 1).filter((line) => !isBlankText(line));
  if (lines.length === 0 || lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE))
    return undefined;
  const tasks = lines.map((line) => taskIn(line.replace(/\s+/g, ' ').trimEnd(), ownerOf));
  return tasks.every((task) => task !== undefined) ? tasks : undefined;
}

function taskIn(line: string, ownerOf: (mention: string) => string | undefined): PastedTask | undefined {
  // In the words of an import; where nobody known is meant the line stays what it is.
  for (const form of [usual(line), line]) {
    const task = taskOf(form);
    const mentioned = task && mentionedIn(task, ownerOf);
    if (task && (mentioned || form === line)) return itemOf({ text: task.whole, ...mentioned }, task);
  }
  return undefined;
}

function usual(line: string): string {
  const [all, who, day] = WHO_DAY.exec(line) ?? swapped(DAY_WHO.exec(line)) ?? WHO_ALONE.exec(line) ?? [];
  if (all === undefined || (day !== undefined && !isDay(day))) return line;
  return `${line.slice(0, -all.length)}${day === undefined ? '' : ` (due ${day})`} ${who}`;
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return match ? [match[0], match[2], match[1]] : undefined;
}

function itemOf(
  { text, owner }: { readonly text: string; readonly owner?: string },
  { due, done }: Pick<Task, 'due' | 'done'>,
): PastedTask {
  return {
    text,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(done === undefined ? {} : { done }),
  };
}
