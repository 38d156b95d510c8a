import { l10n, Range, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { ActionLinked } from '../../core/retro/actionToRecord';
import type { Answered } from '../../core/retro/answered';
import type { LineFollowed } from '../../core/retro/followRecord';
import { apply, inverseEdits } from '../../core/yaml/splice';
import type { Edited, TextEdit } from '../../core/yaml/yamlTypes';
import { defined } from '../platform/defined';
import { reasonOf, refused, UserError } from '../platform/errors';
import type { NoteChange } from './changeRecord';
import { listFolder } from './disk';
import { caughtUp, openDocument, save, settled } from './documents';
import { assertNoLink, assertTrusted, exists, missingFolders, readText } from './guards';
import { Queue } from './queue';

/** How often an edit is computed anew when the person's own typing comes between. */
const TRIES = 20;

/** Computes edits from the text as it is now; asked again when the text has changed meanwhile. */
export type Change = (text: string) => Edited | Answered | ActionLinked | LineFollowed;

/**
 * How a try ended: the change is made (or there was nothing to change); the document was another by then, or another
 * program has saved over it, and it must be computed anew.
 */
type Outcome = 'done' | 'outdated' | 'overwritten';

/** A file that comes with an edit of another, as one step of VS Code's own undo. */
interface NewFile {
  readonly root: Uri;
  readonly uri: Uri;
  readonly text: string;
}

/**
 * The only way in which Leadbook writes. One queue for each file; within it the edit is computed from the document's
 * text with no `await` before it is applied, every answer of VS Code is checked, and a document is saved only if it
 * was clean before. Never writes over a file.
 */
export class Writer {
  readonly #queue: Queue;
  /** Is told of each file that was written, so that nobody waits for a watcher to notice. */
  readonly wrote: (uri: Uri) => Promise<void>;
  /** Takes note of what this writer does. */
  readonly note: NoteChange;

  /**
   * @param wrote is told of each file that was written
   * @param note takes note of each change
   * @param queue the queue of all writers of a window
   */
  constructor(wrote: (uri: Uri) => Promise<void>, note: NoteChange = () => {}, queue = new Queue()) {
    this.wrote = wrote;
    this.note = note;
    this.#queue = queue;
  }

  /** The same writer, whose changes are noted in one place. */
  noting(note: NoteChange): Writer {
    return new Writer(this.wrote, note, this.#queue);
  }

  /**
   * Changes a file, open or not. Resolves when the change is in the document, and on disk if that was clean.
   * @param root the folder below which no symbolic link may lead elsewhere
   * @param also a file that is made with it; nothing may be there yet
   * @throws {UserError} restricted, gone, refused, symbolicLink, readOnly, changed, notWritten, notSaved
   */
  edit(root: Uri, uri: Uri, change: Change, also?: NewFile): Promise<void> {
    return this.inTurn(uri, async () => {
      assertTrusted();
      await assertNoLink(root, uri);
      let making = also;
      for (let attempt = 1; attempt <= TRIES; attempt++) {
        const outcome = await this.#attempt(attempt, root, uri, change, making);
        // Then the file is made, and only the text is to be edited again.
        if (outcome === 'overwritten') making = undefined;
        if (outcome !== 'done') continue;
        if (also) await this.wrote(also.uri);
        await this.wrote(uri);
        return;
      }
      throw new UserError(
        'notWritten',
        l10n.t(
          '{0} could not be changed while it is being edited; nothing was lost. Try again.',
          workspace.asRelativePath(uri),
        ),
        uri,
      );
    });
  }

  /**
   * Makes a new file, with its folders. False when something of that name is there, which is then left alone.
   * @throws {UserError} restricted, symbolicLink, notWritten
   */
  create(root: Uri, uri: Uri, text: string): Promise<boolean> {
    return this.inTurn(
      uri,
      async () => {
        assertTrusted();
        await assertNoLink(root, uri);
        if (await exists(uri)) return false;
        const folders = await missingFolders(root, uri);
        const edit = new WorkspaceEdit();
        edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
        const applied = await workspace.applyEdit(edit);
        const written = await readText(uri).catch(() => undefined);
        if (written === text) {
          this.note({ kind: 'created', root, uri, text, folders });
          await this.wrote(uri);
          return true;
        }
        // A full disk leaves the beginning of a file, which must not be taken for somebody's. Whole ones end a line.
        const isTorn = written !== undefined && text.startsWith(written) && !written.endsWith('\n');
        if (!applied && !isTorn && (await exists(uri))) return false;
        if (isTorn) await workspace.fs.delete(uri, { useTrash: false });
        throw notWritten(uri, l10n.t('Is there space left, and are you allowed to write there?'), { text });
      },
      text,
    );
  }

  /**
   * Gives a file another name; an editor that shows it follows. False when something of the new name is there.
   * @throws {UserError} restricted, symbolicLink, gone, notWritten
   */
  rename(root: Uri, from: Uri, to: Uri): Promise<boolean> {
    return this.inTurn(from, async () => {
      assertTrusted();
      await assertNoLink(root, from);
      await assertNoLink(root, to);
      // By the names that are listed: where capitals do not count, another spelling of the same name is not taken.
      if (await isListed(to)) return false;
      const edit = new WorkspaceEdit();
      edit.renameFile(from, to, { overwrite: false });
      const applied = await workspace.applyEdit(edit);
      if (applied && (await isListed(to))) {
        this.note({ kind: 'renamed', root, from, to });
        await this.wrote(from);
        await this.wrote(to);
        return true;
      }
      if (!applied && (await isListed(to))) return false;
      throw new UserError(
        'notWritten',
        l10n.t(
          '{0} could not be renamed to {1}.',
          workspace.asRelativePath(from),
          workspace.asRelativePath(to),
        ),
        from,
      );
    });
  }

  /**
   * Runs a job when it is its turn. What the file system throws becomes a notice like all else.
   * @param text what would be nowhere if the job failed
   * @throws {UserError} what the job throws; `notWritten` for what the file system throws
   */
  inTurn<T>(uri: Uri, job: () => Promise<T>, text?: string): Promise<T> {
    return this.#queue.run(uri.toString(), async () => {
      try {
        return await job();
      } catch (error) {
        if (error instanceof UserError) throw error;
        throw notWritten(uri, reasonOf(error), { text, origin: error });
      }
    });
  }

  /** Resolves when all that is being written now, by any writer of the window, is written and noted. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** One try. */
  async #attempt(attempt: number, root: Uri, uri: Uri, change: Change, also?: NewFile): Promise<Outcome> {
    const folders = also ? await missingFolders(also.root, also.uri) : [];
    const document = await openDocument(uri);
    const isSame = await caughtUp(document);
    // VS Code lets go of documents that no editor shows when many others are opened; such a one never changes again.
    if (document.isClosed) return 'outdated';
    // From here to applyEdit nothing may be awaited: the edit is for this very text.
    const wasDirty = document.isDirty || !isSame;
    const { version } = document;
    const before = document.getText();
    const edited = change(before);
    if (!edited.ok) throw refused(uri, edited.refusal);
    if (edited.edits.length === 0 && !also) return 'done';
    const edit = new WorkspaceEdit();
    for (const one of edited.edits) edit.replace(uri, rangeOfEdit(document, one), one.text);
    if (also) {
      edit.createFile(also.uri, { contents: new TextEncoder().encode(also.text), overwrite: false });
    }
    if (!(await workspace.applyEdit(edit))) {
      await settled(document, version, attempt);
      return 'outdated';
    }
    if (also) this.note({ kind: 'created', ...also, folders });
    // Where VS Code let go of it in this very moment, the edit is in its successor.
    const changed = document.isClosed ? await openDocument(uri) : document;
    // VS Code says yes for a read-only document too, and leaves it as it was.
    if (edited.edits.length > 0 && changed.getText() === before) {
      throw new UserError(
        'readOnly',
        l10n.t('{0} is read-only; nothing was changed.', workspace.asRelativePath(uri)),
        uri,
      );
    }
    const { edits } = edited;
    const after = apply(before, edits);
    const done = () => {
      const inverse = inverseEdits(before, edits);
      if (edits.length > 0) this.note({ kind: 'edited', root, uri, after, inverse });
      return 'done' as const;
    };
    if (wasDirty) return done();
    try {
      return (await save(changed, { before, ours: after, edits })) ? done() : 'overwritten';
    } catch (error) {
      // Then it is in the editor, and can be taken back there.
      if (error instanceof UserError && error.code === 'notSaved') done();
      throw error;
    }
  }
}

async function isListed(uri: Uri): Promise<boolean> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return (await listFolder(Uri.joinPath(uri, '..'), '')).includes(name);
}

/** The range that an edit of a document’s text replaces. */
export function rangeOfEdit(document: TextDocument, edit: TextEdit): Range {
  return new Range(document.positionAt(edit.offset), document.positionAt(edit.offset + edit.length));
}

function notWritten(
  uri: Uri,
  why: string,
  { text, origin }: { readonly text: string | undefined; readonly origin?: unknown },
): UserError {
  const message = l10n.t('{0} could not be written: {1}', workspace.asRelativePath(uri), why);
  return new UserError('notWritten', message, uri, undefined, defined({ text, origin }));
}
