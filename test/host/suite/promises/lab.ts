// What the suites of the promises share: a fresh book, editors, chance that repeats.
import { Selection, type TextEditor, Uri, window } from 'vscode';
import type { Leadbook } from '../../../../src/compose/main';
import { leadbook, run } from '../../book.ts';
import { emptyWorkspace, eventually, inWorkspace, readText, writeText } from '../../harness.ts';

/**
 * How long a test of a promise may take, in milliseconds. No budget, only the end of one that hangs: hundreds of edits go
 * to the window and back, and on a busy machine each of these ways takes several times as long.
 */
export const PATIENCE = 300_000;

/** An empty workspace with an empty book in it. */
export async function newBook(): Promise<Leadbook> {
  await emptyWorkspace();
  const loaded = await leadbook();
  await loaded.books.rescan();
  await run('init', {});
  return loaded;
}

/** A place in the book. */
export const inBook = (...parts: string[]): Uri => inWorkspace('leadbook', ...parts);

/** Adds a person with a one-on-one of this text; gives the place of that. */
export async function noteOf(name: string, text: string): Promise<Uri> {
  const person = await run('addPerson', { name });
  return writeText(Uri.joinPath(person, '../one-on-ones/2026-11-21.yaml'), text);
}

/** Opens a file in an editor that shows what is on disk. */
export async function opened(uri: Uri): Promise<TextEditor> {
  const editor = await window.showTextDocument(uri);
  const { document } = editor;
  await eventually('the editor shows the file', async () => document.getText() === (await readText(uri)));
  return editor;
}

/** Selects so many characters behind the first `after`, for the next that is typed. */
export function select(editor: TextEditor, after: string, length = 0): void {
  const { document } = editor;
  const at = document.positionAt(document.getText().indexOf(after) + after.length);
  editor.selection = new Selection(at, at.translate(0, length));
}

/** The code of an error that is meant for the person in front of the screen; undefined for any other. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && error.name === 'UserError' && 'code' in error
    ? String(error.code)
    : undefined;
}
