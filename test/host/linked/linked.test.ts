import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { freshBook, inBook, ofAda, refusal, run } from '../book.ts';
import { exists, inWorkspace, readText, workspaceRoot } from '../harness.ts';

describe('a workspace folder that was opened by a symbolic link', () => {
  before(freshBook);

  it('is what these tests run in', async () => {
    assert.match(workspaceRoot().path, /\/link$/);
  });

  it('is written', async () => {
    assert.equal(await inBook('people/ada-lovelace/person.yaml'), 'name: Ada Lovelace\n');
    await run('capture', { person: 'ada-lovelace', as: 'topic', text: 'The release train' });
    await run('capture', { person: 'ada-lovelace', as: 'topic', text: 'The pager' });
    assert.equal(
      await readText(ofAda('one-on-ones/next.yaml')),
      'topics:\n  - text: The release train\n  - text: The pager\n',
    );
    const note = await run('startOneOnOne', { person: 'ada-lovelace' });
    assert.match(await readText(note), /The pager/);
  });

  it('is not written where a link in it leads out', async () => {
    const outside = inWorkspace('.vscode', 'outside');
    await workspace.getConfiguration('leadbook').update('folder', '.vscode/outside/book');
    try {
      assert.equal((await refusal('init', {})).code, 'symbolicLink');
      assert.deepEqual(await workspace.fs.readDirectory(outside), []);
    } finally {
      await workspace.getConfiguration('leadbook').update('folder', undefined);
    }
    assert.ok(await exists(outside));
  });
});
