import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { bidi, hostile } from '../unit/hostileTexts.ts';
import { day } from './harness/disk.mts';
import {
  notification,
  openContainer,
  option,
  pressInNotification,
  quickInput,
  resize,
  row,
  runCommand,
} from './harness/drive.mts';
import { assertInert } from './harness/inert.mts';
import { asked, closeView, expand, openView } from './harness/people.mts';
import { pictured } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

/** Where the book lies: each path that is said holds it. */
const BOOK = 'notes [open](command:workbench.action.togglePanel) $(flame~spin) \u202e';
/** The attacks that were tried: of a cloned repository, and of a file of a book. */
const ATTACK = '[update first](command:workbench.action.togglePanel)';
const shell = encodeURIComponent(JSON.stringify({ config: { executable: '/bin/sh' } }));
const SHELL = `[Read why](command:workbench.action.terminal.new?${shell})`;

const numbered = hostile.map((text, index) => ({
  number: `n${String(index).padStart(2, '0')}`,
  text,
  index,
}));
/** Those that can be a name on a disk. */
const named = numbered.filter(({ text }) => !/[/\0]/.test(text));

/** One of each kind, for what takes long: a link, an icon that moves, a change of direction, and all of them. */
const tried = numbered.filter(({ text }) =>
  [hostile[0], 'Ada $(flame~spin)', '[$(flame)](command:a)', 'retro \u202edm.exe'].includes(text),
);

describe('text from files in the window', () => {
  let window: TestWindow;

  before(async function () {
    this.timeout(300_000);
    const folder = temporaryFolder('text');
    for (const [path, text] of Object.entries(files())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    // What cannot be read, with an error that tells its path.
    mkdirSync(join(folder, BOOK, 'people/zed/goals/unreadable.yaml'), { recursive: true });
    window = await openWindow(folder, { 'leadbook.folder': BOOK, 'leadbook.people.order': 'name' });
    await resize(window.page, { width: 1600, height: 4000 });
  });
  after(() => window?.close());
  beforeEach(async () => {
    // Each test stands by itself: what one before it left open is closed.
    await window.page.keyboard.press('Escape');
    await clearNotices(window.page);
  });
  pictured(() => window);

  it('is no link in the question about a cloned retro', async () => {
    const { page } = window;
    await openByName(page, '2026-11-21 [update first');
    await notification(page, 'What opportunity should we face?').waitFor();
    assert.equal(await assertInert(messages(page)), 1);
    await clickWords(page, 'update first');
    assert.equal(await page.locator('.part.panel').isVisible(), false);
    await clearNotices(page);
  });

  it('is no link in what a skipped one-on-one said', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Start One-on-One');
    await asked(page, 'Who are you meeting?');
    await choosePerson(page, 'Shelly');
    await notification(page, 'was marked as skipped').waitFor();
    assert.equal(await assertInert(messages(page)), 1);
    await clickWords(page, 'Read why');
    assert.equal(await page.locator('.terminal-wrapper').count(), 0);
    await clearNotices(page);
  });

  it('is text on rows, and beside them', async function () {
    this.timeout(300_000);
    const { page } = window;
    await openContainer(page, 'Leadbook');
    // Only rows that fit are drawn.
    await closeView(page, 'Opportunities');
    await row(page, /^n35/).first().waitFor();
    await comesTo(async () => (await assertInert(texts(page))) > hostile.length, true);
    await expand(page, /^Zed/);
    for (const group of [/^Goals/, /^Next time/, /^One-on-ones/]) await expand(page, group);
    // Somebody's name, a goal and a topic.
    await row(page, /^n35/).nth(2).waitFor();
    await comesTo(async () => (await assertInert(texts(page))) > 4 * hostile.length, true);
    for (const name of [/^Zed/, /n00/, /n07/, /unreadable/]) {
      await comesTo(async () => {
        // One that fades away, since its row was drawn anew, comes again when the pointer does.
        await row(page, name).first().hover();
        return (await assertInert(page.locator('.monaco-hover:visible'))) > 0;
      }, true);
    }
  });

  it('is text in what is asked and told about somebody, and in the status bar', async function () {
    this.timeout(300_000);
    const { page } = window;
    for (const { number } of tried) {
      // The person of an open note is not asked for.
      await runCommand(page, 'View: Close All Editors');
      await runCommand(page, 'Leadbook: Start One-on-One');
      await asked(page, 'Who are you meeting?');
      assert.ok((await assertInert(choices(page))) > 5);
      await choosePerson(page, number);
      await notification(page, 'was marked as skipped').waitFor();
      assert.equal(await assertInert(messages(page)), 1);
      const item = page.locator('.statusbar-item').filter({ hasText: number });
      await item.waitFor();
      assert.equal(await assertInert(item, 1), 1);
      // A lens is an anchor itself.
      const lenses = page.locator('.codelens-decoration > a');
      await lenses.filter({ hasText: 'Done' }).waitFor();
      await assertInert(lenses);
      await clearNotices(page);
    }
  });

  it('is text in an error, with what was written', async function () {
    this.timeout(300_000);
    const { page } = window;
    for (const { number, text } of tried) {
      await runCommand(page, 'View: Close All Editors');
      await runCommand(page, 'Leadbook: Capture');
      await asked(page, 'Who is it about?');
      await choosePerson(page, number);
      await asked(page, 'What is it?');
      assert.ok((await assertInert(choices(page), 1)) > 3, 'each kind with an icon of its own');
      await option(page, 'Topic').first().click();
      await asked(page, 'What will you raise next time?');
      await quickInput(page).fill(`${text} said`);
      await page.keyboard.press('Enter');
      await notification(page, 'appears twice').waitFor();
      assert.match((await messages(page).first().textContent()) ?? '', /You wrote: /);
      assert.equal(await assertInert(messages(page)), 1);
      await clearNotices(page);
    }
  });

  it('is text in prompts and placeholders', async function () {
    this.timeout(300_000);
    const { page } = window;
    for (const { number } of tried) {
      await runCommand(page, 'Leadbook: What Became of It?');
      await asked(page, 'What do you want to review?');
      assert.ok((await assertInert(choices(page))) > 5);
      await choosePerson(page, number);
      await asked(page, 'What became of it?');
      await assertInert(page.locator('.quick-input-title'));
      await option(page, 'it works and stays').first().click();
      await asked(page, 'Where does it stand now?');
      assert.equal(await assertInert(page.locator('.quick-input-widget .quick-input-message')), 1);
      assert.doesNotMatch((await quickInput(page).getAttribute('placeholder')) ?? '', bidi);
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }
  });

  it('is text in questions about retros, whatever they and their folders are called', async function () {
    this.timeout(300_000);
    const { page } = window;
    for (const { index } of tried.filter((one) => named.includes(one))) {
      await openByName(page, `retro ${day(-index - 1)}`);
      await notification(page, 'What opportunity should we face?').waitFor();
      assert.equal(await assertInert(messages(page)), 1);
      await pressInNotification(page, 'What opportunity should we face?', 'Not a Retro');
      await notification(page, 'Leadbook now ignores').waitFor();
      assert.equal(await assertInert(messages(page)), 1);
      await clearNotices(page);
    }
    await closeView(page, 'People');
    await openView(page, 'Opportunities');
    await expand(page, /^Retros without an answer/);
    await row(page, /^retro 20/)
      .first()
      .waitFor();
    await comesTo(async () => (await assertInert(texts(page))) > named.length, true);
  });
});

/** Nothing is asked of one in which nothing is written. */
const RETRO = '# Retro\n\n## What went well\n\n- We shipped\n\n## What could be improved\n\n- The build\n';

/** A book with the payloads as names, titles, keys and reasons, and retros that are called so. */
function files(): Record<string, string> {
  const all: Record<string, string> = {
    [`${BOOK}/book.yaml`]: 'leadbook: 1\n',
    [`docs/retros/retro 2026-11-21 ${ATTACK}.md`]: RETRO,
    [`${BOOK}/people/shelly/person.yaml`]: 'name: Shelly\n',
    [`${BOOK}/people/shelly/one-on-ones/${day()}.yaml`]: `date: ${day()}\nskipped: ${quote(SHELL)}\n`,
    [`${BOOK}/people/zed/person.yaml`]: 'name: Zed\n',
  };
  for (const { number, text, index } of numbered) {
    const person = `${BOOK}/people/${number}`;
    all[`${person}/person.yaml`] = `name: ${quote(`${number} ${text}`)}\nrole: ${quote(text)}\n`;
    all[`${person}/one-on-ones/${day()}.yaml`] =
      `date: ${day()}\nskipped: ${quote(text)}\nactions:\n  - text: ${quote(text)}\n    owner: me\n`;
    all[`${person}/one-on-ones/next.yaml`] = `${quote(text)}: 1\n${quote(text)}: 2\n`;
    const zed = `${BOOK}/people/zed`;
    all[`${zed}/goals/${number}.yaml`] = `title: ${quote(`${number} ${text}`)}\nstatus: active\n`;
    all[`${zed}/one-on-ones/${day(-7 * (index + 1))}.yaml`] =
      `date: ${day(-7 * (index + 1))}\n${quote(text)}: 1\n${quote(text)}: 2\n`;
  }
  all[`${BOOK}/people/zed/one-on-ones/next.yaml`] =
    `topics:\n${numbered.map(({ number, text }) => `  - text: ${quote(`${number} ${text}`)}\n`).join('')}`;
  for (const { number, text } of numbered) {
    all[`${BOOK}/opportunities/${day(-1)}-${number}.yaml`] =
      `title: ${quote(`${number} ${text}`)}\nstatus: facing\nowner: ${number}\nmeasure: ${quote(text)}\nbefore: ${quote(text)}\nchange: Ada leads the release\nrevisit: ${day(9)}\n`;
  }
  for (const { number, text, index } of named)
    all[`docs/retros/${number} ${text}/retro ${day(-index - 1)} ${text}.md`] = RETRO;
  return all;
}

/** As YAML and as JSON: in double quotes each character can be written. */
function quote(text: string): string {
  return JSON.stringify(text);
}

/** What notices say. */
function messages(page: Page): Locator {
  return page.locator('.notification-list-item-message');
}

/** The rows of the pick. */
function choices(page: Page): Locator {
  return page.locator('.quick-input-list [role=option] .quick-input-list-rows');
}

/** What rows of Leadbook's views say. */
function texts(page: Page): Locator {
  return page.locator('.pane-body [role=treeitem] .monaco-icon-label-container');
}

/** Clicks on words of a notice, wherever they are, as one does on what looks like a link. */
async function clickWords(page: Page, words: string): Promise<void> {
  await messages(page).getByText(words).first().click();
}

async function clearNotices(page: Page): Promise<void> {
  // By the pointer: a file that is being opened takes the focus, and closes the palette with it.
  const toasts = page.locator('.notification-toast');
  for (let left = await toasts.count(); left > 0; left--) {
    await toasts.first().hover();
    await toasts
      .first()
      .getByRole('button', { name: /^Clear Notification/ })
      .click();
    await comesTo(async () => (await toasts.count()) < left, true);
  }
}

/** Opens a file by words of its name: the rest of it means something to the pick. */
async function openByName(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+P');
  const input = quickInput(page);
  await input.waitFor({ state: 'visible' });
  await input.fill(words);
  await option(page, words).first().click();
  await page.locator('.editor-group-container .tab.active').filter({ hasText: words }).waitFor();
}

async function choosePerson(page: Page, name: string): Promise<void> {
  await quickInput(page).fill(name);
  await option(page, name).first().click();
}
