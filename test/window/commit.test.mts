// VS Code's own hook before a commit, as it meets what the guard says of a private file: a real repository, a real commit.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { openContainer, option, row, runCommand } from './harness/drive.mts';
import { reply } from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const PRIVATE = 'leadbook/people/ada-lovelace/one-on-ones/2026-11-20.private.yaml';
const BOOK: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\n',
  'leadbook/.gitignore': '*\n',
  'leadbook/people/ada-lovelace/person.yaml': 'name: Ada Lovelace\n',
  [PRIVATE]: 'notes: The zeppelin flies.\n',
  'src/train.ts': 'export const train = 1;\n',
};

describe('a commit that would take a private file', () => {
  let window: TestWindow;
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: window.workspace, encoding: 'utf8' }).trim();
  const commits = () => git('log', '--format=%s').split('\n');
  before(async () => {
    const folder = temporaryFolder('book');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const run = (...args: string[]) => execFileSync('git', args, { cwd: folder });
    run('init', '-q');
    run('config', 'user.name', 'Lin Wei');
    run('config', 'user.email', 'lin@example.com');
    run('config', 'commit.gpgsign', 'false');
    run('add', 'src');
    run('commit', '-q', '-m', 'Begin');
    run('add', '-f', PRIVATE);
    window = await openWindow(folder, { 'git.useEditorAsCommitInput': false });
  });
  after(() => window?.close());
  inOrder(() => window);

  it('has a row, from which VS Code is told to ask before commits', async () => {
    const { page } = window;
    await openContainer(page, 'Leadbook');
    const guard = row(page, /^1 private file is within reach of Git/);
    await guard.click();
    await option(page, 'Ask Before Commits').waitFor();
    await shot(page, 'commit-offered');
    await option(page, 'Ask Before Commits').first().click();
    // Only what is offered and not done yet is offered again.
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await guard.click();
    await option(page, 'Unstage').waitFor();
    assert.equal(await option(page, 'Ask Before Commits').count(), 0);
    await page.keyboard.press('Escape');
  });

  it('is stopped by VS Code, which names the file', async () => {
    const { page } = window;
    await runCommand(page, 'Git: Commit Staged');
    await reply(page, 'Commit message', 'Take it all');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.filter({ hasText: '2026-11-20.private.yaml' }).waitFor();
    await shot(page, 'commit-stopped');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.deepEqual(commits(), ['Begin']);
  });

  it('goes through once the file is unstaged', async () => {
    const { page, workspace } = window;
    await row(page, /^1 private file is within reach of Git/).click();
    await option(page, 'Unstage').first().click();
    await row(page, /^1 private file is within reach of Git/).waitFor({ state: 'hidden' });
    writeFileSync(join(workspace, 'src/train.ts'), 'export const train = 2;\n');
    git('add', 'src');
    await runCommand(page, 'Git: Refresh');
    await runCommand(page, 'Git: Commit Staged');
    await reply(page, 'Commit message', 'Let two trains leave');
    await comesTo(async () => commits()[0] ?? '', 'Let two trains leave');
    assert.deepEqual(git('show', '--name-only', '--format=').split('\n'), ['src/train.ts']);
  });
});
