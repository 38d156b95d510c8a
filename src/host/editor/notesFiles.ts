import {
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FilePermission,
  type FileStat,
  FileType,
  l10n,
  Selection,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Path } from '../../core/yaml/yamlTypes';
import { background } from '../platform/background';
import { Disposables } from '../platform/disposables';
import { reasonOf, UserError } from '../platform/errors';
import { showWarning } from '../platform/messages/notices';
import { fileNotFound, fileUnavailable } from '../platform/messages/rejections';
import type { BookChange } from '../store/openedBook';
import { FollowedFields } from './followedFields';
import type { Notes } from './lazyNotes';
import { Field } from './notesField';
import { type NotesHost, readField, type SavedField, writeField } from './notesFile';
import { isPrivateFile, type KeptBases } from './notesKept';
import { NOTES_SCHEME, notesIdOf } from './notesUri';

/** The fields of a book's files as files of their own. They follow what becomes of the book, and write back what is saved. */
export class NotesFiles implements Notes {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #disposables = new Disposables();
  readonly #fields = new Map<string, Field>();
  readonly #followed: FollowedFields;
  readonly #restored = new WeakSet<Field>();
  readonly #host: NotesHost;
  readonly #kept: KeptBases;
  readonly onDidChange = this.#changed.event;

  constructor(host: NotesHost, kept: KeptBases) {
    this.#host = host;
    this.#kept = kept;
    const add = this.#disposables.add.bind(this.#disposables);
    add(this.#changed);
    this.#followed = add(new FollowedFields(host, (field, type) => this.#tell(field, type)));
    add(workspace.onDidOpenTextDocument((document) => this.#seen(document)));
    add(workspace.onDidChangeTextDocument(({ document }) => this.#seen(document)));
    add(workspace.onDidSaveTextDocument((document) => this.#seen(document)));
    add(workspace.onDidCloseTextDocument((document) => this.#closed(document)));
    add(host.books.onDidChangeFiles((change) => this.#bookChanged(change)));
    add(host.books.onDidChange(() => this.#followAll()));
    add(workspace.onDidGrantWorkspaceTrust(() => this.#followAll(true)));
    add(
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#renamed(oldUri, newUri);
      }),
    );
    for (const document of workspace.textDocuments) this.#seen(document);
  }

  /** The documents that are fields of a file by now. */
  fieldsOf(file: Uri): readonly Field[] {
    return [...this.#fields.values()].filter((field) => field.file.toString() === file.toString());
  }

  /** True if a document of this address is another field by now, as its file was renamed or its item moved. */
  isTaken(uri: Uri, file: Uri, path: Path): boolean {
    const field = this.#fields.get(uri.toString());
    const isSame =
      field?.file.toString() === file.toString() && JSON.stringify(field.path) === JSON.stringify(path);
    return field?.document !== undefined && !isSame;
  }

  /** @throws {FileSystemError} `FileNotFound` where the field is gone, `Unavailable` where its file could never be read */
  async stat(uri: Uri): Promise<FileStat> {
    const field = this.#field(uri);
    const text = await this.#text(field);
    // What is not saved is merged as it is saved: until then VS Code has nothing to complain of.
    if (!field.isAhead) field.tell(text);
    return {
      type: FileType.File,
      ctime: 0,
      mtime: field.mtime,
      size: new TextEncoder().encode(field.told ?? text).length,
      ...(workspace.isTrusted ? {} : { permissions: FilePermission.Readonly }),
    };
  }

  /** @throws {FileSystemError} `FileNotFound` where the field is gone, `Unavailable` where its file could never be read */
  async read(uri: Uri): Promise<Uint8Array> {
    const field = this.#field(uri);
    const text = await this.#text(field);
    field.give(text);
    if (!field.isAhead) field.tell(text);
    return new TextEncoder().encode(text);
  }

  /**
   * Saves a document's text into its field.
   * @throws {FileSystemError} `Unavailable`, with the reason, where it cannot be saved
   */
  async write(uri: Uri, bytes: Uint8Array): Promise<void> {
    const field = this.#field(uri);
    try {
      const saved = await writeField(this.#host, field, bytes);
      if (saved && saved.conflicts.length > 0) background(this.#tellConflict(field, saved));
    } catch (error) {
      throw fileUnavailable(reasonOf(error));
    }
    this.#followed.follow(field);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #field(uri: Uri): Field {
    const key = uri.toString();
    const id = notesIdOf(uri);
    if (!id) throw fileNotFound(uri.path);
    const field = this.#fields.get(key) ?? new Field(uri, id, this.#kept.get(uri));
    this.#fields.set(key, field);
    return field;
  }

  /** What the field holds; what it held last while its file cannot be read. */
  async #text(field: Field): Promise<string> {
    try {
      return await readField(this.#host, field);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error.code === 'gone' || error.code === 'changed') throw fileNotFound(error.message);
      if (field.told === undefined) throw fileUnavailable(error.message);
      return field.told;
    }
  }

  #seen(document: TextDocument): void {
    if (document.uri.scheme !== NOTES_SCHEME || !notesIdOf(document.uri)) return;
    const field = this.#field(document.uri);
    field.see(document);
    this.#tellRestored(field, document);
    background(this.#keep(field));
    if (!field.isAhead) this.#followed.follow(field);
  }

  /** Says what it costs that nothing of private files is kept over a reload, where that matters. */
  #tellRestored(field: Field, document: TextDocument): void {
    const isRestored = document.isDirty && field.base === undefined && isPrivateFile(field.file);
    if (!isRestored || this.#restored.has(field)) return;
    this.#restored.add(field);
    background(
      showWarning(
        l10n.t(
          '{0}: your unsaved text is back. Leadbook keeps no copy of private notes, so lines you deleted may come back when you save; check the text first.',
          workspace.asRelativePath(field.file),
        ),
      ),
    );
  }

  async #keep(field: Field): Promise<void> {
    const { file, path, base, mtime } = field;
    const isKept = field.isAhead && base !== undefined;
    await this.#kept.set(field.uri, isKept ? { file: file.toString(), path, base, mtime } : undefined);
  }

  #closed(document: TextDocument): void {
    const field = this.#fields.get(document.uri.toString());
    if (!field) return;
    // VS Code may still have its text in memory, and shows that first when it is opened again.
    if (field.isRenamed) this.#fields.delete(document.uri.toString());
    this.#followed.forget(field);
    if (!document.isDirty) background(this.#kept.set(document.uri, undefined));
  }

  #bookChanged({ book, paths }: BookChange): void {
    for (const field of this.#fields.values()) {
      const path = book.pathOf(field.file);
      const isTouched = [...paths].some((one) => one === '' || one === path || path?.startsWith(`${one}/`));
      if (path !== undefined && isTouched) this.#followed.follow(field);
    }
  }

  #followAll(always = false): void {
    for (const field of this.#fields.values()) {
      if (always) this.#tell(field, FileChangeType.Changed);
      this.#followed.follow(field);
    }
  }

  #renamed(from: Uri, to: Uri): void {
    for (const field of this.#fields.values()) {
      const { path } = field.file;
      const isOne = field.file.with({ path: from.path }).toString() === from.toString();
      if (!isOne || (path !== from.path && !path.startsWith(`${from.path}/`))) continue;
      field.file = to.with({ path: to.path + path.slice(from.path.length) });
      background(this.#keep(field));
      this.#followed.follow(field);
    }
  }

  /**
   * Waits a moment for a document that VS Code still had in memory to show its field, where nothing is unsaved in it.
   * @throws {FileSystemError} `FileNotFound` for an address that is no field's
   */
  async settle(uri: Uri, path: Path): Promise<void> {
    return this.#followed.settle(this.#field(uri), path);
  }

  async #tellConflict(field: Field, { conflicts }: SavedField): Promise<void> {
    const show = l10n.t('Show');
    const answer = await showWarning(
      l10n.t(
        '{0} was changed elsewhere too. Both versions are kept: theirs is quoted (“> ”) below yours.',
        workspace.asRelativePath(field.file),
      ),
      show,
    );
    const [first] = conflicts;
    if (answer !== show || !first) return;
    const editor = await window.showTextDocument(field.uri, { preview: false });
    const position = editor.document.positionAt(first.offset);
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection);
  }

  #tell(field: Field, type: FileChangeType): void {
    field.renew();
    this.#changed.fire([{ type, uri: field.uri }]);
  }
}
