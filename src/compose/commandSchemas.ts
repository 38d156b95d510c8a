/** What describes and checks the arguments of commands and the messages of pages: shared with other bundles by its package's name. */
import * as z from 'zod/mini';

const shared = {
  array: z.array,
  boolean: z.boolean,
  custom: z.custom,
  discriminatedUnion: z.discriminatedUnion,
  enum: z.enum,
  gte: z.gte,
  int: z.int,
  literal: z.literal,
  lte: z.lte,
  maxLength: z.maxLength,
  minLength: z.minLength,
  nonnegative: z.nonnegative,
  object: z.object,
  optional: z.optional,
  parse: z.parse,
  pipe: z.pipe,
  record: z.record,
  refine: z.refine,
  regex: z.regex,
  strictObject: z.strictObject,
  string: z.string,
  transform: z.transform,
  trim: z.trim,
  union: z.union,
};

export { shared as 'zod/mini' };
