/** A source file, its path as from the root of the checkout, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Where a file takes `l10n` from. */
const IMPORT = /^import [^;]*from '(?:vscode|@vscode\/l10n)';/gm;

/** The messages of TypeScript files that are translated, by `l10n-dev`: each once, in the order of the files' paths. */
export async function messagesOf(files: readonly SourceFile[]): Promise<readonly string[]> {
  const texts = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ text }) => text);
  // As one text: for each import that it sees, `l10n-dev` makes its queries anew, a tenth of a second each.
  const whole = texts.map((text) => text.replace(IMPORT, '')).join('\n');
  const contents = `import * as l10n from '@vscode/l10n';\n${whole}`;
  // Half a second: nobody waits for it who only checks.
  const { getL10nJson } = await import('@vscode/l10n-dev');
  return Object.keys(await getL10nJson([{ extension: '.ts', contents }]));
}

/** A literal with nothing put into it, as the whole of an argument. */
const LITERAL = /\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`$\\]*`)\s*[,)]/.source;
/** What `l10n-dev` passes over in silence: calls of another `t`, messages that are no literal, and `l10n.t` handed on. */
const UNSEEN = new RegExp(
  String.raw`(?<![\w$.])t\((?!\))|(?<!\bl10n)\.t\(|\bl10n\.t\((?!${LITERAL})|\bl10n\.t\b(?!\()`,
  'g',
);

/** Messages of a TypeScript file that `l10n-dev` does not find: `file:line: call`. */
export function unseenIn({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(UNSEEN)].map(({ index }) => {
    const line = text.slice(0, index).split('\n').length;
    return `${path}:${line}: ${text.split('\n')[line - 1]?.trim()}`;
  });
}
