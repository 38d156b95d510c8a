import { Uri } from 'vscode';

/** The file that a document is about: of Markdown notes, whose address names it, the record; else the document's own. */
export function fileBehind(uri: Uri): Uri {
  const file = uri.scheme === 'leadbook-notes' ? new URLSearchParams(uri.query).get('file') : null;
  return file === null ? uri : Uri.parse(file);
}
