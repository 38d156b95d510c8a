import type { TextDocument, Uri } from 'vscode';
import { read } from '../../core/yaml';
import { dirtyDocument } from './disk';

// Each of a person's rows asks, and a text is parsed for the first of them.
const known = new WeakMap<TextDocument, { readonly version: number; readonly halfTyped: boolean }>();

/** Whether an editor has a text of a file that cannot be read yet, so that what was saved last is shown of it. */
export function hasUnsavedErrors(uri: Uri): boolean {
  const document = dirtyDocument(uri);
  if (!document) return false;
  const { version } = document;
  const before = known.get(document);
  if (before?.version === version) return before.halfTyped;
  const halfTyped = !read(document.getText()).ok;
  known.set(document, { version, halfTyped });
  return halfTyped;
}
