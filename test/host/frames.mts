import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, dirname, relative, resolve } from 'node:path';
import { root } from '../../scripts/lib/paths.mts';

/** Puts the source's places into stack frames that speak of the bundle, and leaves out those outside the checkout's tests. */
export function frames(stack: string, bundle: string): string {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  const place = new RegExp(
    `\\(?[^\\s(]*${basename(bundle).replace('.', '\\.')}(?:#[\\w-]+)?:(\\d+):(\\d+)\\)?`,
  );
  return stack
    .split('\n')
    .flatMap((line) => {
      const found = place.exec(line);
      if (!found) return [];
      // A worker runs the bundle as the body of a function, whose head takes up two lines.
      const head = /https?:/.test(found[0]) ? 2 : 0;
      const entry = map.findEntry(Number(found[1]) - 1 - head, Number(found[2]) - 1);
      if (!('originalSource' in entry)) return [];
      const file = relative(root, resolve(dirname(bundle), entry.originalSource));
      if (/node_modules|mocha:/.test(file)) return [];
      return [line.replace(place, `(${file}:${entry.originalLine + 1}:${entry.originalColumn + 1})`)];
    })
    .join('\n');
}
