import { l10n, type Uri } from 'vscode';
import type { Thing } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import { type TopicKey, tickTopics } from '../../../core/records/carryTopics';
import { isDone } from '../../../core/rules/openPromises';
import type { CommandContext } from '../../commands/commandContext';
import { UserError } from '../../platform/errors';
import { exists } from '../../store/guards';
import type { DatedNote } from './noteFor';

/** What becomes of a note's topics, by their words, and the promises that its check boxes are. */
export interface WrapUp {
  readonly discussed: readonly string[];
  readonly carried: readonly string[];
  readonly dropped: readonly string[];
  readonly promises: readonly WrittenPromise[];
}

/** A promise to be written into the note. */
export interface WrittenPromise {
  readonly text: string;
  readonly owner?: string | undefined;
  readonly due?: Day | undefined;
  /** True if it stands in the private twin, and so is written there. */
  readonly private?: boolean | undefined;
}

/** The topics of a note, or of its private twin, that are open. */
export async function openKeys({ open, thing }: DatedNote, isPrivate: boolean): Promise<readonly TopicKey[]> {
  const summary = await open.book.summary({ ...thing, private: isPrivate });
  const topics = summary.ok ? (summary.record.topics ?? []) : [];
  return topics.flatMap(({ text, raised, done }) =>
    text === undefined || isDone(done) ? [] : [{ text, raised }],
  );
}

/**
 * Ticks every topic of a note, and of its private twin, that is still open.
 * @throws {UserError} `noTopic` where none is
 */
export async function tickAll(
  host: Pick<CommandContext, 'writer' | 'feedback'>,
  note: DatedNote,
): Promise<Uri> {
  const { book } = note.open;
  let count = 0;
  for (const isPrivate of [false, true]) {
    const thing: Thing = { ...note.thing, private: isPrivate };
    const uri = book.uri(thing);
    if (book.isHidden(thing) || (isPrivate && !(await exists(uri)))) continue;
    const keys = await openKeys(note, isPrivate);
    if (keys.length === 0) continue;
    count += keys.length;
    await host.writer.edit(book.folder.uri, uri, (text) => tickTopics(text, keys));
  }
  const uri = book.uri(note.thing);
  if (count === 0)
    throw new UserError('noTopic', l10n.t('Every topic of this one-on-one is already done.'), uri);
  await host.feedback.tell({ message: l10n.t('Topics marked as done'), open: uri, group: 'next' });
  return uri;
}
