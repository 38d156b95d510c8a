import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

export interface Parameter {
  readonly name: string;
  readonly type: string;
}

/** A function that a file of the core exports. */
export interface Exported {
  /** `yaml/read#read` */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  readonly call: (...values: unknown[]) => unknown;
}

const START =
  /^export (?:async )?function\*? (\w+)(?:<[^(]*>)?\(|^export const (\w+)(?::[^=\n]*)? = (?:async )?\(/gm;

/** Every function that the core exports, with its parameters as the source writes them. */
export function exported(): Exported[] {
  const files = globSync('src/core/**/*.ts').map((file) => file.replaceAll('\\', '/').slice(0, -3));
  const core = bundled(files.sort());
  return files.flatMap((file) => {
    const source = readFileSync(`${file}.ts`, 'utf8');
    return [...source.matchAll(START)].flatMap((match): Exported[] => {
      const name = match[1] ?? match[2] ?? '';
      const call = core[file]?.[name];
      if (typeof call !== 'function') return [];
      const from = match.index + match[0].length;
      const parameters = apart(source.slice(from, closing(source, from))).map(parameter);
      return [
        { id: `${file.slice('src/core/'.length)}#${name}`, parameters, call: call as Exported['call'] },
      ];
    });
  });
}

type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function bundled(files: readonly string[]): Modules {
  const contents = files.map((file) => `export * as '${file}' from './${file}';\n`).join('');
  const outfile = resolve('out/core.cjs');
  const stdin = { contents, resolveDir: resolve('.') };
  buildSync({ stdin, outfile, bundle: true, format: 'cjs', platform: 'node', packages: 'external' });
  return createRequire(outfile)(outfile);
}

/** The `)` for the `(` before `from`. */
function closing(source: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < source.length; at++) {
    if (source[at] === '(') depth++;
    if (source[at] === ')') depth--;
  }
  return at - 1;
}

/** A list of parameters at its commas, but for those within brackets. */
function apart(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [at, char] of [...list.replace(/\/\/.*/g, '')].entries()) {
    if ('([{<'.includes(char)) depth++;
    if (')]}'.includes(char) || (char === '>' && list[at - 1] !== '=')) depth--;
    if (char === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

function parameter(written: string): Parameter {
  const [, name = written, type = ''] =
    /^(\{[^}]*\}|\w+\??)\s*(?::\s*(.*?))?(?:\s=\s.*)?$/.exec(written) ?? [];
  if (type !== '') return { name: name.replace('?', ''), type };
  // What has a default and no type has that of the default.
  const [, by = ''] = /=\s*(.*)$/.exec(written) ?? [];
  return { name, type: /^['"`]/.test(by) ? 'string' : /^(true|false)$/.test(by) ? 'boolean' : 'number' };
}

/** True if a function is handed a text, as one or in lines. */
export function takesText({ parameters }: Exported): boolean {
  return parameters.some(
    ({ type }) => /\bstring\b(?!\) =>)/.test(type.replace(/\([^)]*\) => .*/, '')) || HOLDERS.test(type),
  );
}

/** Types that carry a text of a file. */
const HOLDERS = /^(?:readonly )?(?:Line|Near|Numbered|SourceFile|PathText)\b/;
