import type { Target } from '../rules/personFacts';

/**
 * What a page leads to: a place in the book, a command with its arguments, a commit, a setting that is turned on, or the page
 * itself made another way.
 */
export type PagePlace =
  | { readonly open: Target }
  /** A file of the workspace, by its path from the workspace folder, and a line of it, from 0. */
  | { readonly file: string; readonly line: number }
  /** The name of a public command without `leadbook.`. */
  | {
      readonly run: string;
      readonly args: Readonly<Record<string, string | boolean>>;
      /** What it is about: the command gets its file as `uri`, and the place of an item as `index`, in place of the book. */
      readonly of?: Target;
    }
  /** A commit by its full hash, the address of its repository's root, and that of its page on a server. */
  | { readonly commit: string; readonly repository: string; readonly url?: string }
  /** The name of a setting without `leadbook.`. */
  | { readonly turnOn: 'work' }
  | { readonly params: Readonly<Record<string, string>> };

/**
 * The places that a page leads to, by index. A page in a browser names an index, and never a path or a command: so it
 * reaches nothing that was not put into this list.
 */
export class PlaceList {
  readonly #all: PagePlace[] = [];

  /** Takes a place into the list; its index. */
  add(place: PagePlace): number {
    return this.#all.push(place) - 1;
  }

  /** All places so far. */
  get all(): readonly PagePlace[] {
    return this.#all;
  }
}
