import { FileChangeType } from 'vscode';
import type { Path } from '../../core/yaml/yamlTypes';
import { background } from '../platform/background';
import { UserError } from '../platform/errors';
import { type Field, shown } from './notesField';
import { type NotesHost, readField } from './notesFile';

/** When a clean document is looked at after its field has changed, in milliseconds: VS Code may be about to save it. */
const LOOKS = [0, 50, 200, 800, 3000];

/** Looks after documents of fields until they show what the fields hold; what is not saved in them is left alone. */
export class FollowedFields {
  readonly #following = new Map<Field, object>();
  readonly #host: Pick<NotesHost, 'books'>;
  readonly #tell: (field: Field, type: FileChangeType) => void;

  /** @param tell tells VS Code that a field is another, gone, or there again */
  constructor(host: Pick<NotesHost, 'books'>, tell: (field: Field, type: FileChangeType) => void) {
    this.#host = host;
    this.#tell = tell;
  }

  /** Waits a moment for a document that VS Code still had in memory to show its field, where nothing is unsaved in it. */
  async settle(field: Field, path: Path): Promise<void> {
    // An item of a list that it was before may have been lost since.
    if (!field.isAhead && (await this.#now(field)) === 'gone') field.reset(path);
    for (const wait of LOOKS) {
      await new Promise((done) => setTimeout(done, wait));
      if (await this.#isSettled(field)) return;
    }
  }

  /** Looks, now and a few times later, whether a clean document shows its field. */
  follow(field: Field): void {
    const mine = {};
    this.#following.set(field, mine);
    const look = async (at: number) => {
      if (this.#following.get(field) !== mine) return;
      const isSettled = await this.#isSettled(field).catch(() => false);
      const wait = LOOKS[at + 1];
      if (this.#following.get(field) !== mine) return;
      if (isSettled || wait === undefined) this.#following.delete(field);
      else setTimeout(() => background(look(at + 1)), wait);
    };
    background(look(0));
  }

  /** Looks after a field no more. */
  forget(field: Field): void {
    this.#following.delete(field);
  }

  dispose(): void {
    this.#following.clear();
  }

  /** False where VS Code was told to show something else, and has to be looked after. */
  async #isSettled(field: Field): Promise<boolean> {
    if (!field.document || field.isAhead) return true;
    const now = await this.#now(field);
    const { document } = field;
    if (!document || field.isAhead || now === 'unreadable') return true;
    if (now === 'gone') {
      if (!field.isGone) this.#tell(field, FileChangeType.Deleted);
      field.isGone = true;
      return true;
    }
    if (field.isGone) this.#tell(field, FileChangeType.Created);
    field.isGone = false;
    if (shown(document) === now.text) {
      // Nobody knows what was read before the extension was started anew.
      field.base ??= now.text;
      return true;
    }
    field.tell(now.text);
    this.#tell(field, FileChangeType.Changed);
    return false;
  }

  async #now(field: Field): Promise<{ readonly text: string } | 'gone' | 'unreadable'> {
    try {
      return { text: await readField(this.#host, field) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return error.code === 'gone' || error.code === 'changed' ? 'gone' : 'unreadable';
    }
  }
}
