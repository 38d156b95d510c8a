import type { Disposable, Uri } from 'vscode';
import type { Invocation } from '../commands/defineCommand';
import type { VirtualFiles } from '../platform/lazyFileSystem';

/** The files that are fields of a book's files. */
export type Notes = Required<VirtualFiles>;

/** Which field of which file is opened, as the command was asked. */
export type NotesInvocation = Invocation<{
  readonly uri?: Uri | undefined;
  readonly field?: string | undefined;
}>;

/** The same, and what opens them. */
export interface Notebook extends Notes, Disposable {
  /** Opens a field of a file; gives the address of its document. */
  open(invocation: NotesInvocation): Promise<Uri | undefined>;
}
