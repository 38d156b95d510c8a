import type { Uri } from 'vscode';
import { followInRetro } from '../opportunities/ties/tiedRetro';
import type { FollowContext, RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';

/** Lines that others changed, and whose records were answered in a list: each is shown as a difference once the list is closed. */
export class Proposals {
  readonly #host: FollowContext;
  readonly #parts: RetroContext;
  readonly #waiting = new Map<string, { readonly open: OpenBook; readonly uri: Uri }>();

  constructor(host: FollowContext, parts: RetroContext) {
    this.#host = host;
    this.#parts = parts;
  }

  /**
   * Has the line of a record follow; where somebody must accept that, it waits.
   * @throws {UserError} what keeps the retro from being written
   */
  async follow(open: OpenBook, uri: Uri): Promise<void> {
    if ((await followInRetro(this.#host, this.#parts, open, uri, false)) === 'proposed')
      this.#waiting.set(uri.toString(), { open, uri });
  }

  /** True for a record whose line waits. */
  has(uri: Uri): boolean {
    return this.#waiting.has(uri.toString());
  }

  /**
   * Shows one after the other; true if each was accepted.
   * @throws {UserError} what keeps a retro from being written; the others are not shown then
   */
  async show(): Promise<boolean> {
    let isAll = true;
    for (const { open, uri } of this.#waiting.values())
      if ((await followInRetro(this.#host, this.#parts, open, uri, true)) === 'proposed') isAll = false;
    this.#waiting.clear();
    return isAll;
  }
}
