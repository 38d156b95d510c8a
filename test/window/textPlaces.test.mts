import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { bidi, hostile } from '../unit/hostileTexts.ts';
import { openFile, quickInput, resize, row, runCommand } from './harness/drive.mts';
import { assertInert } from './harness/inert.mts';
import { packProbe } from './harness/probe.mts';
import { pictured } from './harness/story.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

/** Two sentences for each payload; the module under test says one more at the end. */
const COUNT = 2 * hostile.length;
const LAST = `the last of ${COUNT}`;

/** Each payload, in a name of a file or a folder, a reason, a title, a name, a key and an error, in each place. */
describe('each place where text is shown', () => {
  let window: TestWindow;

  before(async function () {
    this.timeout(300_000);
    const folder = temporaryFolder('places');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'lenses.txt'), '\n'.repeat(COUNT + 2));
    window = await openWindow(folder, { 'editor.codeLensFontSize': 8 }, { extension: await packProbe() });
    await resize(window.page, { width: 1600, height: 4000 });
  });
  after(() => window?.close());
  beforeEach(async () => {
    // Each test stands by itself: what one before it left open is closed.
    await window.page.keyboard.press('Escape');
    await runCommand(window.page, 'Notifications: Clear All Notifications');
  });
  pictured(() => window);

  it('draws it as text in notices, and on their buttons', async function () {
    this.timeout(300_000);
    const { page } = window;
    await runCommand(page, 'Probe: notices');
    await everyNotice(page, 1 + COUNT);
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('draws it as text in what tells of a command that failed', async () => {
    const { page } = window;
    // The palette tells it in a dialog, all else in a notice.
    await runCommand(page, 'Probe: rejection');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('0a. What').waitFor();
    assert.equal(await assertInert(dialog.locator('.dialog-message-detail')), 1);
    await dialog.getByRole('button', { name: 'OK' }).click();
    await page.locator('.statusbar-item').filter({ hasText: 'Reject' }).click();
    await page.locator('.notification-list-item-message').filter({ hasText: '0a.' }).first().waitFor();
    assert.equal(await assertInert(page.locator('.notification-list-item-message')), 1);
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('draws it as text in titles and messages of progress', async function () {
    this.timeout(300_000);
    const { page } = window;
    await runCommand(page, 'Probe: progress');
    await everyNotice(page, 1 + COUNT);
    await runCommand(page, 'Probe: end');
    await page
      .locator('.notification-toast, .notifications-center.visible .monaco-list-row')
      .first()
      .waitFor({ state: 'hidden' });
    await runCommand(page, 'Probe: windowProgress');
    const item = page.locator('.statusbar-item').filter({ hasText: LAST });
    await item.waitFor({ state: 'attached' });
    // VS Code's own icon turns in front of it.
    assert.equal(await assertInert(item, 1), 1);
    await runCommand(page, 'Probe: end');
    await item.waitFor({ state: 'detached' });
  });

  it('draws it as text in the status bar', async () => {
    const { page } = window;
    await runCommand(page, 'Probe: status');
    await page.locator('.statusbar-item').filter({ hasText: LAST }).waitFor({ state: 'attached' });
    const items = page.locator('.statusbar-item').filter({ hasText: 'What opportunity' });
    assert.equal(await assertInert(items, 1), hostile.length + 1);
    await assertInert(page.locator('.statusbar-item').filter({ hasText: 'You wrote' }), 1);
  });

  it('draws it as text in picks', async function () {
    this.timeout(300_000);
    const { page } = window;
    await runCommand(page, 'Probe: pick');
    // The palette, which has no title, shows its rows until then.
    await page.locator('.quick-input-title').filter({ hasText: 'What opportunity' }).waitFor();
    await page.locator('.quick-input-list [role=option]').first().waitFor();
    await assertInert(page.locator('.quick-input-title'));
    assert.doesNotMatch((await quickInput(page).getAttribute('placeholder')) ?? '', bidi);
    const seen = new Set<string>();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    for (let pages = 0; ; pages++) {
      await assertInert(rows.locator('.quick-input-list-rows'), 1);
      for (const label of await rows.evaluateAll(indices)) seen.add(label);
      if (seen.size > COUNT) break;
      assert.ok(pages < COUNT, `${seen.size} of ${COUNT + 1} rows`);
      await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('Escape');
  });

  it('draws it as text in prompts and validation messages', async () => {
    const { page } = window;
    for (const command of ['Probe: input', 'Probe: validation']) {
      await runCommand(page, command);
      const message = page.locator('.quick-input-message').filter({ hasText: LAST });
      await message.waitFor();
      assert.equal(await assertInert(message), 1);
      await assertInert(page.locator('.quick-input-title'));
      await quickInput(page).press('Escape');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }
  });

  it('draws it as text above lines', async () => {
    const { page } = window;
    // A window that missed the event of its size is laid out anew.
    for (const height of [3900, 4000]) await resize(page, { width: 1600, height });
    await openFile(page, 'lenses.txt');
    await page.locator('.codelens-decoration').filter({ hasText: LAST }).waitFor();
    // The lens itself is a link to Leadbook's own command; what it says holds none.
    const lenses = page.locator('.codelens-decoration > a');
    assert.ok((await assertInert(lenses)) > COUNT);
  });

  it('draws it as text on rows, and beside them', async () => {
    const { page } = window;
    // Its badge lies over its icon.
    const container = page.locator('.activitybar .action-item');
    await container.filter({ has: page.locator('a[aria-label^="Probe"]') }).click();
    await row(page, LAST).waitFor();
    assert.ok(
      (await assertInert(page.locator('.pane-body [role=treeitem] .monaco-icon-label-container'))) > COUNT,
    );
    for (const name of [/^0a/, /^23a/, /^34b/]) {
      await row(page, name).hover();
      const tip: Locator = page.locator('.monaco-hover:visible');
      await tip.first().waitFor();
      assert.ok((await assertInert(tip)) > 0);
    }
  });
});

/** Opens the list of notices and looks at each. */
async function everyNotice(page: Page, count: number): Promise<void> {
  await page.locator('.notification-list-item-message').first().waitFor({ state: 'attached' });
  await runCommand(page, 'Notifications: Show Notifications');
  const rows = page.locator('.notifications-center .monaco-list-row');
  await rows.first().waitFor();
  const seen = new Set<string>();
  for (let pages = 0; ; pages++) {
    await assertInert(rows.locator('.notification-list-item-message'));
    await assertInert(rows.locator('.notification-list-item-buttons-container'));
    for (const index of await rows.evaluateAll(indices)) seen.add(index);
    if (seen.size >= count) return;
    assert.ok(pages < 10 * count, `${seen.size} of ${count} notices`);
    await page.locator('.notifications-center .monaco-list').hover();
    await page.mouse.wheel(0, 300);
  }
}

// Run in the page, whose types are not those of this program.
const indices = new Function('rows', "return rows.map((row) => row.getAttribute('data-index'))") as (
  rows: unknown[],
) => string[];
