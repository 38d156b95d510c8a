import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foamFrom, generateMarkdown, installFoam } from '../bench/foam.mts';
import { best, table } from '../bench/table.mts';

describe('the bench', () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'leadbook-unit-'));
  });

  afterEach(() => rmSync(home, { recursive: true }));

  /** Makes a folder with a stub of Foam's extension in it. */
  function stubExtension(built: boolean): string {
    const folder = join(home, 'foam');
    mkdirSync(join(folder, 'out'), { recursive: true });
    const manifest = {
      publisher: 'foam',
      name: 'foam-vscode',
      version: '1.2.3',
      main: './out/main.js',
      activationEvents: ['*'],
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    if (built) writeFileSync(join(folder, 'out/main.js'), 'exports.activate = () => ({});');
    return folder;
  }

  it('compares with nothing where no folder is named', () => {
    assert.equal(foamFrom(''), undefined);
  });

  it('refuses a folder without an extension, and one that was not built', () => {
    assert.throws(() => foamFrom(home), /FOAM_EXTENSION names .*, which has no package\.json/);
    assert.throws(() => foamFrom(stubExtension(false)), /out\/main\.js is missing: build it first/);
  });

  it('puts the extension among those of a server, so that nothing but the bench activates it', () => {
    const foam = foamFrom(stubExtension(true));
    assert.ok(foam);
    installFoam(join(home, 'extensions'), foam);
    const folder = join(home, 'extensions/foam.foam-vscode-1.2.3');
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    assert.deepEqual(manifest, { ...foam.manifest, activationEvents: [] });
    assert.match(readFileSync(join(folder, 'out/main.js'), 'utf8'), /activate/);
    assert.match(readFileSync(join(foam.folder, 'package.json'), 'utf8'), /"\*"/, 'its own is left alone');
  });

  it('writes as many Markdown notes as the book has', () => {
    assert.equal(generateMarkdown(home, { people: 3, notes: 4, goals: 1 }), 12);
    const files = globSync('*/*.md', { cwd: home }).sort();
    assert.equal(files.length, 12);
    assert.match(readFileSync(join(home, files[1] ?? ''), 'utf8'), /^# .+, 1\n\nBefore: \[\[[\w-]+-0\]\]\n/);
  });

  it('prints what was measured so far, against budgets that come from the same run', () => {
    const found = best([{ foamCold: { value: 6000 }, coldRows: { value: 250, floor: 5 } }, {}]);
    const lines = table(found, { coldRows: 200 }).split('\n');
    assert.equal(lines.length, 3);
    assert.match(lines[1] ?? '', /first rows, nothing stored +250 ms +5\.0 ms +50\.0× +200 ms +MISSED/);
    assert.match(lines[2] ?? '', /Foam knows as many notes, nothing stored +6000 ms$/);
  });
});
