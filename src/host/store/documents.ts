import { l10n, Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { TextEdit } from '../../core/yaml/yamlTypes';
import { UserError } from '../platform/errors';
import { exists, readText } from './guards';
import { isUnsavedInTab, noticed, takeFromDisk } from './takeFromDisk';

/** How long a person's fingers must rest before a second attempt, in milliseconds; as much longer before each later. */
const DELAY = 30;
/** How long such a rest is waited for, in milliseconds. */
const PATIENCE = 1000;

/**
 * What was on disk right after Leadbook saved. A document is called clean then even where somebody typed while it was
 * being saved: it is ahead of its file, and no reload will come.
 */
const leftOnDisk = new WeakMap<TextDocument, string>();

/**
 * Opens the document of a file, whether or not an editor shows it.
 * @throws {UserError} `gone` if there is no file, `refused` if VS Code cannot open it as text
 */
export async function openDocument(uri: Uri): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    if (await exists(uri)) {
      const sentence = l10n.t('{0} cannot be opened as text.', workspace.asRelativePath(uri));
      throw new UserError('refused', sentence, uri, undefined, { origin: error });
    }
    throw new UserError('gone', l10n.t('{0} is no longer there.', workspace.asRelativePath(uri)), uri);
  }
}

/**
 * Waits until a clean document shows what is on disk: after a watcher's gap it may still hold an older text, and an
 * edit of that would be an edit of the wrong line. Where VS Code does not notice, the document is given that text.
 * @returns whether the document is the same as its file; false where somebody has typed in it
 * @throws {UserError} changed: it is neither, and could not be made the same
 */
export async function caughtUp(document: TextDocument): Promise<boolean> {
  if (document.isDirty) return false;
  const read = () => textOnDisk(document.uri);
  const onDisk = await read();
  if (document.getText() === onDisk) leftOnDisk.delete(document);
  else if (!document.isDirty) {
    if (isUnsavedInTab(document.uri) || onDisk === leftOnDisk.get(document)) return false;
    if (!(await noticed(document, onDisk, read))) {
      if (isUnsavedInTab(document.uri)) return false;
      await takeFromDisk(document, read);
    }
  }
  return !document.isDirty;
}

/**
 * The text of a file as a document would show it.
 * @throws {UserError} `refused` where the file is not fit to be edited as text
 */
export async function textOnDisk(uri: Uri): Promise<string> {
  // VS Code drops the byte-order mark from a document's text.
  return (await readText(uri)).replace(/^\uFEFF/, '');
}

/** A document that was the same as its file before it was changed. */
interface Changed {
  /** Its text before. */
  readonly before: string;
  /** Its text once it was changed: where it is another by now, somebody else has written in it since. */
  readonly ours: string;
  /** What made one of the other. */
  readonly edits: readonly TextEdit[];
}

/**
 * Saves a document that was changed, and looks at what is on disk then.
 * @returns false where another program, such as a second window, has saved over it in the same moment
 * @throws {UserError} readOnly; notSaved: it could not be saved, or not without loss
 */
export async function save(document: TextDocument, { before, ours, edits }: Changed): Promise<boolean> {
  const { uri } = document;
  const onDisk = () => textOnDisk(uri).catch(() => undefined);
  // Where another program has written as many bytes as there were, VS Code would notice nothing and save over them.
  const now = await onDisk();
  if (now !== undefined && now !== before && now !== document.getText()) {
    throw new UserError(
      'notSaved',
      l10n.t(
        '{0} is changed in its editor, but not saved: it was changed on disk just now.',
        workspace.asRelativePath(uri),
      ),
      uri,
    );
  }
  // What VS Code may have written: a formatter may change it first, and somebody may type meanwhile.
  const texts = new Set([document.getText()]);
  // What another program wrote is loaded right after it was saved.
  let asSaved: string | undefined;
  const listeners = [
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) texts.add(document.getText());
    }),
    workspace.onDidSaveTextDocument((one) => {
      if (one === document) asSaved ??= document.getText();
    }),
  ];
  const saved = await document.save();
  for (const one of listeners) one.dispose();
  asSaved ??= document.getText();
  const after = await onDisk();
  // Where another save came first, such as the editor's own, VS Code has nothing to save and says no.
  const isSaved = saved || (!document.isDirty && after === document.getText());
  if (isSaved && after !== undefined && after !== before) {
    // Another program's text, such as a sync tool's, is what the document has yet to catch up with.
    if (texts.has(after)) leftOnDisk.set(document, after);
    else leftOnDisk.delete(document);
    return after === asSaved || !holds(asSaved, edits) || holds(after, edits);
  }
  if (!saved && !document.isDirty && after === before && document.getText() === ours) {
    // A read-only document takes the edit and never becomes dirty: nobody would see that it is not like its file.
    const edit = new WorkspaceEdit();
    edit.replace(uri, new Range(0, 0, document.lineCount, 0), before);
    await workspace.applyEdit(edit);
    throw new UserError(
      'readOnly',
      l10n.t('{0} is read-only; nothing was changed.', workspace.asRelativePath(uri)),
      uri,
    );
  }
  throw new UserError(
    'notSaved',
    l10n.t('{0} is changed in its editor, but could not be saved.', workspace.asRelativePath(uri)),
    uri,
  );
}

/** True if all that edits brought is in a text, wherever. */
function holds(text: string, edits: readonly TextEdit[]): boolean {
  const lines = (some: string) => some.replaceAll('\r\n', '\n');
  return edits.every((one) => lines(text).includes(lines(one.text).trim()));
}

/**
 * Waits until nobody has typed in a document for a moment, after an edit that came too late for its text. VS Code needs
 * as long for an edit as a fast typist from key to key, so the moment grows with each attempt.
 * @param version what the document was when the edit was computed
 */
export async function settled(document: TextDocument, version: number, attempt: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      clearTimeout(patience);
      listener.dispose();
      resolve();
    };
    const listener = workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      clearTimeout(timer);
      timer = setTimeout(finish, DELAY * attempt);
    });
    // Where nobody has typed it was something else, and waiting does not help.
    let timer = setTimeout(finish, document.version === version ? DELAY : DELAY * attempt);
    const patience = setTimeout(finish, PATIENCE);
  });
}
