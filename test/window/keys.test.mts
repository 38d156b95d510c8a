import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { day, written } from './harness/disk.mts';
import {
  openContainer,
  openFile,
  option,
  pressInNotification,
  quickInput,
  row,
  runCommand,
} from './harness/drive.mts';
import { asked, badge, writing } from './harness/people.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const ADA = 'leadbook/people/ada-lovelace';
const NOTE = `${ADA}/one-on-ones/${day(-20)}.yaml`;
const TODAY = `${ADA}/one-on-ones/${day()}.yaml`;
const NEXT = `${ADA}/one-on-ones/next.yaml`;
const GOAL = `${ADA}/goals/lead-the-migration.yaml`;
const BOOK: Readonly<Record<string, string>> = {
  'README.md': '# Billing\n',
  'leadbook/book.yaml': 'leadbook: 1\ncadence: 2 weeks\n',
  'leadbook/people/bob-ray/person.yaml': 'name: Bob Ray\ncadence: 6 months\n',
  [`leadbook/people/bob-ray/one-on-ones/${day(-3)}.yaml`]: `date: ${day(-3)}\n`,
  [`${ADA}/person.yaml`]: 'name: Ada Lovelace\n',
  [NOTE]: `date: ${day(-20)}
topics:
  - text: What would you stop doing?
notes: |
  Said a lot.
  TODO me: Ask Dag
actions:
  - text: Introduce Ada to the guild
    owner: me
`,
  [GOAL]: 'title: Lead the migration\nstatus: active\n',
};

/** The keys that were pressed for an act; a chord is one, text is none. */
let keys = 0;

describe('an act takes few keys', () => {
  let window: TestWindow;
  before(async () => {
    window = await openWindow(written(BOOK), { 'files.autoSave': 'off' });
    await openContainer(window.page, 'Leadbook');
    await badge(window.page, /1 person needs you$/);
  });
  after(() => window?.close());
  inOrder(() => window);

  /** Does something by keys from a file, and counts them. */
  const act = async (most: number, keysOf: (page: Page) => Promise<void>) => {
    keys = 0;
    await keysOf(window.page);
    assert.ok(keys <= most, `${keys} keys, ${most} to reach`);
    await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  const from = async (path: string) => {
    await openFile(window.page, path);
    await window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  };
  const holdsText = (path: string, text: string) =>
    comesTo(async () => readOr(join(window.workspace, path)).includes(text), true);

  it('to capture a topic from code: 4', async () => {
    await from('README.md');
    await act(4, async (page) => {
      await press(page, 'Control+Alt+J');
      await asked(page, 'Who is it about?');
      await chosen(page, 'Ada Lovelace');
      await press(page, 'Enter');
      await asked(page, 'What is it?');
      await press(page, 't');
      await asked(page, 'What will you raise next time?');
      await type(page, 'The rota');
      await press(page, 'Enter');
    });
    await holdsText(NEXT, 'topics:\n  - text: The rota\n');
  });

  it('to capture my promise with a day from code: 5', async () => {
    await from('README.md');
    await act(5, async (page) => {
      await press(page, 'Control+Alt+J');
      await asked(page, 'Who is it about?');
      await chosen(page, 'Ada Lovelace');
      await press(page, 'Enter');
      await asked(page, 'What is it?');
      await press(page, 'p');
      await asked(page, 'What do you promise?');
      await type(page, `Send the doc by ${day(3)}`);
      await page.locator('.quick-input-widget').getByText('“Send the doc”').waitFor();
      await press(page, 'Enter');
    });
    await holdsText(NEXT, `- text: Send the doc\n    owner: me\n    due: ${day(3)}\n`);
  });

  it('to capture a topic inside that person’s note: 2', async () => {
    await from(NOTE);
    await act(2, async (page) => {
      await press(page, 'Control+Alt+J');
      await asked(page, 'What will you raise next time?');
      await titled(page, 'Capture · Ada Lovelace · Topic');
      await type(page, 'The pager');
      await press(page, 'Enter');
    });
    await holdsText(NEXT, '- text: The pager\n');
  });

  it('to capture one from the Markdown notes, which know the person: 2', async () => {
    await from(NOTE);
    await run(window.page, 'Leadbook: Open Notes as Markdown');
    await writing(window.page, `Ada Lovelace ${day(-20)} notes.md`, 'Ln 1, Col 1');
    await window.page
      .locator('.statusbar-item')
      .getByText(/Ada Lovelace · 1:1/)
      .waitFor();
    await act(2, async (page) => {
      await press(page, 'Control+Alt+J');
      await asked(page, 'What will you raise next time?');
      await titled(page, 'Capture · Ada Lovelace · Topic');
      await type(page, 'The board');
      await press(page, 'Enter');
    });
    await holdsText(NEXT, '- text: The board\n');
  });

  it('to make a promise of a line of the notes: Ctrl+. and Enter', async () => {
    const { page } = window;
    await writing(page, `Ada Lovelace ${day(-20)} notes.md`, 'Ln 1, Col 1');
    await page.keyboard.press('ArrowDown');
    await page.locator('.statusbar-item').getByText('Ln 2, Col 1', { exact: true }).waitFor();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').getByText('Make It Your Promise', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await holdsText(NOTE, '- text: Ask Dag\n    owner: me\n');
  });

  it('to tick a topic in the meeting: 1', async () => {
    await from(NOTE);
    const { page } = window;
    await page.keyboard.press('Control+Home');
    for (const place of ['Ln 2, Col 1', 'Ln 3, Col 1']) {
      await page.keyboard.press('ArrowDown');
      await page.locator('.statusbar-item').getByText(place, { exact: true }).waitFor();
    }
    await act(1, () => press(page, 'Control+Alt+K'));
    await holdsText(NOTE, 'What would you stop doing?\n    done: true\n');
  });

  it('to tick a promise in the tree: 1', async () => {
    const { page } = window;
    await row(page, /^Ada Lovelace/).click();
    await page.keyboard.press('ArrowRight');
    await row(page, /^Introduce Ada/).waitFor();
    await comesTo(async () => {
      await page.keyboard.press('ArrowDown');
      return (
        (await row(page, /^Introduce Ada/)
          .and(page.locator('.focused'))
          .count()) > 0
      );
    }, true);
    await act(1, () => press(page, 'Space'));
    await holdsText(NOTE, `Introduce Ada to the guild\n    owner: me\n    done: ${day()}\n`);
  });

  it('to recognize: 5', async () => {
    await from('README.md');
    await act(5, async (page) => {
      await press(page, 'Control+Alt+J');
      await asked(page, 'Who is it about?');
      await chosen(page, 'Ada Lovelace');
      await press(page, 'Enter');
      await asked(page, 'What is it?');
      await press(page, 'r');
      await asked(page, 'What did they do?');
      await type(page, 'Taught the guild');
      await press(page, 'Enter');
    });
    await holdsText(`${ADA}/recognition/${day()}-taught-the-guild.yaml`, 'text: Taught the guild');
  });

  it('to check in: 4', async () => {
    await from('README.md');
    await act(4, async (page) => {
      await press(page, 'Control+Alt+Y');
      await asked(page, 'Which goal?');
      await press(page, 'Enter');
      await asked(page, 'How is it going?');
      await type(page, 'Half of it is done');
      await press(page, 'Enter');
      await asked(page, 'How confident are they?');
      await press(page, 'Enter');
    });
    await holdsText(GOAL, 'text: Half of it is done');
    // Enter skips what is optional.
    assert.doesNotMatch(readOr(join(window.workspace, GOAL)), /confidence:/);
  });

  it('to search: 1 and the words', async () => {
    await from('README.md');
    await act(1, async (page) => {
      await press(page, 'Control+Alt+F');
      await type(page, 'guild');
      await option(page, 'Introduce Ada to the guild').waitFor();
      await option(page, 'Taught the guild').first().waitFor();
      assert.equal(await page.locator('.quick-input-list').getByText('text:').count(), 0);
      await page.keyboard.press('Escape');
    });
  });

  it('to prepare the one that is due: 2', async () => {
    await from('README.md');
    await act(2, async (page) => {
      await press(page, 'Control+Alt+M');
      await asked(page, 'Who are you meeting?');
      await chosen(page, 'Ada Lovelace');
      await press(page, 'Enter');
    });
    await window.page.locator('.tab').filter({ hasText: 'Before you meet Ada Lovelace' }).waitFor();
  });

  it('and its page knows the person, whom Back changes', async () => {
    const { page } = window;
    await page.locator('.tab.active').filter({ hasText: 'Before you meet Ada Lovelace' }).waitFor();
    await page.keyboard.press('Control+Alt+J');
    await titled(page, 'Capture · Ada Lovelace · Topic');
    await back(page);
    await asked(page, 'What is it?');
    await back(page);
    await asked(page, 'Who is it about?');
    await page.keyboard.press('Escape');
  });

  it('as does the page to go through', async () => {
    const { page } = window;
    await closeAll(page);
    await page.keyboard.press('Control+Alt+Shift+M');
    await asked(page, 'Who are you meeting?');
    await quickInput(page).fill('ada');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active').filter({ hasText: 'Ada Lovelace' }).waitFor();
    await run(page, 'Leadbook: Recogni');
    await titled(page, 'Recognize · Ada Lovelace');
    await asked(page, 'What did they do?');
    await back(page);
    await asked(page, 'Who was brilliant?');
    await page.keyboard.press('Escape');
    await closeAll(page);
  });

  it('to start the one that is due: 2', async () => {
    await from('README.md');
    await act(2, async (page) => {
      await press(page, 'Control+Alt+H');
      await asked(page, 'Who are you meeting?');
      await chosen(page, 'Ada Lovelace');
      await press(page, 'Enter');
    });
    await holdsText(TODAY, `date: ${day()}\n`);
    // Tabs tell people apart.
    await window.page
      .locator('.tab')
      .filter({ hasText: `ada-lovelace ${day()}.yaml` })
      .waitFor();
  });

  it('to rename a person, whose folder is renamed too if one likes', async () => {
    const { page } = window;
    await row(page, /^Bob Ray/).click();
    await page.keyboard.press('F2');
    await asked(page, 'Name');
    await quickInput(page).fill('adá lovelace');
    await page.locator('.quick-input-widget').getByText('adá lovelace is in the book already').waitFor();
    await quickInput(page).fill('Roberta Ray');
    await page.keyboard.press('Enter');
    await holdsText('leadbook/people/bob-ray/person.yaml', 'name: Roberta Ray\n');
    await pressInNotification(page, 'Rename the folder “bob-ray” to “roberta-ray” too?', 'Rename Folder');
    await holdsText('leadbook/people/roberta-ray/person.yaml', 'name: Roberta Ray\n');
    await row(page, /^Roberta Ray/).waitFor();
  });
});

async function press(page: Page, key: string): Promise<void> {
  keys++;
  await page.keyboard.press(key);
}

/** Types a text into the prompt that is open, which counts for nothing. */
async function type(page: Page, text: string): Promise<void> {
  await quickInput(page).waitFor({ state: 'visible' });
  await quickInput(page).fill(text);
}

/** Runs a command by F1 and Enter. */
async function run(page: Page, title: string): Promise<void> {
  await press(page, 'F1');
  await type(page, `>${title}`);
  await chosen(page, title);
  await press(page, 'Enter');
}

/** Waits until the row is the one that Enter takes. */
async function chosen(page: Page, label: string): Promise<void> {
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: label }).waitFor();
}

async function back(page: Page): Promise<void> {
  await page.locator('.quick-input-titlebar').getByRole('button', { name: 'Back' }).click();
}

async function closeAll(page: Page): Promise<void> {
  await runCommand(page, 'View: Close All Editors');
  await page.locator('.tab').first().waitFor({ state: 'detached' });
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
