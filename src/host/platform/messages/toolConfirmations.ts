import { type LanguageModelToolConfirmationMessages, MarkdownString } from 'vscode';
import { neutralize } from '../../../core/neutralize';

/**
 * Makes the question that a person is asked before an assistant's tool is called.
 * @param lines shown as they are, one below the other: nothing in them is Markdown
 */
export function toolConfirmation(
  title: string,
  lines: readonly string[],
): LanguageModelToolConfirmationMessages {
  const message = lines.reduce(
    (shown, line) => shown.appendText(`${neutralize(line)}\n`),
    new MarkdownString(),
  );
  return { title: neutralize(title), message };
}
