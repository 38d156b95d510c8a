import { isBlankText } from '../isBlankText';
import type { RecordOf } from '../records/kinds';
import { outline } from '../retro/retroOutline';
import type { Draft } from './draft';
import { saysSkipped } from './meetingWords';
import type { NoteItem } from './noteItems';
import type { Numbered } from './privatePart';

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
function importedNotes(lines: readonly Numbered[], rest: readonly string[] = []): string | undefined {
  const all = lines.map(({ text }) => (isBlankText(text) ? '' : text));
  const isWritten = (text: string) => text !== '';
  const texts = all.slice(Math.max(0, all.findIndex(isWritten)), all.findLastIndex(isWritten) + 1);
  const fence = rest.some((line) => line.includes('```')) ? '~~~' : '```';
  const front = rest.length === 0 ? [] : [`${fence}yaml`, ...rest, fence, ...(texts.length > 0 ? [''] : [])];
  const written = [...front, ...texts];
  return written.length === 0 ? undefined : `${written.join('\n')}\n`;
}

/** The actions in a note's lines, without what tells whose and when they are. */
export function placedActions(items: readonly NoteItem[]): readonly PlacedAction[] {
  return items
    .filter(({ kind }) => kind === 'promise')
    .map(({ text, owner, due, done, line }) => {
      const action: ImportedAction = { text };
      if (owner !== undefined) action.owner = owner;
      if (due !== undefined) action.due = due;
      if (done !== undefined) action.done = done;
      return { action, line };
    });
}

/** What a record is made of beside its lines. */
interface RecordParts {
  readonly topics: readonly NoteItem[];
  readonly actions: readonly ImportedAction[];
  /** Why the one-on-one did not happen, where it did not. */
  readonly skipped: string | undefined;
}

/** A record of a draft's lines; what the front matter says goes into the shared one alone. */
export function importedRecord(
  draft: Draft,
  lines: readonly Numbered[],
  { topics: items, actions, skipped }: RecordParts,
  isPrivate: boolean,
): Note {
  const front = isPrivate ? undefined : draft.front;
  const notes = importedNotes(lines, front?.rest);
  const topics = [
    ...(front?.topics ?? []).map((text) => ({ text })),
    ...items.map(({ text, done }) => (done === undefined ? { text } : { text, done })),
  ];
  const isSaid = skipped !== undefined && notes !== undefined && plainLine(notes) === plainLine(skipped);
  return {
    ...front?.extra,
    date: draft.day,
    ...(topics.length > 0 ? { topics } : {}),
    ...(notes === undefined || isSaid ? {} : { notes }),
    ...(actions.length > 0 ? { actions: [...actions] } : {}),
    ...(skipped === undefined ? {} : { skipped }),
  };
}

/** Returns the draft's own words for why its one-on-one did not happen, on one line; undefined where it did. */
export function skippedIn({ says }: Draft, lines: readonly Numbered[]): string | undefined {
  const { quiet, headings } = outline(lines.map(({ text }) => text).join('\n'), 'md');
  const titles = new Set(headings.map(({ line }) => line));
  const texts = lines.flatMap(({ text }, at) =>
    quiet[at] || titles.has(at) || isBlankText(text) ? [] : [text],
  );
  if (texts.length > 3) return undefined;
  const [first] = texts;
  if (first !== undefined && saysSkipped(first)) return plainLine(first);
  return saysSkipped(says) && !isBlankText(says) ? plainLine(says) : undefined;
}

/** A line without marks around it; a bracket that closes one within it stays. */
function plainLine(text: string): string {
  const plain = text
    .slice(0, 500)
    .replace(/^[^\p{L}\p{N}]{0,20}/u, '')
    .replace(/[\s*_~]{0,20}$/u, '');
  const isOpen = plain.lastIndexOf('(') >= 0 && plain.endsWith(')');
  return isOpen ? plain : plain.replace(/[\s*_~)]{0,20}$/u, '');
}
