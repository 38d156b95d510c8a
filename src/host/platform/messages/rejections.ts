import { FileSystemError } from 'vscode';
import { neutralize } from '../../../core/neutralize';

/**
 * Runs what VS Code asked for. VS Code shows the message of what is thrown in a notice, links and all, so an error with
 * such a message is thrown as another with the same name; the first is its cause. A `UserError` is fit to be shown as it is.
 * @throws what the job throws, with a message that is fit to be shown
 */
export async function rejectingPlainly<T>(job: () => T | PromiseLike<T>): Promise<T> {
  try {
    return await job();
  } catch (error) {
    throw shown(error);
  }
}

/** An error of a file system of Leadbook's: a file that is not there. */
export function fileNotFound(message: string): FileSystemError {
  return FileSystemError.FileNotFound(neutralize(message));
}

/** An error of a file system of Leadbook's: a file that cannot be read or written now. */
export function fileUnavailable(message: string): FileSystemError {
  return FileSystemError.Unavailable(neutralize(message));
}

/** An error of a file system of Leadbook's: what is not done there. */
export function noPermissions(message: string): FileSystemError {
  return FileSystemError.NoPermissions(neutralize(message));
}

function shown(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const plain = neutralize(message);
  if (plain === message) return error;
  const other = new Error(plain, { cause: error });
  if (error instanceof Error) other.name = error.name;
  return other;
}
