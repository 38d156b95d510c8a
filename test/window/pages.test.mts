import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day } from './harness/disk.mts';
import { runCommand } from './harness/drive.mts';
import { drawnPage } from './harness/pages.mts';
import { takeFirst } from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { untilStored } from './harness/stored.mts';
import { inOrder } from './harness/story.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const ADA = 'leadbook/people/ada-lovelace';
const NEXT = `${ADA}/one-on-ones/next.yaml`;
const BOOK: Readonly<Record<string, string>> = {
  'README.md': '# Billing\n',
  'leadbook/book.yaml': 'leadbook: 1\n',
  'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
  [`${ADA}/person.yaml`]: 'name: Ada Lovelace\n',
  [NEXT]: 'topics:\n  - text: What would you stop doing?\n',
  [`${ADA}/recognition/${day(-2)}-kept-calm.yaml`]: `date: ${day(-2)}\ntext: Kept calm\n`,
  [`leadbook/opportunities/${day(-20)}-own-the-train.yaml`]:
    `title: Own the release train\nkind: opportunity\nstatus: kept\nowner: ada-lovelace\noutcome:\n  date: ${day(-3)}\n` +
    '  text: We found a new way to release that improved our mornings.\n',
};

describe('pages', () => {
  let window: TestWindow;
  const tab = (title: string): Locator =>
    window.page.locator('.editor-group-container .tab').filter({ hasText: title });
  before(async () => {
    const folder = temporaryFolder('book');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    window = await openWindow(folder, { 'files.autoSave': 'off' });
  });
  after(() => window?.close());
  inOrder(() => window);

  it('open, all three of them', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Mirror');
    await drawnPage(page).getByRole('button', { name: 'Show as Markdown' }).click();
    await drawnPage(page).getByRole('heading', { name: 'Mirror' }).waitFor();
    await runCommand(page, 'Leadbook: Show Improvements');
    await drawnPage(page).getByText('We found a new way to release').waitFor();
    await runCommand(page, 'Leadbook: Prepare');
    await takeFirst(page, 'Who are you meeting?', 'Ada Lovelace');
    await drawnPage(page).getByText('What would you stop doing?').waitFor();
  });

  it('come back after the window is reloaded', async () => {
    const { page } = window;
    await untilStored(page, ['/Mirror.md', 'Improvements', '/Before you meet Ada Lovelace.md']);
    await window.reload();
    await drawnPage(page).getByText('What would you stop doing?').waitFor();
    await tab('Mirror').click();
    await drawnPage(page).getByRole('heading', { name: 'Mirror' }).waitFor();
    await drawnPage(page).getByText('1 piece of praise is not shared yet.').waitFor();
    await tab('Improvements').click();
    await drawnPage(page).getByText('We found a new way to release').waitFor();
    await shot(page, 'pages-reloaded');
  });

  it('follow their files from then on', async () => {
    const { page, workspace } = window;
    await tab('Before you meet Ada Lovelace').click();
    await drawnPage(page).getByText('What would you stop doing?').waitFor();
    writeFileSync(join(workspace, NEXT), 'topics:\n  - text: Who could take over the pager?\n');
    await drawnPage(page).getByText('Who could take over the pager?').waitFor();
  });

  it('lead to their files', async () => {
    const { page } = window;
    await drawnPage(page).getByRole('link', { name: 'Who could take over the pager?' }).click();
    await page.locator('.editor-group-container .tab.active').filter({ hasText: 'next.yaml' }).waitFor();
  });

  it('say so where their book is gone', async () => {
    const { page, workspace } = window;
    await tab('Mirror').click();
    await drawnPage(page).getByRole('heading', { name: 'Mirror' }).waitFor();
    mkdirSync(join(workspace, '.vscode'));
    writeFileSync(join(workspace, '.vscode/settings.json'), '{ "leadbook.folder": "elsewhere" }');
    await drawnPage(page).getByText('The book of this page is no longer open.').waitFor();
  });
});
