import { type DataTransfer, DataTransferItem, type LogOutputChannel } from 'vscode';
import { VIEWS } from '../platform/contributions';
import { guarded } from '../platform/guarded';
import type { DragAndDrop } from '../platform/lazyTree';
import { isRow, type Row } from './peopleRows';
import type { RowEdits } from './rowEdits';

/** What VS Code calls rows of the people view when they are dragged. */
const MIME = `application/vnd.code.tree.${VIEWS.people}`;

/** Topics are put in order, and handed to another person's next one-on-one, by drag and drop. */
export class TopicDragAndDrop implements DragAndDrop<Row> {
  readonly #load: () => Promise<RowEdits>;
  readonly #dropOthers: (target: Row | undefined, data: DataTransfer) => Promise<void>;
  readonly #log: LogOutputChannel;

  /**
   * @param load loads what changes files
   * @param dropOthers takes what was dragged here from another view
   */
  constructor(
    load: () => Promise<RowEdits>,
    dropOthers: (target: Row | undefined, data: DataTransfer) => Promise<void>,
    log: LogOutputChannel,
  ) {
    this.#load = load;
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
    await guarded(this.#log, async () => (await this.#load()).drop(dragged, target));
  }
}
