import type { RecordOf } from '../records/kinds';
import { outline } from '../retro/retroOutline';
import type { Draft } from './draft';
import type { Numbered } from './privatePart';
import { taskOf } from './tasks';

type Note = RecordOf<'oneOnOne'>;
/** An action as it is written into a one-on-one. */
export type ImportedAction = NonNullable<Note['actions']>[number];

/** An action with the source line it stands on. */
export interface PlacedAction {
  readonly action: ImportedAction;
  readonly line: number;
}

/**
 * The Markdown of a note, word for word: task lines stay in it too, as the note is how it was, while the actions made
 * from them are how things go on. Only blank lines around it and white space on blank lines go. Front matter that no key
 * can hold stands above it as a block of code.
 */
export function importedNotes(lines: readonly Numbered[], rest: readonly string[] = []): string | undefined {
  const all = lines.map(({ text }) => (text.trim() === '' ? '' : text));
  const isWritten = (text: string) => text !== '';
  const texts = all.slice(Math.max(0, all.findIndex(isWritten)), all.findLastIndex(isWritten) + 1);
  const fence = rest.some((line) => line.includes('```')) ? '~~~' : '```';
  const front = rest.length === 0 ? [] : [`${fence}yaml`, ...rest, fence, ...(texts.length > 0 ? [''] : [])];
  const written = [...front, ...texts];
  return written.length === 0 ? undefined : `${written.join('\n')}\n`;
}

/** The actions in a note's lines, none from blocks of code. `ownerOf` gives the slug of a mention, or nothing. */
export function importedActions(
  lines: readonly Numbered[],
  ownerOf: (mention: string) => string | undefined,
): readonly PlacedAction[] {
  const { quiet } = outline(lines.map(({ text }) => text).join('\n'), 'md');
  return lines.flatMap(({ text, line }, index) => {
    const task = quiet[index] ? undefined : taskOf(text);
    if (!task) return [];
    const owner = task.mention === undefined ? undefined : ownerOf(task.mention);
    const action: ImportedAction = { text: owner === undefined ? task.whole : task.text };
    if (owner !== undefined) action.owner = owner;
    if (task.due !== undefined) action.due = task.due;
    if (task.done !== undefined) action.done = task.done;
    return [{ action, line }];
  });
}

/** A record of a draft's lines; what the front matter says goes into the shared one alone. */
export function importedRecord(
  draft: Draft,
  lines: readonly Numbered[],
  actions: readonly ImportedAction[],
  isPrivate: boolean,
): Note {
  const front = isPrivate ? undefined : draft.front;
  const notes = importedNotes(lines, front?.rest);
  return {
    ...front?.extra,
    date: draft.day,
    ...(front && front.topics.length > 0 ? { topics: front.topics.map((text) => ({ text })) } : {}),
    ...(notes === undefined ? {} : { notes }),
    ...(actions.length > 0 ? { actions: [...actions] } : {}),
  };
}
