import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { assistantTool, callTool, type ProposedWrite } from '../core/assistant/assistantTools';
import { plannedWrite } from '../core/assistant/plannedWrites';
import { type AnswerContext, openSharedBook } from '../core/assistant/sharedBook';
import type { Day } from '../core/day';
import { searchSession } from '../core/search/searchSession';
import { CliError, type DiskBook } from './diskBook';

/** A tool as package.json describes it to language models. */
export interface ToolListing {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: { readonly type: 'object' } & Record<string, unknown>;
}

/** What a server is started with. */
interface ServerOptions {
  readonly tools: readonly ToolListing[];
  readonly version: string;
  /** True if tools that write are there. */
  readonly write: boolean;
  readonly today: () => Day;
  /** How often one meets where neither the person nor the book says so. */
  readonly cadence?: string | undefined;
}

/** What a client is told of the server, for the language model and whoever runs it. */
const INSTRUCTIONS =
  'The notes of an engineering lead about the people they lead, in plain YAML files. Answers hold names and notes of people; they go to the language model that asked, and to its provider. Private files, private people and the lead’s reflections are never in any answer: do not read them in another way.';

/** How often a new record looks for a name that is free. */
const NAMES_TRIED = 20;

/** The tools of Leadbook over some books, as an MCP server that is not connected yet. */
export function toolServer(books: readonly DiskBook[], options: ServerOptions): Server {
  const server = new Server(
    { name: 'leadbook', title: 'Leadbook', version: options.version },
    {
      capabilities: { tools: {} },
      instructions: INSTRUCTIONS,
      // Nothing is asked of clients, so nothing of theirs is to be checked.
      jsonSchemaValidator: {
        getValidator: () => (data) => ({ valid: true, data: data as never, errorMessage: undefined }),
      },
    },
  );
  const listed = options.tools.filter(({ name }) => options.write || assistantTool(name)?.writes === false);
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: listed.map(({ name, modelDescription, inputSchema }) => ({
      name,
      description: modelDescription,
      inputSchema,
      annotations: {
        readOnlyHint: assistantTool(name)?.writes === false,
        destructiveHint: false,
        openWorldHint: false,
      },
    })),
  }));
  // One after the other: a thousand calls at once must not hold a thousand books in memory, nor write across each other.
  let last: Promise<unknown> = Promise.resolve();
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: input } }) => {
    const answer = last.then(() => answered(name, input));
    last = answer;
    return answer;
  });

  async function answered(name: string, input: unknown) {
    try {
      if (!listed.some((one) => one.name === name))
        return said('There is no such tool here; those that write are there with --write only.', true);
      return said(await answerOf(books, options, name, input));
    } catch (error) {
      // What else is thrown may hold text of a record.
      return said(error instanceof CliError ? error.message : 'This cannot be answered.', true);
    }
  }
  return server;
}

function said(text: string, isError = false) {
  return { content: [{ type: 'text' as const, text }], ...(isError ? { isError } : {}) };
}

async function answerOf(
  books: readonly DiskBook[],
  { cadence, today }: ServerOptions,
  name: string,
  input: unknown,
): Promise<string> {
  const tool = assistantTool(name);
  const texts = new Set<string>();
  for (const book of tool ? books : []) {
    const context: AnswerContext = { today: today(), cadence, searchSession };
    const result = tool && (await callTool(tool, await openSharedBook(book), context, input));
    if (result && 'write' in result) return written(book, result.write, context.today);
    if (result) texts.add(result.text);
  }
  return [...texts].join('\n\n');
}

async function written(book: DiskBook, write: ProposedWrite, today: Day): Promise<string> {
  for (let attempt = 1; attempt <= NAMES_TRIED; attempt++) {
    const plan = await plannedWrite(write, (folder) => book.list(folder), today);
    if (typeof plan === 'string') return plan;
    if ((await book.write(plan)) === 'written')
      return `Written to ${book.name}/${plan.path}: ${write.shows.join('; ')}`;
  }
  throw new CliError('No name is free for a new file; nothing was written.');
}
