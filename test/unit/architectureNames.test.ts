import assert from 'node:assert/strict';
import { type Declarations, readDeclarations } from '../../scripts/lib/house/declarations.mts';
import {
  bundleEntries,
  longFiles,
  sharedFileNames,
  sharedNames,
  tinyFiles,
} from '../../scripts/lib/house/figures.mts';
import { readImports } from '../../scripts/lib/house/imports.mts';

/** How many there still are at most; to be taken down with each that is mended, never up. */
const AT_MOST = {
  fileNames: 0,
  tinyFiles: 8,
  longFiles: 0,
  undocumented: 0,
  // The row that a key was pressed on is the sixth.
  contextMembers: 5,
  contextParameters: 4,
};

describe('the names and files of the source @heavy', function () {
  this.timeout(60_000);
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

  it('mean one thing: no exported name is declared in a second file', () => {
    const twice = sharedNames(found.exported);
    assert.deepEqual(
      twice.map(({ name, files }) => `${name} is declared in ${files.join(' and in ')}`),
      [],
    );
  });

  const holdsAt = (what: string, all: readonly unknown[], most: number) =>
    assert.ok(all.length <= most, `${all.length} ${what}, where ${most} were:\n${all.join('\n')}`);

  it('do not grow in number where they are to become fewer', () => {
    const { exported, files, contextMembers, contextParameters } = found;
    holdsAt('file names used twice', sharedFileNames(files.map(({ path }) => path)), AT_MOST.fileNames);
    const tiny = tinyFiles(readImports(process.cwd()), files, bundleEntries(process.cwd()));
    holdsAt('tiny files with one importer', tiny, AT_MOST.tinyFiles);
    holdsAt('files that are too long', longFiles(files), AT_MOST.longFiles);
    const undocumented = exported.filter(({ documented }) => !documented);
    const named = undocumented.map(({ name, file }) => `${file}: ${name}`);
    holdsAt('exports without a doc comment', named, AT_MOST.undocumented);
    assert.ok(contextMembers > 0 && contextMembers <= AT_MOST.contextMembers, `${contextMembers} members`);
    holdsAt('parameters that take the context whole', contextParameters, AT_MOST.contextParameters);
  });
});
