import { ConfigurationTarget, commands, env, l10n, Uri, window, workspace } from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { GuardAction } from '../../core/guard/actions';
import { ignoreFiles } from '../../core/guard/ignoring';
import { hookCommand, isTypeable, shellOf, untrackCommand } from '../../core/guard/terminal';
import { background } from '../platform/background';
import { commandId } from '../platform/contributions';
import { UserError } from '../platform/errors';
import { type GitApi, openGit } from '../platform/git';
import { showInformation, showWarning } from '../platform/messages/notices';
import { assertTrusted } from '../store/guards';
import type { Book } from '../store/openedBook';
import { gitignoreOf, type Privacies } from '../store/privacies';
import type { Writer } from '../store/writer';
import type { BookRepository } from './askGit';
import type { BookFinding, GuardStatus } from './guardStatus';
import { writeGitignore } from './writeGitignore';

/** The setting by which VS Code asks before a commit, relative to `git`. */
const HOOK = 'diagnosticsCommitHook.enabled';

/** What is needed to do something about files that git does not leave alone. */
interface GuardActionTools {
  readonly writer: Writer;
  readonly privacies: Privacies;
}

/** True if VS Code knows how to ask before a commit, and does not do so in this repository. */
export function canAskBeforeCommit({ repository }: BookRepository): boolean {
  const settings = workspace.getConfiguration('git', repository.rootUri);
  return settings.inspect<boolean>(HOOK)?.defaultValue !== undefined && settings.get(HOOK) !== true;
}

/**
 * Does what the guard offered.
 * @throws {UserError} `restricted` in a folder that is not trusted, `refused` with what could not be done
 */
export async function runGuardAction(
  tools: GuardActionTools,
  book: Book,
  status: GuardStatus,
  action: GuardAction,
): Promise<void> {
  assertTrusted();
  const { findings, around } = status;
  switch (action) {
    case 'unstage':
      return unstage(findings.filter(({ reach }) => reach === 'staged'));
    case 'ignore':
    case 'updateRules':
      return ignore(tools, book, status);
    case 'untrack':
      return untrack(
        findings.filter(({ reach }) => reach === 'changed' || reach === 'tracked' || reach === 'seen'),
      );
    case 'openRepository':
      return open(await openGit(), status);
    case 'changePrivacy':
      await commands.executeCommand(commandId('changePrivacy'), { book: book.root });
      return;
    case 'shareNotes':
      return tools.privacies.shareNotes(book.root);
    case 'askBeforeCommit':
      return askBeforeCommit();
    case 'installHook':
      if (around) await installHook(around, status);
      return;
    default:
      assertNever(action);
  }
}

/** Adds rules wherever they are needed for git to ignore what it would take. */
async function ignore(
  { writer }: Pick<GuardActionTools, 'writer'>,
  book: Book,
  status: GuardStatus,
): Promise<void> {
  const { findings, privacy } = status;
  const paths = findings.filter(({ reach }) => reach === 'untracked' || reach === 'seen');
  const texts = new Map<string, string>();
  for (const folder of new Set(['', ...status.ignoring])) {
    const text = await gitignoreOf(Uri.joinPath(book.root, folder));
    if (text !== undefined) texts.set(folder, text);
  }
  const names = paths.map(({ path }) => path);
  for (const { folder } of ignoreFiles(texts, names, privacy)) {
    await writeGitignore(
      writer,
      book.folder.uri,
      Uri.joinPath(book.root, folder),
      (text) =>
        ignoreFiles(new Map([...texts, [folder, text]]), names, privacy).find((one) => one.folder === folder)
          ?.text ?? text,
    );
  }
}

async function unstage(findings: readonly BookFinding[]): Promise<void> {
  for (const [{ repository }, files] of byRepository(findings)) {
    await repository.revert(files.map((file) => placeOf(file).fsPath));
  }
}

async function untrack(findings: readonly BookFinding[]): Promise<void> {
  const shell = shellOf(env.shell);
  for (const [{ repository }, files] of byRepository(findings)) {
    const paths = files.map((file) => placeOf(file).path.slice(repository.rootUri.path.length + 1));
    const command = untrackCommand(paths, shell);
    const left = paths.filter((path) => !isTypeable(path, shell)).length;
    if (left > 0) {
      background(
        showWarning(
          l10n.t(
            'The names of {0} files cannot be typed into a terminal; untrack them in another way.',
            left,
          ),
        ),
      );
    }
    if (command !== undefined) type(repository.rootUri, command);
  }
  background(
    showInformation(
      l10n.t(
        'Press Enter in the terminal to untrack them, then commit. Git’s history keeps what was committed before.',
      ),
    ),
  );
}

async function installHook({ repository, path }: BookRepository, { privacy }: GuardStatus): Promise<void> {
  const command = hookCommand(path, privacy);
  if (command === undefined) {
    throw new UserError('refused', l10n.t('The book’s path cannot be typed into a terminal.'));
  }
  type(repository.rootUri, command);
  background(
    showInformation(
      l10n.t(
        'Press Enter in the terminal to install the hook. It needs sh, bash or zsh (Git Bash on Windows), and writes nothing where there is a pre-commit hook.',
      ),
    ),
  );
}

async function askBeforeCommit(): Promise<void> {
  // The user's own settings, never the team's.
  await workspace.getConfiguration('git').update(HOOK, true, ConfigurationTarget.Global);
}

async function open(git: GitApi | undefined, { unknown }: GuardStatus): Promise<void> {
  for (const { why, place } of unknown) {
    if (why !== 'notOpen' || (await git?.openRepository(place))) continue;
    throw new UserError(
      'refused',
      l10n.t('VS Code did not open the repository {0}; see the Git output.', workspace.asRelativePath(place)),
    );
  }
}

/** Types a command and leaves it to the person to run it. */
function type(cwd: Uri, command: string): void {
  const terminal = window.createTerminal({ name: 'Leadbook', cwd });
  terminal.show();
  terminal.sendText(command, false);
}

/** Where a file lies below its repository's root, which may be another path to the same folder. */
function placeOf({ path, at, folder }: BookFinding): Uri {
  const below = folder === '' ? path : path.slice(folder.length + 1);
  return Uri.joinPath(at.repository.rootUri, ...[at.path, below].filter(Boolean).join('/').split('/'));
}

function byRepository(findings: readonly BookFinding[]) {
  const groups = new Map<string, readonly [BookRepository, BookFinding[]]>();
  for (const finding of findings) {
    const key = finding.at.repository.rootUri.toString();
    const group = groups.get(key) ?? [finding.at, []];
    group[1].push(finding);
    groups.set(key, group);
  }
  return groups.values();
}
