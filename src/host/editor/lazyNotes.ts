import type { Disposable, Uri } from 'vscode';
import * as z from 'zod/mini';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import type { Invocation } from '../commands/defineCommand';
import { defineCommand } from '../commands/defineCommand';
import type { VirtualFiles } from '../platform/lazyFileSystem';

/** The files that are fields of a book's files. */
export type Notes = Required<VirtualFiles>;

/** Which field of which file is opened, as the command was asked. */
export type NotesInvocation = Invocation<{
  readonly uri?: Uri | undefined;
  readonly field?: string | undefined;
}>;

/** The files that are fields of a book's files, and what opens them. */
export interface Notebook extends Notes, Disposable {
  /** Opens a field of a file; gives the address of its document. */
  open(invocation: NotesInvocation): Promise<Uri | undefined>;
}

/** Opens a text of a record as a Markdown document of its own. `field` is one that is not at the cursor: `topics.0.text`. */
export const openNotes = (notes: () => Promise<Notebook>) =>
  defineCommand({
    name: 'openNotes',
    args: z.strictObject({ uri: argument.uri, field: argument.text }),
    fromPlace: fileOfPlace,
    run: async (_, invocation) => (await notes()).open(invocation),
  });
