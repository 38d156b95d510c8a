import { l10n, Selection, type TextDocument, type Uri, window, workspace } from 'vscode';
import { isOfHome, type Thing } from '../../core/book/paths';
import { markdownFieldAt } from '../../core/editor/notesView';
import { kinds } from '../../core/records/kinds';
import type { Path } from '../../core/yaml/yamlTypes';
import { UserError } from '../platform/errors';
import { pickOne } from '../prompts/inputs';
import type { OpenBook } from '../store/books';
import { openDocument } from '../store/documents';
import { nameOf } from '../store/personSummaries';
import type { NotesInvocation } from './lazyNotes';
import { Field } from './notesField';
import { type NotesHost, readField } from './notesFile';
import type { NotesFiles } from './notesFiles';
import { notesUri } from './notesUri';

/** Which field is opened, and the place of the caret in its text, where that is known. */
interface Target {
  readonly path: Path;
  readonly caret?: { readonly line: number; readonly character: number };
}

/**
 * Opens a field of a file as a Markdown document: the one that is named, else the one at the caret, else the kind's own.
 * @throws {UserError} badArguments; what reading the field throws
 */
export async function openField(
  host: Pick<NotesHost, 'books'>,
  files: NotesFiles,
  { args, all }: NotesInvocation,
): Promise<Uri | undefined> {
  const active = window.activeTextEditor;
  const file = args.uri ?? active?.document.uri;
  const found = file && (await thingAt(host, file));
  if (!file || !found) {
    throw new UserError('badArguments', l10n.t('Open a file of a book first, to open its notes.'), file);
  }
  const { open, thing } = found;
  const target = args.field === undefined ? await chosen(file, thing, all) : { path: pathIn(args.field) };
  if (!target) return undefined;
  const { path, caret } = target;
  const field = new Field(file, { file, path });
  // What cannot be read is refused here, where the sentence is shown.
  await readField(host, field);
  const uri = uriFor(files, await titleOf(open, thing, path), file, path);
  const document = await workspace.openTextDocument(uri, { encoding: 'utf8' });
  await files.settle(uri, path);
  const selection = caret && selectionAt(document, caret);
  await window.showTextDocument(document, { preview: false, ...(selection ? { selection } : {}) });
  return uri;
}

async function thingAt(
  host: Pick<NotesHost, 'books'>,
  uri: Uri,
): Promise<{ open: OpenBook; thing: Thing } | undefined> {
  for (const open of await host.books.all()) {
    const thing = open.book.thing(uri);
    if (thing) return { open, thing };
  }
  return undefined;
}

async function chosen(file: Uri, { kind }: Thing, all: boolean): Promise<Target | undefined> {
  const document = await openDocument(file);
  const editor = window.activeTextEditor?.document === document ? window.activeTextEditor : undefined;
  const caret = editor?.selection.active;
  const at = caret && markdownFieldAt(document.getText(), kind, document.offsetAt(caret));
  if (at && caret) {
    const source = document.lineAt(caret.line).text;
    const line = at.text.split('\n')[at.line] ?? '';
    const character = caret.character - Math.max(0, source.indexOf(line));
    return { path: at.path, caret: { line: at.line, character: Math.max(0, character) } };
  }
  const { prose } = kinds[kind];
  if (!all || prose.length < 2) return prose[0] && { path: prose[0] };
  const frame = { title: l10n.t('Open Notes as Markdown'), step: 1, of: 1, back: false };
  const choices = prose.map((path) => ({ label: path.join(' › '), value: path }));
  const answer = await pickOne(frame, l10n.t('Which text?'), choices);
  return answer.kind === 'answer' ? { path: answer.value } : undefined;
}

/** `topics.0.text` as a path. */
function pathIn(field: string): Path {
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** That of the document that shows the field already, else one that no document has. */
function uriFor(files: NotesFiles, title: string, file: Uri, path: Path): Uri {
  const key = JSON.stringify(path);
  const shown = files.fieldsOf(file).find((one) => one.document && JSON.stringify(one.path) === key);
  if (shown) return shown.uri;
  for (let copy = 1; ; copy++) {
    const uri = notesUri(title, { file, path }, copy);
    if (!files.isTaken(uri, file, path)) return uri;
  }
}

async function titleOf({ summaries }: OpenBook, thing: Thing, path: Path): Promise<string> {
  const person = thing.person === undefined ? undefined : nameOf(await summaries.get(thing.person));
  const name = isOfHome(thing.kind) ? undefined : thing.name;
  const words = path.map((step) => (typeof step === 'number' ? step + 1 : step));
  return [person, name, thing.private ? l10n.t('private') : undefined, ...words]
    .filter((part) => part !== undefined)
    .join(' ');
}

function selectionAt(document: TextDocument, caret: NonNullable<Target['caret']>): Selection {
  const { line, character } = document.validatePosition(
    document.positionAt(0).with(caret.line, caret.character),
  );
  return new Selection(line, character, line, character);
}
