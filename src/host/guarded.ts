import { type LogOutputChannel, l10n, window } from 'vscode';
import { UserError } from './errors';
import { openAt } from './open';

/** Runs what a person asked for: a `UserError` is shown to them, anything else is logged and shown by VS Code. */
export async function guarded<T>(log: LogOutputChannel, job: () => Promise<T>): Promise<T | undefined> {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof UserError)) {
      log.error(error instanceof Error ? error : String(error));
      throw error;
    }
    await show(error);
    return undefined;
  }
}

/** Shows the sentence, with a way to the place it speaks of. */
async function show(error: UserError): Promise<void> {
  const { uri, place } = error;
  const open = l10n.t('Open File');
  const answer = await window.showErrorMessage(
    error.message,
    ...(uri && error.code !== 'gone' ? [open] : []),
  );
  if (uri && answer === open) await openAt(uri, place);
}
