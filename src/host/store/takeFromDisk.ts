import {
  EndOfLine,
  l10n,
  Range,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  TextEdit,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { UserError } from '../platform/errors';

/** How long VS Code is given to notice that a file has changed, in milliseconds, and as long again after each change. */
const NOTICE = 3000;
/** How long at most, in milliseconds: somebody types all the time. */
const PATIENCE = 20_000;
/** How often a document is given the text of its file, which may change again meanwhile. */
const TRIES = 3;

/**
 * Waits until a document is unsaved or shows a text, which VS Code takes a moment for after a file has changed.
 * @param onDisk the text; `read` gives it anew after a save
 * @returns false where VS Code has not noticed
 * @throws {UserError} changed: somebody went on typing
 */
export function noticed(
  document: TextDocument,
  onDisk: string,
  read: () => Promise<string>,
): Promise<boolean> {
  let wanted = onDisk;
  const isSame = () => document.isDirty || document.isClosed || document.getText() === wanted;
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(quiet);
      clearTimeout(patience);
      for (const one of listeners) one.dispose();
      settle();
    };
    const look = () => isSame() && finish(() => resolve(true));
    // Its file may have changed once more, or it was ahead of its file and is saved now.
    const lookAnew = async () => {
      wanted = await read().catch(() => wanted);
      look();
    };
    const wait = () => setTimeout(() => finish(() => resolve(isSame())), NOTICE);
    const listeners = [
      workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document) return;
        clearTimeout(quiet);
        quiet = wait();
        look();
        return lookAnew();
      }),
      workspace.onDidSaveTextDocument((saved) => saved === document && lookAnew()),
      workspace.onDidCloseTextDocument((closed) => closed === document && look()),
    ];
    let quiet = wait();
    const patience = setTimeout(() => finish(() => reject(changedMeanwhile(document.uri))), PATIENCE);
  });
}

/**
 * True if a tab shows that a file is not saved. A document that was typed in while it was being saved is called clean by
 * VS Code, but its tab is not.
 */
export function isUnsavedInTab(uri: Uri): boolean {
  const place = uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ isDirty, input }) =>
        isDirty &&
        ((input instanceof TabInputText && input.uri.toString() === place) ||
          (input instanceof TabInputTextDiff && input.modified.toString() === place)),
    ),
  );
}

/**
 * Gives a clean document the text of its file where VS Code has not noticed that it changed, as in a folder that it does
 * not watch. A document of the same bytes as its file is saved by VS Code without writing it, and known as saved then.
 * @param read gives the text on disk
 * @throws {UserError} changed: the file changed again and again, or something changes documents as they are saved
 */
export async function takeFromDisk(document: TextDocument, read: () => Promise<string>): Promise<void> {
  const { uri } = document;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    // One that only seems to be saved, as somebody changed it while it was being saved, is refused here, and stays.
    if (!(await document.save())) break;
    const onDisk = await read();
    if (document.isDirty || document.isClosed || document.getText() === onDisk) return;
    const edit = new WorkspaceEdit();
    edit.set(uri, editsTo(document, onDisk));
    // Refused where the document is another by now: VS Code has noticed, or somebody types.
    if (!(await workspace.applyEdit(edit))) continue;
    if ((await document.save()) && document.getText() === (await read())) return;
    break;
  }
  throw changedMeanwhile(uri);
}

function changedMeanwhile(uri: Uri): UserError {
  const path = workspace.asRelativePath(uri);
  return new UserError(
    'changed',
    l10n.t('{0} was changed on disk just now; check it and try again.', path),
    uri,
  );
}

/** The lines in which a document differs from a text, and the line end where that is another: cursors elsewhere stay. */
function editsTo(document: TextDocument, text: string): TextEdit[] {
  const shown = document.getText().split(/\r?\n/);
  const wanted = text.split(/\r?\n/);
  let first = 0;
  while (first < Math.min(shown.length, wanted.length) && shown[first] === wanted[first]) first++;
  let same = 0;
  const most = Math.min(shown.length, wanted.length) - first;
  while (same < most && shown.at(-1 - same) === wanted.at(-1 - same)) same++;
  // A line at least, as there may be none behind or before.
  if (Math.min(shown.length, wanted.length) - same === first) {
    if (first > 0) first--;
    else same--;
  }
  const last = shown.length - same - 1;
  const range = new Range(first, 0, last, document.lineAt(last).text.length);
  const replaced = wanted.slice(first, wanted.length - same).join('\n');
  const eol = text.includes('\r\n') ? EndOfLine.CRLF : EndOfLine.LF;
  const edits = [TextEdit.replace(range, replaced)];
  return document.eol === eol ? edits : [...edits, TextEdit.setEndOfLine(eol)];
}
