import { Uri } from 'vscode';
import { neutralize } from '../../core/neutralize';
import type { Path } from '../../core/yaml/yamlTypes';

/** The scheme of Markdown documents that are a field of a book's file. */
export const NOTES_SCHEME = 'leadbook-notes';

/** Which field of which file a document is. */
export interface NotesId {
  readonly file: Uri;
  readonly path: Path;
}

/**
 * The address of a field's document.
 * @param title what its tab shows; it is only for people to read
 * @param copy tells apart two of one field: the file of the first was renamed, and another has its old name
 */
export function notesUri(title: string, { file, path }: NotesId, copy = 1): Uri {
  // A path's own marks, and what no title has, would make another path of the name.
  const name = neutralize(title.replace(/[\\/:?#%\p{Cc}\p{Surrogate}]/gu, ' ')).trim();
  const query = new URLSearchParams({
    file: file.toString(),
    path: JSON.stringify(path),
    ...(copy > 1 ? { copy: String(copy) } : {}),
  });
  return Uri.from({ scheme: NOTES_SCHEME, path: `/${name}.md`, query: query.toString() });
}

/**
 * Reads from a document's address the file and the path of its field; undefined for an address that is none of ours.
 */
export function notesIdOf(uri: Uri): NotesId | undefined {
  const query = new URLSearchParams(uri.query);
  const [file, path] = [query.get('file'), pathOf(query.get('path'))];
  return uri.scheme === NOTES_SCHEME && file && path ? { file: Uri.parse(file), path } : undefined;
}

function pathOf(text: string | null): Path | undefined {
  try {
    const path: unknown = JSON.parse(text ?? '');
    const isPath = Array.isArray(path) && path.length > 0 && path.every(isStep);
    return isPath ? path : undefined;
  } catch {
    // Somebody else's address: there is no such document.
    return undefined;
  }
}

function isStep(step: unknown): step is string | number {
  return typeof step === 'string' || (Number.isInteger(step) && Number(step) >= 0);
}
