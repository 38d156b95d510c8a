// What suites need of the host they run in. Nothing here knows whether that is a Node process or a web worker.
import {
  commands,
  type Disposable,
  type Event,
  extensions,
  FileType,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { tell } from './inside/tell.ts';

/** The extension under test. */
export const extensionId = 'leadbook.leadbook';

/** The folder the window has open, or one of several. */
export function workspaceRoot(index = 0): Uri {
  const folder = workspace.workspaceFolders?.[index];
  if (!folder) throw new Error(`the window has no folder number ${index}`);
  return folder.uri;
}

/** Are we in the web-worker host, on a virtual workspace? */
export const isWeb = workspace.workspaceFolders?.[0]?.uri.scheme !== 'file';

/** A place in the workspace: `inWorkspace('leadbook', 'book.yaml')`. */
export function inWorkspace(...parts: string[]): Uri {
  return Uri.joinPath(workspaceRoot(), ...parts);
}

/** The text on disk, whatever an editor holds. */
export async function readText(uri: Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
}

/** What a page of Leadbook's own says by now; a document that VS Code still holds of it follows a moment later. */
export async function pageText(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Writes a file past any editor, as another program would. */
export async function writeText(uri: Uri, text: string): Promise<Uri> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** All files below a folder, by path, with their texts. */
export async function textsBelow(folder: Uri): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for (const [name, type] of await workspace.fs.readDirectory(folder)) {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory) Object.assign(texts, await textsBelow(uri));
    else texts[uri.path] = await readText(uri);
  }
  return texts;
}

/** Is there a file or folder? */
export async function exists(uri: Uri): Promise<boolean> {
  return (await Promise.resolve(workspace.fs.stat(uri)).catch(() => undefined)) !== undefined;
}

/**
 * Closes all editors without saving and takes out everything in the folder but `README.md` and `.vscode`.
 * @param kept paths of folders that stay, with nothing in them but others of these
 */
export async function emptyWorkspace(
  root = workspaceRoot(),
  kept: ReadonlySet<string> = new Set(),
): Promise<void> {
  await revertAll();
  await empty(root, kept);
}

async function empty(folder: Uri, kept: ReadonlySet<string>): Promise<void> {
  for (const [name, type] of await workspace.fs.readDirectory(folder)) {
    if (name === 'README.md' || name === '.vscode') continue;
    const uri = Uri.joinPath(folder, name);
    if (kept.has(uri.path)) await empty(uri, kept);
    else await workspace.fs.delete(uri, { recursive: type === FileType.Directory, useTrash: false });
  }
}

async function revertAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) await reverted(document);
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Gives up what is not saved of a document. */
export async function reverted(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
}

/** Activates the extension, and gives what it exports. */
export async function activated(): Promise<unknown> {
  const extension = extensions.getExtension(extensionId);
  if (!extension) throw new Error(`${extensionId} is not installed in this host`);
  return extension.activate();
}

/** How long something is waited for at most, in milliseconds: on a busy machine VS Code may be slow, and still do it. */
const PATIENCE = 60_000;

/** The next time an event fires with what one waits for. Ask for it before doing what makes it fire. */
export function nextEvent<T>(
  event: Event<T>,
  wanted: (value: T) => boolean = () => true,
  within = PATIENCE,
): Promise<T> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => {
      listening.dispose();
      fail(new Error(`no such event within ${within} ms`));
    }, within);
    const listening = event((value) => {
      if (!wanted(value)) return;
      clearTimeout(late);
      listening.dispose();
      done(value);
    });
  });
}

/**
 * Waits until `look` gives something true, and gives that. It looks again at each event of documents, editors, tabs,
 * files and those named; and now and then, as VS Code tells of some states (context keys, tree rows) by no event.
 * A look that throws is a look that saw nothing yet; what it threw is told if time runs out.
 */
export function eventually<T>(
  what: string,
  look: () => T | PromiseLike<T>,
  { within = PATIENCE, events = [] }: { within?: number; events?: readonly Event<unknown>[] } = {},
): Promise<Exclude<T, undefined | null | false | 0 | ''>> {
  return new Promise((done, fail) => {
    let looking = false;
    let again = false;
    let over = false;
    let last: unknown;
    const end = (settle: () => void) => {
      over = true;
      clearInterval(tick);
      clearTimeout(late);
      for (const one of listening) one.dispose();
      settle();
    };
    const glance = async () => {
      if (over) return;
      again = looking;
      if (looking) return;
      looking = true;
      try {
        const seen = await look();
        if (seen && !over) end(() => done(seen as Exclude<T, undefined | null | false | 0 | ''>));
        last = undefined;
      } catch (error) {
        last = error;
      }
      looking = false;
      if (again) void glance();
    };
    const listening: Disposable[] = [...usualEvents(), ...events].map((event) => event(() => void glance()));
    const tick = setInterval(glance, 100);
    const late = setTimeout(
      () =>
        end(() =>
          fail(
            last === undefined
              ? new Error(`not within ${within} ms: ${what}`)
              : new Error(`not within ${within} ms: ${what} (${String(last)})`, { cause: last }),
          ),
        ),
      within,
    );
    void glance();
  });
}

/**
 * Makes the folders on the way to a place that are missing, each when VS Code's watcher tells of files in the one around it. Of
 * what is made in the moment after its folder it tells nothing, and of what is in a folder that was, never.
 * @param path the names down from the workspace
 */
export async function watchedFolder(...path: readonly string[]): Promise<void> {
  for (const depth of path.keys()) {
    const folder = inWorkspace(...path.slice(0, depth + 1));
    if (await exists(folder)) continue;
    await workspace.fs.createDirectory(folder);
    await watched(folder);
  }
}

/** Waits until VS Code's watcher tells of files in a folder. */
export async function watched(folder: Uri): Promise<void> {
  const probe = Uri.joinPath(folder, '.watched');
  const probes = workspace.createFileSystemWatcher('**/.watched');
  let isTold = false;
  for (const event of [probes.onDidCreate, probes.onDidChange])
    event(() => {
      isTold = true;
    });
  let times = 0;
  await eventually('VS Code watches the folder', async () => {
    if (!isTold) await writeText(probe, `${times++}`);
    return isTold;
  });
  probes.dispose();
  await workspace.fs.delete(probe, { useTrash: false });
}

function usualEvents(): Event<unknown>[] {
  watcher ??= workspace.createFileSystemWatcher('**/*');
  return [
    workspace.onDidChangeTextDocument,
    workspace.onDidSaveTextDocument,
    window.onDidChangeActiveTextEditor,
    window.onDidChangeVisibleTextEditors,
    window.onDidChangeTextEditorSelection,
    window.tabGroups.onDidChangeTabs,
    watcher.onDidCreate,
    watcher.onDidChange,
    watcher.onDidDelete,
  ];
}

let watcher: ReturnType<typeof workspace.createFileSystemWatcher> | undefined; // one for the whole run

/** A line for the person who reads the run, such as a measured figure. */
export function log(text: string): void {
  tell({ type: 'log', text });
}
