import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';

/** What VS Code asks of a file system. */
export type Step =
  | 'stat'
  | 'readDirectory'
  | 'readFile'
  | 'writeFile'
  | 'createDirectory'
  | 'delete'
  | 'rename';

interface Entry {
  readonly mtime: number;
  /** Undefined for a folder. */
  readonly bytes?: Uint8Array;
}

/** A file system in memory, registered under a scheme of its own, that fails and keeps silent as a test asks it to. */
export class MemoryFiles implements FileSystemProvider {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #entries = new Map<string, Entry>([['/', { mtime: 1 }]]);
  readonly #scheme: string;
  readonly #authority: string;
  #time = 1;
  readonly onDidChangeFile = this.#changed.event;
  /** Called before each step; what it throws is what the step throws. A write it answers with `lie` is only said. */
  before: (step: Step, uri: Uri, bytes?: Uint8Array) => 'lie' | undefined = () => undefined;
  /** What a file is read after, where that is something. */
  delay: (uri: Uri) => Promise<void> | undefined = () => undefined;
  /** True if a place is read-only. */
  isLocked: (path: string) => boolean = () => false;
  /** True if an event is told. */
  tells: () => boolean = () => true;

  constructor(scheme: string, authority = '') {
    this.#scheme = scheme;
    this.#authority = authority;
  }

  /** Registers it for as long as the disposable lives. */
  register(): Disposable {
    return workspace.registerFileSystemProvider(this.#scheme, this, { isCaseSensitive: true });
  }

  /** A place in it. */
  uri(path: string): Uri {
    return Uri.from({ scheme: this.#scheme, authority: this.#authority, path });
  }

  /** Puts a file there as another program would, with its folders; no step fails, and an event may be told. */
  put(path: string, text: string): Uri {
    this.#put(path, new TextEncoder().encode(text));
    return this.uri(path);
  }

  /** The text at a path, or undefined where no file is. */
  text(path: string): string | undefined {
    const bytes = this.#entries.get(path)?.bytes;
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  /** Takes out a file, or a folder with all below: a single event either way. */
  remove(path: string): void {
    for (const one of [...this.#entries.keys()]) {
      if (one === path || one.startsWith(`${path}/`)) this.#entries.delete(one);
    }
    this.#tell(FileChangeType.Deleted, path);
  }

  /** The paths of all files. */
  get files(): readonly string[] {
    return [...this.#entries].filter(([, { bytes }]) => bytes).map(([path]) => path);
  }

  watch(): Disposable {
    return { dispose: () => {} };
  }

  stat(uri: Uri): FileStat {
    this.before('stat', uri);
    const { mtime, bytes } = this.#entry(uri);
    const type = bytes ? FileType.File : FileType.Directory;
    const stat = { type, ctime: 1, mtime, size: bytes?.length ?? 0 };
    return this.isLocked(uri.path) ? { ...stat, permissions: FilePermission.Readonly } : stat;
  }

  readDirectory(uri: Uri): [string, FileType][] {
    this.before('readDirectory', uri);
    if (this.#entry(uri).bytes) throw FileSystemError.FileNotADirectory(uri);
    const inside = uri.path === '/' ? '/' : `${uri.path}/`;
    return [...this.#entries]
      .filter(([path]) => path !== '/' && path.startsWith(inside) && !path.slice(inside.length).includes('/'))
      .map(([path, { bytes }]) => [path.slice(inside.length), bytes ? FileType.File : FileType.Directory]);
  }

  createDirectory(uri: Uri): void {
    this.before('createDirectory', uri);
    if (this.isLocked(uri.path)) throw FileSystemError.NoPermissions(uri);
    this.#makeFolder(uri.path);
  }

  readFile(uri: Uri): Uint8Array | Promise<Uint8Array> {
    const wait = this.delay(uri);
    return wait ? wait.then(() => this.#read(uri)) : this.#read(uri);
  }

  #read(uri: Uri): Uint8Array {
    this.before('readFile', uri);
    const { bytes } = this.#entry(uri);
    if (!bytes) throw FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  writeFile(uri: Uri, bytes: Uint8Array, options: { create: boolean; overwrite: boolean }): void {
    if (this.before('writeFile', uri, bytes) === 'lie') return;
    if (this.isLocked(uri.path)) throw FileSystemError.NoPermissions(uri);
    const known = this.#entries.get(uri.path);
    if (known && !known.bytes) throw FileSystemError.FileIsADirectory(uri);
    if (!known && !options.create) throw FileSystemError.FileNotFound(uri);
    if (known && options.create && !options.overwrite) throw FileSystemError.FileExists(uri);
    this.#put(uri.path, bytes);
  }

  delete(uri: Uri): void {
    this.before('delete', uri);
    if (this.isLocked(uri.path)) throw FileSystemError.NoPermissions(uri);
    this.#entry(uri);
    this.remove(uri.path);
  }

  rename(from: Uri, to: Uri, options: { overwrite: boolean }): void {
    this.before('rename', from);
    if (this.isLocked(from.path)) throw FileSystemError.NoPermissions(from);
    const { bytes } = this.#entry(from);
    if (!bytes) throw FileSystemError.FileIsADirectory(from);
    if (this.#entries.has(to.path) && !options.overwrite) throw FileSystemError.FileExists(to);
    this.remove(from.path);
    this.#put(to.path, bytes);
  }

  #entry(uri: Uri): Entry {
    const entry = this.#entries.get(uri.path);
    if (!entry) throw FileSystemError.FileNotFound(uri);
    return entry;
  }

  #put(path: string, bytes: Uint8Array): void {
    this.#makeFolder(parentOf(path));
    const kind = this.#entries.has(path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#time = Math.max(this.#time + 1, Date.now());
    this.#entries.set(path, { mtime: this.#time, bytes });
    this.#tell(kind, path);
  }

  #makeFolder(path: string): void {
    if (path === '' || this.#entries.has(path)) return;
    this.#makeFolder(parentOf(path));
    this.#entries.set(path, { mtime: Date.now() });
    this.#tell(FileChangeType.Created, path);
  }

  #tell(type: FileChangeType, path: string): void {
    if (this.tells()) this.#changed.fire([{ type, uri: this.uri(path) }]);
  }
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
