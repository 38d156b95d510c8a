import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Context, isContext } from '../../scripts/lib/house/contexts.mts';
import { type Declarations, readDeclarations } from '../../scripts/lib/house/declarations.mts';
import {
  bundleEntries,
  longFiles,
  sharedFileNames,
  sharedNames,
  tinyFiles,
} from '../../scripts/lib/house/figures.mts';
import { readImports } from '../../scripts/lib/house/imports.mts';
import {
  sourceTexts,
  spread,
  type Touched,
  touchedByCommands,
  touchedByDiagnostics,
  touchedByKinds,
} from '../../scripts/lib/house/touched.mts';
import { outsideTexts, unimported } from '../../scripts/lib/house/unimported.mts';
import { kinds } from '../../src/core/records/kinds';

/** How many there still are at most; to be taken down with each that is fixed, never up. */
const AT_MOST = {
  fileNames: 0,
  tinyFiles: 5,
  longFiles: 0,
  undocumented: 0,
  unimported: 0,
  forTestsAlone: 46,
  contextMembers: 5,
  otherMembers: 12,
  wholeForPart: 0,
};

describe('the names and files of the source @heavy', () => {
  let found: Declarations;

  before(() => {
    found = readDeclarations(process.cwd());
  });

  it('are looked at: there are exports', () => {
    assert.ok(found.files.length > 300 && found.exported.length > 1000);
    const day = found.exported.find(({ name, file }) => name === 'isDay' && file === 'src/core/day.ts');
    assert.equal(day?.documented, true);
    assert.deepEqual(
      sharedNames([
        { name: 'one', file: 'src/a.ts', documented: true },
        { name: 'one', file: 'src/b.ts', documented: true },
        { name: 'two', file: 'src/b.ts', documented: true },
      ]),
      [{ name: 'one', files: ['src/a.ts', 'src/b.ts'] }],
    );
    assert.deepEqual(
      sharedFileNames(['src/a/one.ts', 'src/b/one.ts', 'src/a/index.ts', 'src/b/index.ts', 'src/b/two.ts']),
      ['one: src/a, src/b'],
    );
  });

  it('are counted where a command, a kind or a diagnostic is named', () => {
    const texts = new Map([
      ['src/compose/commandList.ts', "import { one } from '../host/a/one';"],
      ['src/host/a/one.ts', "export const one = defineCommand({\n  name: 'one',"],
      ['src/host/a/two.ts', "export const two = (parts: Parts) =>\n  defineCommand({\n    name: 'second',"],
      ['src/host/b/calls.ts', "commands.executeCommand(commandId('second'));\nimport { none } from './one';"],
      [
        'src/core/records/kinds.ts',
        "import { goal } from './goalKind';\nexport const kinds = {\n  goal,\n} as const;",
      ],
      ['src/core/records/goalKind.ts', "export const goal = recordKind({ home: 'person' });"],
      ['src/core/rules/goals.ts', "if (kind === 'goal') return;"],
      ['src/core/editor/diagnose/recordRules.ts', "import { oddRule } from './odd';"],
      ['src/core/editor/diagnose/odd.ts', "export const oddRule = rule<Facts, Finding>({\n  code: 'odd',"],
    ]);
    const counted = (all: readonly Touched[]) => all.map(({ name, others }) => [name, ...others]);
    assert.deepEqual(counted(touchedByCommands(texts)), [['one'], ['second', 'src/host/b/calls.ts']]);
    assert.deepEqual(counted(touchedByKinds(texts)), [['goal', 'src/core/rules/goals.ts']]);
    assert.deepEqual(counted(touchedByDiagnostics(texts)), [['odd']]);
    assert.equal(spread(touchedByCommands(texts)), '0 · 1 · 1 (second)');
  });

  it('name half of the commands, and new diagnostics, nowhere but in their own file and the list', () => {
    const texts = sourceTexts(process.cwd());
    const commands = touchedByCommands(texts);
    assert.ok(commands.length > 70 && touchedByKinds(texts).length === Object.keys(kinds).length);
    assert.ok(touchedByDiagnostics(texts).length > 20);
    assert.ok(commands.filter(({ others }) => others.length === 0).length * 2 > commands.length);
  });

  it('mean one thing: no exported name is declared in a second file', () => {
    const twice = sharedNames(found.exported);
    assert.deepEqual(
      twice.map(({ name, files }) => `${name} is declared in ${files.join(' and in ')}`),
      [],
    );
  });

  const holdsAt = (what: string, all: readonly unknown[], most: number) =>
    assert.ok(all.length <= most, `${all.length} ${what}, where ${most} were:\n${all.join('\n')}`);

  it('say by @throws what they throw', () => assert.deepEqual(found.untoldThrows, []));

  it('do not grow in number where they are to become fewer', () => {
    const { exported, files, contexts } = found;
    holdsAt('file names used twice', sharedFileNames(files.map(({ path }) => path)), AT_MOST.fileNames);
    const tiny = tinyFiles(readImports(process.cwd()), files, bundleEntries(process.cwd()));
    holdsAt('tiny files with one importer', tiny, AT_MOST.tinyFiles);
    holdsAt('files that are too long', longFiles(files), AT_MOST.longFiles);
    const undocumented = exported.filter(({ documented }) => !documented);
    const named = undocumented.map(({ name, file }) => `${file}: ${name}`);
    holdsAt('exports without a doc comment', named, AT_MOST.undocumented);
    const root = process.cwd();
    const alone = unimported(exported, sourceTexts(root), outsideTexts(root), bundleEntries(root));
    holdsAt('exports that no other file imports', alone.byNobody, AT_MOST.unimported);
    holdsAt('exports for tests and scripts alone', alone.byTests, AT_MOST.forTestsAlone);
    const mostOf = (one: Context) => (isContext(one) ? AT_MOST.contextMembers : AT_MOST.otherMembers);
    const large = contexts.all.filter((one) => one.members > mostOf(one));
    for (const wanted of ['CommandContext', 'AllCommandParts', 'EditorHost'])
      assert.ok(contexts.all.some(({ name }) => name === wanted));
    assert.deepEqual(large, [], 'contexts, and other bags of dependencies, of too many members');
    holdsAt('that take a context whole and use a part', contexts.wholeForPart, AT_MOST.wholeForPart);
  });

  it('are counted where nobody imports them', () => {
    const texts = new Map([
      ['src/a.ts', "import { one, type Two as Other } from './b';\nimport { three } from 'vscode';"],
      ['src/b.ts', 'export const one = 1;\nexport interface Two {}\nconst three = one;'],
      ['src/c.ts', "const made = await import('./d');\nmade.five();"],
      ['src/lazy.ts', 'export function six() {}'],
      ['src/f.ts', 'module.six();'],
    ]);
    const exportedBy = (file: string, ...names: string[]) =>
      names.map((name) => ({ name, file, documented: true }));
    const { byNobody, byTests } = unimported(
      [
        ...exportedBy('src/b.ts', 'one', 'Two', 'three', 'four'),
        ...exportedBy('src/d.ts', 'five'),
        ...exportedBy('src/lazy.ts', 'six'),
      ],
      texts,
      new Map([['test/b.test.ts', "import {\n  four,\n} from '../src/b';"]]),
      new Set(['src/lazy.ts']),
    );
    assert.deepEqual([byNobody, byTests], [['three: src/b.ts'], ['four: src/b.ts']]);
  });

  it('are counted where a context is handed to functions', () => {
    const { contexts } = declarationsOf(`class Books { all() {} }
interface DoContext { readonly books: Books; readonly today: () => string; readonly root: string }
interface OtherContext { readonly tell: () => void }
interface DoParts { readonly books: Books; readonly log: () => void }
interface FactContext { readonly text: string; readonly lines: readonly string[]; readonly has: () => boolean }
function all({ books, today, root }: DoContext) { books.all(); return today() + root; }
function handsOn(context: DoContext) { return all(context); }
function picks({ today }: Pick<DoContext, 'today'>) { return today(); }
function part(context: DoContext) { return picks(context) + context.root; }
function logs({ log }: DoParts) { log(); }
function facts({ text }: FactContext) { return text; }
function both(context: DoContext & OtherContext) { context.tell(); return handsOn(context); }
class Doer { readonly #host: DoContext; constructor(host: DoContext) { this.#host = host; } go() { this.#host.books.all(); } }`);
    assert.deepEqual(contexts.all, [
      { name: 'DoContext & OtherContext', members: 4 },
      { name: 'DoContext', members: 3 },
      { name: 'DoParts', members: 2 },
      { name: 'OtherContext', members: 1 },
    ]);
    assert.deepEqual(contexts.wholeForPart, [
      'src/one.ts: part, context: DoContext',
      'src/one.ts: logs, { log }: DoParts',
      'src/one.ts: Doer, #host: DoContext',
    ]);
  });

  it('are told where they throw, and where they call what throws at any depth', () => {
    const { untoldThrows } = declarationsOf(`class UserError extends Error {}
function guarded(job: () => void) { try { job(); } catch {} }
export function itself() { throw new Error('a fault of the code'); }
export function callsFault() { itself(); }
/** @throws {UserError} always */
export function told() { throw new UserError(); }
function within() { told(); }
export const deep = () => [1].map(() => within());
export function catches() { try { within(); } catch {} }
export function throwsOn() { try { within(); } catch (error) { throw error; } }
export function ends() { guarded(() => told()); guarded(told); }
export function handsOut() { return () => told(); }
export class Doer {
  /** @throws {UserError} what it calls throws */
  go() { within(); }
  #rest() { this.go(); }
  both() { this.#rest(); }
}
export async function later(doer: Doer) { await new Promise<void>((done) => done()).then(() => {}); doer.go(); }
async function fails() { told(); }
export async function handles() { await fails().catch(() => {}); }`);
    assert.deepEqual(untoldThrows, [
      'src/one.ts: itself',
      'src/one.ts: deep, which calls within',
      'src/one.ts: throwsOn, which calls within',
      'src/one.ts: Doer.both, which calls Doer.#rest',
      'src/one.ts: later, which calls Doer.go',
    ]);
  });
});

/** What a source of one file declares. */
function declarationsOf(text: string): Declarations {
  const root = mkdtempSync(join(tmpdir(), 'leadbook-house-'));
  try {
    const config = JSON.stringify({ compilerOptions: { strict: true, noEmit: true }, include: ['.'] });
    mkdirSync(join(root, 'src/webview'), { recursive: true });
    writeFileSync(join(root, 'tsconfig.json'), config);
    writeFileSync(join(root, 'src/webview/tsconfig.json'), config);
    writeFileSync(join(root, 'src/webview/page.ts'), 'export {};');
    writeFileSync(join(root, 'src/one.ts'), text);
    return readDeclarations(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
