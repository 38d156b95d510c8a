import assert from 'node:assert/strict';
import { newestRetroFirst, pathTime } from '../../../src/core/retro/pathTime';

describe('the newest retro by path', () => {
  const order = (files: readonly (readonly [path: string, changed: number])[]) =>
    files
      .map(([path, changed]) => ({ path, ...pathTime(path), changed }))
      .sort(newestRetroFirst)
      .map(({ path }) => path);

  it('has a date, then a number, then the last change', () => {
    assert.deepEqual(
      order([
        ['a/retro.md', 9],
        ['b/retros/sprint-3.md', 5],
        ['b/retros/sprint-2.md', 7],
        ['c/retros/2026-01-05.md', 0],
        ['c/retros/5 Feb 2026.md', 0],
        ['notes/retro.md', 10],
      ]),
      [
        'c/retros/5 Feb 2026.md',
        'c/retros/2026-01-05.md',
        'b/retros/sprint-2.md',
        'b/retros/sprint-3.md',
        'notes/retro.md',
        'a/retro.md',
      ],
    );
  });

  it('is dated too where its day could be a month', () => {
    assert.deepEqual(pathTime('retros/12-11-2026.md'), { rank: 'dated', day: '2026-11-12' });
    assert.deepEqual(pathTime('retros/team-4.md').rank, 'numbered');
    assert.deepEqual(pathTime('docs/retro.md'), { rank: 'alone', day: undefined });
  });
});
