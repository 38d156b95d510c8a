import type { Uri } from 'vscode';
import * as z from 'zod/mini';
import { argument } from '../commands/argumentFields';
import { defineCommand } from '../commands/defineCommand';

/**
 * Shows what git does with the private files of a book, and what can be done.
 * @param show shows it, for the book of a folder or for the first of which there is something to say
 */
export const checkGit = (show: (root?: Uri) => Promise<void>) =>
  defineCommand({
    name: 'checkGit',
    args: z.strictObject({ book: argument.uri }),
    run: async (_, { args }) => {
      await show(args.book);
      return undefined;
    },
  });
