import * as coreL10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { Uri, workspace } from 'vscode';
import { asyncLazy } from './asyncLazy';
import { speakDisplayLanguage } from './coreLanguage';

/** Pure modules that are heavy or rare, a file of `src/lazy` each; `compose` adds those of host code. */
export interface LazyModuleTypes {
  days: typeof import('../../lazy/daysModule');
  detect: typeof import('../../lazy/detectModule');
  editor: typeof import('../../lazy/editorModule');
  exports: typeof import('../../lazy/exportsModule');
  importNotes: typeof import('../../lazy/importNotesModule');
  localFiles: typeof import('../../lazy/localFilesModule');
  names: typeof import('../../lazy/namesModule');
  opportunities: typeof import('../../lazy/opportunitiesModule');
  otherDays: typeof import('../../lazy/otherDaysModule');
  retro: typeof import('../../lazy/retroModule');
  sample: typeof import('../../lazy/sampleModule');
  search: typeof import('../../lazy/searchModule');
  topics: typeof import('../../lazy/topicsModule');
  unread: typeof import('../../lazy/unreadModule');
}

/**
 * Loads modules when they are first needed. An extension in a web worker has no way to import a second file, so a chunk
 * is read and run as VS Code does with the first one; the same way serves both hosts. At run time a chunk imports nothing
 * but `vscode`, the messages of the core (`@vscode/l10n`), which speak the language of VS Code by then, and the modules that are
 * shared with it.
 */
export class LazyModules<Types extends LazyModuleTypes = LazyModuleTypes> {
  readonly #loads = new Map<string, () => Promise<unknown>>();
  readonly #modules = new Map<string, unknown>([
    ['vscode', vscode],
    ['@vscode/l10n', coreL10n],
  ]);
  readonly #folder: Uri;
  readonly #lazilyShared: { readonly paths: readonly string[]; readonly load: () => Promise<void> }[] = [];

  /** @param extensionUri the folder of the extension */
  constructor(extensionUri: Uri) {
    speakDisplayLanguage();
    this.#folder = Uri.joinPath(extensionUri, 'dist');
  }

  /** Lets modules that are loaded from now on import modules of the one that is running, by their path below `src`. */
  share(modules: Readonly<Record<string, unknown>>): void {
    for (const [path, module] of Object.entries(modules)) this.#modules.set(path, module);
  }

  /** The same for modules that are loaded only when the first chunk that imports one of `paths` is. */
  shareLazily(paths: readonly string[], load: () => Promise<Readonly<Record<string, unknown>>>): void {
    this.#lazilyShared.push({ paths, load: asyncLazy(async () => this.share(await load())) });
  }

  /**
   * The exports of a lazily loaded module. If loading fails, the next call tries again.
   * @throws FileSystemError if the file of the module cannot be read
   */
  load<Name extends keyof Types & string>(name: Name): Promise<Types[Name]> {
    const load = this.#loads.get(name) ?? asyncLazy(() => this.#run(name));
    this.#loads.set(name, load);
    // The build makes each file of the name from the module of that type.
    return load() as Promise<Types[Name]>;
  }

  async #run(name: string): Promise<unknown> {
    const uri = Uri.joinPath(this.#folder, `${name}.js`);
    const source = new TextDecoder().decode(await workspace.fs.readFile(uri));
    for (const { paths, load } of this.#lazilyShared)
      if (paths.some((path) => source.includes(`("${path}")`))) await load();
    const module = { exports: {} };
    await others();
    const run = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${uri.toString()}`);
    await others();
    run(module, module.exports, (id: string) => this.#module(id));
    await others();
    return module.exports;
  }

  #module(id: string): unknown {
    const module = this.#modules.get(id);
    if (module === undefined) throw new Error(`${id} is not shared with modules`);
    return module;
  }
}

/** Gives others their turn: reading, compiling, running and using a chunk are a stretch of work each. */
function others(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
