import {
  Disposable,
  type DocumentFilter,
  type LogOutputChannel,
  languages,
  RelativePattern,
  workspace,
} from 'vscode';
import { settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import { safely } from '../platform/safely';
import type { RetroFiles } from '../retro/retroFiles';
import { bookFolder } from '../store/bookFolder';
import type { EditorHost } from './editedFile';
import { MentionCompletionProvider } from './mentionCompletionProvider';
import { NotedPromiseActions } from './notedPromiseActions';
import { NOTES_SCHEME } from './notesUri';
import { PersonStatusItem } from './personStatusItem';
import { RecordCodeLensProvider } from './recordCodeLensProvider';
import { RecordCompletionProvider } from './recordCompletionProvider';
import { RecordDefinitionProvider } from './recordDefinitionProvider';
import { RecordDocumentSymbolProvider } from './recordDocumentSymbolProvider';
import { RecordFoldingRangeProvider } from './recordFoldingRangeProvider';
import { RecordHoverProvider } from './recordHoverProvider';
import { RecordRenameProvider } from './recordRenameProvider';

/** Registers all that editors of a book's files are helped with, for the folders where books lie now. */
export function registerEditing(host: EditorHost, retros: RetroFiles, log: LogOutputChannel): Disposable {
  const fail = (error: unknown) => log.error(faultOf(error));
  const disposables = new Disposables();
  disposables.add(new PersonStatusItem(host, fail));
  disposables.add(
    languages.registerCompletionItemProvider(
      { scheme: NOTES_SCHEME },
      safely(new MentionCompletionProvider(host), log),
      '@',
    ),
  );
  let providers = provide(host, retros, log);
  const again = () => {
    providers.dispose();
    providers = provide(host, retros, log);
  };
  disposables.add(workspace.onDidChangeWorkspaceFolders(again));
  disposables.add(
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(settingId('folder')) && again()),
  );
  disposables.add({ dispose: () => providers.dispose() });
  return disposables;
}

/** What VS Code asks for a place in a file. */
function provide(host: EditorHost, retros: RetroFiles, log: LogOutputChannel): Disposable {
  const files = bookFiles();
  const safe = <T extends object>(provider: T) => safely(provider, log);
  const lenses = new RecordCodeLensProvider(host);
  const navigation = new RecordDefinitionProvider(host);
  return Disposable.from(
    languages.registerCompletionItemProvider(
      files,
      safe(new RecordCompletionProvider(host)),
      ...RecordCompletionProvider.triggers,
    ),
    languages.registerHoverProvider(files, safe(new RecordHoverProvider(host))),
    lenses,
    languages.registerCodeLensProvider(files, safe(lenses)),
    languages.registerDefinitionProvider(files, safe(navigation)),
    languages.registerReferenceProvider(files, safe(navigation)),
    languages.registerRenameProvider(files, safe(new RecordRenameProvider(host, retros))),
    languages.registerDocumentSymbolProvider(files, safe(new RecordDocumentSymbolProvider(host)), {
      label: 'Leadbook',
    }),
    languages.registerCodeActionsProvider(
      [...files, { scheme: NOTES_SCHEME }],
      safe(new NotedPromiseActions(host)),
      { providedCodeActionKinds: NotedPromiseActions.kinds },
    ),
    languages.registerFoldingRangeProvider(files, safe(new RecordFoldingRangeProvider(host.modules))),
  );
}

/** The YAML files below each workspace folder's book, on whatever file system. */
function bookFiles(): readonly DocumentFilter[] {
  return (workspace.workspaceFolders ?? []).map((folder) => ({
    language: 'yaml',
    scheme: folder.uri.scheme,
    pattern: new RelativePattern(bookFolder(folder), '**/*.yaml'),
  }));
}
