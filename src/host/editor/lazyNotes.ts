import type { Disposable, Uri } from 'vscode';
import type { Call } from '../commands/commandContext';
import type { VirtualFiles } from '../platform/lazyFileSystem';

/** The files that are fields of a book's files. */
export type Notes = Required<VirtualFiles>;

/** The same, and what opens them. */
export interface Notebook extends Notes, Disposable {
  /** Opens a field of a file; gives the address of its document. */
  open(call: Call<'openNotes'>): Promise<Uri | undefined>;
}
