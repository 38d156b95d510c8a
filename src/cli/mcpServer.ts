import { CliError } from './diskBook';
import { serveTools } from './serveTools';

/** Serves the tools to a client over standard input and output; says on standard error why it cannot. */
export function serve(args: readonly string[]): void {
  serveTools(args).catch((error: unknown) => {
    // What else is thrown may hold text of a record.
    process.stderr.write(`${error instanceof CliError ? error.message : 'Leadbook failed.'}\n`);
    process.exitCode = 2;
  });
}
