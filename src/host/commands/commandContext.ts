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

/** What a command did, as it is told. */
export interface DoneMessage {
  /** A short sentence without a full stop, such as “Topic for Bob kept”; never a path where a name will do. */
  readonly message: string;
  /** The file that was changed: it can be opened, and its row is shown where the people view is visible. */
  readonly open?: Uri;
  /** The group of the person's row that is shown instead of the file's. */
  readonly group?: GroupName;
  /** Also in a notice, which stays: for what was deleted, and for what one should read or may do next. */
  readonly notice?: boolean | DoneNotice;
  /** Which entry of the undo history it tells of: that is what its *Undo* takes back. Without one there is nothing to undo. */
  readonly entry?: number;
}

/** What a notice says of what was done, where the message is not enough. It offers *Open* and *Undo* as the status bar does. */
export interface DoneNotice {
  /** Whole sentences, in place of the message. */
  readonly text: string;
  /** What it offers besides, the first first. */
  readonly buttons?: readonly DoneButton[];
  /** False where taking back what was written would not take back all that the text tells of: then it offers no *Undo*. */
  readonly undo?: false;
}

/** Something that a notice offers. */
export interface DoneButton {
  readonly label: string;
  press(): PromiseLike<unknown>;
}

/** Shows what a command did. */
export interface Feedback {
  /** Shows the row of a file, or one of its person's groups, in the people view, where that is visible. */
  reveal(uri: Uri, group?: GroupName): Promise<void>;
  /** Says in the status bar, and in a notice where one is asked for, what was done, with *Undo* and *Open*. */
  tell(done: DoneMessage): Promise<void>;
  /** The same where there is nothing to say but that something was saved. */
  kept(uri: Uri, group?: GroupName): Promise<void>;
}
