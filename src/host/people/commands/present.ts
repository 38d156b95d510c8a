import * as z from 'zod/mini';
import { defineCommand } from '../../commands/defineCommand';

/** Switches presenting on or off: while it is on, what is for the lead alone is not shown. */
export const present = defineCommand({
  name: 'present',
  args: z.strictObject({ on: z.optional(z.boolean()) }),
  run: async ({ books: { presenting } }, { args }) => {
    await presenting.set(args.on ?? !presenting.isOn);
    return undefined;
  },
});
