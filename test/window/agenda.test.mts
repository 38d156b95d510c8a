// What is due: the notice of the morning, This Week, and the promises of everybody in one list.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day } from './harness/disk.mts';
import { openContainer, pressInNotification, quickInput, row, runCommand } from './harness/drive.mts';
import { asked, writing } from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const NOTE = `leadbook/people/ada-lovelace/one-on-ones/${day(-1)}.yaml`;
const BOOK: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\n',
  'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
  'leadbook/people/ada-lovelace/person.yaml': 'name: Ada Lovelace\n',
  'leadbook/people/bo-diddley/person.yaml': 'name: Bo Diddley\n',
  [NOTE]: `date: ${day(-1)}
actions:
  - text: Write the rota
    owner: ada-lovelace
    due: ${day(-3)}
  - text: Ask Dag for a budget
    owner: me
    due: ${day()}
`,
  [`leadbook/people/bo-diddley/one-on-ones/${day(-1)}.yaml`]: `date: ${day(-1)}
actions:
  - text: Introduce Bo to the guild
    owner: me
`,
  'leadbook/people/jose-pena/person.yaml': 'name: José Peña\n',
  [`leadbook/people/jose-pena/one-on-ones/${day(-1)}.yaml`]: `date: ${day(-1)}
actions:
  - text: Book the room
    owner: me
    due: ${day(9)}
`,
  [`leadbook/opportunities/${day(-56)}-pay-for-on-call.yaml`]: `title: Pay for on-call by the hour
kind: judgement
raised: ${day(-56)}
status: raised
why: No rule covered short nights.
owner: me
revisit: ${day()}
`,
};

describe('what is due', () => {
  let window: TestWindow;

  before(async () => {
    const folder = temporaryFolder('due');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    window = await openWindow(folder, { 'leadbook.morningNotice': true });
    await openContainer(window.page, 'Leadbook');
  });
  after(() => window?.close());
  inOrder(() => window);

  it('is said in one notice of the morning, which leads to This Week', async () => {
    const { page } = window;
    await pressInNotification(page, 'Leadbook: 2 due today, 1 overdue.', 'Show This Week');
    await row(page, /^Overdue, 1$/).waitFor();
    await row(page, /^Write the rota/).waitFor();
    await row(page, /^Today, 2$/).waitFor();
    await row(page, /^Ask Dag for a budget/).waitFor();
    await row(page, /^Pay for on-call by the hour, .*judgement to read again/).waitFor();
    await shot(page, 'this-week');
  });

  it('lists the promises of everybody by day, and by person', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: All Promises');
    await asked(page, 'Type a name, a word or a day');
    await comesTo(
      () => listed(page),
      ['Write the rota', 'Ask Dag for a budget', 'Book the room', 'Introduce Bo to the guild'],
    );
    await shot(page, 'all-promises');
    await page.locator('.quick-input-titlebar').getByRole('button', { name: 'By Person' }).click();
    await page.locator('.quick-input-titlebar').getByRole('button', { name: 'By Day' }).waitFor();
    await page.locator('.quick-input-list').getByText('Ada Lovelace', { exact: true }).waitFor();
  });

  it('finds “jose” for José, and all of them again', async () => {
    const { page } = window;
    await quickInput(page).fill('owe jose');
    await comesTo(() => listed(page), ['Book the room']);
    await quickInput(page).fill('owe');
    await comesTo(async () => (await listed(page)).length, 4);
  });

  it('filters them by what is typed, and opens the place', async () => {
    const { page } = window;
    await page.keyboard.press('Escape');
    await runCommand(page, 'Leadbook: All Promises');
    await asked(page, 'Type a name, a word or a day');
    await quickInput(page).fill('you owe ada lovelace');
    await comesTo(() => listed(page), ['Ask Dag for a budget']);
    await page.keyboard.press('Enter');
    await writing(page, `${day(-1)}.yaml`, 'Ln 6, Col 11');
  });
});

/** The labels of the list, in its order. */
async function listed(page: Page): Promise<string[]> {
  const labels = page.locator('.quick-input-list .monaco-list-row .label-name');
  return (await labels.allTextContents()).map((label) => label.trim());
}
