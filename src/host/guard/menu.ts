import { l10n, type Uri } from 'vscode';
import { lacksCopies } from '../../core/book/gitignore';
import { type GuardAction, guardActions } from '../../core/guard/actions';
import { pickOne } from '../prompts/inputs';
import { gitignoreOf } from '../store/privacies';
import type { GuardStatus } from './guardStatus';
import { actionWords, countSentence, listOfNames } from './guardWords';
import type { GuardWords } from './lazyGuard';
import { canAskBeforeCommit } from './runGuardAction';

/**
 * Returns the actions that are offered for a book, the most helpful first.
 * @throws {FileSystemError} where the book's `.gitignore` cannot be read
 */
export async function offeredActions(root: Uri, status: GuardStatus): Promise<readonly GuardAction[]> {
  const { findings, unknown, privacy, around } = status;
  const text = around && (await gitignoreOf(root));
  return guardActions({
    reaches: new Set(findings.map(({ reach }) => reach)),
    isClosed: unknown.some(({ why }) => why === 'notOpen'),
    privacy,
    hasRepository: around !== undefined,
    lacksCopies: text !== undefined && lacksCopies(text),
    canAskBeforeCommit: around !== undefined && canAskBeforeCommit(around),
  });
}

/**
 * Lets one choose what to do; undefined where one leaves.
 * @throws {FileSystemError} where the book's `.gitignore` cannot be read
 */
export async function chooseAction(
  root: Uri,
  status: GuardStatus,
  words: GuardWords | undefined,
): Promise<GuardAction | undefined> {
  const { findings } = status;
  const said =
    findings.length > 0
      ? `${countSentence(findings.length)}: ${listOfNames(findings)}`
      : (words?.description ?? l10n.t('Git leaves every private file alone.'));
  const choices = (await offeredActions(root, status)).map((value) => ({ ...actionWords(value), value }));
  const frame = { title: l10n.t('Private Files and Git'), step: 1, of: 1, back: false };
  const answer = await pickOne(frame, said, choices);
  return answer.kind === 'answer' ? answer.value : undefined;
}
