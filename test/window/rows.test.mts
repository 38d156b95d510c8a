// Rows of This Week and of Opportunities by keys alone, and whom a key in a view is about.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day } from './harness/disk.mts';
import { notification, openContainer, quickInput, row, runCommand } from './harness/drive.mts';
import { asked, badge, closeView, leave, openView, pressInRow, reply } from './harness/people.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const ADA = 'leadbook/people/ada-lovelace';
const BOB = 'leadbook/people/bob-ray';
const NOTE = `${BOB}/one-on-ones/${day(-3)}.yaml`;
const OPPORTUNITY = `leadbook/opportunities/${day(-20)}-ship.yaml`;
const BOOK: Readonly<Record<string, string>> = {
  'README.md': '# Billing\n',
  'leadbook/book.yaml': 'leadbook: 1\ncadence: 2 weeks\n',
  [`${ADA}/person.yaml`]: 'name: Ada Lovelace\n',
  [`${ADA}/one-on-ones/${day(-20)}.yaml`]: `date: ${day(-20)}\nnotes: Fine\n`,
  'leadbook/people/cy-young/person.yaml': 'name: Cy Young\n',
  [`leadbook/people/cy-young/one-on-ones/${day(-20)}.yaml`]: `date: ${day(-20)}\n`,
  [`${BOB}/person.yaml`]: 'name: Bob Ray\n',
  [NOTE]: `date: ${day(-3)}
actions:
  - text: Send the doc
    owner: me
    due: ${day()}
  - text: Draft the rota
    owner: bob-ray
    due: ${day(-1)}
`,
  [OPPORTUNITY]: `title: Ship on Fridays
kind: opportunity
raised: ${day(-20)}
status: facing
owner: bob-ray
revisit: ${day(30)}
`,
};

describe('rows by keys alone', () => {
  let window: TestWindow;
  before(async () => {
    const folder = temporaryFolder('rows');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    window = await openWindow(folder, { 'files.autoSave': 'off' });
    await openContainer(window.page, 'Leadbook');
    await badge(window.page, /(person needs|people need) you$/);
    await openView(window.page, 'This Week');
    await row(window.page, /^Send the doc, you owe Bob/).waitFor();
  });
  after(() => window?.close());
  inOrder(() => window);

  const holdsText = (path: string, text: string) =>
    comesTo(async () => readOr(join(window.workspace, path)).includes(text), true);
  const tabs = () => window.page.locator('.tab').count();

  it('ticks a row of This Week with Space, and opens nothing', async () => {
    const { page } = window;
    await focusRow(page, /^Send the doc, you owe Bob/);
    const before = await tabs();
    await page.keyboard.press('Space');
    await holdsText(NOTE, `due: ${day()}\n    done: ${day()}\n`);
    await row(page, /^Send the doc, you owe Bob/)
      .first()
      .waitFor({ state: 'detached' });
    await comesTo(tabs, before);
    await page.keyboard.press('Control+Z');
    await row(page, /^Send the doc, you owe Bob/).waitFor();
    await holdsText(NOTE, BOOK[NOTE] ?? '');
  });

  it('renames it with F2', async () => {
    const { page } = window;
    await focusRow(page, /^Send the doc, you owe Bob/);
    await page.keyboard.press('F2');
    await reply(page, 'New text', 'Send the draft');
    await holdsText(NOTE, '- text: Send the draft\n');
    await row(page, /^Send the draft, you owe Bob/).waitFor();
  });

  it('offers the next one-on-one first where it is to be due', async () => {
    const { page } = window;
    await focusRow(page, /^Send the draft, you owe Bob/);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Due…' }).hover();
    await page.keyboard.press('Enter');
    await asked(page, 'By when? Choose a day, or type one: fri, in 2 weeks, 4.12., next 1:1');
    await page
      .locator('.quick-input-list .monaco-list-row.focused[data-index="0"]')
      .filter({ hasText: 'Next 1:1' })
      .waitFor();
    await quickInput(page).fill('next 1:1');
    await page.keyboard.press('Enter');
    await comesTo(async () => readOr(join(window.workspace, NOTE)).includes(`due: ${day()}\n`), false);
    await page
      .locator('.statusbar-item')
      .getByText(/Due on \w{3}, \w{3} \d/)
      .waitFor();
  });

  it('deletes one with Del, with a notice', async () => {
    const { page } = window;
    await focusRow(page, /^Draft the rota/);
    await page.keyboard.press('Delete');
    await notification(page, 'Promise deleted').waitFor();
    // The rows before and after may both be there for a moment.
    await row(page, /^Draft the rota/)
      .first()
      .waitFor({ state: 'detached' });
    await comesTo(async () => readOr(join(window.workspace, NOTE)).includes('Draft the rota'), false);
  });

  it('is about the person of the selected row of This Week, whom Back changes', async () => {
    const { page } = window;
    await runCommand(page, 'View: Close All Editors');
    await focusRow(page, /^Ada Lovelace, one-on-one/);
    await page.keyboard.press('Control+Alt+J');
    await titled(page, 'Capture · Ada Lovelace');
    await asked(page, 'What is it?');
    await page.locator('.quick-input-titlebar').getByRole('button', { name: 'Back' }).click();
    await leave(page, 'Who is it about?');
  });

  it('prepares, skips and starts from This Week', async () => {
    const { page } = window;
    await pressInRow(page, /^Ada Lovelace, one-on-one/, 'Prepare One-on-One');
    await page.locator('.tab.active').filter({ hasText: 'Before you meet Ada Lovelace' }).waitFor();
    await runCommand(page, 'View: Close All Editors');
    await pressInRow(page, /^Cy Young, one-on-one/, 'Skip');
    await reply(page, 'Why are you skipping it?', 'On a trip');
    await holdsText(`leadbook/people/cy-young/one-on-ones/${day()}.yaml`, 'skipped: On a trip');
    await focusRow(page, /^Ada Lovelace, one-on-one/);
    await page.keyboard.press('Control+Alt+H');
    await holdsText(`${ADA}/one-on-ones/${day()}.yaml`, `date: ${day()}\n`);
    await page
      .locator('.tab.active')
      .filter({ hasText: `ada-lovelace ${day()}.yaml` })
      .waitFor();
  });

  it('is about the person of the active note first', async () => {
    const { page } = window;
    await openView(page, 'Opportunities');
    await focusRow(page, /^Ship on Fridays/);
    await page.keyboard.press('Control+Alt+J');
    await titled(page, 'Capture · Ada Lovelace');
    await page.keyboard.press('Escape');
    await runCommand(page, 'Leadbook: Set Leave');
    await titled(page, 'Set Leave · Ada Lovelace');
    await leave(page, 'Until when are they on leave?');
    await runCommand(page, 'Leadbook: Use Template');
    await titled(page, 'Use Template · Ada Lovelace');
    await leave(page, 'What should one-on-ones begin with?');
    await runCommand(page, 'View: Close All Editors');
  });

  it('is about the owner of an opportunity where no editor says', async () => {
    const { page } = window;
    await focusRow(page, /^Ship on Fridays/);
    await page.keyboard.press('Control+Alt+J');
    await titled(page, 'Capture · Bob Ray');
    await page.keyboard.press('Escape');
  });

  it('opens no opportunity with Space, renames it with F2, and deletes it with Del', async () => {
    const { page } = window;
    await focusRow(page, /^Ship on Fridays/);
    await page.keyboard.press('Space');
    await focusRow(page, /^Ship on Fridays/);
    await comesTo(tabs, 0);
    await page.keyboard.press('F2');
    await reply(page, 'New text', 'Ship on Mondays');
    await holdsText(OPPORTUNITY, 'title: Ship on Mondays\n');
    await row(page, /^Ship on Mondays/).waitFor();
    await comesTo(tabs, 0);
    await focusRow(page, /^Ship on Mondays/);
    await page.keyboard.press('Delete');
    await notification(page, 'Opportunity deleted').waitFor();
    await comesTo(async () => existsSync(join(window.workspace, OPPORTUNITY)), false);
  });

  it('turns All Promises to people and back by a key', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: All Promises');
    await asked(page, 'Type a name, a word or a day');
    const button = (name: string) => page.locator('.quick-input-titlebar').getByRole('button', { name });
    await button('By Person').waitFor();
    await page.keyboard.press('Alt+G');
    await button('By Day').waitFor();
    await page.keyboard.press('Alt+G');
    await button('By Person').waitFor();
    await page.keyboard.press('Escape');
  });

  it('says while typing what is wrong with the name of somebody new', async () => {
    const { page } = window;
    await closeView(page, 'Opportunities');
    await runCommand(page, 'Leadbook: Add Person');
    await asked(page, 'Name');
    for (const [name, sentence] of [
      ['Ada/Bob', 'A name cannot have a slash.'],
      ['..', 'A name needs letters.'],
      ['???', 'A name needs letters.'],
      ['ada lovelace', 'ada lovelace is in the book already.'],
    ] as const) {
      await quickInput(page).fill(name);
      await page.locator('.quick-input-widget').getByText(sentence).waitFor();
    }
    await page.keyboard.press('Escape');
  });
});

/** Clicks nothing: goes to a row of the view that holds it by keys. */
async function focusRow(page: Page, name: RegExp): Promise<void> {
  const wanted = row(page, name).first();
  await wanted.waitFor();
  const view = await wanted.evaluate(
    (one) => one.closest('.pane')?.querySelector('.title')?.textContent ?? '',
  );
  await runCommand(page, `Leadbook: Focus on ${view} View`);
  const tree = page.locator('.pane').filter({ has: wanted }).locator('[role=tree]');
  await tree.and(page.locator(':focus, :focus-within')).first().waitFor();
  await page.keyboard.press('Home');
  await comesTo(async () => {
    if ((await wanted.and(page.locator('.focused')).count()) > 0) return true;
    await page.keyboard.press('ArrowDown');
    return false;
  }, true);
}

async function titled(page: Page, title: string): Promise<void> {
  await page.locator('.quick-input-title').getByText(title).waitFor();
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It is not written yet.
    return '';
  }
}
