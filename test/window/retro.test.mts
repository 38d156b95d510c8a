import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day, filesIn, holds } from './harness/disk.mts';
import { answer, openContainer, openFile, pressInNotification, row, runCommand } from './harness/drive.mts';
import { drawnPage } from './harness/pages.mts';
import { asked, choose, expand, lens, pressInRow, pressLens, reply, widen } from './harness/people.mts';
import { setLook, shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const RETRO = `docs/retros/${day(-14)}.md`;
const NEXT = `docs/retros/${day()}.md`;
const ADA = 'leadbook/people/ada-lovelace';
const GOAL = `${ADA}/goals/lead-the-release.yaml`;
const TRAIN = `${day()}-own-the-release-train`;
const DOCS = `${day()}-write-down-how-a-release-is-rolled-back`;
const record = (name: string) => `leadbook/opportunities/${name}.yaml`;

const TEXT = `# Sprint 12 Retrospective

## What went well

* The cut-over took one evening.

## What didn't go well

* Nobody could say who releases next.

## Action items

* [ ] Ada: write down how a release is rolled back
* [x] Grace: archive the old board
`;

const BOOK: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\nvision: Every team ships without us.\n',
  [`${ADA}/person.yaml`]: 'name: Ada Lovelace\nrole: Senior engineer\n',
  [GOAL]: 'title: Lead the release\nstatus: active\n',
  'leadbook/people/grace-hopper/person.yaml': 'name: Grace Hopper\nrole: Staff engineer\n',
  'leadbook/people/bo-li/person.yaml': 'name: Bo Li\nstrengths:\n  - Incident reviews\n',
  [RETRO]: TEXT,
};

describe('a retro that goes on until something has changed', () => {
  let window: TestWindow;
  const expected: Record<string, string> = { ...BOOK };

  before(async function () {
    this.timeout(300_000);
    const folder = temporaryFolder('retro');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    window = await openWindow(folder);
  });
  after(() => window?.close());
  inOrder(() => window);

  it('waits in the opportunities view', async () => {
    const { page } = window;
    await openContainer(page, 'Leadbook');
    await widen(page, 140);
    await expand(page, /^Retros without an answer/);
    await row(page, new RegExp(`^${day(-14)}.md`)).waitFor();
    await shot(page, 'retro-waiting');
  });

  it('is asked, and says who would grow by it', async () => {
    const { page, workspace } = window;
    await openFile(page, RETRO);
    await pressInNotification(page, 'What opportunity should we face?', 'Answer');
    await asked(page, 'What opportunity should we face?');
    await shot(page, 'retro-question');
    await reply(page, 'What opportunity should we face?', 'Own the release train');
    await reply(page, 'Why is it worth it?', 'Nobody could say who releases next.');
    await asked(page, 'Who would grow by owning this?');
    await page.locator('.quick-input-list').getByText('Goal: Lead the release').waitFor();
    await shot(page, 'retro-who-grows');
    await reply(page, 'Who would grow by owning this?', 'Ada');
    await choose(page, 'Which of their goals does it serve?', 'Lead the release');
    await reply(page, 'What exactly do we change?', 'Let Ada lead the release every Tuesday');
    await reply(page, 'How will we know?', 'Lead time');
    await reply(page, 'Where does that stand today?', '3 days');
    await reply(page, 'When will you review it?', day());
    expected[record(TRAIN)] = `title: Own the release train
kind: opportunity
raised: ${day()}
status: facing
retro: ${RETRO}
line: "* [ ] [Own the release train](../../${record(TRAIN)}) (Ada Lovelace), review on ${day()}"
why: Nobody could say who releases next.
owner: ada-lovelace
goal: lead-the-release
change: Let Ada lead the release every Tuesday
measure: Lead time
before: 3 days
revisit: ${day()}
`;
    expected[GOAL] += `opportunities:\n  - ${TRAIN}\n`;
    expected[RETRO] =
      `${TEXT}\n## Opportunities to face\n\n* [ ] [Own the release train](../../${record(TRAIN)}) (Ada Lovelace), review on ${day()}\n`;
    await holds(workspace, expected);
    await page.locator('.statusbar-item').getByText('Opportunity added to').waitFor();
  });

  it('makes an opportunity of an action, in place, by a quick fix', async () => {
    const { page, workspace } = window;
    await page.keyboard.press('Control+G');
    await answer(page, ':13:10');
    await page.keyboard.press('Control+.');
    await page.locator('.context-view').getByText('Make an opportunity of this action').waitFor();
    await shot(page, 'retro-quick-fix');
    await page.keyboard.press('Enter');
    await reply(page, 'Why is it worth it?', '');
    await asked(page, 'Which of their goals does it serve?');
    await page.keyboard.press('Control+Enter');
    expected[record(DOCS)] = `title: write down how a release is rolled back
kind: opportunity
raised: ${day()}
status: raised
retro: ${RETRO}
line: "* [ ] Ada: [write down how a release is rolled back](../../${record(DOCS)})"
owner: ada-lovelace
`;
    expected[RETRO] = (expected[RETRO] ?? '').replace(
      'Ada: write down how a release is rolled back',
      `Ada: [write down how a release is rolled back](../../${record(DOCS)})`,
    );
    await holds(workspace, expected);
  });

  it('shows what is faced, and when to look again', async () => {
    const { page } = window;
    await row(page, /^Facing, 1/).waitFor();
    await row(page, /^Own the release train, review today · Ada Lovelace/).waitFor();
    await row(page, /^write down how a release is rolled back, raised today · Ada Lovelace/).waitFor();
    await page.keyboard.press('Escape');
    await runCommand(page, 'Leadbook: Set Opportunity Owner');
    await page.getByRole('option', { name: /^Own the release train, Ada Lovelace · \w{3}, / }).waitFor();
    await page.keyboard.press('Escape');
    await shot(page, 'opportunities-dark');
    await setLook(page, 'light');
    await shot(page, 'opportunities-light');
    await setLook(page, 'contrast');
    await shot(page, 'opportunities-contrast');
    await setLook(page, 'dark');
  });

  it('makes the next retro, with what is open at its top', async () => {
    const { page, workspace } = window;
    await runCommand(page, 'Leadbook: New Retro');
    await choose(page, 'Which format?', 'Start, stop, continue');
    await comesTo(async () => NEXT in filesIn(workspace), true);
    expected[NEXT] = readFileSync(join(workspace, NEXT), 'utf8');
    for (const part of ['## Start', `](../../leadbook/opportunities/${TRAIN}.yaml) (Ada Lovelace, ${day()})`])
      assert.ok(expected[NEXT].includes(part), expected[NEXT]);
    // The records know the lines that were carried, once these are there.
    for (const name of [TRAIN, DOCS]) {
      const text = () => readFileSync(join(workspace, record(name)), 'utf8');
      await comesTo(async () => /\nline: "- \[ \] \[/.test(text()), true);
      expected[record(name)] = text();
    }
    await holds(workspace, expected);
    await lens(page, '2 things from earlier retros are still open, 1 to review').waitFor();
    await shot(page, 'retro-new');
  });

  it('asks what became of it, and offers the sentence', async () => {
    const { page, workspace } = window;
    await pressLens(page, '2 things from earlier retros are still open, 1 to review');
    await asked(page, 'Enter opens it · d done');
    await shot(page, 'retro-earlier');
    await page.keyboard.press('Escape');
    await pressInRow(page, /^Own the release train/, 'What Became of It?');
    await choose(page, 'What became of it? Own the release train', 'Kept');
    await reply(page, 'Where does it stand now? Lead time', '4 hours');
    await asked(page, 'What did you find?');
    await shot(page, 'retro-outcome');
    await page.keyboard.press('Enter');
    const kept = `[Own the release train](../../${record(TRAIN)}) (Ada Lovelace), kept on ${day()}`;
    const sentence =
      'We found a new way to let Ada lead the release every Tuesday that improved lead time from 3 days to 4 hours.';
    expected[record(TRAIN)] = (expected[record(TRAIN)] ?? '')
      .replace('status: facing', 'status: kept')
      .replace('before: 3 days\n', 'before: 3 days\nafter: 4 hours\n')
      .replace(/\nline: .*\n/, `\nline: "- [x] ${kept}"\n`)
      .concat(`outcome:\n  date: ${day()}\n  text: ${sentence}\n`);
    // The line that was carried follows by itself.
    expected[NEXT] = (expected[NEXT] ?? '').replace(/- \[ \] \[Own the release train\].*/, `- [x] ${kept}`);
    await holds(workspace, expected);
    await pressInNotification(page, 'It served the goal “Lead the release”', 'Add as Evidence');
    expected[GOAL] = (expected[GOAL] ?? '').replace(
      'opportunities:',
      `evidence:\n  - date: ${day()}\n    text: ${sentence}\n    link: ${record(TRAIN)}\nopportunities:`,
    );
    await holds(workspace, expected);
  });

  it('tells it as an improvement, as a page and as a file', async () => {
    const { page, workspace } = window;
    await runCommand(page, 'Leadbook: Show Improvements');
    await drawnPage(page).getByRole('heading', { name: 'Improvements' }).first().waitFor();
    await shot(page, 'improvements');
    await runCommand(page, 'Leadbook: Export Improvements');
    await choose(page, 'Which period?', 'Two Days…');
    await choose(page, 'From which day?', 'From the first');
    await choose(page, 'To which day?', 'To the last');
    await comesTo(async () => 'leadbook-exports/IMPROVEMENTS.md' in filesIn(workspace), true);
    const text = readFileSync(join(workspace, 'leadbook-exports/IMPROVEMENTS.md'), 'utf8');
    for (const part of ['Own the release train', '3 days', '4 hours', 'Ada Lovelace'])
      assert.ok(text.includes(part), text);
    await tab(page, 'IMPROVEMENTS.md');
  });
});

async function tab(page: Page, name: string): Promise<void> {
  await page.locator('.editor-group-container .tab.active').filter({ hasText: name }).waitFor();
}
