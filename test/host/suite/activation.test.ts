import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { activated, extensionId, inWorkspace, readText } from '../harness.ts';

describe('the extension', () => {
  it('is there, and activates', async () => {
    await activated();
    assert.equal(extensions.getExtension(extensionId)?.isActive, true);
  });

  it('finds the fixture workspace open', async () => {
    assert.match(await readText(inWorkspace('README.md')), /fresh copy/);
  });
});
