import { Disposable, type LogOutputChannel, languages, workspace } from 'vscode';
import { settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import type { RetroContext } from '../retro/retroContext';
import { FileCompletions } from './completions';
import { FileDiagnostics } from './diagnostics';
import { FileFixes } from './fixes';
import { FileFolds } from './folds';
import { FileHovers } from './hovers';
import { FileLenses } from './lenses';
import { NoteMentions } from './mentions';
import { FileNavigation } from './navigation';
import { NOTES_SCHEME } from './notesUri';
import { FileOutline } from './outline';
import { FileRename } from './rename';
import { bookFiles } from './selector';
import { WhoseFile } from './statusBar';

/** Registers all that editors of a book's files are helped with, for the folders where books lie now. */
export function registerEditing(host: RetroContext, log: LogOutputChannel): Disposable {
  const fail = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  const disposables = new Disposables();
  disposables.add(new FileDiagnostics(host, fail));
  disposables.add(new WhoseFile(host, fail));
  disposables.add(
    languages.registerCompletionItemProvider({ scheme: NOTES_SCHEME }, new NoteMentions(host), '@'),
  );
  let providers = provide(host);
  const again = () => {
    providers.dispose();
    providers = provide(host);
  };
  disposables.add(workspace.onDidChangeWorkspaceFolders(again));
  disposables.add(
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(settingId('folder')) && again()),
  );
  disposables.add({ dispose: () => providers.dispose() });
  return disposables;
}

/** What VS Code asks for a place in a file. */
function provide(host: RetroContext): Disposable {
  const files = bookFiles();
  const lenses = new FileLenses(host);
  const navigation = new FileNavigation(host);
  return Disposable.from(
    languages.registerCompletionItemProvider(files, new FileCompletions(host), ...FileCompletions.triggers),
    languages.registerHoverProvider(files, new FileHovers(host)),
    languages.registerCodeActionsProvider(files, new FileFixes(host), {
      providedCodeActionKinds: FileFixes.kinds,
    }),
    lenses,
    languages.registerCodeLensProvider(files, lenses),
    languages.registerDefinitionProvider(files, navigation),
    languages.registerReferenceProvider(files, navigation),
    languages.registerRenameProvider(files, new FileRename(host)),
    languages.registerDocumentSymbolProvider(files, new FileOutline(host), { label: 'Leadbook' }),
    languages.registerFoldingRangeProvider(files, new FileFolds(host.chunks)),
  );
}
