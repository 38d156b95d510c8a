import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.mts';

/**
 * Packs the sample workspace into one file, path → text: an extension on the web can read its own files, but not list
 * its folders.
 */
export function packSample(): void {
  const root = inRoot('media/sample');
  const paths = globSync('**/*.*', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]));
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(inRoot('dist/sample.json'), JSON.stringify(files));
}
