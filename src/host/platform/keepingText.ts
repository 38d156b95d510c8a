import { l10n } from 'vscode';
import { UserError } from './errors';

/**
 * Runs a job that is to keep what a person wrote. Where it fails the notice holds their words, for they stand nowhere
 * else by then.
 */
export async function keeping<T>(
  wrote: string | readonly (string | undefined)[],
  job: () => Promise<T>,
): Promise<T> {
  try {
    return await job();
  } catch (error) {
    const text = typeof wrote === 'string' ? wrote : wrote.filter(Boolean).join('\n');
    if (text === '' || (error instanceof UserError && error.text !== undefined)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const message = l10n.t('{0} You wrote: {1}', reason, text);
    if (error instanceof UserError)
      throw new UserError(error.code, message, error.uri, error.place, { text });
    throw new UserError('notWritten', message, undefined, undefined, { text, cause: error });
  }
}
