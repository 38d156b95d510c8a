import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { filesIn } from './harness/disk.mts';
import { openContainer, row } from './harness/drive.mts';
import { expand, pressInRow } from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const NOTES = 'leadbook/people/ada-lovelace/one-on-ones';
const BOOK: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\n',
  'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
  'leadbook/people/ada-lovelace/person.yaml': 'name: Ada Lovelace\n',
  'leadbook/people/Zoë/person.yaml': 'name: Zoë Washburne\n',
  [`${NOTES}/2026-11-19.yaml`]: 'date: 2026-11-19\nnotes: Mine\n',
  [`${NOTES}/2026-11-19 (conflicted copy).yaml`]: 'date: 2026-11-19\nnotes: Hers\n',
  [`${NOTES}/2026-11-20.yml`]: 'date: 2026-11-20\n',
};

describe('files that are not read', () => {
  let window: TestWindow;
  before(async () => {
    const folder = temporaryFolder('book');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    window = await openWindow(folder, { 'files.autoSave': 'off' });
    await openContainer(window.page, 'Leadbook');
  });
  after(() => window?.close());
  inOrder(() => window);

  it('are counted, each with its reason', async () => {
    const { page } = window;
    await row(page, '3 files are not read').waitFor();
    await expand(page, /^3 files are not read/);
    await row(page, /conflicted copy.*: a copy of 2026-11-19\.yaml/).waitFor();
    await row(page, /2026-11-20\.yml: its ending should be \.yaml/).waitFor();
    await row(page, /people\/Zoë: its name should be zoe/).waitFor();
    await shot(page, 'unread');
  });

  it('are compared with what is read', async () => {
    const { page } = window;
    await pressInRow(page, /conflicted copy/, 'Compare');
    await page.locator('.monaco-diff-editor').waitFor();
    await page.locator('.monaco-diff-editor').getByText('Hers').first().waitFor();
    await shot(page, 'unread-compare');
  });

  it('are renamed, and read from then on', async () => {
    const { page, workspace } = window;
    await pressInRow(page, /people\/Zoë/, 'Rename');
    await row(page, /^Zoë Washburne/).waitFor();
    await pressInRow(page, /2026-11-20\.yml/, 'Rename');
    await row(page, '1 file is not read').waitFor();
    await comesTo(
      async () => Object.keys(filesIn(join(workspace, NOTES))).sort(),
      ['2026-11-19 (conflicted copy).yaml', '2026-11-19.yaml', '2026-11-20.yaml'],
    );
  });
});
