import { commands, l10n, Uri, type WorkspaceFolder, workspace } from 'vscode';
import * as z from 'zod/mini';
import { gitignoreText, PRIVACIES, type Privacy } from '../../core/book/gitignore';
import { BOOK_FILE } from '../../core/book/paths';
import { BOOK_FORMAT } from '../../core/records/book';
import { newText } from '../../core/records/newText';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { commandId } from '../platform/contributions';
import { UserError } from '../platform/errors';
import { showInformation } from '../platform/messages/notices';
import { type Choice, pickOne } from '../prompts/inputs';
import { askSteps } from '../prompts/steps';
import { bookFolder } from '../store/bookFolder';
import { exists } from '../store/guards';

interface Answers {
  folder: Uri;
  privacy: Privacy;
}

/** Creates a book in a workspace folder; what keeps it out of git is written first. */
export const init = defineCommand({
  name: 'init',
  args: z.strictObject({ folder: argument.uri, privacy: argument.oneOf(PRIVACIES) }),
  run: async (host, { args, all }) => {
    const folders = await withoutBook(args.folder);
    const only = folders.length === 1 ? folders[0]?.uri : undefined;
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
          ask: (frame) => pickOne(frame, l10n.t('What may git see of it?'), privacyChoices()),
        },
      ],
      all,
    );
    const folder = folders.find(({ uri }) => uri.toString() === answers?.folder?.toString());
    if (!answers || !folder) return undefined;
    const privacy = answers.privacy ?? 'private';
    const book = await createBook(host, folder, privacy);
    if (all) void tellFirstRun(folder, privacy);
    return book;
  },
});

async function createBook(host: CommandContext, folder: WorkspaceFolder, privacy: Privacy): Promise<Uri> {
  const root = bookFolder(folder);
  const marker = Uri.joinPath(root, BOOK_FILE);
  // One that is there already is the lead's own decision.
  await host.writer.create(folder.uri, Uri.joinPath(root, '.gitignore'), gitignoreText(privacy));
  const text = newText('book', { leadbook: BOOK_FORMAT, cadence: '2 weeks' });
  if (!(await host.writer.create(folder.uri, marker, text))) throw hasBook(folder);
  host.books.refresh();
  return marker;
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
    l10n.t('There is a book in this folder already: {0}.', uri ? workspace.asRelativePath(uri) : ''),
    uri,
  );
}

function privacyChoices(): readonly Choice<Privacy>[] {
  return [
    {
      icon: 'lock',
      label: l10n.t('Private'),
      description: l10n.t('recommended'),
      detail: l10n.t('Git ignores the whole book until you decide otherwise.'),
      value: 'private',
    },
    {
      icon: 'organization',
      label: l10n.t('Shared'),
      detail: l10n.t('Git sees the book, but not private notes (*.private.yaml) and your reflections.'),
      value: 'shared',
    },
    {
      icon: 'globe',
      label: l10n.t('Everything'),
      detail: l10n.t('Git sees every file of the book.'),
      value: 'everything',
    },
  ];
}

async function tellFirstRun(folder: WorkspaceFolder, privacy: Privacy): Promise<void> {
  const path = workspace.asRelativePath(bookFolder(folder));
  const message =
    privacy === 'private'
      ? l10n.t(
          'Your book is in {0}, and git ignores it. Mind that “git clean -fdx” deletes ignored files: a private repository of its own is the better home for it.',
          path,
        )
      : l10n.t('Your book is in {0}.', path);
  const add = l10n.t('Add Person');
  if ((await showInformation(message, add)) === add) await commands.executeCommand(commandId('addPerson'));
}
