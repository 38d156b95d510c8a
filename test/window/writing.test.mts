import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day, holds } from './harness/disk.mts';
import { openFile, pick, runCommand } from './harness/drive.mts';
import { lens, writing } from './harness/people.mts';
import { setLook, shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const ADA = 'leadbook/people/ada-lovelace';
const NOTE = `${ADA}/one-on-ones/${day()}.yaml`;
const BOOK: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\n',
  [`${ADA}/person.yaml`]: 'name: Ada Lovelace\nrole: Senior engineer\ncadence: 1 week\n',
  'leadbook/people/grace-hopper/person.yaml': 'name: Grace Hopper\n',
  [NOTE]: '',
};

/** A note is written by hand, with nothing but the keyboard. */
describe('writing a note by hand', () => {
  let window: TestWindow;
  const expected: Record<string, string> = { ...BOOK };

  before(async function () {
    this.timeout(300_000);
    const folder = temporaryFolder('writing');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    window = await openWindow(folder, { 'editor.minimap.enabled': false });
    await openFile(window.page, NOTE);
  });
  after(() => window?.close());
  inOrder(() => window);

  it('is offered the keys, the day and the people', async () => {
    const { page, workspace } = window;
    await writing(page, `${day()}.yaml`, 'Ln 1, Col 1');
    await complete(page, 'da', 'date');
    await take(page, 'the day in the file’s name');
    await page.keyboard.press('Enter');
    await complete(page, 'topics', 'topics');
    await page.keyboard.insertText('What would make the release train yours?');
    // Enter begins the next topic; what belongs to this one stands below its text.
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('  ');
    await complete(page, 'kind', 'kind');
    await shot(page, 'writing-kinds');
    await take(page, 'coaching');
    await page.keyboard.press('Control+Enter');
    await complete(page, 'from', 'from');
    await take(page, 'Ada Lovelace');
    await page.keyboard.press('Control+S');
    expected[NOTE] =
      `date: ${day()}\ntopics:\n  - text: What would make the release train yours?\n    kind: coaching\n    from: ada-lovelace`;
    await holds(workspace, expected);
  });

  it('is warned of a comment that swallows text, and fixes it with the quick fix', async () => {
    const { page, workspace } = window;
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Shift+Home');
    await complete(page, 'actions', 'actions');
    await page.keyboard.insertText('Look at ticket #42 with Grace');
    await page.locator('.squiggly-warning').first().waitFor();
    await runCommand(page, 'Go to Next Problem');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await page.locator('.context-view').getByText('Put the text in quotes').waitFor();
    await shot(page, 'writing-quick-fix');
    await page.keyboard.press('Enter');
    await page.locator('.squiggly-warning').first().waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+S');
    expected[NOTE] += '\nactions:\n  - text: "Look at ticket #42 with Grace"';
    await holds(workspace, expected);
  });

  it('ticks the promise by its line, without the mouse', async () => {
    const { page, workspace } = window;
    await page.keyboard.press('Control+End');
    await lens(page, 'Done').waitFor();
    await runCommand(page, 'Show CodeLens Commands for Current Line');
    await shot(page, 'writing-lenses');
    await pick(page, 'Done');
    expected[NOTE] += `\n    done: ${day()}`;
    await holds(workspace, expected);
    for (const look of ['light', 'dark', 'contrast'] as const) {
      await setLook(page, look);
      await shot(page, `writing-${look}`);
    }
  });

  it('writes its notes as Markdown, where people are offered too', async () => {
    const { page, workspace } = window;
    await setLook(page, 'light');
    await openFile(page, NOTE);
    await runCommand(page, 'Leadbook: Open Notes as Markdown');
    await page.locator('.tab.active').filter({ hasText: 'Ada Lovelace' }).waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.insertText('She would *start* with the checklist, and ask ');
    await complete(page, '@gr', 'Grace Hopper');
    await shot(page, 'writing-markdown');
    await holds(workspace, expected);
    await page.keyboard.press('Control+S');
    expected[NOTE] = (expected[NOTE] ?? '').replace(
      'actions:',
      'notes: She would *start* with the checklist, and ask Grace Hopper\nactions:',
    );
    await holds(workspace, expected);
  });

  it('renames a person everywhere by F2', async () => {
    const { page, workspace } = window;
    await openFile(page, NOTE);
    await page.locator('.view-line').filter({ hasText: 'ada-lovelace' }).getByText('ada-lovelace').click();
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('ada-byron');
    await page.keyboard.press('Enter');
    for (const path of Object.keys(expected).filter((one) => one.startsWith(`${ADA}/`))) {
      const text = expected[path] ?? '';
      delete expected[path];
      expected[path.replace('ada-lovelace', 'ada-byron')] = text.replaceAll('ada-lovelace', 'ada-byron');
    }
    await holds(workspace, expected);
    await shot(page, 'writing-renamed');
  });
});

/** Types the beginning of a word and takes what is offered for it. */
async function complete(page: Page, begin: string, label: string): Promise<void> {
  await page.keyboard.type(begin, { delay: 30 });
  await page.keyboard.press('Control+Space');
  await take(page, label);
}

/** Takes an offer of the list that is shown, by the keyboard. */
async function take(page: Page, label: string): Promise<void> {
  const list = page.locator('.suggest-widget.visible');
  const wanted = list.locator('.monaco-list-row').filter({ hasText: label }).first();
  await wanted.waitFor();
  for (let steps = 0; steps < 30; steps++) {
    if ((await wanted.getAttribute('class'))?.includes('focused')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'hidden' }).catch(() => {});
}
