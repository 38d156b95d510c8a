import { EventEmitter, type Memento, Uri } from 'vscode';
import { opaqueId } from '../platform/opaqueId';

/** What was said to the question in a retro file. `later` holds until the window is closed. */
type Said = 'answered' | 'dismissed' | 'notRetro' | 'later';

const KEY = 'leadbook.retro.said';
const LEFT = 'leadbook.retro.left';
const NAMELESS = 'leadbook.retro.nameless';

/**
 * Remembers, for each file of this workspace, what was said to the retro question, so that it is asked once; and which differences
 * between retros and records are wanted.
 */
export class RetroMemory {
  readonly #changed = new EventEmitter<void>();
  readonly #state: Memento;
  readonly #later = new Set<string>();
  readonly onDidChange = this.#changed.event;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** What was said of a file, or of a folder around it; undefined when nothing was. */
  get(uri: Uri): Said | undefined {
    const stored = this.#stored();
    const own = stored[keyOf(uri)] ?? (this.#later.has(keyOf(uri)) ? 'later' : undefined);
    if (own !== undefined) return own;
    // Of a folder only one thing is ever said.
    const parts = uri.path.split('/');
    const folders = parts.map((_part, index) => uri.with({ path: parts.slice(0, index).join('/') }));
    return folders.some((folder) => stored[keyOf(folder)] === 'notRetro') ? 'notRetro' : undefined;
  }

  /** Keeps what was said of a file; of a folder, that no file in it is a retro. */
  async set(uri: Uri, said: Said): Promise<void> {
    if (said === 'later') this.#later.add(keyOf(uri));
    else await this.#state.update(KEY, { ...this.#stored(), [keyOf(uri)]: said });
    this.#changed.fire();
  }

  /** Takes back what was said of a file, or of a folder. */
  async forget(uri: Uri): Promise<void> {
    const { [keyOf(uri)]: _said, ...others } = this.#stored();
    this.#later.delete(keyOf(uri));
    await this.#state.update(KEY, others);
    this.#changed.fire();
  }

  /** The files and folders of which was said that they are no retros. */
  ignored(): readonly Uri[] {
    const all = Object.entries(this.#stored());
    return all.flatMap(([key, said]) => (said === 'notRetro' ? [Uri.parse(key, true)] : []));
  }

  /**
   * True if a difference between a record and its line was left as it is; one that became another is not.
   * @param part of a line in which more than one thing changed: which of them
   */
  isLeft(record: Uri, difference: string, part = ''): boolean {
    return this.#leftOnes()[opaqueId(keyOf(record) + part)] === opaqueId(difference);
  }

  /** Keeps that a difference, or one part of it, is left as it is; of its text nothing is kept. */
  async leave(record: Uri, difference: string, part = ''): Promise<void> {
    const left = { ...this.#leftOnes(), [opaqueId(keyOf(record) + part)]: opaqueId(difference) };
    await this.#state.update(LEFT, left);
    this.#changed.fire();
  }

  /** True if the lead was asked for their name in a book, and did not say. */
  isNameless(book: Uri): boolean {
    return this.#state.get<readonly string[]>(NAMELESS, []).includes(keyOf(book));
  }

  /** Keeps that the lead did not say their name in a book. */
  async leaveNameless(book: Uri): Promise<void> {
    const all = this.#state.get<readonly string[]>(NAMELESS, []);
    await this.#state.update(NAMELESS, [...new Set([...all, keyOf(book)])]);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #leftOnes(): Readonly<Record<string, string>> {
    return this.#state.get<Readonly<Record<string, string>>>(LEFT, {});
  }

  #stored(): Readonly<Record<string, Said>> {
    return this.#state.get<Readonly<Record<string, Said>>>(KEY, {});
  }
}

function keyOf(uri: Uri): string {
  return uri.toString();
}
