import { l10n, type Uri, workspace } from 'vscode';
import type { Thing } from '../../core/book/paths';
import { commonLines } from '../../core/editor/merge';
import { fieldNow, type WrittenBack, writeBack } from '../../core/editor/notesView';
import { decode } from '../../core/yaml';
import { guard } from '../../core/yaml/limitsGuard';
import { withLineFeeds } from '../../core/yaml/lines';
import type { Refusal } from '../../core/yaml/yamlTypes';
import type { CommandContext } from '../commands/commandContext';
import { problemSentence, refused, UserError } from '../platform/errors';
import { dirtyDocument } from '../store/disk';
import { textOnDisk } from '../store/documents';
import { exists } from '../store/guards';
import type { Book } from '../store/openedBook';
import type { Field } from './notesField';

/** What the documents of fields work with. */
export type NotesHost = Pick<CommandContext, 'books' | 'writer'>;

/** What a save did. */
export type SavedField = Extract<WrittenBack, { readonly ok: true }>;

/**
 * The book a file lies in, and what the file is there.
 * @throws {UserError} `gone` if it lies in no open book
 */
export async function bookOf(
  host: Pick<NotesHost, 'books'>,
  file: Uri,
): Promise<{ book: Book; thing: Thing }> {
  for (const { book } of await host.books.all()) {
    const thing = book.thing(file);
    if (thing) return { book, thing };
  }
  throw gone(file);
}

/**
 * Reads the text that a field holds by now, unsaved text of an editor included; its place in the file is followed.
 * @throws {UserError} gone, changed: it is not in the file any more; refused: the file cannot be read
 */
export async function readField(host: Pick<NotesHost, 'books'>, field: Field): Promise<string> {
  await bookOf(host, field.file);
  const text = dirtyDocument(field.file)?.getText() ?? (await onDisk(field.file));
  const now = fieldNow(text, field.path, field.base);
  if (!now.ok) throw unwritten(field.file, now.refusal);
  field.path = now.path;
  return now.text;
}

/**
 * Writes a document into its field: into the file, or into the editor that has the file unsaved.
 * @throws {UserError} what the writer throws; changed, refused as in `readField`
 */
export async function writeField(
  host: NotesHost,
  field: Field,
  bytes: Uint8Array,
): Promise<SavedField | undefined> {
  const mine = textIn(field.file, bytes);
  const { book, thing } = await bookOf(host, field.file);
  let saved: SavedField | undefined;
  try {
    await host.writer.edit(book.folder.uri, field.file, (text) => {
      const base = field.base ?? commonLines(mine, fieldText(text, field));
      const done = writeBack(text, thing.kind, field.path, base, mine);
      if (!done.ok) throw unwritten(field.file, done.refusal);
      saved = done;
      return { ok: true, edits: done.edits, text: done.text };
    });
  } catch (error) {
    throw error instanceof UserError && error.code === 'gone' ? gone(field.file) : error;
  }
  if (saved) field.save(mine, saved.path, saved.field);
  return saved;
}

function fieldText(text: string, { path, base }: Field): string {
  const now = fieldNow(text, path, base);
  return now.ok ? now.text : '';
}

function textIn(file: Uri, bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if (!decoded.ok) {
    const why = problemSentence(decoded.problem);
    throw new UserError('refused', l10n.t('Nothing was saved: {0}', why), file);
  }
  const text = withLineFeeds(decoded.text);
  if (guard(text)?.code === 'conflict') {
    const line = (guard(text)?.place.line ?? 0) + 1;
    throw new UserError(
      'refused',
      l10n.t(
        'Line {0} begins like a merge conflict marker, which would make the file unreadable; change that line and save again.',
        line,
      ),
      file,
    );
  }
  return text;
}

async function onDisk(file: Uri): Promise<string> {
  try {
    return await textOnDisk(file);
  } catch (error) {
    if (!(error instanceof UserError) && !(await exists(file))) throw gone(file);
    throw error;
  }
}

function gone(file: Uri): UserError {
  return new UserError(
    'gone',
    l10n.t(
      '{0} is no longer there. Your text is still in this editor: put the file back and save again, or copy the text to where it belongs.',
      workspace.asRelativePath(file),
    ),
    file,
  );
}

type NotDone = Extract<WrittenBack, { readonly ok: false }>['refusal'];

function unwritten(file: Uri, refusal: NotDone): UserError {
  const path = workspace.asRelativePath(file);
  switch (refusal.code) {
    case 'vanished':
      return new UserError(
        'changed',
        l10n.t(
          'What this text belongs to is no longer in {0}. Your text is still in this editor: copy it to where it belongs.',
          path,
        ),
        file,
      );
    case 'notText':
      return new UserError(
        'changed',
        l10n.t(
          '{0}, line {1}: a list or a map has replaced this text. Your text is still in this editor.',
          path,
          refusal.place.line + 1,
        ),
        file,
        refusal.place,
      );
    default:
      return refused(file, refusal as Refusal);
  }
}
