import type { Uri } from 'vscode';
import type { Day } from '../../core/day';
import type { GroupName } from '../../core/records/rowGroups';
import type { LazyModules } from '../platform/lazyModules';
import type { Books } from '../store/books';
import type { Writer } from '../store/writer';

/** What commands work with. What one of them needs beside is a parameter of the function that makes it. */
export interface CommandContext {
  readonly books: Books;
  readonly writer: Writer;
  readonly modules: LazyModules;
  /** The day it is now, in the user's own calendar. */
  readonly today: () => Day;
  readonly feedback: Feedback;
}

/** Shows what a command did. */
export interface Feedback {
  /** Shows the row of a file, or one of its person's groups, in the people view, where that is visible. */
  reveal(uri: Uri, group?: GroupName): Promise<void>;
  /** Shows that something was kept in a file: its row as `reveal` does, or where the view is closed a word in the status bar. */
  kept(uri: Uri, group?: GroupName): Promise<void>;
}
