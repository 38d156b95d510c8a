import { FileType, Uri, workspace } from 'vscode';
import { isNotFound } from '../store/disk';
import { mapLimit } from '../store/mapLimit';
import { Turns } from '../store/turns';

/** How many folders are listed at once: this is work behind everybody else's. */
const WIDTH = 8;
const GIT = '.git';
const IGNORE = '.gitignore';

/** The files of one repository within a book. */
interface Part {
  /** The repository's folder relative to the book; `''` where it is the book's own or lies around it. */
  readonly folder: string;
  /** Its files, relative to the book. */
  readonly paths: readonly string[];
}

/** What lies in a book, by names alone. */
export interface BookFiles {
  /** The files by repository: those of repositories within the book apart. */
  readonly parts: readonly Part[];
  /** The folders that have a `.gitignore`, relative to the book. */
  readonly ignoring: readonly string[];
  /** Folders that are symbolic links, relative to the book: what is behind them is another place's. */
  readonly links: readonly string[];
}

type Entries = readonly (readonly [string, FileType])[];

/** The names in a book's folders. They are remembered until they are touched: a `git status` changes none of them. */
export class BookListing {
  readonly #entries = new Map<string, Promise<Entries>>();
  readonly #root: Uri;

  constructor(root: Uri) {
    this.#root = root;
  }

  /** True if a file is listed already: a change of what is in it changes no name. */
  async has(path: string): Promise<boolean> {
    const slash = path.lastIndexOf('/');
    const entries = await this.#entries.get(path.slice(0, Math.max(0, slash)))?.catch(() => undefined);
    return entries?.some(([name, type]) => name === path.slice(slash + 1) && type & FileType.File) ?? false;
  }

  /** Forgets the folders in which these paths lie, and all below them. */
  touch(paths: Iterable<string>): void {
    for (const path of paths) {
      this.#entries.delete(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
      for (const folder of this.#entries.keys()) {
        if (path === '' || folder === path || folder.startsWith(`${path}/`)) this.#entries.delete(folder);
      }
    }
  }

  /** Forgets all. */
  clear(): void {
    this.#entries.clear();
  }

  /**
   * Lists what is not listed yet.
   * @throws {FileSystemError} what the file system throws
   */
  async files(): Promise<BookFiles> {
    const parts = new Map<string, string[]>([['', []]]);
    const found = { ignoring: [] as string[], links: [] as string[] };
    const turns = new Turns();
    let folders: readonly { readonly folder: string; readonly part: string }[] = [{ folder: '', part: '' }];
    while (folders.length > 0) {
      const below = await mapLimit(folders, WIDTH, async ({ folder, part }) => {
        const entries = await this.#list(folder);
        await turns.next();
        // A `.git` folder, or a file that leads to one: from here on another repository answers.
        const own = entries.some(([name]) => name === GIT) ? folder : part;
        const paths = parts.get(own) ?? [];
        parts.set(own, paths);
        const next: { folder: string; part: string }[] = [];
        for (const [name, type] of entries) {
          if (name === GIT) continue;
          const path = folder === '' ? name : `${folder}/${name}`;
          if (name === IGNORE) found.ignoring.push(folder);
          if (!(type & FileType.Directory)) paths.push(path);
          else if (type & FileType.SymbolicLink) found.links.push(path);
          else next.push({ folder: path, part: own });
        }
        return next;
      });
      folders = below.flat();
    }
    return { parts: [...parts].map(([folder, paths]) => ({ folder, paths })), ...found };
  }

  #list(folder: string): Promise<Entries> {
    const known = this.#entries.get(folder);
    if (known) return known;
    const entries = Promise.resolve(
      workspace.fs.readDirectory(folder === '' ? this.#root : Uri.joinPath(this.#root, folder)),
    ).catch((error: unknown) => {
      this.#entries.delete(folder);
      if (isNotFound(error)) return [];
      throw error;
    });
    this.#entries.set(folder, entries);
    return entries;
  }
}
