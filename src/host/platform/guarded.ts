import { env, type LogOutputChannel, l10n } from 'vscode';
import { UserError } from './errors';
import { showError } from './messages/notices';
import { openAt } from './openAt';

/** Runs what a person asked for: a `UserError` is shown to them, anything else is logged and shown by VS Code. */
export async function guarded<T>(log: LogOutputChannel, job: () => Promise<T>): Promise<T | undefined> {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof UserError)) {
      log.error(error instanceof Error ? error : String(error));
      throw error;
    }
    // Never the error itself: its message may hold what was written.
    if (error.cause !== undefined)
      log.error(error.cause instanceof Error ? error.cause : String(error.cause));
    await show(error);
    return undefined;
  }
}

/** Shows the sentence, with a way to the place it speaks of, and a way to take along what was written. */
async function show(error: UserError): Promise<void> {
  const { uri, place, text } = error;
  const [open, copy] = [l10n.t('Open File'), l10n.t('Copy Text')];
  const answer = await showError(
    error.message,
    ...(text === undefined ? [] : [copy]),
    ...(uri && error.code !== 'gone' ? [open] : []),
  );
  if (text !== undefined && answer === copy) await env.clipboard.writeText(text);
  if (uri && answer === open) await openAt(uri, place);
}
