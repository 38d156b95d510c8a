import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IRawGrammar, Registry } from 'vscode-textmate';
import { kinds } from '../../../src/core/records/kinds';

const OWN = 'syntaxes/markdown-in-book.tmLanguage.json';
const MARKDOWN = 'meta.embedded.block.leadbook.markdown';

/** The folder of VS Code's own extensions, which bring the grammars of YAML and Markdown; fetched where it is not there. */
function extensionsOfCode(): string {
  const script =
    "import('./scripts/tools/codeServer.mts').then(async (tool) => console.log((await tool.ensureCodeServer()).serverMain))";
  const lines = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim().split('\n');
  return join(lines.at(-1) ?? '', '../../extensions');
}

async function yamlGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(
    createRequire(join(process.cwd(), OWN)).resolve('vscode-oniguruma/release/onig.wasm'),
  );
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const extensions = extensionsOfCode();
  const files: Readonly<Record<string, string>> = {
    'source.yaml': join(extensions, 'yaml/syntaxes/yaml.tmLanguage.json'),
    'source.yaml.1.2': join(extensions, 'yaml/syntaxes/yaml-1.2.tmLanguage.json'),
    'source.yaml.embedded': join(extensions, 'yaml/syntaxes/yaml-embedded.tmLanguage.json'),
    'text.html.markdown': join(extensions, 'markdown-basics/syntaxes/markdown.tmLanguage.json'),
    'leadbook.markdown-in-book': OWN,
  };
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope): Promise<IRawGrammar | null> => {
      const file = files[scope];
      return file === undefined ? null : JSON.parse(readFileSync(file, 'utf8'));
    },
    getInjections: (scope) => (scope === 'source.yaml' ? ['leadbook.markdown-in-book'] : undefined),
  });
  const grammar = await registry.loadGrammar('source.yaml');
  assert.ok(grammar);
  return grammar;
}

describe('Markdown inside a book’s files', () => {
  let grammar: IGrammar;
  before(async function () {
    this.timeout(600_000);
    grammar = await yamlGrammar();
  });

  /** The scopes of each line's words; of those that are Markdown their own. */
  const tokens = (text: string) => {
    let state = INITIAL;
    return text.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        word: line.slice(startIndex, endIndex).trim(),
        scopes,
      }));
    });
  };
  const markdownIn = (text: string) =>
    tokens(text)
      .filter(({ word, scopes }) => word !== '' && scopes.includes(MARKDOWN))
      .map(({ word }) => word)
      .join(' ');
  const scopesOf = (text: string, word: string) =>
    tokens(text)
      .find((token) => token.word === word)
      ?.scopes.join(' ') ?? '';

  it('is coloured below each key of prose, in every kind @heavy', () => {
    for (const { prose } of Object.values(kinds)) {
      for (const path of prose) {
        const lines = path.map((key, depth) => `${'  '.repeat(depth)}${key}:`);
        const margin = '  '.repeat(path.length);
        const text = `${lines.join('\n')} |\n${margin}Some **bold** words\nafter: **not**\n`;
        assert.equal(markdownIn(text), 'Some ** bold ** words', path.join('.'));
        assert.match(scopesOf(text, 'bold'), /markup\.bold\.markdown/);
      }
    }
  });

  const cases: readonly (readonly [name: string, text: string, markdown: string])[] = [
    ['folded, with other headers', 'notes: >-  # why\n  *a*\ndate: b\n', '* a *'],
    [
      'in items of lists',
      'topics:\n  - text: |\n      *a*\n    kind: b\n  - kind: c\n    text: |\n      d\nnotes: e\n',
      '* a * d',
    ],
    ['in lists at the margin', 'topics:\n- text: |\n    *a*\n  kind: b\n- text: c\n', '* a *'],
    ['beyond blank lines', 'notes: |\n  a\n\n  b\n\nactions:\n  - text: c\n', 'a b'],
    ['but not in flow text', 'notes: a *b*\nwhy: "*c*"\n', ''],
    ['nor below other keys', 'run: |\n  *a*\ndescription: |\n  *b*\n', ''],
    ['nor below the key of something else', 'jobs:\n  notes: |\n    *a*\n', ''],
    ['nor in a block that only looks like it', 'run: |\n  notes: |\n    *a*\n', ''],
    ['nor in a comment', '# notes: |\nrun: |\n  *a*\n', ''],
  ];
  for (const [name, text, markdown] of cases) {
    it(name, () => assert.equal(markdownIn(text), markdown));
  }

  it('knows lists, headings and code, as a file of Markdown @slow', () => {
    const text = 'notes: |\n  # Head\n\n  - one\n    - two\n\n  ```\n  code\n  ```\n';
    assert.match(scopesOf(text, 'Head'), /heading\.1\.markdown/);
    assert.match(scopesOf(text, 'two'), /markup\.list\.unnumbered\.markdown markup\.list\.unnumbered/);
    assert.match(scopesOf(text, 'code'), /fenced_code/);
  });

  it('leaves the rest of the file as it was', () => {
    const text = 'notes: |\n  a\nactions:\n  - text: b\n    done: true\n';
    assert.match(scopesOf(text, 'actions'), /meta\.mapping\.yaml meta\.map\.key\.yaml/);
    assert.match(scopesOf(text, 'true'), /constant\.language\.boolean/);
    assert.match(scopesOf(text, 'notes'), /entity\.name\.tag\.yaml/);
  });
});
