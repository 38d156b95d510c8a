import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mts';
import { day, filesIn, holds } from './harness/disk.mts';
import {
  notification,
  openContainer,
  openFile,
  pressInNotification,
  quickInput,
  row,
} from './harness/drive.mts';
import {
  asked,
  choose,
  expand,
  leave,
  lens,
  pressInRow,
  pressLens,
  reply,
  tick,
  viewButton,
  writing,
} from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const OLD = 'docs/retros/2026-11-20.md';
// A retro of last week: of old ones nothing is asked.
const NAME = `${day(-8)}.md`;
const RETRO = `docs/retros/${NAME}`;
const NOTE = `leadbook/people/ada-lovelace/one-on-ones/${day()}.yaml`;
const NEXT = 'leadbook/people/ada-lovelace/one-on-ones/next.yaml';
const GOAL = 'leadbook/people/ada-lovelace/goals/lead-the-payments-migration.yaml';
const RECORD = `leadbook/opportunities/${day()}-own-the-release-train.yaml`;

describe('a lead who begins', () => {
  let window: TestWindow;
  /** Every file that should be there by now, with its text. */
  let expected: Record<string, string>;
  let retro: string;
  before(async () => {
    // A desktop VS Code saves when it is told to; the one in a browser does by itself.
    window = await openWindow(inRoot('test/window/workspace'), { 'files.autoSave': 'off' });
    const text = readFileSync(join(window.workspace, OLD), 'utf8').replace('2026-11-20', day(-8));
    rmSync(join(window.workspace, OLD));
    writeFileSync(join(window.workspace, RETRO), text);
    expected = filesIn(window.workspace);
    retro = expected[RETRO] ?? '';
  });
  after(() => window?.close());
  inOrder(() => window);

  it('is told what a book is, and changes nothing by leaving the prompt', async () => {
    const { page, workspace } = window;
    await openContainer(page, 'Leadbook');
    await page.getByText('There is no book in this folder yet.').waitFor();
    await viewButton(page, 'Open the Sample Book').waitFor();
    await shot(page, 'empty-no-book');
    await viewButton(page, 'Create a Book').click();
    await leave(page, 'What should Git track?');
    await holds(workspace, expected);
  });

  it('makes a book that git ignores', async () => {
    const { page, workspace } = window;
    await viewButton(page, 'Create a Book').click();
    await choose(page, 'What should Git track?', 'Private');
    await page.getByText('The book is ready, and nobody is in it yet.').waitFor();
    await notification(page, 'git clean -fdx').waitFor();
    await shot(page, 'empty-nobody');
    expected['leadbook/.gitignore'] =
      '# Nothing in this folder reaches git until you decide otherwise.\n# Note: `git clean -fdx` deletes ignored files.\n*\n';
    expected['leadbook/book.yaml'] = 'leadbook: 1\ncadence: 2 weeks\n';
    await holds(workspace, expected);
  });

  it('adds nobody by leaving in the middle', async () => {
    const { page, workspace } = window;
    await viewButton(page, 'Add Person').click();
    await reply(page, 'Name', 'Grace Hopper');
    await reply(page, 'Their role', 'Admiral');
    await leave(page, 'How often do you meet?');
    await viewButton(page, 'Add Person').waitFor();
    await holds(workspace, expected);
  });

  it('adds a person, goes back once, and is told what a cadence looks like', async () => {
    const { page, workspace } = window;
    await viewButton(page, 'Add Person').click();
    await reply(page, 'Name', 'Ada Lovelac');
    await asked(page, 'Their role', '2/4');
    await page.locator('.quick-input-widget').getByRole('button', { name: 'Back' }).click();
    await asked(page, 'Name', '1/4');
    await reply(page, 'Name', 'Ada Lovelace');
    await reply(page, 'Their role', 'Senior engineer');
    await asked(page, 'How often do you meet?', '3/4');
    await shot(page, 'prompt');
    await reply(page, 'How often do you meet?', 'soon');
    await page.getByText('Write it like “1 week”').waitFor();
    await shot(page, 'prompt-refused');
    await quickInput(page).fill('1 week');
    await asked(page, 'How often do you meet?', '3/4');
    await page.keyboard.press('Enter');
    await reply(
      page,
      'Who do you see them becoming?',
      'The person every team asks first about data integrity.',
    );
    await row(page, 'Ada Lovelace, Senior engineer, No one-on-one yet').waitFor();
    expected['leadbook/people/ada-lovelace/person.yaml'] = `name: Ada Lovelace
role: Senior engineer
cadence: 1 week
becoming: The person every team asks first about data integrity.
`;
    await holds(workspace, expected);
  });

  it('starts a one-on-one by the button of the row, writes and saves', async () => {
    const { page, workspace } = window;
    await pressInRow(page, /^Ada Lovelace,/, 'Start One-on-One');
    await writing(page, `${day()}.yaml`, 'Ln 3, Col 3');
    await page.keyboard.type('She wants to own the release train.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Asked what it would take.');
    await page.keyboard.press('Control+S');
    expected[NOTE] = `date: ${day()}
notes: |
  She wants to own the release train.
  Asked what it would take.
`;
    await holds(workspace, expected);
    await row(page, 'Ada Lovelace, Senior engineer, Last one-on-one today').waitFor();
  });

  it('captures a topic by the key', async () => {
    const { page, workspace } = window;
    await page.keyboard.press('Control+Alt+J');
    // Her note is open: it is a topic for her, unless one goes back.
    await reply(page, 'What will you raise next time?', 'What would make the release train yours?');
    expected[NEXT] = 'topics:\n  - text: What would make the release train yours?\n';
    await holds(workspace, expected);
    await row(page, 'Next time, 1').waitFor();
    await expand(page, /^Next time/);
    await row(page, 'What would make the release train yours?').waitFor();
  });

  it('sets a goal with a milestone', async () => {
    const { page, workspace } = window;
    await pressInRow(page, /^Goals,/, 'Add Goal');
    await reply(page, 'The goal, in their words', 'Lead the payments migration');
    await reply(page, 'Why does it matter to them?', 'The storage team will come to her.');
    await reply(page, 'By when?', day(14));
    const written = `title: Lead the payments migration
why: The storage team will come to her.
status: active
since: ${day()}
due: ${day(14)}
`;
    expected[GOAL] = written;
    await holds(workspace, expected);
    await row(page, 'Goals, 1').waitFor();
    await expand(page, /^Goals,/);
    await pressInRow(page, /^Lead the payments migration/, 'Add Milestone');
    await reply(page, 'A step you can both see when it’s done', 'RFC accepted');
    await reply(page, 'By when?', 'in 1 week');
    expected[GOAL] = `${written}milestones:\n  - text: RFC accepted\n    due: ${day(7)}\n`;
    await holds(workspace, expected);
    await row(page, 'Lead the payments migration, 0 of 1 · due in 2 weeks').waitFor();
  });

  it('ticks the milestone', async () => {
    const { page, workspace } = window;
    await expand(page, /^Lead the payments migration/);
    await tick(page, /^RFC accepted/);
    expected[GOAL] += `    done: ${day()}\n`;
    await holds(workspace, expected);
    await row(page, 'Lead the payments migration, 1 of 1 · due in 2 weeks').waitFor();
    await row(page, /^RFC accepted/)
      .getByRole('checkbox', { checked: true })
      .waitFor();
  });

  it('makes a promise and keeps it', async () => {
    const { page, workspace } = window;
    await pressInRow(page, /^Promises,/, 'Add Promise');
    await asked(page, 'What was promised?');
    await quickInput(page).fill(`Introduce Ada to the data guild by ${day(7)}`);
    await page.locator('.quick-input-message', { hasText: '“Introduce Ada to the data guild”' }).waitFor();
    await page.keyboard.press('Enter');
    await choose(page, 'Who promised it?', 'You');
    expected[NOTE] += `actions:
  - text: Introduce Ada to the data guild
    owner: me
    due: ${day(7)}
`;
    await holds(workspace, expected);
    await row(page, 'Promises, 1 yours').waitFor();
    await expand(page, /^Promises,/);
    await tick(page, /^Introduce Ada to the data guild, you owe, due in 7 days/);
    expected[NOTE] += `    done: ${day()}\n`;
    await holds(workspace, expected);
    await row(page, 'Promises, none open').waitFor();
  });

  it('is asked in a retro, and may go on writing', async () => {
    const { page } = window;
    await openFile(page, RETRO);
    await notification(page, 'What opportunity should we face?').waitFor();
    await writing(page, NAME, 'Ln 1, Col 1');
    await page.keyboard.press('ArrowDown');
    await writing(page, NAME, 'Ln 2, Col 1');
    assert.equal(await quickInput(page).isVisible(), false);
    await lens(page, 'What opportunity should we face?').waitFor();
    await shot(page, 'retro-asked');
  });

  it('answers, and finds the record and the line', async () => {
    const { page, workspace } = window;
    await pressInNotification(page, 'What opportunity should we face?', 'Answer');
    await reply(page, 'What opportunity should we face?', 'Own the release train');
    await reply(page, 'Why is it worth it?', 'Nobody could say who releases next.');
    await asked(page, 'Who would grow by owning this?');
    // It fits nobody by its words: whoever it is for is typed.
    await page.locator('.quick-input-list .monaco-list-row').getByText('Nobody yet').waitFor();
    await reply(page, 'Who would grow by owning this?', 'Ada');
    await choose(page, 'Which of their goals does it serve?', 'No goal');
    await reply(page, 'What exactly do we change?', 'Ada leads the release every Tuesday');
    await reply(page, 'How will we know?', 'Lead time');
    await reply(page, 'Where does that stand today?', '3 days');
    await reply(page, 'When will you review it?', 'in 2 weeks');
    expected[RECORD] = `title: Own the release train
kind: opportunity
raised: ${day()}
status: facing
retro: ${RETRO}
line: |-
  * [ ] Own the release train (Ada Lovelace), review on ${day(14)}
    * Change: Ada leads the release every Tuesday
    * How we’ll know: Lead time (before: 3 days)
why: Nobody could say who releases next.
owner: ada-lovelace
change: Ada leads the release every Tuesday
measure: Lead time
before: 3 days
revisit: ${day(14)}
`;
    expected[RETRO] = `${retro}
## Opportunities to face

* [ ] Own the release train (Ada Lovelace), review on ${day(14)}
  * Change: Ada leads the release every Tuesday
  * How we’ll know: Lead time (before: 3 days)
`;
    await holds(workspace, expected);
    await page.locator('.statusbar-item').getByText(`Opportunity added to ${NAME}`).waitFor();
    await shot(page, 'retro-answered');
  });

  it('takes the line and the record back with one undo', async () => {
    const { page, workspace } = window;
    await page.keyboard.press('Control+Z');
    // The record is gone at once; the retro is the lead's to save.
    await page.locator('.tab.active.dirty').filter({ hasText: NAME }).waitFor();
    await page.keyboard.press('Control+S');
    delete expected[RECORD];
    expected[RETRO] = retro;
    await holds(workspace, expected);
  });

  it('is offered the question again above the retro, and writes nothing by leaving it at once', async () => {
    const { page, workspace } = window;
    await pressLens(page, 'What opportunity should we face?');
    await leave(page, 'What opportunity should we face?');
    await holds(workspace, expected);
  });

  it('keeps a problem that was left in the middle', async () => {
    const { page, workspace } = window;
    await pressLens(page, 'What problem should we fix?');
    await reply(page, 'What problem should we fix?', 'Friday releases');
    // Something was typed: Esc asks, and what stands in the box is not lost.
    await asked(page, 'Why is it worth it?');
    await quickInput(page).fill('They break the weekend');
    await page.keyboard.press('Escape');
    await choose(page, 'Keep as raised?', 'Go On');
    await asked(page, 'Why is it worth it?');
    assert.equal(await quickInput(page).inputValue(), 'They break the weekend');
    await quickInput(page).fill('');
    await page.keyboard.press('Escape');
    await choose(page, 'Keep as raised?', 'Keep as Raised');
    const record = `leadbook/opportunities/${day()}-friday-releases.yaml`;
    expected[record] = `title: Friday releases
kind: problem
raised: ${day()}
status: raised
retro: ${RETRO}
line: "* [ ] Friday releases"
`;
    // Whoever reads the retro cannot see the book: no link.
    expected[RETRO] = `${retro}\n## Problems to fix\n\n* [ ] Friday releases\n`;
    await holds(workspace, expected);
  });
});
