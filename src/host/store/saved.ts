import type { TextDocument } from 'vscode';

interface One {
  readonly document: TextDocument;
  readonly version: number;
  readonly etag: string;
}

/** How many are remembered: the text of a save is asked for at once, or not at all. */
const MANY = 20;

/**
 * Documents that were just saved. Their text need not be read from the disk again, whose answer would take the longest
 * part of the time until a saved note is shown. Forgotten as soon as anything says that the file may be another.
 */
export class SavedFiles {
  readonly #saved = new Map<string, One>();

  /** Notes that a document was saved as the file of this path. */
  note(path: string, document: TextDocument): void {
    const { version } = document;
    this.#saved.delete(path);
    // In other encodings the file's bytes are no text that Leadbook reads.
    if (document.encoding !== 'utf8') return;
    // Unlike any file's, and any other session's, so that the next comparison with the disk reads the file.
    this.#saved.set(path, { document, version, etag: `saved ${Date.now()} ${version}` });
    for (const old of this.#saved.keys()) {
      if (this.#saved.size <= MANY) return;
      this.#saved.delete(old);
    }
  }

  /** What was saved, with an etag; undefined where that is not known to be what the file holds. */
  get(path: string): { readonly etag: string; readonly text: string } | undefined {
    const one = this.#saved.get(path);
    if (!one) return undefined;
    const { document, version, etag } = one;
    if (document.isClosed || document.isDirty || document.version !== version) return undefined;
    return { etag, text: document.getText() };
  }

  /** True if the document is clean with another text than was saved: one that was loaded from the disk. */
  isReloaded(path: string): boolean {
    const one = this.#saved.get(path);
    return one !== undefined && !one.document.isDirty && one.document.version !== one.version;
  }

  /** Forgets one file. */
  forget(path: string): void {
    this.#saved.delete(path);
  }

  /** Forgets all. */
  clear(): void {
    this.#saved.clear();
  }
}
