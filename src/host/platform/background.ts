import { CancellationError } from 'vscode';
import { UserError } from './errors';
import { faultOf } from './fault';

/**
 * Lets work go on that nobody waits for; the lint allows no `void`, so that none goes on in another way. What goes wrong is
 * nobody's to catch, and VS Code logs it: so it is thrown once more without the message, which may hold text of a record.
 * @param work nothing is done for what is no promise, as `isShown && draw()` may be
 */
export function background(work: PromiseLike<unknown> | boolean | undefined): void {
  if (typeof work !== 'object') return;
  work.then(undefined, (error: unknown) => {
    throw error instanceof CancellationError ? error : bareError(error);
  });
}

/** An error that says of another what a log may say of it. */
export function bareError(error: unknown): Error {
  const fault = faultOf(error);
  const bare = new UserError('unexpected', fault.split('\n', 1)[0] ?? '');
  bare.stack = fault;
  return bare;
}
