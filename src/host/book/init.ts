import { commands, l10n, Uri, type WorkspaceFolder, workspace } from 'vscode';
import * as z from 'zod/mini';
import {
  changedGitignore,
  gitignoreText,
  PRIVACIES,
  type Privacy,
  privacyOfGitignore,
} from '../../core/book/gitignore';
import { BOOK_FILE } from '../../core/book/paths';
import { BOOK_FORMAT } from '../../core/records/bookKind';
import { newText } from '../../core/records/newText';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { openRepositoryAt } from '../guard/askGit';
import { repositoryFolder } from '../guard/repositoryFolder';
import { writeGitignore } from '../guard/writeGitignore';
import { background } from '../platform/background';
import { commandId, setContext } from '../platform/contributions';
import { UserError } from '../platform/errors';
import { ignoredAmong, openGit } from '../platform/git';
import { showInformation, showWarning } from '../platform/messages/notices';
import { type Choice, pickOne } from '../prompts/inputs';
import { askSteps } from '../prompts/steps';
import { bookFolder } from '../store/bookFolder';
import { exists } from '../store/guards';
import { gitignoreOf, type Privacies } from '../store/privacies';
import { canHaveOwnRepository } from './ownRepository';
import { privacyChoices } from './privacyChoices';

interface Answers {
  folder: Uri;
  privacy: Privacy;
  /** What becomes of a `.gitignore` that is there and does something else. */
  rules: 'add' | 'keep';
}

/**
 * Creates a book in a workspace folder; what keeps it out of git is written first.
 * @param privacies remembers who may see it
 */
export const init = (privacies: Privacies) =>
  defineCommand({
    name: 'init',
    done: () => l10n.t('Book created'),
    args: z.strictObject({ folder: argument.uri, privacy: argument.oneOf(PRIVACIES) }),
    run: async (host, { args, all }) => {
      const folders = await withoutBook(args.folder);
      const only = folders.length === 1 ? folders[0]?.uri : undefined;
      const texts = await rulesIn(folders);
      const answers = await askSteps<Answers>(
        l10n.t('Create a Book'),
        { ...args, folder: args.folder ?? only },
        [
          {
            key: 'folder',
            required: true,
            ask: (frame) =>
              pickOne(
                frame,
                l10n.t('In which folder?'),
                folders.map((folder) => ({ label: folder.name, value: folder.uri })),
              ),
          },
          {
            key: 'privacy',
            required: false,
            ask: (frame) => pickOne(frame, l10n.t('What should Git track?'), privacyChoices()),
          },
          {
            key: 'rules',
            required: false,
            when: ({ folder, privacy }) => isOther(texts.get(folder?.toString() ?? ''), privacy ?? 'private'),
            ask: (frame) =>
              pickOne(frame, l10n.t('This folder has a .gitignore with other rules.'), ruleChoices()),
          },
        ],
        all,
      );
      const folder = folders.find(({ uri }) => uri.toString() === answers?.folder?.toString());
      if (!answers || !folder) return undefined;
      const privacy = answers.privacy ?? 'private';
      const book = await createBook(host, privacies, folder, privacy, answers.rules === 'add');
      await setContext('leadbook.createdBook', true);
      if (all) background(tellFirstRun(folder, privacy));
      return book;
    },
  });

async function createBook(
  host: Pick<CommandContext, 'books' | 'writer'>,
  privacies: Privacies,
  folder: WorkspaceFolder,
  privacy: Privacy,
  changeRules: boolean,
): Promise<Uri> {
  const root = bookFolder(folder);
  const marker = Uri.joinPath(root, BOOK_FILE);
  await privacies.decide(root, privacy, async () => {
    // One that is there already is the lead's own decision.
    const isNew = await host.writer.create(
      folder.uri,
      Uri.joinPath(root, '.gitignore'),
      gitignoreText(privacy),
    );
    if (!isNew && changeRules)
      await writeGitignore(host.writer, folder.uri, root, (text) => changedGitignore(text, privacy));
    const text = newText('book', { leadbook: BOOK_FORMAT, cadence: '2 weeks' });
    if (!(await host.writer.create(folder.uri, marker, text))) throw hasBook(folder);
  });
  host.books.refresh();
  return marker;
}

/** The `.gitignore` that is there where a book would be, by folder. */
async function rulesIn(
  folders: readonly WorkspaceFolder[],
): Promise<ReadonlyMap<string, string | undefined>> {
  return new Map(
    await Promise.all(
      folders.map(async (folder) => [folder.uri.toString(), await gitignoreOf(bookFolder(folder))] as const),
    ),
  );
}

/** True for rules that do something else than what is wanted. */
function isOther(text: string | undefined, privacy: Privacy): boolean {
  return text !== undefined && privacyOfGitignore(text) !== privacy;
}

function ruleChoices(): readonly Choice<Answers['rules']>[] {
  return [
    {
      label: l10n.t('Add Leadbook’s Rules'),
      detail: l10n.t('They are added at the end, where they take effect.'),
      value: 'add',
    },
    {
      label: l10n.t('Leave It as It Is'),
      detail: l10n.t('Leadbook warns you if Git would add private files.'),
      value: 'keep',
    },
  ];
}

/** The folders where a book can be made: the one that was given, or all that have none. */
async function withoutBook(given: Uri | undefined): Promise<readonly WorkspaceFolder[]> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new UserError(
      'noWorkspace',
      l10n.t('Open a folder first (File › Open Folder): the book is kept in it.'),
    );
  }
  const meant = given ? folders.filter(({ uri }) => uri.toString() === given.toString()) : folders;
  if (meant.length === 0)
    throw new UserError('noWorkspace', l10n.t('That folder is not open in this window.'));
  const free: WorkspaceFolder[] = [];
  for (const folder of meant) {
    if (!(await exists(Uri.joinPath(bookFolder(folder), BOOK_FILE)))) free.push(folder);
  }
  if (free.length === 0) throw hasBook(meant[0]);
  return free;
}

function hasBook(folder: WorkspaceFolder | undefined): UserError {
  const uri = folder && Uri.joinPath(bookFolder(folder), BOOK_FILE);
  return new UserError(
    'exists',
    l10n.t('This folder already has a book: {0}.', uri ? workspace.asRelativePath(uri) : ''),
    uri,
  );
}

/** Says where the book is, and what git does with it: what was asked of git, not what was meant. */
async function tellFirstRun(folder: WorkspaceFolder, privacy: Privacy): Promise<void> {
  const root = bookFolder(folder);
  const path = workspace.asRelativePath(root);
  const isIgnored = privacy !== 'private' || (await isIgnoredWhole(root));
  const own = l10n.t('Give It Its Own Repository');
  const check = l10n.t('Check What Git Sees');
  const add = l10n.t('Add Person');
  const buttons = [
    add,
    ...(isIgnored ? [] : [check]),
    ...(privacy === 'private' && (await canHaveOwnRepository(root)) ? [own] : []),
  ];
  const answer = isIgnored
    ? await showInformation(firstSentence(path, privacy), ...buttons)
    : await showWarning(
        l10n.t('Your book is in {0}, but Git would add it: its .gitignore has other rules.', path),
        ...buttons,
      );
  if (answer === add) await commands.executeCommand(commandId('addPerson'));
  if (answer === check) await commands.executeCommand(commandId('checkGit'), { book: root });
  // As if by hand, so that a person is told what could not be done.
  if (answer === own) await commands.executeCommand(commandId('ownRepository'));
}

function firstSentence(path: string, privacy: Privacy): string {
  return privacy === 'private'
    ? l10n.t(
        'Your book is in {0}, and Git ignores it. Note: “git clean -fdx” deletes ignored files, so a private repository of its own is safer.',
        path,
      )
    : l10n.t('Your book is in {0}.', path);
}

/** True if git ignores the whole book: by the book's own rules, and by what git itself says where it can be asked. */
async function isIgnoredWhole(root: Uri): Promise<boolean> {
  const text = await gitignoreOf(root);
  if (text === undefined || privacyOfGitignore(text) !== 'private') return false;
  const git = await openGit();
  const around = git && root.scheme === 'file' ? await repositoryFolder(root) : undefined;
  const repository = git && around && (await openRepositoryAt(git, around.root));
  if (!repository) return true;
  const marker = Uri.joinPath(repository.rootUri, around.path, BOOK_FILE).fsPath;
  return (await ignoredAmong(repository, [marker])).has(marker);
}
