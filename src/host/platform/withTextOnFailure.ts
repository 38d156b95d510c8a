import { reasonOf, UserError } from './errors';

/**
 * Runs a job that is to keep what a person wrote. Where it fails the error's `text` holds their words, for they stand
 * nowhere else by then; its message does not, as VS Code logs that.
 * @throws {UserError} with the code of what the job threw, or `notWritten`
 */
export async function withTextOnFailure<T>(
  wrote: string | readonly (string | undefined)[],
  job: () => Promise<T>,
): Promise<T> {
  try {
    return await job();
  } catch (error) {
    const text = typeof wrote === 'string' ? wrote : wrote.filter(Boolean).join('\n');
    if (text === '' || (error instanceof UserError && error.text !== undefined)) throw error;
    if (error instanceof UserError)
      throw new UserError(error.code, error.message, error.uri, error.place, { text, origin: error.origin });
    throw new UserError('notWritten', reasonOf(error), undefined, undefined, { text, origin: error });
  }
}
