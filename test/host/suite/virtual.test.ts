import assert from 'node:assert/strict';
import type { Disposable } from 'vscode';
import { RetroFiles } from '../../../src/host/retro/retroFiles';
import { MemoryFiles } from './promises/memoryFiles.ts';

describe('a folder that is on no disk', () => {
  it('has its retros found by reading folders, for no search goes through it', async () => {
    const files = new MemoryFiles('unsearched');
    const ours: Disposable[] = [files.register()];
    try {
      for (const path of [
        'docs/retros/2026-10-05.md',
        'docs/team/Retrospective 12.md',
        'retro.md',
        'docs/plan.md',
        'node_modules/retro/retros/2026-10-05.md',
        '.git/retros/2026-10-05.md',
      ])
        files.put(`/work/${path}`, '# Retro\n');
      const retros = new RetroFiles();
      ours.push(retros);
      const folder = { uri: files.uri('/work'), name: 'work', index: 0 };
      const found = async () => (await retros.in(folder)).map(({ path }) => path).sort();
      const three = [
        '/work/docs/retros/2026-10-05.md',
        '/work/docs/team/Retrospective 12.md',
        '/work/retro.md',
      ];
      assert.deepEqual(await found(), three);
      // One folder that cannot be read hides no other; the next look finds what came.
      files.put('/work/docs/retros/2026-10-19.md', '# Retro\n');
      files.before = (step, uri) => {
        if (step === 'readDirectory' && uri.path === '/work/docs/team') throw new Error('no');
        return undefined;
      };
      retros.forget();
      assert.deepEqual(await found(), [three[0], '/work/docs/retros/2026-10-19.md', three[2]]);
      files.before = () => {
        throw new Error('offline');
      };
      retros.forget();
      await assert.rejects(retros.in(folder));
      // What failed is tried again.
      files.before = () => undefined;
      assert.equal((await found()).length, 4);
    } finally {
      for (const one of ours) one.dispose();
    }
  });
});
