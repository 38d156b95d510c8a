import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { specifiersIn } from '../../scripts/lib/house/imports.mts';

/** Pure packages that the core may use. */
const CORE_PACKAGES = new Set([
  '@vscode/l10n',
  'chrono-node/de',
  'chrono-node/en',
  'chrono-node/es',
  'ical-generator',
  'ical.js',
  'node-diff3',
  'slugify',
  'yaml',
  'zod/mini',
]);

const importsOf = (file: string) => specifiersIn(readFileSync(file, 'utf8'));

/** The path that a relative import leads to, relative to the root of the repository. */
function target(file: string, specifier: string): string {
  return new URL(specifier, `file:///${file}`).pathname.slice(1);
}

/** The only file that may reach a module of Node: in a host that has a disk it reads past VS Code's file system. */
const LOCAL_FILES = 'src/lazy/localFilesModule.ts';
/** What runs without VS Code, as a program of its own: the only folder for Node. */
const CLI = 'src/cli/';

describe('the architecture', () => {
  const core = globSync('src/core/**/*.ts');
  const all = globSync('src/**/*.ts').map((file) => file.replaceAll('\\', '/'));
  const cli = all.filter((file) => file.startsWith(CLI));

  it('is looked at: there are files', () => {
    assert.ok(core.length > 30 && all.length > core.length);
    assert.ok(importsOf('src/extension.ts').includes('vscode'));
  });

  it('keeps the core to itself and a few pure packages @slow', () => {
    for (const file of core) {
      for (const specifier of importsOf(file)) {
        if (specifier.startsWith('.'))
          assert.match(target(file, specifier), /^src\/core\//, `${file}: ${specifier}`);
        else assert.ok(CORE_PACKAGES.has(specifier), `${file}: ${specifier}`);
      }
    }
  });

  it('lets the program of its own use Node, and none of VS Code and its side @slow', () => {
    assert.ok(cli.some((file) => importsOf(file).some((one) => one.startsWith('node:'))));
    for (const file of cli) {
      for (const specifier of importsOf(file)) {
        if (specifier.startsWith('.'))
          assert.match(
            target(file, specifier),
            /^src\/(cli|core)\/|^src\/compose\/lazilyShared$/,
            `${file}: ${specifier}`,
          );
        else
          assert.match(
            specifier,
            /^(node:|@modelcontextprotocol\/sdk\/|@vscode\/l10n$)/,
            `${file}: ${specifier}`,
          );
      }
    }
    for (const file of all.filter((one) => !one.startsWith(CLI)))
      for (const specifier of importsOf(file))
        assert.doesNotMatch(specifier, /\/cli\/|^@modelcontextprotocol/, `${file}: ${specifier}`);
  });

  it('uses no Node API elsewhere but in one file, so that both hosts run the same code @slow', () => {
    assert.match(
      readFileSync(LOCAL_FILES, 'utf8'),
      /process\.getBuiltinModule/,
      'needs no exception any more',
    );
    for (const file of all) {
      if (file === LOCAL_FILES || file.startsWith(CLI)) continue;
      for (const specifier of importsOf(file)) {
        assert.doesNotMatch(
          specifier,
          /^(node:|fs|path|os|crypto|child_process|util)/,
          `${file}: ${specifier}`,
        );
      }
      assert.doesNotMatch(readFileSync(file, 'utf8'), /\b(process\.|Buffer\.|__dirname|require\()/, file);
    }
  });

  it('keeps clocks out of the core @slow', () => {
    for (const file of core) assert.doesNotMatch(readFileSync(file, 'utf8'), /new Date\(\)|Date\.now/, file);
  });

  it('makes lazily loaded modules of the core alone', () => {
    for (const file of globSync('src/lazy/*.ts')) {
      if (file === LOCAL_FILES) continue;
      for (const specifier of importsOf(file))
        assert.match(target(file, specifier), /^src\/core\//, `${file}: ${specifier}`);
    }
  });

  it('lets pages in a browser know types of the core alone, and pictures their library', () => {
    const files = globSync('src/webview/**/*.ts');
    assert.ok(files.length > 5);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      for (const specifier of importsOf(file)) {
        if (specifier === '@observablehq/plot') continue;
        assert.ok(specifier.startsWith('.'), `${file}: ${specifier}`);
        if (target(file, specifier).startsWith('src/webview/')) continue;
        assert.match(target(file, specifier), /^src\/core\//, `${file}: ${specifier}`);
        const values = new RegExp(`^(import|export) (?!type )[^'";]*from '${specifier}'`, 'm');
        assert.doesNotMatch(text, values, `${file}: ${specifier}`);
      }
      assert.doesNotMatch(
        text,
        /innerHTML|outerHTML =|insertAdjacentHTML|document\.write|\beval\b|new Function/,
        file,
      );
    }
  });

  it('keeps the library of pictures out of everything else @slow', () => {
    const users = all.filter((file) => importsOf(file).includes('@observablehq/plot'));
    assert.ok(users.length > 0);
    for (const file of users) assert.match(file, /^src\/webview\//);
    assert.doesNotMatch(readFileSync('src/webview/page.ts', 'utf8'), /drawPicture/);
  });

  it('lets nothing but extension.ts import the rim from outside @slow', () => {
    for (const file of core) {
      for (const specifier of importsOf(file))
        assert.doesNotMatch(specifier, /host\//, `${file}: ${specifier}`);
    }
  });

  describe('shows text by one module alone', () => {
    const elsewhere = all.filter((file) => !file.startsWith('src/host/platform/messages/'));
    /** What shows text, by its name, so that no other name for `window` hides it; and the files that may use it none the less. */
    const forbidden: readonly (readonly [what: RegExp, ...but: string[]])[] = [
      [/\bshow(Information|Warning|Error)Message\b/],
      [/\bshow(QuickPick|InputBox|OpenDialog|SaveDialog|WorkspaceFolderPick)\b/],
      [/\bcreate(QuickPick|InputBox|StatusBarItem)\b/],
      [/\b(setStatusBarMessage|withProgress|withScmProgress)\b/],
      // Rows are given to it as what `showRow` gives back: the types hold that.
      [/\b(createTreeView|registerTreeDataProvider)\b/, 'src/host/platform/lazyTree.ts'],
      [/\bnew TreeItem\b|\bextends TreeItem\b/, 'src/host/people/items/make.ts'],
      [
        /\bnew (CodeLens|CodeAction|CompletionItem|DocumentSymbol|SymbolInformation|InlayHint|Hover|MarkdownString)\b/,
      ],
      [/\b(new|extends) Diagnostic\b/],
      [
        /\.(badge|validationMessage|isTrusted|supportHtml|supportThemeIcons) = /,
        'src/host/prompts/inputs.ts',
      ],
      [/\bview\.(message|title|description) = /],
      // What rejects, VS Code shows in a notice.
      [/\bregisterCommand\b|\bregisterTextEditorCommand\b/, 'src/host/commands/registerLazyCommands.ts'],
      [/\bFileSystemError\.\w+\(/],
    ];

    for (const [what, ...but] of forbidden) {
      it(`forbids elsewhere what has ${what.source} @slow`, () => {
        const files = elsewhere.filter((file) => what.test(readFileSync(file, 'utf8')));
        assert.deepEqual(
          files.filter((file) => !but.includes(file)),
          [],
        );
        assert.deepEqual(
          but.filter((file) => !files.includes(file)),
          [],
          'needs no exception any more',
        );
      });
    }

    it('makes no error of its own but those whose message is fit to be shown', () => {
      const made = /\bnew Error\(|\bextends Error\b|\bPromise\.reject\(|\bthrow ['"`{]/;
      const files = elsewhere.filter(
        (file) => file.startsWith('src/host/') && made.test(readFileSync(file, 'utf8')),
      );
      assert.deepEqual(files, ['src/host/platform/errors.ts', 'src/host/platform/lazyModules.ts']);
    });

    it('names icons apart from texts, which hold none @slow', () => {
      for (const file of elsewhere)
        assert.doesNotMatch(readFileSync(file, 'utf8'), /['"`][^'"`\n]*\$\([\w-]+(~\w+)?\) /, file);
      for (const file of globSync('{l10n/bundle.l10n*,package.nls*}.json'))
        assert.doesNotMatch(readFileSync(file, 'utf8'), /"\$\(/, file);
    });
  });
});
