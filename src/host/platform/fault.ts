import { FileSystemError } from 'vscode';
import { UserError } from './errors';

/**
 * Returns what a log may say of an error: its name and code, and the places in the code that it came through. Never its
 * message, which may hold text of a record, as those of parsers do; a `UserError`'s, and the file system's, name places
 * alone.
 */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const told = error instanceof UserError || error instanceof FileSystemError ? `: ${error.message}` : '';
  const origin = error instanceof UserError ? error.origin : error.cause;
  const because = origin === undefined ? '' : `\nbecause of ${faultOf(origin)}`;
  return `${error.name}${code}${told}\n${framesOf(error)}${because}`;
}

/** The frames of a stack alone: it begins with the message, of whatever lines that is. */
function framesOf({ message, stack = '' }: Error): string {
  const at = stack.indexOf(message);
  return stack
    .slice(at < 0 ? stack.length : at + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
