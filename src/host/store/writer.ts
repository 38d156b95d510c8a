import { l10n, Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { Answered } from '../../core/retro/answered';
import type { Edited, TextEdit } from '../../core/yaml/types';
import { refused, UserError } from '../errors';
import { assertNoLink, assertTrusted, exists, readText } from './guards';
import { Queue } from './queue';

/** How often an edit is computed anew when the person's own typing comes between. */
const TRIES = 20;
/** How long a clean document may take to catch up with its file on disk, in milliseconds. */
const CATCH_UP = 3000;

/** Computes edits from the text as it is now; asked again when the text has changed meanwhile. */
export type Change = (text: string) => Edited | Answered;

/**
 * The only way in which Leadbook writes. One queue for each file; within it the edit is computed from the document's
 * text with no `await` before it is applied, every answer of VS Code is checked, and a document is saved only if it
 * was clean before. Never writes over a file.
 */
export class Writer {
  readonly #queue = new Queue();
  readonly #wrote: (uri: Uri) => Promise<void>;

  /** @param wrote is told of each file that was written, so that nobody waits for a watcher to notice */
  constructor(wrote: (uri: Uri) => Promise<void>) {
    this.#wrote = wrote;
  }

  /**
   * Changes a file, open or not. Resolves when the change is in the document, and on disk if that was clean.
   * @param root the folder below which no symbolic link may lead elsewhere
   * @param also file operations that belong to the same undo step
   * @throws {UserError} restricted, gone, refused, symbolicLink, readOnly, changed, notWritten, notSaved
   */
  edit(root: Uri, uri: Uri, change: Change, also?: (edit: WorkspaceEdit) => void): Promise<void> {
    return this.#queue.run(uri.toString(), async () => {
      assertTrusted();
      await assertNoLink(root, uri);
      for (let attempt = 0; attempt < TRIES; attempt++) {
        if (!(await this.#attempt(uri, change, also))) continue;
        await this.#wrote(uri);
        return;
      }
      throw new UserError(
        'notWritten',
        l10n.t('{0} could not be changed while it is being edited; nothing was lost. Try again.', name(uri)),
        uri,
      );
    });
  }

  /**
   * Makes a new file, with its folders. False when something of that name is there, which is then left alone.
   * @throws {UserError} restricted, symbolicLink, notWritten
   */
  create(root: Uri, uri: Uri, text: string): Promise<boolean> {
    return this.#queue.run(uri.toString(), async () => {
      assertTrusted();
      await assertNoLink(root, uri);
      if (await exists(uri)) return false;
      const edit = new WorkspaceEdit();
      edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
      const applied = await workspace.applyEdit(edit);
      if (applied && (await readText(uri)) === text) {
        await this.#wrote(uri);
        return true;
      }
      if (!applied && (await exists(uri))) return false;
      throw new UserError(
        'notWritten',
        l10n.t('{0} could not be written. Is there room, and may you write there?', name(uri)),
        uri,
      );
    });
  }

  /**
   * Gives a file another name; an editor that shows it follows. False when something of the new name is there.
   * @throws {UserError} restricted, symbolicLink, gone, notWritten
   */
  rename(root: Uri, from: Uri, to: Uri): Promise<boolean> {
    return this.#queue.run(from.toString(), async () => {
      assertTrusted();
      await assertNoLink(root, from);
      if (await exists(to)) return false;
      const edit = new WorkspaceEdit();
      edit.renameFile(from, to, { overwrite: false });
      const applied = await workspace.applyEdit(edit);
      if (applied && (await exists(to))) {
        await this.#wrote(from);
        await this.#wrote(to);
        return true;
      }
      if (!applied && (await exists(to))) return false;
      throw new UserError(
        'notWritten',
        l10n.t('{0} could not be renamed to {1}.', name(from), name(to)),
        from,
      );
    });
  }

  /** One try: true when the change is made (or there was nothing to change), false when it must be computed anew. */
  async #attempt(uri: Uri, change: Change, also?: (edit: WorkspaceEdit) => void): Promise<boolean> {
    const document = await open(uri);
    await caughtUp(document);
    // From here to applyEdit nothing may be awaited: the edit is for this very text.
    const wasDirty = document.isDirty;
    const before = document.getText();
    const edited = change(before);
    if (!edited.ok) throw refused(uri, edited.refusal);
    if (edited.edits.length === 0 && !also) return true;
    const edit = new WorkspaceEdit();
    for (const one of edited.edits) edit.replace(uri, rangeOf(document, one), one.text);
    also?.(edit);
    if (!(await workspace.applyEdit(edit))) return false;
    // VS Code says yes for a read-only document too, and leaves it as it was.
    if (edited.edits.length > 0 && document.getText() === before) {
      throw new UserError('readOnly', l10n.t('{0} is read-only; nothing was changed.', name(uri)), uri);
    }
    if (!wasDirty && !(await document.save())) {
      throw new UserError(
        'notSaved',
        l10n.t('{0} is changed in its editor, but could not be saved.', name(uri)),
        uri,
      );
    }
    return true;
  }
}

async function open(uri: Uri): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    if (await exists(uri)) throw error;
    throw new UserError('gone', l10n.t('{0} is not there any more.', name(uri)), uri);
  }
}

/**
 * Waits until a clean document shows what is on disk: after a watcher's gap it may still hold an older text, and an
 * edit of that would be an edit of the wrong line.
 */
async function caughtUp(document: TextDocument): Promise<void> {
  if (document.isDirty) return;
  const onDisk = await readText(document.uri);
  // VS Code drops the byte-order mark from a document's text.
  const same = () => document.isDirty || document.getText() === onDisk.replace(/^\uFEFF/, '');
  if (same()) return;
  await new Promise<void>((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      listener.dispose();
      settle();
    };
    const listener = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && same()) finish(resolve);
    });
    const timer = setTimeout(() => {
      const message = l10n.t(
        '{0} was changed on disk just now; look at it and try again.',
        name(document.uri),
      );
      finish(() => reject(new UserError('changed', message, document.uri)));
    }, CATCH_UP);
  });
}

function rangeOf(document: TextDocument, edit: TextEdit): Range {
  return new Range(document.positionAt(edit.offset), document.positionAt(edit.offset + edit.length));
}

function name(uri: Uri): string {
  return workspace.asRelativePath(uri);
}
