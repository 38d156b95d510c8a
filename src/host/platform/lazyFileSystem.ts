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
import { noPermissions, rejectingPlainly } from './messages/rejections';

/** Files that are on no disk, told apart by the query of their address: what the loaded code knows of them. */
export interface VirtualFiles {
  readonly onDidChange: Event<FileChangeEvent[]>;
  /** Size in bytes, and a time in milliseconds that is another whenever the bytes are. */
  stat(uri: Uri): Promise<FileStat>;
  read(uri: Uri): Promise<Uint8Array>;
  /** Absent where nothing can be written. */
  write?(uri: Uri, bytes: Uint8Array): Promise<void>;
}

/**
 * The file system of a scheme of Leadbook's own. Registered at activation, as VS Code opens again after a reload what was
 * open (`onFileSystem:…` activates the extension for it); the code behind it is loaded when the first file is asked for.
 * There are only files: any address without a query is an empty folder.
 */
export class LazyFileSystem implements FileSystemProvider {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #load: () => Promise<VirtualFiles>;
  readonly #registered: Disposable;
  #following: Disposable | undefined;
  readonly onDidChangeFile = this.#changed.event;

  /** @param isReadonly whether its editors refuse typing from the start */
  constructor(scheme: string, load: () => Promise<VirtualFiles>, isReadonly: boolean) {
    this.#load = load;
    this.#registered = workspace.registerFileSystemProvider(scheme, this, {
      isCaseSensitive: true,
      isReadonly,
    });
  }

  watch(): Disposable {
    // All of them are watched for as long as they are open.
    return new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    if (uri.query === '') return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    return rejectingPlainly(async () => (await this.#files()).stat(uri));
  }

  readFile(uri: Uri): Promise<Uint8Array> {
    return rejectingPlainly(async () => (await this.#files()).read(uri));
  }

  writeFile(uri: Uri, bytes: Uint8Array): Promise<void> {
    return rejectingPlainly(async () => {
      const files = await this.#files();
      if (!files.write) throw noPermissions(uri.path);
      await files.write(uri, bytes);
    });
  }

  readDirectory(): never[] {
    return [];
  }

  /** @throws {FileSystemError} `NoPermissions`, always */
  createDirectory(uri: Uri): never {
    throw noPermissions(uri.path);
  }

  /** @throws {FileSystemError} `NoPermissions`, always */
  delete(uri: Uri): never {
    throw noPermissions(uri.path);
  }

  /** @throws {FileSystemError} `NoPermissions`, always */
  rename(uri: Uri): never {
    throw noPermissions(uri.path);
  }

  dispose(): void {
    this.#registered.dispose();
    this.#following?.dispose();
    this.#changed.dispose();
  }

  async #files(): Promise<VirtualFiles> {
    const files = await this.#load();
    this.#following ??= files.onDidChange((events) => this.#changed.fire(events));
    return files;
  }
}
