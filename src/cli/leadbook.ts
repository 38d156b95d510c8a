/** The command `leadbook` of the package of its own: an MCP server, and a check for CI. */
import { checkFolder } from './checkFolder';
import { SERVE_USAGE, sentenceOf, serveTools, version } from './serveTools';

const USAGE = `Leadbook ${version}

  ${SERVE_USAGE}
      serves the tools of Leadbook to an agent, over standard input and output (MCP); read-only unless --write
  leadbook check FOLDER
      checks the book in FOLDER: YAML, schema, references, and which private files Git has or would take
      ends with 0 where nothing is wrong, 1 where there are errors, 2 where it could not be checked

FOLDER is a book, or has one in its folder “leadbook”.
`;

async function run([command, ...args]: readonly string[]): Promise<number> {
  const [folder] = args;
  if (command === 'mcp') {
    await serveTools(args);
    return 0;
  }
  if (command === 'check' && folder !== undefined && args.length === 1) {
    const { lines, sum, code } = await checkFolder(folder);
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    process.stderr.write(`${sum}\n`);
    return code;
  }
  const isAsked = command === '--help' || command === '--version';
  (isAsked ? process.stdout : process.stderr).write(command === '--version' ? `${version}\n` : USAGE);
  return isAsked ? 0 : 2;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 2;
  },
);
