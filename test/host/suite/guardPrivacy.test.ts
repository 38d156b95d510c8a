import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { gitignoreText, NOTE_RULES, PRIVACIES } from '../../../src/core/book/gitignore';
import { api, freshBook, inBook, refusal, rows, run } from '../book.ts';
import { emptyWorkspace, eventually, exists, inWorkspace, isWeb, readText, writeText } from '../harness.ts';

const gitignore = () => inWorkspace('leadbook', '.gitignore');
const guard = async () => ((await api()) as unknown as { readonly guard: { ask(): Promise<void> } }).guard;

describe('who can see a book', () => {
  beforeEach(async () => {
    await emptyWorkspace();
    await (await api()).books.rescan();
  });

  for (const privacy of PRIVACIES) {
    it(`is written first: ${privacy}`, async () => {
      await run('init', { privacy });
      assert.equal(await inBook('.gitignore'), gitignoreText(privacy));
    });
  }

  it('is changed afterwards, and other lines stay', async () => {
    await run('init', {});
    await writeText(gitignore(), `*.tmp\n${gitignoreText('private')}`);
    for (const privacy of ['shared', 'everything', 'private'] as const) {
      const uri = await run('changePrivacy', { privacy });
      assert.equal(uri.toString(), gitignore().toString());
      assert.equal(await inBook('.gitignore'), `*.tmp\n${gitignoreText(privacy)}`);
    }
  });

  it('is written where the rules are gone', async () => {
    await run('init', { privacy: 'shared' });
    await writeText(gitignore(), '');
    await run('changePrivacy', { book: inWorkspace('leadbook'), privacy: 'private' });
    assert.equal(await inBook('.gitignore'), gitignoreText('private'));
  });

  it('is refused where nobody could', async () => {
    assert.equal((await refusal('changePrivacy', { privacy: 'private' })).code, 'noBook');
    await run('init', {});
    assert.equal((await refusal('changePrivacy', { privacy: 'nobody' })).code, 'badArguments');
  });

  it('says nothing of git where there is no repository', async () => {
    await freshBook();
    await (await guard()).ask();
    assert.deepEqual(
      (await rows(undefined, 1)).filter((row) => /Git/.test(row)),
      [],
    );
  });

  it('leaves a half-made book as it is when nobody can be asked', async () => {
    await writeText(gitignore(), '!*\n');
    await run('init', {});
    assert.equal(await inBook('.gitignore'), '!*\n');
  });

  it('keeps private notes in a book that shares everything, for the lead to decide', async () => {
    await freshBook();
    await run('changePrivacy', { privacy: 'everything' });
    const note = await run('startOneOnOne', { person: 'ada-lovelace' });
    const uri = await run('privateNote', { uri: note });
    assert.ok(await exists(uri));
    assert.equal(await inBook('.gitignore'), gitignoreText('everything'));
    await commands.executeCommand('notifications.clearAll');
  });

  it('lets private notes of such a book be ignored', async () => {
    await freshBook();
    await run('changePrivacy', { privacy: 'everything' });
    await writeText(gitignore(), gitignoreText('everything') + NOTE_RULES);
    await run('changePrivacy', { privacy: 'everything' });
    assert.equal(await inBook('.gitignore'), gitignoreText('everything'));
  });

  if (isWeb) {
    it('needs VS Code’s git for a repository of its own, and says so', async () => {
      await run('init', {});
      const { code, message } = await refusal('ownRepository', {});
      assert.equal(code, 'refused');
      assert.match(message, /Git is not available/);
      assert.equal(await exists(inWorkspace('leadbook', '.git')), false);
    });
  } else {
    it('is the lead’s own in a repository of its own', async () => {
      await run('init', {});
      await run('ownRepository', {});
      await eventually('it is there', () => exists(inWorkspace('leadbook', '.git', 'HEAD')));
      assert.doesNotMatch(await readText(gitignore()), /^\*/m);
      await run('changePrivacy', { privacy: 'private' });
      assert.doesNotMatch(await readText(gitignore()), /^\*/m);
    });
  }
});
