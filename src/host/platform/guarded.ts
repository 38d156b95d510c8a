import { env, type LogOutputChannel, l10n } from 'vscode';
import { type UserError, withoutText } from './errors';
import { faultOf } from './fault';
import { showError } from './messages/notices';
import { openAt } from './openAt';

/** Runs what a person asked for: what goes wrong is shown to them, and what nobody expected is logged too. */
export async function guarded<T>(log: LogOutputChannel, job: () => Promise<T>): Promise<T | undefined> {
  try {
    return await job();
  } catch (error) {
    const told = withoutText(error);
    if (told.origin !== undefined) log.error(faultOf(told.origin));
    await show(told);
    return undefined;
  }
}

/**
 * Runs what other code asked for: VS Code logs, and may show, the message of what is thrown.
 * @throws {UserError} what the job throws, with a message that holds no text of a record
 */
export async function rejecting<T>(log: LogOutputChannel, job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (error) {
    const told = withoutText(error);
    if (told.origin !== undefined) log.error(faultOf(told.origin));
    throw told;
  }
}

/** Shows the sentence, with a way to the place it speaks of, and what was written with a way to take it along. */
async function show(error: UserError): Promise<void> {
  const { message, uri, place, text } = error;
  const [open, copy] = [l10n.t('Open File'), l10n.t('Copy Text')];
  const answer = await showError(
    text === undefined ? message : l10n.t('{0} You wrote: {1}', message, text),
    ...(text === undefined ? [] : [copy]),
    ...(uri && error.code !== 'gone' ? [open] : []),
  );
  if (text !== undefined && answer === copy) await env.clipboard.writeText(text);
  if (uri && answer === open) await openAt(uri, place);
}
