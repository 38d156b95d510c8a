import * as z from 'zod/mini';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import { defineCommand } from '../commands/defineCommand';
import type { Notebook } from './lazyNotes';

/** Opens a text of a record as a Markdown document of its own. `field` is one that is not at the cursor: `topics.0.text`. */
export const openNotes = (notes: () => Promise<Notebook>) =>
  defineCommand({
    name: 'openNotes',
    args: z.strictObject({ uri: argument.uri, field: argument.text }),
    fromPlace: fileOfPlace,
    run: async (_, invocation) => (await notes()).open(invocation),
  });
