import { Uri, workspace } from 'vscode';

/** What is heavy or rare, and so not part of the bundle that activation loads: a file of `src/chunks` each. */
export interface ChunkTypes {
  exports: typeof import('../chunks/exports');
  importNotes: typeof import('../chunks/importNotes');
  names: typeof import('../chunks/names');
  pages: typeof import('../chunks/pages');
  retro: typeof import('../chunks/retro');
  sample: typeof import('../chunks/sample');
  search: typeof import('../chunks/search');
}

/**
 * Loads chunks when they are first needed. An extension in a web worker has no way to import a second file, so a chunk
 * is read and run as VS Code does with the first one; the same way serves both hosts. A chunk is pure: it gets data and
 * gives data, and imports nothing at run time.
 */
export class Chunks {
  readonly #loading = new Map<keyof ChunkTypes, Promise<unknown>>();
  readonly #folder: Uri;

  /** @param extensionUri the folder of the extension */
  constructor(extensionUri: Uri) {
    this.#folder = Uri.joinPath(extensionUri, 'dist');
  }

  /** The exports of a chunk. Throws what the file system throws; asked again, it tries again. */
  load<Name extends keyof ChunkTypes>(name: Name): Promise<ChunkTypes[Name]> {
    let loading = this.#loading.get(name);
    if (!loading) {
      loading = this.#run(name);
      this.#loading.set(name, loading);
      loading.catch(() => this.#loading.delete(name));
    }
    // The build makes each file of the name from the module of that type.
    return loading as Promise<ChunkTypes[Name]>;
  }

  async #run(name: string): Promise<unknown> {
    const uri = Uri.joinPath(this.#folder, `${name}.js`);
    const source = new TextDecoder().decode(await workspace.fs.readFile(uri));
    const module = { exports: {} };
    const run = new Function('module', 'exports', `${source}\n//# sourceURL=${uri.toString()}`);
    run(module, module.exports);
    return module.exports;
  }
}
