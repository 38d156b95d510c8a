import { EventEmitter, type Memento, Uri, workspace } from 'vscode';
import { PRIVACIES, type Privacy, privacyOfGitignore } from '../../core/book/gitignore';
import { BOOK_FILE } from '../../core/book/paths';
import { readSmall } from '../platform/readSmall';
import { isNotFound } from './disk';

const KEY = 'leadbook.privacies';

/** What was decided for a book. */
interface Decided {
  readonly privacy: Privacy;
  /** When its marker was made (milliseconds): another book in the same place is another book. */
  readonly made: number;
  /** In a book that shares everything: private notes are meant to be seen. */
  readonly notesShared?: boolean;
}

/**
 * Who may see each book. The rules of its `.gitignore` say it, and this window remembers it: a commit that is pulled may
 * loosen the rules, but not what the lead decided.
 */
export class Privacies {
  readonly #changed = new EventEmitter<Uri>();
  readonly #state: Memento;
  readonly #deciding = new Map<string, Privacy>();
  readonly #said = new Set<string>();
  /** Fires with the folder of a book for which something else was decided. */
  readonly onDidChange = this.#changed.event;

  /** @param state where decisions are kept, as places and words: never what a book holds */
  constructor(state: Memento) {
    this.#state = state;
  }

  /**
   * Who may see a book: the strictest of what its rules say and what was decided. Undefined where neither says anything.
   * @param root the folder of the book
   * @throws {FileSystemError} where the book's `.gitignore` is there and cannot be read
   */
  async of(root: Uri): Promise<Privacy | undefined> {
    const deciding = this.#deciding.get(root.toString());
    if (deciding) return deciding;
    const [text, made] = await Promise.all([gitignoreOf(root), madeAt(root)]);
    const told = text === undefined ? undefined : privacyOfGitignore(text);
    const decided = this.#decided(root, made)?.privacy;
    const privacy = strictest(told, decided);
    if (privacy !== undefined && privacy !== decided && !this.#deciding.has(root.toString()))
      await this.#keep(root, { privacy, made });
    return privacy;
  }

  /**
   * Remembers what the lead decided, stricter or looser than before.
   * @param write writes the rules that go with it: until they are there, those of before count for nothing
   */
  async decide<T>(root: Uri, privacy: Privacy, write: () => Promise<T>): Promise<T> {
    const key = root.toString();
    this.#deciding.set(key, privacy);
    try {
      const written = await write();
      await this.#keep(root, { privacy, made: await madeAt(root) });
      return written;
    } finally {
      this.#deciding.delete(key);
      this.#changed.fire(root);
    }
  }

  /** Remembers that git may have the private notes of a book that shares everything. */
  async shareNotes(root: Uri): Promise<void> {
    await this.#keep(root, { privacy: 'everything', made: await madeAt(root), notesShared: true });
    this.#changed.fire(root);
  }

  /** Remembers, while the window is open, that it was said what git sees of this book's private notes. */
  noteTold(root: Uri): void {
    this.#said.add(root.toString());
  }

  /** True if that was said. */
  wasTold(root: Uri): boolean {
    return this.#said.has(root.toString());
  }

  /** True if the lead said that git may have the private notes of a book that shares everything. */
  async sharesNotes(root: Uri): Promise<boolean> {
    return this.#decided(root, await madeAt(root))?.notesShared === true;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #decided(root: Uri, made: number): Decided | undefined {
    const decided = this.#all()[root.toString()];
    return decided?.made === made ? decided : undefined;
  }

  #all(): Readonly<Record<string, Decided>> {
    return this.#state.get<Readonly<Record<string, Decided>>>(KEY, {});
  }

  async #keep(root: Uri, decided: Decided): Promise<void> {
    await this.#state.update(KEY, { ...this.#all(), [root.toString()]: decided });
  }
}

/**
 * The text of a folder's `.gitignore`; undefined where there is none, or one that is too large to be read.
 * @throws {FileSystemError} what the file system throws, but for a file that is gone
 */
export async function gitignoreOf(folder: Uri): Promise<string | undefined> {
  try {
    const bytes = await readSmall(Uri.joinPath(folder, '.gitignore'));
    return bytes && new TextDecoder().decode(bytes);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function madeAt(root: Uri): Promise<number> {
  try {
    return (await workspace.fs.stat(Uri.joinPath(root, BOOK_FILE))).ctime;
  } catch (error) {
    if (isNotFound(error)) return 0;
    throw error;
  }
}

function strictest(one: Privacy | undefined, other: Privacy | undefined): Privacy | undefined {
  return PRIVACIES.find((privacy) => privacy === one || privacy === other);
}
