import assert from 'node:assert/strict';
import { circlesIn } from '../../scripts/lib/house/circles.mts';
import { FOLDERS, folderOf, mutualPairs, upwardArrows } from '../../scripts/lib/house/folders.mts';
import { type ImportGraph, readImports, specifiersIn } from '../../scripts/lib/house/imports.mts';

const graphOf = (arrows: Record<string, string[]>): ImportGraph => new Map(Object.entries(arrows));

describe('the order of folders', () => {
  const graph = readImports(process.cwd());

  it('sees the imports of all files, those for types included', () => {
    assert.ok(graph.size > 300);
    assert.ok([...graph.values()].flat().length > 1000);
    const text = `import type { A } from './a';
import {
  b,
} from './b';
export * from './c';
import './d';
type E = typeof import('./e');
const f = await import('./f');`;
    assert.deepEqual(specifiersIn(text), ['./a', './b', './c', './d', './e', './f']);
  });

  it('has a place for every folder', () => {
    for (const file of graph.keys()) assert.ok(FOLDERS.includes(folderOf(file)));
    assert.throws(() => folderOf('src/host/elsewhere/one.ts'), /host\/elsewhere/);
  });

  it('finds circles and arrows that lead upwards', () => {
    const circle = { 'src/core/a.ts': ['src/core/b.ts'], 'src/core/b.ts': ['src/core/c.ts'] };
    assert.deepEqual(circlesIn(graphOf({ ...circle, 'src/core/c.ts': [] })), []);
    const closed = graphOf({
      ...circle,
      'src/core/c.ts': ['src/core/a.ts'],
      'src/core/d.ts': ['src/core/a.ts', 'src/core/e.ts'],
      'src/core/e.ts': ['src/core/d.ts'],
    });
    assert.deepEqual(circlesIn(closed), [
      ['src/core/a.ts', 'src/core/b.ts', 'src/core/c.ts'],
      ['src/core/d.ts', 'src/core/e.ts'],
    ]);
    const down = { 'src/host/people/a.ts': ['src/host/store/b.ts', 'src/core/c.ts'] };
    assert.deepEqual(upwardArrows(graphOf(down)), []);
    const both = graphOf({ ...down, 'src/host/store/b.ts': ['src/host/people/a.ts'] });
    assert.deepEqual(upwardArrows(both), [
      { from: 'host/store', to: 'host/people', imports: ['src/host/store/b.ts → src/host/people/a.ts'] },
    ]);
    assert.deepEqual(mutualPairs(both), [['host/people', 'host/store']]);
  });

  it('holds: no import leads upwards @slow', () => {
    const found = upwardArrows(graph).flatMap(({ imports }) => imports);
    assert.deepEqual(found, []);
  });

  it('holds: no circle, types included', () => {
    const found = circlesIn(graph).map((circle) => circle.join(', '));
    assert.deepEqual(found, []);
  });
});
