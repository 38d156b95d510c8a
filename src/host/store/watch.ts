import {
  type Disposable,
  RelativePattern,
  type TextDocument,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { Disposables } from '../platform/disposables';

/** How long events are gathered before anybody is told, in milliseconds: a checkout is one change, not a thousand. */
const GATHER = 10;
/** How long one must rest from typing before unsaved text counts, in milliseconds. */
const DELAY = 250;

/** What is called when files change. */
export interface Told {
  /** Of files that may be others by now, gathered. */
  hear(uris: readonly Uri[]): void;
  /** Of a file that an editor has just saved, at once: somebody looks at its row. */
  saved(document: TextDocument): void;
}

/**
 * Tells of files below a folder of a workspace folder that were made, changed, saved or removed, also by editors with
 * unsaved text. Events are hints: some get lost, so nobody may take silence for the truth.
 * @param path the folder, relative to the workspace folder
 */
export function watch(folder: WorkspaceFolder, path: string, told: Told): Disposable {
  const disposables = new Disposables();
  const gathered = new Map<string, Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const root = folder.uri.with({ path: `${folder.uri.path.replace(/\/$/, '')}/${path}` });
  const isBelow = (uri: Uri) =>
    uri.scheme === root.scheme && (uri.path === root.path || uri.path.startsWith(`${root.path}/`));
  const note = (uri: Uri) => {
    if (!isBelow(uri)) return;
    gathered.set(uri.toString(), uri);
    timer ??= setTimeout(() => {
      timer = undefined;
      const uris = [...gathered.values()];
      gathered.clear();
      told.hear(uris);
    }, GATHER);
  };
  // `**` also matches folders: one that is removed is often a single event.
  const watcher = disposables.add(
    workspace.createFileSystemWatcher(new RelativePattern(folder, `${path}{,/**}`)),
  );
  disposables.add(watcher.onDidCreate(note));
  disposables.add(watcher.onDidChange(note));
  disposables.add(watcher.onDidDelete(note));
  // Sooner than the watcher, and not among what it loses.
  disposables.add(
    workspace.onDidSaveTextDocument((document) => isBelow(document.uri) && told.saved(document)),
  );
  let typing: ReturnType<typeof setTimeout> | undefined;
  disposables.add(
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isBelow(document.uri)) return;
      clearTimeout(typing);
      typing = setTimeout(() => note(document.uri), DELAY);
    }),
  );
  disposables.add(workspace.onDidCreateFiles(({ files }) => files.forEach(note)));
  disposables.add(workspace.onDidDeleteFiles(({ files }) => files.forEach(note)));
  disposables.add(
    workspace.onDidRenameFiles(({ files }) =>
      files.flatMap((file) => [file.oldUri, file.newUri]).forEach(note),
    ),
  );
  disposables.add({
    dispose: () => {
      clearTimeout(timer);
      clearTimeout(typing);
    },
  });
  return disposables;
}
