import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { specifiersIn } from '../../scripts/lib/house/imports.mts';

/** Pure packages that the core may use. */
const CORE_PACKAGES = new Set(['yaml', 'zod/mini', 'slugify', 'ical-generator', 'node-diff3']);

const importsOf = (file: string) => specifiersIn(readFileSync(file, 'utf8'));

/** The path that a relative import leads to, relative to the root of the repository. */
function target(file: string, specifier: string): string {
  return new URL(specifier, `file:///${file}`).pathname.slice(1);
}

describe('the architecture', () => {
  const core = globSync('src/core/**/*.ts');
  const all = globSync('src/**/*.ts');

  it('is looked at: there are files', () => {
    assert.ok(core.length > 30 && all.length > core.length);
    assert.ok(importsOf('src/extension.ts').includes('vscode'));
  });

  it('keeps the core to itself and a few pure packages', () => {
    for (const file of core) {
      for (const specifier of importsOf(file)) {
        if (specifier.startsWith('.'))
          assert.match(target(file, specifier), /^src\/core\//, `${file}: ${specifier}`);
        else assert.ok(CORE_PACKAGES.has(specifier), `${file}: ${specifier}`);
      }
    }
  });

  it('uses no Node API, so that both hosts run the same code', () => {
    for (const file of all) {
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

  it('keeps clocks out of the core', () => {
    for (const file of core) assert.doesNotMatch(readFileSync(file, 'utf8'), /new Date\(\)|Date\.now/, file);
  });

  it('makes chunks of the core alone', () => {
    for (const file of globSync('src/chunks/*.ts')) {
      for (const specifier of importsOf(file))
        assert.match(target(file, specifier), /^src\/core\//, `${file}: ${specifier}`);
    }
  });

  it('lets nothing but extension.ts import the rim from outside', () => {
    for (const file of core) {
      for (const specifier of importsOf(file))
        assert.doesNotMatch(specifier, /host\//, `${file}: ${specifier}`);
    }
  });
});
