import {
  Disposable,
  type Event,
  EventEmitter,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  FileType,
  type Uri,
  workspace,
} from 'vscode';
import type { Invocation } from '../commands/defineCommand';
import { noPermissions, rejectingPlainly } from '../platform/messages/rejections';
import { NOTES_SCHEME } from './notesUri';

/** The files that are fields of a book's files. */
export interface Notes {
  readonly onDidChange: Event<FileChangeEvent[]>;
  stat(uri: Uri): Promise<FileStat>;
  read(uri: Uri): Promise<Uint8Array>;
  write(uri: Uri, bytes: Uint8Array): Promise<void>;
}

/** Which field of which file is opened, as the command was asked. */
export type NotesInvocation = Invocation<{
  readonly uri?: Uri | undefined;
  readonly field?: string | undefined;
}>;

/** The same, and what opens them. */
export interface Notebook extends Notes, Disposable {
  /** Opens a field of a file; gives the address of its document. */
  open(invocation: NotesInvocation): Promise<Uri | undefined>;
}

/** Their file system: there from the start, as VS Code opens again what was open. The code is loaded when it is asked. */
export class LateNotes implements FileSystemProvider {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #load: () => Promise<Notes>;
  #following: Disposable | undefined;
  readonly #registered: Disposable;
  readonly onDidChangeFile = this.#changed.event;

  constructor(load: () => Promise<Notes>) {
    this.#load = load;
    this.#registered = workspace.registerFileSystemProvider(NOTES_SCHEME, this, { isCaseSensitive: true });
  }

  watch(): Disposable {
    // All of them are watched for as long as they are open.
    return new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    if (uri.query === '') return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    return rejectingPlainly(async () => (await this.#notes()).stat(uri));
  }

  readFile(uri: Uri): Promise<Uint8Array> {
    return rejectingPlainly(async () => (await this.#notes()).read(uri));
  }

  writeFile(uri: Uri, bytes: Uint8Array): Promise<void> {
    return rejectingPlainly(async () => (await this.#notes()).write(uri, bytes));
  }

  readDirectory(): never[] {
    return [];
  }

  createDirectory(uri: Uri): never {
    throw noPermissions(uri.path);
  }

  delete(uri: Uri): never {
    throw noPermissions(uri.path);
  }

  rename(uri: Uri): never {
    throw noPermissions(uri.path);
  }

  dispose(): void {
    this.#registered.dispose();
    this.#following?.dispose();
    this.#changed.dispose();
  }

  async #notes(): Promise<Notes> {
    const notes = await this.#load();
    this.#following ??= notes.onDidChange((events) => this.#changed.fire(events));
    return notes;
  }
}
