import * as z from 'zod/mini';
import { isDay } from '../day';
import { OUTCOME_STATUSES } from '../records/opportunityKind';
import { opportunitiesIn, preparationFor, promisesOpenIn, whereWordsStand, whoNeedsYou } from './answers';
import { findPerson, findRecord, titleIn } from './findIn';
import { growthOf } from './growthAnswer';
import { type AnswerContext, type SharedBook, sharedOpportunities } from './sharedBook';
import { shownCapture, shownOpportunity, shownOutcome } from './shownWrites';

/** What is written after the lead has seen it. */
export interface ProposedWrite {
  /** The name of the command, without `leadbook.`, and its arguments but for `uri`. */
  readonly command: 'capture' | 'recordOutcome' | 'faceOpportunity';
  readonly args: Readonly<Record<string, string>>;
  /** The file it is about, relative to the book's folder: the command's `uri`. */
  readonly path?: string;
  /** The very text that is written, with what it becomes: a line each, in the reader’s language. */
  readonly shows: readonly string[];
}

/** What a tool gives: an answer, or something to be written. */
type ToolResult = { readonly text: string } | { readonly write: ProposedWrite };

/** A tool that an assistant may call. */
export interface AssistantTool<Schema extends z.ZodMiniObject = z.ZodMiniObject> {
  /** The name after `leadbook_`. */
  readonly name: string;
  readonly writes: boolean;
  /** Narrows what is passed: VS Code does not. */
  readonly input: Schema;
  run(book: SharedBook, context: AnswerContext, input: z.infer<Schema>): Promise<ToolResult>;
}

function tool<Schema extends z.ZodMiniObject>(one: AssistantTool<Schema>): AssistantTool {
  // Each is only ever called with what its own schema has let through.
  return one as unknown as AssistantTool;
}

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const text = words(2000);
const person = words(100);
const most = z.optional(z.int().check(z.gte(1), z.lte(50)));

const CAPTURED = ['topic', 'promise', 'recognition', 'opportunity'] as const;
const said = (sentence: string): ToolResult => ({ text: sentence });

/** All tools, the reading ones first. */
export const ASSISTANT_TOOLS: readonly AssistantTool[] = [
  tool({
    name: 'who_needs_me',
    writes: false,
    input: z.strictObject({ most }),
    run: async (book, context, input) => said(await whoNeedsYou(book, context, input.most ?? 10)),
  }),
  tool({
    name: 'prepare',
    writes: false,
    input: z.strictObject({ person }),
    run: async (book, context, input) => {
      const found = findPerson(book, input.person);
      return said(found.ok ? await preparationFor(book, context, found.value) : found.sentence);
    },
  }),
  tool({
    name: 'search',
    writes: false,
    input: z.strictObject({ query: words(200), most }),
    run: async (book, context, input) =>
      said(await whereWordsStand(book, context, input.query, input.most ?? 20)),
  }),
  tool({
    name: 'growth',
    writes: false,
    input: z.strictObject({ person }),
    run: async (book, _context, input) => {
      const found = findPerson(book, input.person);
      return said(found.ok ? await growthOf(book, found.value) : found.sentence);
    },
  }),
  tool({
    name: 'open_promises',
    writes: false,
    input: z.strictObject({ person: z.optional(person) }),
    run: async (book, context, input) => {
      const found = input.person === undefined ? undefined : findPerson(book, input.person);
      if (found && !found.ok) return said(found.sentence);
      return said(await promisesOpenIn(book, context.today, found?.value));
    },
  }),
  tool({
    name: 'opportunities',
    writes: false,
    input: z.strictObject({}),
    run: async (book, context) => said(await opportunitiesIn(book, context.today)),
  }),
  tool({
    name: 'capture',
    writes: true,
    input: z.strictObject({ person, as: z.enum(CAPTURED), text, link: z.optional(text) }),
    run: async (book, _context, input) => {
      const found = findPerson(book, input.person);
      if (!found.ok) return said(found.sentence);
      const { slug, name } = found.value;
      return {
        write: {
          command: 'capture',
          args: {
            person: slug,
            as: input.as,
            text: input.text,
            ...(input.link === undefined ? {} : { link: input.link }),
          },
          shows: shownCapture(input.as, name, input),
        },
      };
    },
  }),
  tool({
    name: 'record_outcome',
    writes: true,
    input: z.strictObject({
      opportunity: words(300),
      status: z.enum(OUTCOME_STATUSES),
      text,
      after: z.optional(text),
    }),
    run: async (book, _context, { opportunity, ...args }) => {
      const found = findRecord('opportunity', await sharedOpportunities(book), opportunity);
      if (!found.ok) return said(found.sentence);
      return {
        write: {
          command: 'recordOutcome',
          args: definedArguments(args),
          path: `opportunities/${found.value.thing.name}.yaml`,
          shows: shownOutcome(titleIn(found.value), args),
        },
      };
    },
  }),
  tool({
    name: 'face_opportunity',
    writes: true,
    input: z.strictObject({
      title: words(300),
      why: z.optional(text),
      owner: z.optional(person),
      change: z.optional(text),
      measure: z.optional(text),
      before: z.optional(text),
      revisit: z.optional(z.string().check(z.refine(isDay))),
    }),
    run: async (book, _context, { owner, ...args }) => {
      const found = owner === undefined ? undefined : findPerson(book, owner);
      if (found && !found.ok) return said(found.sentence);
      const written = definedArguments(args);
      return {
        write: {
          command: 'faceOpportunity',
          args: found ? { ...written, owner: found.value.slug } : written,
          shows: shownOpportunity(args, found?.value.name),
        },
      };
    },
  }),
];

/** The tool of a name, with or without `leadbook_`. */
export function assistantTool(name: string): AssistantTool | undefined {
  return ASSISTANT_TOOLS.find((one) => name === one.name || name === `leadbook_${one.name}`);
}

/**
 * Calls a tool with anything. What it does not understand is answered with a sentence; lines that name somebody private are
 * left out of every answer.
 */
export async function callTool(
  one: AssistantTool,
  book: SharedBook,
  context: AnswerContext,
  input: unknown,
): Promise<ToolResult> {
  const narrowed = one.input.safeParse(input ?? {});
  if (!narrowed.success) {
    const where = narrowed.error.issues.map(({ path }) => path.join('.') || 'the input');
    const takes = Object.keys(one.input.shape).join(', ') || 'nothing';
    return said(`This tool does not understand ${[...new Set(where)].join(', ')}. It takes: ${takes}.`);
  }
  const result = await one.run(book, context, narrowed.data);
  return 'text' in result ? said(book.withoutPrivate(result.text) || 'There is nothing to tell.') : result;
}

/** The fields that have a value. */
export function definedArguments(
  args: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(args).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
