import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { appended, changedGitignore, gitignoreText, NOTE_RULES } from '../../../src/core/book/gitignore';
import { GuardNotices, guardNotices } from '../../../src/host/guard/guardNotices';
import type { BookFinding, GuardStatus, UnknownReason } from '../../../src/host/guard/guardStatus';
import { guardWords } from '../../../src/host/guard/guardWords';
import { freshBook, inBook, leadbook, run } from '../book.ts';
import { emptyWorkspace, eventually, inWorkspace, writeText } from '../harness.ts';
import { memoryState } from '../memento.ts';
import { PATIENCE } from './promises/lab.ts';

const ROOT = inWorkspace('leadbook');
const NOTE = 'people/ada/one-on-ones/next.private.yaml';
const finding = { path: NOTE, reach: 'staged', uri: ROOT } as unknown as BookFinding;
const status = (why?: UnknownReason, findings: readonly BookFinding[] = []): GuardStatus => ({
  privacy: 'shared',
  findings,
  unknown: why ? [{ why, place: ROOT }] : [],
  ignoring: [],
  around: undefined,
  isOwn: false,
});
const said = (one: GuardStatus, isPresenting = false) =>
  guardNotices('key', one, one.findings, ['unstage', 'ignore', 'untrack', 'changePrivacy'], isPresenting);

describe('what the guard says', () => {
  it('names the files, and offers what helps most', () => {
    assert.deepEqual(said(status(undefined, [finding])), [
      {
        kind: 'warning',
        message: '1 private file is within reach of Git: one-on-ones/next.private.yaml.',
        actions: ['unstage', 'ignore'],
        hasMore: true,
      },
    ]);
    assert.match(
      said(
        status(
          undefined,
          Array.from({ length: 5 }, () => finding),
        ),
      )[0]?.message ?? '',
      /^5 private files are within reach of Git: .*, and 2 more\.$/,
    );
  });

  it('names none while presenting', () => {
    const [notice] = said(status('noGit', [finding]), true);
    assert.equal(notice?.message, '1 private file is within reach of Git.');
  });

  for (const [why, message, row] of [
    ['noGit', /^VS Code’s Git is not available here, so Leadbook cannot tell/, /not available here/],
    ['restricted', /^VS Code’s Git is not available here/, /off in Restricted Mode/],
    ['notOpen', /repository that is not open in VS Code, so Leadbook cannot tell/, /is not open in VS Code/],
  ] as const) {
    it(`says that it does not know: ${why}`, () => {
      const [notice, ...others] = said(status(why));
      assert.deepEqual(others, []);
      assert.equal(notice?.kind, 'information');
      assert.match(notice?.message ?? '', message);
      assert.ok(notice?.onceKey, 'once');
      if (ROOT.scheme !== 'file') return;
      assert.match(guardWords(status(why))?.label ?? '', /^Not known/);
      assert.match(guardWords(status(why))?.description ?? '', row);
    });
  }

  it('says nothing of a clean book, nor of what passes by itself', () => {
    assert.deepEqual(said(status()), []);
    assert.deepEqual(said(status('starting')), []);
    assert.equal(guardWords(status('starting')), undefined);
  });

  it('says once that there is no git, in all books and windows of a workspace', async () => {
    await commands.executeCommand('notifications.clearAll');
    const state = memoryState();
    let closed = 0;
    const tell = (root = ROOT) =>
      new GuardNotices(state, () => {
        closed++;
      }).tell(root, status('noGit'), [], false);
    const first = tell();
    await eventually('it was shown, and is closed', async () => {
      await commands.executeCommand('notifications.clearAll');
      return closed === 1;
    });
    assert.equal(await first, undefined);
    // Nothing is shown, so nothing waits for somebody to close it.
    assert.equal(await tell(), undefined);
    assert.equal(await tell(inWorkspace('other')), undefined);
    assert.equal(closed, 1);
  });
});

describe('what git may see', () => {
  afterEach(async () => {
    await commands.executeCommand('notifications.clearAll');
    // Another offer may have been accepted on the way.
    await workspace
      .getConfiguration('workbench.localHistory')
      .update('exclude', undefined, ConfigurationTarget.Global);
  });

  it('is said where a private note is made in a book that shares everything, with a way to ignore them', async function () {
    this.timeout(PATIENCE);
    await freshBook();
    await run('changePrivacy', { privacy: 'everything' });
    const note = await run('startOneOnOne', { person: 'ada-lovelace' });
    await commands.executeCommand('notifications.clearAll');
    await run('privateNote', { uri: note });
    await eventually(
      'the offer is accepted',
      async () => {
        await commands.executeCommand('notification.acceptPrimaryAction');
        return (await inBook('.gitignore')).includes(NOTE_RULES);
      },
      { within: PATIENCE },
    );
    assert.equal(await inBook('.gitignore'), appended(gitignoreText('everything'), NOTE_RULES));
  });

  it('is asked where there is a .gitignore that does something else, and the rules go to its end', async () => {
    await emptyWorkspace();
    const { books } = await leadbook();
    await books.rescan();
    await writeText(inWorkspace('leadbook', '.gitignore'), '!*\n');
    const asked = commands.executeCommand('leadbook.init');
    await eventually('both questions are answered by what comes first', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await inBook('.gitignore')) !== '!*\n';
    });
    await asked;
    assert.equal(await inBook('.gitignore'), changedGitignore('!*\n', 'private'));
    await eventually('the book is known', async () => (await books.all()).length === 1);
  });
});
