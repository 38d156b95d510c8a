import * as z from 'zod/mini';
import { defineCommand } from '../commands/defineCommand';
import { allBooks } from '../prompts/people';
import { pickAnswer } from './pick';
import { Shelves } from './shelf';

/** Finds words in all files of all books, and opens the place that is chosen. */
export const search = defineCommand({
  name: 'search',
  args: z.strictObject({ query: z.optional(z.string()) }),
  run: async (host, { args }) => {
    const books = await allBooks(host.books);
    return pickAnswer(new Shelves(books, await host.chunks.load('search')), args.query ?? '');
  },
});
