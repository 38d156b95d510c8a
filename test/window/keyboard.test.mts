import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { day, holds, written } from './harness/disk.mts';
import { answer, notification, openContainer, openFile, pressInNotification, row } from './harness/drive.mts';
import { badge, writing } from './harness/people.mts';
import { inOrder } from './harness/story.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const NOTE = `leadbook/people/ada-lovelace/one-on-ones/${day(-7)}.yaml`;
const GOAL = 'leadbook/people/ada-lovelace/goals/lead-the-payments-migration.yaml';
const BOOK: Readonly<Record<string, string>> = {
  'README.md': '# Billing\n',
  'leadbook/book.yaml': 'leadbook: 1\n',
  'leadbook/people/ada-lovelace/person.yaml':
    'name: Ada Lovelace\nrole: Senior engineer\nbecoming: The one they ask first.\n',
  [NOTE]: `date: ${day(-7)}
actions:
  - text: Read the RFC
    owner: ada-lovelace
    due: ${day(-1)}
  - text: Introduce Ada to the data guild
    owner: me
    due: ${day()}
`,
  'leadbook/people/ada-lovelace/one-on-ones/next.yaml':
    'topics:\n  - text: What would you stop doing?\n    from: me\n',
  [GOAL]: `title: Lead the payments migration
status: active
milestones:
  - text: RFC accepted
    done: ${day(-3)}
  - text: Second shard live
    due: ${day(1)}
`,
  'leadbook/people/me/person.yaml': 'name: Grace Hopper\n',
};

describe('the people view by keys alone', () => {
  let window: TestWindow;
  before(async () => {
    window = await openWindow(written(BOOK), { 'files.autoSave': 'off' });
    await openContainer(window.page, 'Leadbook');
    await badge(window.page, /1 person needs you$/);
    await openFile(window.page, 'README.md');
  });
  after(() => window?.close());
  inOrder(() => window);

  it('is reached with F6', async () => {
    const { page } = window;
    await writing(page, 'README.md', 'Ln 1, Col 1');
    await toPeople(page);
  });

  it('opens up with the arrows, and every row has a name', async () => {
    const { page } = window;
    await press(page, 'Home', 'Me, Grace Hopper · 1 promise open');
    await press(
      page,
      'ArrowDown',
      'Ada Lovelace, Senior engineer, Last one-on-one 7 days ago, 1 promise of yours due today, 1 promise of theirs open',
    );
    await page.keyboard.press('ArrowRight');
    await row(page, /^One-on-ones/).waitFor();
    await press(page, 'End', 'One-on-ones, 1');
    await page.keyboard.press('ArrowRight');
    await row(page, `${inWords(day(-7))}, 7 days ago`).waitFor();
    await press(page, 'ArrowUp', /^Lead the payments migration/);
    await page.keyboard.press('ArrowRight');
    await row(page, /^RFC accepted/).waitFor();
    const rows = page.locator('.pane-body [role=treeitem]');
    assert.deepEqual(await rows.evaluateAll((all) => all.map((one) => one.ariaLabel)), [
      'Me, Grace Hopper · 1 promise open',
      'Ada Lovelace, Senior engineer, Last one-on-one 7 days ago, 1 promise of yours due today, 1 promise of theirs open',
      'Becoming: The one they ask first.',
      'Promises, 1 yours · 1 theirs',
      'Introduce Ada to the data guild, you owe, due today, 7 days',
      'Read the RFC, was due yesterday, they owe, 7 days',
      'Next time, 1',
      'What would you stop doing?, from you',
      'Goals, 1',
      'Lead the payments migration, 1 of 2',
      'RFC accepted',
      'Second shard live, due tomorrow',
      'One-on-ones, 1',
      `${inWords(day(-7))}, 7 days ago`,
    ]);
    const boxes = rows.getByRole('checkbox');
    assert.deepEqual(await boxes.evaluateAll((all) => all.map((one) => [one.ariaLabel, one.ariaChecked])), [
      ['Introduce Ada to the data guild, you owe, due today, 7 days', 'false'],
      ['Read the RFC, was due yesterday, they owe, 7 days', 'false'],
      ['What would you stop doing?, from you', 'false'],
      ['RFC accepted', 'true'],
      ['Second shard live, due tomorrow', 'false'],
    ]);
  });

  it('opens a promise at its place with Enter', async () => {
    const { page } = window;
    await press(page, 'Home', 'Me, Grace Hopper · 1 promise open');
    await press(page, 'ArrowDown', /^Ada Lovelace/);
    await press(page, 'ArrowDown', /^Becoming/);
    await press(page, 'ArrowDown', /^Promises/);
    await press(page, 'ArrowDown', /^Introduce Ada/);
    await page.keyboard.press('Enter');
    await writing(page, `${day(-7)}.yaml`, 'Ln 6, Col 11');
  });

  it('keeps a promise by the menu of its row', async () => {
    const { page, workspace } = window;
    await toPeople(page);
    await row(page, /^Introduce Ada/)
      .and(page.locator('.focused'))
      .waitFor();
    await page.keyboard.press('Shift+F10');
    const entry = page.getByRole('menuitem', { name: 'Mark Done or Not Done' });
    await entry.waitFor();
    await page.keyboard.press('ArrowDown');
    await entry.and(page.locator(':focus, .focused *, .focused')).waitFor();
    await page.keyboard.press('Enter');
    await holds(workspace, { ...BOOK, [NOTE]: `${BOOK[NOTE]}    done: ${day()}\n` });
    await row(page, 'Promises, 1 theirs').waitFor();
  });

  it('takes that back with Ctrl+Z, and ticks with Space, opening nothing', async () => {
    const { page, workspace } = window;
    await toPeople(page);
    await page.keyboard.press('Control+Z');
    await holds(workspace, BOOK);
    await row(page, 'Promises, 1 yours · 1 theirs').waitFor();
    await press(page, 'Home', /^Me,/);
    await press(page, 'ArrowDown', /^Ada Lovelace/);
    await press(page, 'ArrowDown', /^Becoming/);
    await press(page, 'ArrowDown', /^Promises/);
    await press(page, 'ArrowDown', /^Introduce Ada/);
    const tabs = await page.locator('.tab').count();
    await page.keyboard.press('Space');
    await holds(workspace, { ...BOOK, [NOTE]: `${BOOK[NOTE]}    done: ${day()}\n` });
    await page.locator('.statusbar-item').getByText('Promise marked as done · Undo').waitFor();
    await row(page, 'Promises, 1 theirs').waitFor();
    assert.ok(await inTree(page));
    assert.equal(await page.locator('.tab').count(), tabs);
    await page.locator('.statusbar-item').getByText('Promise marked as done · Undo').click();
    await holds(workspace, BOOK);
  });

  it('changes a text with F2, and deletes with Del, with a notice that undoes', async () => {
    const { page, workspace } = window;
    await toPeople(page);
    await press(page, 'Home', /^Me,/);
    await press(page, 'ArrowDown', /^Ada Lovelace/);
    await press(page, 'ArrowDown', /^Becoming/);
    await press(page, 'ArrowDown', /^Promises/);
    await press(page, 'ArrowDown', /^Introduce Ada/);
    await press(page, 'ArrowDown', /^Read the RFC/);
    await page.keyboard.press('F2');
    await answer(page, 'Read the whole RFC');
    const renamed = (BOOK[NOTE] ?? '').replace('the RFC', 'the whole RFC');
    await holds(workspace, { ...BOOK, [NOTE]: renamed });
    await toPeople(page);
    await row(page, /^Read the whole RFC/).waitFor();
    await press(page, 'Home', /^Me,/);
    for (const name of [/^Ada/, /^Becoming/, /^Promises/, /^Introduce/, /^Read the whole RFC/])
      await press(page, 'ArrowDown', name);
    await page.keyboard.press('Delete');
    await notification(page, 'Promise deleted').waitFor();
    await row(page, 'Promises, 1 yours').waitFor();
    await pressInNotification(page, 'Promise deleted', 'Undo');
    await holds(workspace, { ...BOOK, [NOTE]: renamed });
  });
});

/** What of a page's globals is used in it. */
type InPage = { readonly document: { readonly activeElement: unknown } };
const focused = () => (globalThis as unknown as InPage).document.activeElement;
const hasMoved = (before: unknown) => (globalThis as unknown as InPage).document.activeElement !== before;

/** Goes from part to part of the window until the keys go to the people. */
async function toPeople(page: Page): Promise<void> {
  for (let parts = 16; !(await inTree(page)); parts--) {
    assert.ok(parts > 0, 'F6 never came to the people');
    const before = await page.evaluateHandle(focused);
    await page.keyboard.press('F6');
    // The next key before the focus has moved would lead past a part; one that cannot take it keeps it where it was.
    const moved = page.waitForFunction(hasMoved, before, { timeout: 2_000 });
    await moved.catch(() => undefined);
  }
}

function inWords(date: string): string {
  const format = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  } as const;
  return new Intl.DateTimeFormat('en', format).format(new Date(`${date}T00:00:00Z`));
}

async function inTree(page: Page): Promise<boolean> {
  return (await page.locator('.pane-body [role=tree]:focus-within').count()) > 0;
}

/** Presses a key, and waits until it has led to a row. Where rows are drawn anew in that moment the key is lost: then again. */
async function press(page: Page, key: string, name: string | RegExp): Promise<void> {
  const at = page.locator('.pane-body .monaco-list-row.focused');
  const before = await at.allTextContents();
  const there = row(page, name).and(page.locator('.focused'));
  await page.keyboard.press(key);
  await there.waitFor({ timeout: 15_000 }).catch(async () => {
    assert.deepEqual(await at.allTextContents(), before, `${key} led elsewhere`);
    await page.keyboard.press(key);
    await there.waitFor();
  });
}
