import * as z from 'zod/mini';
import { isDay } from '../day';
import { isSlug } from '../slug';

// The building blocks of the record schemas. Input is the text a person typed (YAML's failsafe schema), so every
// scalar is a string; a check's message is a code for the host to word.

/** An ISO week. */
export const WEEK = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;
/** A cadence; the first group is its unit. */
export const CADENCE = /^[1-9]\d{0,2} (day|week|month)s?$/;

/** What a field says of itself for Leadbook alone: who or what its value names. No JSON Schema has it. */
export const REFERS_TO = 'refersTo';

/** The pattern of a slug, as a JSON Schema gives it. */
const SLUG_PATTERN = '^[a-z0-9][a-z0-9-]*$';

/** A line or a block of text. */
export const text = (description: string) => z.string().check(z.describe(description));

/** A day, `YYYY-MM-DD`. */
export const day = (description: string) =>
  z.string().check(z.refine(isDay, 'notADay'), z.meta({ description, format: 'date' }));

/** The day something was done, or `true`. */
export const done = (description: string) =>
  z.string().check(
    z.refine((value) => value === 'true' || value === 'false' || isDay(value), 'notDone'),
    z.meta({ description, anyOf: [{ type: 'boolean' }, { type: 'string', format: 'date' }] }),
  );

/** An ISO week, `2026-W47`. */
export const week = (description: string) =>
  z.string().check(
    z.refine((value) => WEEK.test(value), 'notAWeek'),
    z.meta({ description, pattern: WEEK.source }),
  );

/**
 * Makes the schema of a length of time between meetings: `1 week`, `10 days`, `2 months`; the fault of any other text
 * is `notACadence`.
 */
export const cadence = (description: string) =>
  z.string().check(
    z.refine((value) => CADENCE.test(value), 'notACadence'),
    z.meta({ description, pattern: CADENCE.source }),
  );

/** Who or what a value can name: a goal is one of the person whom `owner` names beside it; a value is one of the book’s. */
export type ReferenceTarget = 'person' | 'goal' | 'opportunity' | 'value' | 'template';

/** The slug of a person or of a goal. */
export const slug = (refersTo: ReferenceTarget, description: string) =>
  z
    .string()
    .check(
      z.refine(isSlug, 'notASlug'),
      z.meta({ description, pattern: SLUG_PATTERN, [REFERS_TO]: refersTo }),
    );

/** The file name, without its ending, of what is named: `2026-11-21-own-the-release-train`. */
export const name = (refersTo: ReferenceTarget, description: string) =>
  z.string().check(z.meta({ description, [REFERS_TO]: refersTo }));

/** One of a few words, and what each is for. */
export const oneOf = <const T extends readonly string[]>(
  values: T,
  meanings: Readonly<Record<T[number], string>>,
  description: string,
) =>
  z
    .enum(values)
    .check(z.meta({ description, enumDescriptions: values.map((word: T[number]) => meanings[word]) }));

/** A list. */
export const list = <T extends z.ZodMiniType>(item: T, description: string) =>
  z.optional(z.array(item).check(z.describe(description)));

/** A map whose unknown keys are kept. */
export const map = <T extends z.core.$ZodLooseShape>(shape: T, description = '') =>
  description === '' ? z.looseObject(shape) : z.looseObject(shape).check(z.describe(description));

/** A key that may be absent. */
export const maybe = <T extends z.ZodMiniType>(type: T) => z.optional(type);

/** Returns the description and other metadata that a field's schema was given; `{}` where it was given none. */
export const saidOf = (type: z.core.$ZodType): Said => z.globalRegistry.get(type) ?? {};

interface Said {
  readonly description?: string | undefined;
  readonly format?: unknown;
  readonly pattern?: unknown;
  readonly anyOf?: unknown;
  readonly enumDescriptions?: readonly string[];
  readonly [REFERS_TO]?: ReferenceTarget;
}
