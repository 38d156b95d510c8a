import { EventEmitter } from 'vscode';
import { defined } from '../platform/defined';
import { sizeOfChange, type WrittenChange } from '../store/changeRecord';
import type { CommandContext, Feedback } from './commandContext';

/** What one command, tick or drop did. */
export interface UndoEntry {
  /** Its number, by which a message names it; undefined before it changed anything. */
  readonly id?: number;
  /** What it was called when it was told. */
  readonly label: string;
  /** In the order in which they were made. */
  readonly changes: readonly WrittenChange[];
  /** How often it could not be taken back; undefined for never. */
  readonly refusals?: number;
}

/** How many can be undone, and about how many bytes they may take up together; the latest is always kept. */
const MOST = 50;
const MOST_BYTES = 20_000_000;

interface OwnEntry extends UndoEntry {
  id?: number;
  label: string;
  readonly changes: WrittenChange[];
}

/** What commands changed in this window, the latest last. Kept in memory only, the bytes of deleted files included. */
export class UndoHistory {
  #entries: OwnEntry[] = [];
  #count = 0;
  readonly #changed = new EventEmitter<void>();
  /** Set while what is done belongs together. */
  #together: OwnEntry | undefined;
  /** The numbers of those that were undone. */
  readonly undone = new Set<number>();
  /** Fires when another change is the latest. */
  readonly onDidChange = this.#changed.event;

  /**
   * Runs a job whose changes are undone as one, those of what it calls with the same context included. Where it says
   * nothing of what it did, its label says it.
   * @param label what was done, as a sentence for the person who may undo it; never the title of a command
   */
  async recorded<C extends CommandContext, T>(
    context: C,
    label: string,
    job: (context: C) => Promise<T>,
  ): Promise<T> {
    const entry: OwnEntry = this.#together ?? { label, changes: [] };
    entry.label ||= label;
    let isTold = false;
    const { feedback } = context;
    const tell: Feedback['tell'] = async (done) => {
      isTold = true;
      entry.label = done.message;
      await feedback.tell({ ...done, ...defined({ entry: entry.id }) });
    };
    const result = job({
      ...context,
      writer: context.writer.noting((change) => this.#note(entry, change)),
      feedback: {
        ...feedback,
        tell,
        kept: (uri, group) => tell({ message: label, open: uri, ...defined({ group }) }),
      },
    });
    try {
      return await result;
    } finally {
      if (!isTold && entry.changes.length > 0) await tell({ message: entry.label });
    }
  }

  /** Runs a job that calls commands which ask nothing: their changes are undone as one. */
  async together<T>(job: () => Promise<T>): Promise<T> {
    if (this.#together) return job();
    this.#together = { label: '', changes: [] };
    try {
      return await job();
    } finally {
      this.#together = undefined;
    }
  }

  /** Takes out the one of that number, else the latest that may still be possible; undefined where it is no longer there. */
  take(id?: number): UndoEntry | undefined {
    const latest = () => this.#entries.findLast(({ refusals = 0 }) => refusals < 2) ?? this.#entries.at(-1);
    const entry = id === undefined ? latest() : this.#entries.find((one) => one.id === id);
    this.#entries = this.#entries.filter((one) => one !== entry);
    if (entry) this.#changed.fire();
    return entry;
  }

  /**
   * Keeps what could not be taken back, such as a deleted file whose place is taken, as the latest. Once it was refused twice, it
   * stands in no other's way any more: it is the last to be tried, but for its number.
   */
  putBack(entry: UndoEntry): void {
    this.#entries.push({ ...entry, changes: [...entry.changes] });
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #note(entry: OwnEntry, change: WrittenChange): void {
    // One that goes on after it was undone begins anew: what was told of it before does not speak of this.
    if (!this.#entries.includes(entry)) {
      entry.changes.length = 0;
      entry.id = ++this.#count;
    }
    entry.changes.push(change);
    if (this.#entries.at(-1) === entry) return;
    this.#entries = [...this.#entries.filter((one) => one !== entry), entry].slice(-MOST);
    let bytes = 0;
    const tooMuch = this.#entries.findLastIndex(({ changes }) => {
      bytes += changes.reduce((sum, one) => sum + sizeOfChange(one), 0);
      return bytes > MOST_BYTES;
    });
    if (tooMuch >= 0 && tooMuch < this.#entries.length - 1) this.#entries.splice(0, tooMuch + 1);
    this.#changed.fire();
  }
}
