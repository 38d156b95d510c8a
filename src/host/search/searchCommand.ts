import * as z from 'zod/mini';
import { defineCommand } from '../commands/defineCommand';
import { allBooks } from '../prompts/pickPerson';
import { BookReaders } from './bookReaders';
import { pickAnswer } from './pickAnswer';

/** Finds words in all files of all books, and opens the place that is chosen. */
export const search = defineCommand({
  name: 'search',
  args: z.strictObject({ query: z.optional(z.string()) }),
  run: async (host, { args }) => {
    const books = await allBooks(host.books);
    return pickAnswer(new BookReaders(books, await host.modules.load('search')), args.query ?? '');
  },
});
