import { FileSystemError, type TextDocument, Uri, workspace } from 'vscode';
import type { EtagStat } from '../platform/readSmall';

/** True for the error that the file system throws if nothing is at a place. */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}

/**
 * The names in a folder below `root`; empty if there is no such folder.
 * @throws FileSystemError if the folder cannot be read
 */
export async function listFolder(root: Uri, folder: string): Promise<readonly string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder === '' ? root : Uri.joinPath(root, folder));
    return entries.map(([name]) => name);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** The editor's document of a file, where it has changes that are not saved. */
export function dirtyDocument(uri: Uri): TextDocument | undefined {
  return dirtyDocumentAt(() => uri);
}

/**
 * As `dirtyDocument`, for who asks of a hundred thousand files.
 * @param place makes the place of the file: asked only where an editor is dirty at all
 */
export function dirtyDocumentAt(place: () => Uri): TextDocument | undefined {
  const dirty = dirtyDocuments();
  if (dirty.length === 0) return undefined;
  const key = place().toString();
  return dirty.find((document) => document.uri.toString() === key);
}

/** All editors' documents that have changes which are not saved. */
export function dirtyDocuments(): readonly TextDocument[] {
  return openDocuments().filter(({ isDirty }) => isDirty);
}

/** All documents as of the last that was opened or shut; VS Code makes a list anew for each who asks. */
let documents: readonly TextDocument[] | undefined;
let isFollowed = false;

function openDocuments(): readonly TextDocument[] {
  if (!isFollowed) {
    isFollowed = true;
    const forget = () => {
      documents = undefined;
    };
    // For as long as the host lives, as VS Code's own list does.
    workspace.onDidOpenTextDocument(forget);
    workspace.onDidCloseTextDocument(forget);
  }
  documents ??= workspace.textDocuments;
  return documents;
}

/** The etag of a file from its modification time (ms) and size (bytes). */
export function etagOf({ mtime, size }: EtagStat): string {
  return `${mtime} ${size}`;
}
