import { commands, l10n } from 'vscode';
import { commandId } from '../platform/contributions';
import { type ErrorCode, UserError } from '../platform/errors';
import { showError } from '../platform/messages/notices';

/** What makes what a command lacked. */
interface Remedy {
  readonly button: string;
  /** The full id of a command that resolves to what it made. */
  readonly command: string;
}

/**
 * Runs what a person asked for. Where there is no book, nobody or no goal yet, the message offers to make one, and then it
 * goes on.
 * @returns what the call gives; undefined where the person turned the offer down
 * @throws what the call throws, where there is no remedy for it
 */
export async function withRemedy<T>(call: () => Promise<T>): Promise<T | undefined> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const remedy = error instanceof UserError ? remedyFor(error.code) : undefined;
      if (!(error instanceof UserError) || !remedy || error.text !== undefined) throw error;
      if ((await showError(error.message, remedy.button)) !== remedy.button) return undefined;
      if ((await commands.executeCommand(remedy.command)) === undefined) return undefined;
    }
  }
}

function remedyFor(code: ErrorCode): Remedy | undefined {
  switch (code) {
    case 'noBook':
      return { button: l10n.t('Create a Book'), command: commandId('init') };
    case 'noPerson':
      return { button: l10n.t('Add Person'), command: commandId('addPerson') };
    case 'noGoal':
      return { button: l10n.t('Add Goal'), command: commandId('addGoal') };
    default:
      return undefined;
  }
}
