import { Uri } from 'vscode';
import * as z from 'zod/mini';
import { isDay } from '../../core/day';
import { isSlug } from '../../core/slug';

const words = z.string().check(z.trim(), z.minLength(1));

/** Fields of commands' arguments. All are optional: what a command needs and was not given, it asks for. */
export const argument = {
  text: z.optional(words),
  /** A text as a record holds it, to tell an item by: never trimmed. */
  shown: z.optional(z.string().check(z.minLength(1))),
  texts: z.optional(z.array(words)),
  day: z.optional(z.string().check(z.refine(isDay))),
  /** An ISO week, such as `2026-W47`. */
  week: z.optional(z.string().check(z.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/))),
  /** A person's folder, or `me`. */
  person: z.optional(z.string().check(z.refine(isSlug))),
  /** The hash of a commit, or the beginning of one. */
  commit: z.optional(z.string().check(z.regex(/^[0-9a-f]{7,64}$/))),
  /** An item's place in its list, from 0. */
  index: z.optional(z.int().check(z.nonnegative())),
  /** A `Uri`, or the text of one. */
  uri: z.optional(
    z.pipe(
      z.union([z.string(), z.custom<Uri>((value) => value instanceof Uri)]),
      z.transform((value) => (typeof value === 'string' ? Uri.parse(value, true) : value)),
    ),
  ),
  oneOf: <const Values extends readonly string[]>(values: Values) => z.optional(z.enum(values)),
} as const;
