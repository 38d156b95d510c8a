import { parseArgs } from 'node:util';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { dayOf } from '../core/day';
import { CliError, DiskBook } from './diskBook';
import { type ToolListing, toolServer } from './toolServer';

/** Set by the build: the tools that package.json contributes, and its version. */
declare const LEADBOOK_TOOLS: readonly ToolListing[];
declare const LEADBOOK_VERSION: string;

/** How the server is started. */
export const SERVE_USAGE = 'leadbook mcp FOLDER… [--write] [--cadence "2 weeks"]';

/** The version of the package. */
export const version = LEADBOOK_VERSION;

/**
 * Serves the tools over standard input and output until the input ends.
 * @param args the folders of the books, and options
 * @throws {CliError} for arguments that are not understood, and where no folder has a book
 */
export async function serveTools(args: readonly string[]): Promise<void> {
  const { folders, write, cadence } = optionsOf(args);
  const books = await Promise.all(folders.map((folder) => DiskBook.open(folder)));
  const server = toolServer(books, {
    tools: LEADBOOK_TOOLS,
    version,
    write,
    today: () => dayOf(new Date()),
    cadence,
  });
  const ended = new Promise<void>((done) => {
    server.onclose = done;
    process.stdin.once('end', done);
    // Whoever asked is gone.
    process.stdout.once('error', () => done());
  });
  await server.connect(new StdioServerTransport());
  await ended;
}

function optionsOf(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { write: { type: 'boolean', default: false }, cadence: { type: 'string' } },
    });
    if (positionals.length > 0) return { folders: positionals, write: values.write, cadence: values.cadence };
  } catch {
    // The usage says what is understood.
  }
  throw new CliError(`Usage: ${SERVE_USAGE}`);
}

/** The same as a program of its own: says on standard error why it cannot. */
export function serve(args: readonly string[]): void {
  serveTools(args).catch((error: unknown) => {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 2;
  });
}

/**
 * Returns the sentence to print for an error: the message of a `CliError`, else one that says only that Leadbook
 * failed, as any other message may hold text of a record.
 */
export function sentenceOf(error: unknown): string {
  return error instanceof CliError ? error.message : 'Leadbook failed.';
}
