import { type DataTransfer, DataTransferItem, type LogOutputChannel, l10n, workspace } from 'vscode';
import { ME, NEXT, type Thing } from '../../core/book/paths';
import { keyOrder } from '../../core/records/kinds';
import { itemValue, moveItem } from '../../core/records/moveItem';
import { edit, write } from '../../core/yaml';
import type { CommandContext } from '../commands/commandContext';
import { VIEWS } from '../platform/contributions';
import { UserError } from '../platform/errors';
import { guarded } from '../platform/guarded';
import type { Hand } from '../platform/lazyTree';
import type { OpenBook } from '../store/books';
import { dirtyDocument } from '../store/disk';
import { readText } from '../store/guards';
import { type ItemRow, isRow, type Row } from './rows';

/** What VS Code calls rows of the people view when they are dragged. */
const MIME = `application/vnd.code.tree.${VIEWS.people}`;

/** Topics are put in order, and handed to another person's next one-on-one, by drag and drop. */
export class DragTopics implements Hand<Row> {
  readonly #host: Pick<CommandContext, 'writer'>;
  readonly #dropOthers: (target: Row | undefined, data: DataTransfer) => Promise<void>;
  readonly #log: LogOutputChannel;

  /** @param dropOthers takes what was dragged here from another view */
  constructor(
    host: Pick<CommandContext, 'writer'>,
    dropOthers: (target: Row | undefined, data: DataTransfer) => Promise<void>,
    log: LogOutputChannel,
  ) {
    this.#host = host;
    this.#dropOthers = dropOthers;
    this.#log = log;
  }

  handleDrag(rows: readonly Row[], data: DataTransfer): void {
    const topic = rows.find((row) => row.row === 'item' && row.list === 'topics');
    if (topic) data.set(MIME, new DataTransferItem(topic));
  }

  async handleDrop(target: Row | undefined, data: DataTransfer): Promise<void> {
    await guarded(this.#log, () => this.#dropOthers(target, data));
    const dragged: unknown = data.get(MIME)?.value;
    if (!isRow(dragged) || dragged.row !== 'item' || !target) return;
    await guarded(this.#log, () => drop(this.#host, dragged, target));
  }
}

/** Moves a topic to where it was dropped: before another of the same list, else to the end of that person's list. */
export async function drop(host: Pick<CommandContext, 'writer'>, topic: ItemRow, target: Row): Promise<void> {
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
  await handOver(host, topic, target.book, target.person);
}

async function handOver(
  host: Pick<CommandContext, 'writer'>,
  topic: ItemRow,
  to: OpenBook,
  person: string,
): Promise<void> {
  const { book } = topic.book;
  const from = book.uri(topic.thing);
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
}
