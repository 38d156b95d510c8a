import type { Uri } from 'vscode';
import { ME, NEXT, type Thing } from '../../core/book/paths';
import { keyOrder } from '../../core/records/kinds';
import { moveItem } from '../../core/records/moveItem';
import { edit, write } from '../../core/yaml/editing';
import type { CommandContext } from '../commands/commandContext';
import type { OpenBook } from '../store/books';
import { moveToFile } from './moveToFile';
import type { ItemRow, Row } from './peopleRows';

/**
 * Moves a topic to where it was dropped: before another of the same list, else to the end of that person's list.
 * @throws {UserError} `changed` where another text stands there by now, and what the writer throws
 */
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
  // What is private stays private.
  const next: Thing = { kind: 'oneOnOne', person, name: NEXT, private: topic.thing.private };
  const uri = to.book.uri(next);
  const root = to.book.folder.uri;
  const from = { ...topic, root: topic.open.book.folder.uri, list: 'topics' } as const;
  await moveToFile(host, from, async (value) => {
    if (await host.writer.create(root, uri, write({ topics: [value] }))) return;
    await host.writer.edit(root, uri, (text) =>
      edit(text, [{ kind: 'append', path: ['topics'], value, order: keyOrder('oneOnOne') }]),
    );
  });
  return uri;
}
