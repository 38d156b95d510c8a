import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { day, filesIn } from './harness/disk.mts';
import {
  notification,
  openContainer,
  openFile,
  option,
  pressInMenu,
  pressInNotification,
  quickInput,
  resize,
  row,
  runCommand,
} from './harness/drive.mts';
import { drawnPage } from './harness/pages.mts';
import { asked, choose, pressOnRow, reply, takeFirst, writing } from './harness/people.mts';
import { setLook, shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const NEXT = 'leadbook/people/ada-lovelace/one-on-ones/next.yaml';
const BOOK: Readonly<Record<string, string>> = {
  'src/release.ts': 'export const train = 1;\nexport const day = 2;\n',
  'src/pager.ts': 'export const pager = 1;\n',
  'leadbook/book.yaml': 'leadbook: 1\n',
  'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
  'leadbook/people/ada-lovelace/person.yaml': 'name: Ada Lovelace\n',
  'leadbook/people/grace-hopper/person.yaml': 'name: Grace Hopper\n',
  [`leadbook/people/ada-lovelace/one-on-ones/${day(-3)}.yaml`]: 'notes: The zeppelin flies.\n',
};

describe('from wherever one is', () => {
  let window: TestWindow;
  let hash = '';
  const next = () => readFileSync(join(window.workspace, NEXT), 'utf8');
  before(async () => {
    const folder = temporaryFolder('book');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    cpSync(inRoot('test/fixtures/notes-import/plain'), join(folder, 'old'), { recursive: true });
    cpSync(inRoot('test/fixtures/notes-import/cases/flat'), join(folder, 'flat'), { recursive: true });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
        cwd: folder,
        encoding: 'utf8',
      }).trim();
    git('init', '-q');
    git('add', 'src');
    git('commit', '-q', '-m', 'Let the train leave by itself', '-m', 'Every Tuesday.');
    hash = git('rev-parse', 'HEAD').slice(0, 12);
    window = await openWindow(folder, { 'files.autoSave': 'off' });
  });
  after(() => window?.close());
  inOrder(() => window);

  it('captures a file of the Explorer', async () => {
    const { page } = window;
    await openFile(page, 'src/release.ts');
    await openContainer(page, 'Explorer');
    await row(page, /^release\.ts/).click({ button: 'right' });
    await pressInMenu(page, 'Capture a Thought');
    await asked(page, 'Who is it about?', '1/3');
    await choose(page, 'Who is it about?', 'Ada Lovelace');
    await takeFirst(page, 'What is it?', 'Topic');
    await asked(page, 'with a link to src/release.ts', '3/3');
    await reply(page, 'What will you raise next time?', 'Who drives it?');
    await comesTo(async () => next(), 'topics:\n  - text: Who drives it?\n    link: src/release.ts\n');
  });

  it('captures a commit, whose subject is offered', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Capture a Commit');
    await choose(page, 'Which commit?', 'Let the train leave by itself');
    await takeFirst(page, 'Who is it about?', 'Ada Lovelace');
    await takeFirst(page, 'What is it?', 'Topic');
    await asked(page, `with a link to ${hash}`);
    await shot(page, 'places-commit');
    await page.keyboard.press('Enter');
    // A hash of digits alone is written in quotes.
    await comesTo(
      async () => next().replaceAll('"', ''),
      `topics:\n  - text: Who drives it?\n    link: src/release.ts\n  - text: Let the train leave by itself\n    link: ${hash}\n`,
    );
  });

  it('prepares whom the row is of, by the key', async () => {
    const { page } = window;
    await openContainer(page, 'Leadbook');
    const prepared = drawnPage(page).getByRole('heading', { name: 'Before you meet Grace Hopper' });
    await pressOnRow(page, /^Grace Hopper/, 'Control+Alt+M', prepared);
  });

  it('keeps words that a broken file does not take', async () => {
    const { page } = window;
    await openFile(page, 'src/pager.ts');
    await writing(page, 'pager.ts', 'Ln 1, Col 1');
    const broken = 'topics:\n  - text: A\n  text: B\n';
    writeFileSync(join(window.workspace, NEXT), broken);
    await page.keyboard.press('Control+Alt+J');
    await takeFirst(page, 'Who is it about?', 'Ada Lovelace');
    await takeFirst(page, 'What is it?', 'Topic');
    await reply(page, 'What will you raise next time?', 'What would you stop doing?');
    await notification(page, 'You wrote: What would you stop doing?').waitFor();
    await shot(page, 'places-refused');
    await pressInNotification(page, 'You wrote:', 'Copy Text');
    await comesTo(
      () => page.evaluate('navigator.clipboard.readText()') as Promise<string>,
      'What would you stop doing?',
    );
    await comesTo(async () => next(), broken);
  });

  it('marks in what a search found what was typed, and opens it there', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Search');
    await quickInput(page).fill('zeppel');
    await option(page, 'The zeppelin flies.').locator('.highlight').getByText('zeppel').waitFor();
    await shot(page, 'places-search');
    await page.keyboard.press('Enter');
    await writing(page, `${day(-3)}.yaml`, 'Ln 1, Col 12');
  });

  it('shows what an import would write, then writes it or nothing', async () => {
    const { page, workspace } = window;
    const before = filesIn(join(workspace, 'leadbook'));
    const look = () => reviewNotes(page, join(workspace, 'old'));
    await look();
    await shot(page, 'places-import');
    await page.keyboard.press('Control+B');
    for (const look of ['dark', 'contrast', 'light'] as const) {
      await setLook(page, look);
      for (const width of [500, 700, 1280]) {
        await resize(page, { width, height: 900 });
        await importButton(page).waitFor();
        // Nothing is wider than the page.
        await comesTo(() => drawnPage(page).locator('html').evaluate(wider), 0);
        await shot(page, `import-${look}-${width}`);
      }
    }
    await page.keyboard.press('Control+B');
    const tab = page.locator('.tab').filter({ hasText: 'Import Notes' });
    await tab.getByRole('button', { name: /^Close/ }).click();
    await tab.waitFor({ state: 'detached' });
    await comesTo(async () => filesIn(join(workspace, 'leadbook')), before);
    await look();
    await importButton(page).click();
    await page.locator('.statusbar-item').getByText('One-on-ones imported: 2').waitFor();
    await shot(page, 'places-imported');
    await comesTo(
      async () => Object.keys(filesIn(join(workspace, 'leadbook'))).length > Object.keys(before).length,
      true,
    );
  });

  it('asks on that page whose notes are, by keys alone, and one undo takes all back', async () => {
    const { page, workspace } = window;
    const before = filesIn(join(workspace, 'leadbook'));
    await reviewNotes(page, join(workspace, 'flat'));
    await tabTo(page, 'Omar (1)');
    await page.keyboard.type('Grace');
    const chosen = drawnPage(page).getByLabel('Omar (1)').locator('option:checked');
    await comesTo(() => chosen.textContent(), 'Grace Hopper');
    await tabTo(page, 'Import');
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item').getByText('One-on-ones imported: 1').waitFor();
    await comesTo(
      async () => Object.keys(filesIn(join(workspace, 'leadbook'))).filter((path) => !(path in before)),
      ['people/grace-hopper/one-on-ones/2026-11-12.yaml'],
    );
    await runCommand(page, 'Leadbook: Undo What Leadbook Did Last');
    await comesTo(async () => filesIn(join(workspace, 'leadbook')), before);
  });
});

/** Begins an import of a folder, up to the page that says what it would do. */
async function reviewNotes(page: Page, folder: string): Promise<void> {
  await runCommand(page, 'Leadbook: Import Notes');
  // Until it has listed the folder it begins with, it would put that in place of what is typed.
  await option(page, '.git').first().waitFor();
  await quickInput(page).fill(`${folder}/`);
  await option(page, '.git').first().waitFor({ state: 'hidden' });
  await page.locator('.quick-input-widget').getByRole('button', { name: 'Review Notes' }).click();
  await page.locator('.tab.active').filter({ hasText: 'Import Notes' }).waitFor();
  await importButton(page).waitFor();
}

/** Goes on with Tab until what is called so has the focus in the drawn page: a button by its words, a list by its label. */
async function tabTo(page: Page, name: string): Promise<void> {
  const body = drawnPage(page).locator('body');
  for (let presses = 0; presses < 40; presses++) {
    const found = await body
      .locator(':focus')
      .evaluateAll((all: readonly Focused[]) =>
        all.map((one) => (one.closest('label')?.querySelector('span') ?? one).textContent?.trim()),
      );
    if (found.includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

interface Focused {
  readonly textContent: string | null;
  closest(selector: string): { querySelector(selector: string): Focused | null } | null;
}

/** By how many pixels a page is wider than what is seen of it. */
function wider(html: { readonly scrollWidth: number; readonly clientWidth: number }): number {
  return Math.max(0, html.scrollWidth - html.clientWidth);
}

/** What starts the import on its page. */
function importButton(page: Page) {
  return drawnPage(page).getByRole('button', { name: 'Import', exact: true });
}
