import { window } from 'vscode';
import { neutralize } from '../../../core/neutralize';

/** Tells something that is well. @returns the button that was pressed, as it was given */
export function showInformation(message: string, ...buttons: readonly string[]): Promise<string | undefined> {
  return chosen(buttons, (shown) => window.showInformationMessage(neutralize(message), ...shown));
}

/** Tells something to mind. @returns the button that was pressed, as it was given */
export function showWarning(message: string, ...buttons: readonly string[]): Promise<string | undefined> {
  return chosen(buttons, (shown) => window.showWarningMessage(neutralize(message), ...shown));
}

/** Tells what failed. @returns the button that was pressed, as it was given */
export function showError(message: string, ...buttons: readonly string[]): Promise<string | undefined> {
  return chosen(buttons, (shown) => window.showErrorMessage(neutralize(message), ...shown));
}

async function chosen(
  buttons: readonly string[],
  show: (shown: readonly string[]) => Thenable<string | undefined>,
): Promise<string | undefined> {
  const shown = buttons.map(neutralize);
  const answer = await show(shown);
  return answer === undefined ? undefined : buttons[shown.indexOf(answer)];
}
