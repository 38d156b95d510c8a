import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { activated } from '../harness.ts';

describe('a window with several folders', () => {
  it('is what these tests run in', async () => {
    await activated();
    assert.deepEqual(
      workspace.workspaceFolders?.map(({ name }) => name),
      ['first', 'second'],
    );
  });
});
