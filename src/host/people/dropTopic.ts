import { l10n, type Uri, workspace } from 'vscode';
import { ME, NEXT, type Thing } from '../../core/book/paths';
import { keyOrder } from '../../core/records/kinds';
import { itemValue, moveItem } from '../../core/records/moveItem';
import { edit, write } from '../../core/yaml/editing';
import type { CommandContext } from '../commands/commandContext';
import { UserError } from '../platform/errors';
import type { OpenBook } from '../store/books';
import { dirtyDocument } from '../store/disk';
import { readText } from '../store/guards';
import type { ItemRow, Row } from './peopleRows';

/** Moves a topic to where it was dropped: before another of the same list, else to the end of that person's list. */
export async function dropTopic(
  host: Pick<CommandContext, 'writer'>,
  topic: ItemRow,
  target: Row,
): Promise<void> {
  // The lead has no next time: a topic would lie where no row shows it.
  if (!('person' in target) || target.person === ME) return;
  const { book } = topic.book;
  const from = book.uri(topic.thing);
  const isSameList =
    target.row === 'item' &&
    target.list === 'topics' &&
    book.uri(target.thing).toString() === from.toString();
  if (isSameList || (target.person === topic.person && target.book === topic.book)) {
    const before = isSameList && target.row === 'item' ? target.index : Number.POSITIVE_INFINITY;
    await host.writer.edit(book.folder.uri, from, (text) =>
      moveItem(text, 'topics', topic.index, before, topic.text),
    );
    return;
  }
  await handOver(host, { ...topic, open: topic.book, uri: from }, target.book, target.person);
}

/** A topic in the file that it is taken from. */
interface HandedTopic {
  readonly open: OpenBook;
  readonly uri: Uri;
  readonly thing: Thing;
  readonly index: number;
  readonly text: string;
}

/**
 * Moves a topic to what is collected for the next one-on-one with somebody.
 * @returns the file it came to
 * @throws {UserError} `changed` where another text stands there by now, and what the writer throws
 */
export async function handOver(
  host: Pick<CommandContext, 'writer'>,
  topic: HandedTopic,
  to: OpenBook,
  person: string,
): Promise<Uri> {
  const { book } = topic.open;
  const from = topic.uri;
  const text = dirtyDocument(from)?.getText() ?? (await readText(from));
  const value = itemValue(text, 'topics', topic.index, topic.text);
  if (value === undefined) {
    const name = workspace.asRelativePath(from);
    throw new UserError(
      'changed',
      l10n.t('{0} was changed meanwhile; look at it and try again.', name),
      from,
    );
  }
  // What is private stays private. First it is added, then it is removed: were that to fail, nothing would be lost.
  const next: Thing = { kind: 'oneOnOne', person, name: NEXT, private: topic.thing.private };
  const uri = to.book.uri(next);
  const root = to.book.folder.uri;
  if (!(await host.writer.create(root, uri, write({ topics: [value] })))) {
    await host.writer.edit(root, uri, (text) =>
      edit(text, [{ kind: 'append', path: ['topics'], value, order: keyOrder('oneOnOne') }]),
    );
  }
  await host.writer.edit(book.folder.uri, from, (text) =>
    itemValue(text, 'topics', topic.index, topic.text) === undefined
      ? { ok: false, refusal: { code: 'noSuchPlace', place: { offset: 0, length: 0, line: 0, column: 0 } } }
      : edit(text, [{ kind: 'remove', path: ['topics', topic.index] }]),
  );
  return uri;
}
