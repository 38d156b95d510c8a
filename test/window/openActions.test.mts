// What is still open from earlier retros, and the question: by keys alone.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day, filesIn } from './harness/disk.mts';
import { notification, openFile, option, runCommand } from './harness/drive.mts';
import { asked, choose, lens, pressLens, reply } from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const BEFORE = `docs/retros/${day(-14)}.md`;
const NOW = `docs/retros/${day()}.md`;
const QUESTION = 'What opportunity should we face?';
const retroText = (actions: string) =>
  `# Retro\n\n## What went well\n\n- Shipped\n\n## What could be improved\n\n- CI\n\n## Action items\n\n${actions}`;
const judgement = (title: string) =>
  `title: ${title}\nkind: judgement\nraised: ${day(-30)}\nstatus: raised\nowner: me\n`;

const FILES: Readonly<Record<string, string>> = {
  '.vscode/settings.json': '{ "leadbook.retro.ask": "input" }\n',
  'leadbook/book.yaml': 'leadbook: 1\nmission: Ship.\nvision: All ship.\nvalues:\n  - Say it early\n',
  'leadbook/people/me/person.yaml': 'name: Mara Voss\n',
  'leadbook/people/ada-lovelace/person.yaml': 'name: Ada Lovelace\n',
  [`leadbook/opportunities/${day(-30)}-refund-one.yaml`]: judgement('Refund the riders of the storm'),
  [`leadbook/opportunities/${day(-30)}-refund-two.yaml`]: judgement('Refund every rider in a storm'),
  [BEFORE]: retroText(
    '- [ ] Write the runbook (Ada)\n- [ ] Call the vendor (Ada)\n- [ ] Fix CI (Ada)\n- [ ] Rotate the keys (Ada)\n',
  ),
  [NOW]: retroText('- [ ] Thank Bo (Ada)\n'),
};

describe('what is still open from earlier retros', function () {
  // One story: what was answered before cannot be answered once more.
  this.retries(0);
  let window: TestWindow;
  const text = (path: string) => readFileSync(join(window.workspace, path), 'utf8');
  const put = (folder: string, path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const comesToSay = (path: string, part: RegExp) => comesTo(async () => part.test(text(path)), true);
  const recordOf = (name: string) => `leadbook/opportunities/${day()}-${name}.yaml`;
  /** Until it is written, not only made. */
  const isThere = (path: string) => comesTo(async () => Boolean(filesIn(window.workspace)[path]), true);

  before(async function () {
    this.timeout(300_000);
    const folder = temporaryFolder('open');
    for (const [path, content] of Object.entries(FILES)) put(folder, path, content);
    window = await openWindow(folder);
  });
  after(() => window?.close());
  inOrder(() => window);

  it('waits behind the question, which comes by itself where nobody writes', async () => {
    const { page } = window;
    await openFile(page, NOW);
    await asked(page, QUESTION);
    await shot(page, 'question-input');
    await left(page);
    await lens(page, QUESTION).waitFor();
    assert.equal(text(NOW), FILES[NOW]);
  });

  it('is answered by one key each, in one list', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Go Through Open Actions');
    await asked(page, 'Enter opens it · d done');
    await active(page, 'Write the runbook');
    await shot(page, 'open-actions');
    await page.keyboard.press('d');
    await active(page, 'Call the vendor');
    assert.match(text(BEFORE), /- \[x\] Write the runbook/);
    await page.keyboard.press('c');
    await active(page, 'Fix CI');
    assert.match(text(NOW), /## Still open from last time\n\n- \[ \] Call the vendor \(Ada\)\n/);
    await page.keyboard.press('x');
    await active(page, 'Rotate the keys');
    assert.match(text(BEFORE), /~~Fix CI/);
    await page.keyboard.press('o');
    await asked(page, 'Why is it worth it?');
    await page.keyboard.press('Control+Enter');
    await isThere(recordOf('rotate-the-keys'));
    await notification(page, 'Nothing else from earlier retros is open.').waitFor();
    // None of the keys went into a text.
    assert.doesNotMatch(text(NOW) + text(BEFORE), /^[dcxo]|[dcxo]$/);
  });

  it('makes room for a third by parking one, or for all three', async () => {
    const { page, workspace } = window;
    const faced = (title: string) =>
      `title: ${title}\nkind: opportunity\nraised: ${day(-1)}\nstatus: facing\nretro: ${NOW}\nowner: ada-lovelace\n`;
    for (const name of ['One', 'Two'])
      put(workspace, `leadbook/opportunities/${day(-1)}-${name.toLowerCase()}.yaml`, faced(name));
    await comesTo(async () => {
      await pressLens(page, QUESTION);
      await asked(page, QUESTION);
      const isFull = await page
        .locator('.quick-input-list')
        .getByText('This retro already has two: ')
        .count();
      if (isFull === 0) await left(page);
      return isFull;
    }, 1);
    await option(page, 'Park One').waitFor();
    await option(page, 'Face All Three').waitFor();
    await shot(page, 'question-full');
    await answerAll(page, 'Cut the standup');
    await choose(page, 'This retro already has two. Which one do you park?', 'One');
    await isThere(recordOf('cut-the-standup'));
    assert.match(text(recordOf('cut-the-standup')), /\nstatus: facing\n/);
    await comesToSay(`leadbook/opportunities/${day(-1)}-one.yaml`, /\nstatus: parked\n/);
    await pressLens(page, QUESTION);
    await asked(page, QUESTION);
    await page.keyboard.type('Write it down');
    await option(page, 'Face All Three').first().click();
    await answerRest(page);
    await isThere(recordOf('write-it-down'));
    assert.match(text(recordOf('write-it-down')), /\nstatus: facing\n/);
    assert.match(text(`leadbook/opportunities/${day(-1)}-two.yaml`), /\nstatus: facing\n/);
  });

  it('asks of a judgement what was decided, and when there were three, for a rule', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Record a Judgement');
    await reply(page, 'What did you decide where no rule existed?', 'Refund riders in the storm');
    await reply(page, 'What did no rule cover?', 'Nothing says who is paid back.');
    await choose(page, 'Which of our values guided the decision?', 'Say it early');
    await choose(page, 'Who decided?', 'You');
    const path = recordOf('refund-riders-in-the-storm');
    await isThere(path);
    const record = text(path);
    for (const part of [
      'title: Refund riders in the storm\nkind: judgement\n',
      '\nstatus: raised\n',
      '\nwhy: Nothing says who is paid back.\n',
      '\nvalue: Say it early\n',
      '\nowner: me\n',
    ])
      assert.ok(record.includes(part), record);
    assert.doesNotMatch(record, /\n(?:measure|change|before|goal):/);
    const again = /\nrevisit: (.*)\n/.exec(record)?.[1] ?? '';
    assert.ok(again >= day(56) && again <= day(58), again);
    await notification(page, /3 decisions are about .*Time for a rule\?/).waitFor();
    await shot(page, 'judgement-rule');
  });
});

/** Leaves a question in which nothing was typed. */
async function left(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Waits until the row that a key is for says something. */
async function active(page: Page, words: string): Promise<void> {
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: words }).waitFor();
}

/** Answers the question by Enter, and all that is asked then. */
async function answerAll(page: Page, title: string): Promise<void> {
  await reply(page, QUESTION, title);
  await answerRest(page);
}

async function answerRest(page: Page): Promise<void> {
  await reply(page, 'Why is it worth it?', '');
  await reply(page, 'Who would grow by owning this?', 'Ada');
  await reply(page, 'What exactly do we change?', 'Ada leads it');
  await reply(page, 'How will we know?', '');
  await reply(page, 'When will you review it?', day(7));
}
