import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '../lib/log.mts';
import { cacheFolder, inRoot } from '../lib/paths.mts';
import { withLock } from './lock.mts';

/** A tool that npm brings, pinned by the package-lock.json in `scripts/tools/<name>`. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** Said before fetching: how big, how long. */
  readonly cost: string;
  /** Part of the cache key beside name and version: raised when the way of installing changes. */
  readonly recipe: number;
  /** Installs into a folder that holds the two pinning files. */
  install(folder: string): Promise<void>;
  /** Throws unless what is in the folder works. */
  check(folder: string): Promise<void>;
}

/**
 * The folder of a tool, fetched first if this machine has not got it. It is installed and checked aside
 * and then renamed, so a folder that is there is whole.
 */
export async function ensure(tool: Tool): Promise<string> {
  const cache = cacheFolder();
  const key = `${tool.name}-${tool.version}-${process.platform}-${process.arch}-${tool.recipe}`;
  const home = join(cache, key);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  return withLock(`${home}.lock`, async () => {
    if (existsSync(home)) return home;
    log(`Fetching ${tool.name} ${tool.version} into ${cache} (once; ${tool.cost}) …`);
    const started = Date.now();
    const aside = mkdtempSync(join(cache, 'installing-'));
    try {
      for (const file of ['package.json', 'package-lock.json']) {
        cpSync(inRoot('scripts/tools', tool.name, file), join(aside, file));
      }
      await tool.install(aside);
      await tool.check(aside);
      renameSync(aside, home);
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      throw error;
    }
    log(`${tool.name} ${tool.version} is ready after ${Math.round((Date.now() - started) / 1000)} s.`);
    return home;
  });
}
