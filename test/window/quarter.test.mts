// Twelve weeks of a lead, on a clock of their own: what they write in one week comes back in a later one.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { clockAt } from './harness/clock.mts';
import { filesIn } from './harness/disk.mts';
import {
  openContainer,
  openFile,
  pressInMenu,
  pressInNotification,
  quickInput,
  row,
  runCommand,
} from './harness/drive.mts';
import { drawnPage } from './harness/pages.mts';
import {
  asked,
  choose,
  closeView,
  expand,
  openView,
  pressInRow,
  reply,
  tick,
  writing,
} from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';
import { fieldsIn, SEEN } from './quarterSeen.mts';

/** Her own row, not one of what is due this week. */
const ADA_ROW = /^Ada Lovelace, (?:Last one|no one)/;
const START = Date.UTC(2026, 2, 2);
/** A day of the quarter: the Monday of a week, from 0, or one that many days later. */
const on = (week: number, days = 0) =>
  new Date(START + (7 * week + days) * 86_400_000).toISOString().slice(0, 10);
const ADA = 'leadbook/people/ada-lovelace';
const note = (week: number) => `${ADA}/one-on-ones/${on(week)}.yaml`;
const GOAL = `${ADA}/goals/lead-the-migration.yaml`;
const CONTRACT = `${ADA}/delegations/releases-leave-on-tuesday.yaml`;
const RETRO = `docs/retros/${on(4)}.md`;
const BOOK: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\ncadence: 1 week\n',
  'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
  [`${ADA}/person.yaml`]: 'name: Ada Lovelace\n',
  'leadbook/people/bo-diddley/person.yaml': 'name: Bo Diddley\n',
  [RETRO]:
    '# Retro\n\n## What went well\n\n- Shipped\n\n## What could be improved\n\n- The build is slow\n\n## Action items\n\n- [ ] Thank Bo (Ada)\n',
};

describe('a quarter in a lead’s life', function () {
  // One story: what was written stays.
  this.retries(0);
  const clock = clockAt(`${on(0)}T10:00`);
  let window: TestWindow;
  const allFiles = () => filesIn(window.workspace);
  const holdsText = (path: string, part: string) =>
    comesTo(async () => (allFiles()[path] ?? '').includes(part), true);
  const begins = async (week: number) => {
    await runCommand(window.page, 'View: Close All Editors');
    await window.page.locator('.tab').first().waitFor({ state: 'detached' });
    clock.set(`${on(week)}T10:00`);
    await window.reload();
    await row(window.page, ADA_ROW).waitFor();
  };
  const rows = async () => {
    const all = window.page.locator('.pane-body [role=treeitem]');
    return (await all.evaluateAll((found) => found.map((one) => one.getAttribute('aria-label')))).join('\n');
  };
  // biome-ignore lint/performance/useDomNodeTextContent: as it is read, each item on a line of its own
  const drawn = () => drawnPage(window.page).locator('body').innerText();
  const listed = async () =>
    (await window.page.locator('.quick-input-list .monaco-list-row').allTextContents()).join('\n');
  const pointedAt = async (name: RegExp) => {
    await row(window.page, name).first().hover();
    return (await window.page.locator('.monaco-hover:visible').allTextContents()).join('\n');
  };
  const seen = new Set<string>();
  /** Waits until a place shows all that is to be seen there, and shows what is missing, and the place, if it never does. */
  const sees = async (place: string, read: () => Promise<string>) => {
    const fields = Object.keys(SEEN).filter((field) => SEEN[field]?.[0] === place);
    assert.ok(fields.length > 0, place);
    let text = '';
    const missing = async () => {
      text = await read();
      return fields.filter((field) => {
        const shows = SEEN[field]?.[1] ?? '';
        return typeof shows === 'string' ? !text.includes(shows) : !shows.test(text);
      });
    };
    await comesTo(missing, []).catch((error: unknown) => {
      throw new Error(`${place} is:\n${text}`, { cause: error });
    });
    for (const field of fields) seen.add(field);
  };

  /** Runs a command where nobody is at hand: no note, no page, and no row that has the focus. */
  const run = async (title: string) => {
    await runCommand(window.page, 'View: Close All Editors');
    await window.page.locator('.tab').first().waitFor({ state: 'detached' });
    await window.page.keyboard.press('Control+1');
    await runCommand(window.page, title);
  };
  const prepared = async () => {
    await run('Leadbook: Prepare One-on-One');
    await choose(window.page, 'Who are you meeting?', 'Ada Lovelace');
    await drawnPage(window.page).getByRole('heading', { name: 'Before you meet Ada Lovelace' }).waitFor();
  };

  before(async function () {
    this.timeout(180_000);
    const folder = temporaryFolder('quarter');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    window = await openWindow(folder, { 'files.autoSave': 'off' }, clock.options);
    await window.page.setViewportSize({ width: 1400, height: 1600 });
    await openContainer(window.page, 'Leadbook');
    await closeView(window.page, 'Opportunities');
  });
  after(() => window?.close());
  inOrder(() => window);

  it('week 1: says what they stand for, collects a topic and meets Ada', async () => {
    const { page } = window;
    await run('Leadbook: Set Mission, Vision and Values');
    await reply(page, 'Mission: what is this team for?', 'Right fares.');
    await reply(page, 'Vision: what will be true', 'Live in a day.');
    await reply(page, 'Values: what guides your decisions', 'Say it early; Rider first');
    await holdsText('leadbook/book.yaml', 'mission: Right fares.');
    await openFile(page, `${ADA}/person.yaml`);
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('becoming: Leads the storage team.');
    await page.keyboard.press('Control+S');
    await holdsText(`${ADA}/person.yaml`, 'becoming: Leads the storage team.');
    await run('Leadbook: Capture a Thought');
    await choose(page, 'Who is it about?', 'Ada Lovelace');
    await choose(page, 'What is it?', 'Topic');
    await reply(page, 'What will you raise next time?', 'Why does the release slip?');
    await holdsText(`${ADA}/one-on-ones/next.yaml`, 'Why does the release slip?');
    await run('Leadbook: Start One-on-One');
    await choose(page, 'Who are you meeting?', 'Ada Lovelace');
    await writing(page, `${on(0)}.yaml`, 'Ln 5, Col 3');
    await page.keyboard.type('She is tired of the pager.');
    await page.keyboard.press('Control+S');
    await holdsText(note(0), 'She is tired of the pager.');
  });

  it('week 2: is offered what stayed open, promises, and sets a goal', async () => {
    const { page } = window;
    await begins(1);
    await expand(page, ADA_ROW);
    await expand(page, /^Next time/);
    await prepared();
    await sees('preparation of week 2', drawn);
    await run('Leadbook: Start One-on-One');
    await choose(page, 'Who are you meeting?', 'Ada Lovelace');
    await pressInNotification(page, '1 topic from Mar 2 is still open.', 'Take Over…');
    await page.locator('.quick-input-list .monaco-list-row').getByText('Why does the release slip?').click();
    await page.keyboard.press('Enter');
    await holdsText(note(1), 'Why does the release slip?');
    await page.locator('.statusbar-item').getByText('Topics carried over').waitFor();
    await run('Leadbook: Add Promise');
    await choose(page, 'In whose one-on-one?', 'Ada Lovelace');
    await reply(page, 'What was promised?', 'Ask Dag for a budget by fri');
    await choose(page, 'Who promised it?', 'You');
    await holdsText(note(1), `Ask Dag for a budget\n    owner: me\n    due: ${on(1, 4)}`);
    await run('Leadbook: Add Goal');
    await choose(page, 'Whose goal?', 'Ada Lovelace');
    await reply(page, 'The goal, in their words', 'Lead the migration');
    await reply(
      page,
      'Our vision: Live in a day. Why does it matter to them?',
      'She wants a system of her own.',
    );
    await asked(page, 'Which of our values does it stand for?');
    await page.keyboard.press('1');
    await reply(page, 'By when?', on(10, 4));
    await holdsText(GOAL, 'why: She wants a system of her own.');
    await run('Leadbook: Add Milestone');
    await choose(page, 'Which goal?', 'Lead the migration');
    await reply(page, 'A step you can both see when it’s done', 'RFC accepted');
    await reply(page, 'By when?', on(5));
    await holdsText(GOAL, 'RFC accepted');
  });

  it('week 3: is overdue, delegates and recognizes', async () => {
    const { page } = window;
    await begins(2);
    await expand(page, ADA_ROW);
    await expand(page, /^Promises/);
    await run('Leadbook: Focus on This Week View');
    await row(page, /Ask Dag for a budget/)
      .first()
      .waitFor();
    await tick(page, /^Ask Dag for a budget, you owe/);
    await holdsText(note(1), `done: ${on(2)}`);
    await run('Leadbook: Delegate');
    await choose(page, 'Who would grow by owning it?', 'Ada Lovelace');
    await reply(page, 'What will be true when it works?', 'Releases leave on Tuesday');
    await choose(page, 'How much authority do they have?', 'We decide together');
    await reply(page, 'What do you expect?', 'No release is late');
    await reply(page, 'What is not theirs to change?', 'The freeze in December');
    await reply(page, 'What support will you give?', 'An hour a week');
    await reply(page, 'Until when will you stay out of it', on(6));
    await holdsText(CONTRACT, 'An hour a week');
    await run('Leadbook: Recognize Someone');
    await choose(page, 'Who was brilliant?', 'Ada Lovelace');
    await reply(page, 'What did they do?', 'Kept calm in the outage');
    await reply(page, 'What did it change?', 'Support could sleep.');
    await asked(page, 'Which of our values does it show?');
    await page.keyboard.press('2');
    await choose(page, 'Who noticed it?', 'Bo Diddley');
    await reply(page, 'How do they like to hear it?', 'In private first.');
    await holdsText(`${ADA}/person.yaml`, 'In private first.');
  });

  it('week 4: gives support, and reflects', async () => {
    const { page } = window;
    await begins(3);
    await prepared();
    await sees('preparation of week 4', drawn);
    await run('Leadbook: Reflect');
    await reply(page, 'Am I leading?', 'Ada owns the train.');
    await reply(page, 'Or managing?', 'The audit.');
    await reply(page, 'Where must I step up?', 'Say no earlier');
    await reply(page, 'How?', 'Ask for a day');
    await choose(page, 'Should it become more than a thought?', 'Leave It Here');
    await comesTo(async () => JSON.stringify(allFiles()).includes('Say no earlier'), true);
  });

  it('week 5: is asked whether they stepped up, and answers the retro', async () => {
    const { page } = window;
    await begins(4);
    await run('Leadbook: Reflect');
    await sees(
      'question of week 5',
      async () => (await page.locator('.quick-input-widget').textContent()) ?? '',
    );
    await reply(
      page,
      'You wanted to step up in: Say no earlier, by: Ask for a day. Did you?',
      'Once, on Thursday',
    );
    for (const question of ['Am I leading?', 'Or managing?', 'Where must I step up?', 'How?'])
      await reply(page, question, '');
    await comesTo(async () => JSON.stringify(allFiles()).includes('Once, on Thursday'), true);
    await openFile(page, RETRO);
    await pressInNotification(page, 'What opportunity should we face?', 'Answer');
    await reply(page, 'What opportunity should we face?', 'Halve the build');
    await reply(page, 'Why is it worth it?', 'Everybody waits for it.');
    await reply(page, 'Who would grow by owning this?', 'Ada');
    await choose(page, 'Which of their goals does it serve?', 'Lead the migration');
    await reply(page, 'What exactly do we change?', 'Ada owns the build for a month');
    await reply(page, 'How will we know?', 'Minutes of a build');
    await reply(page, 'Where does that stand today?', '12 minutes');
    await reply(page, 'When will you review it?', on(7));
    await holdsText(GOAL, `- ${on(4)}-halve-the-build`);
    await holdsText(RETRO, '[Halve the build]');
  });

  it('week 6: checks in, and keeps evidence', async () => {
    const { page } = window;
    await begins(5);
    await prepared();
    await sees('preparation of week 6', drawn);
    await openView(page, 'Opportunities');
    await expand(page, ADA_ROW);
    await expand(page, /^Recognition/);
    await expand(page, /^Delegations/);
    await sees('rows of week 6', rows);
    await sees('tooltip of the goal, in week 6', () => pointedAt(/^Lead the migration, /));
    await sees('tooltip of the opportunity, in week 6', () => pointedAt(/^Halve the build, /));
    await closeView(page, 'Opportunities');
    await run('Leadbook: Check In on a Goal');
    await choose(page, 'Which goal?', 'Lead the migration');
    await reply(page, 'How is it going?', 'Two services moved');
    await choose(page, 'How confident are they, in their own words?', 'High');
    await holdsText(GOAL, 'Two services moved');
    await run('Leadbook: Add Evidence');
    await choose(page, 'Which goal?', 'Lead the migration');
    await reply(page, 'What did you see them do?', 'Ran the cutover alone');
    await holdsText(GOAL, 'Ran the cutover alone');
  });

  it('week 7: the quiet time is over, and hands over more', async () => {
    const { page } = window;
    await begins(6);
    await prepared();
    await sees('preparation of week 7', drawn);
    await expand(page, ADA_ROW);
    await expand(page, /^Delegations/);
    await row(page, /^Decides.*: Releases/).click({ button: 'right' });
    await pressInMenu(page, 'Hand Over More');
    await choose(page, 'How much authority do they have from now on?', 'Decide');
    await reply(page, 'Until when will you stay out of it this time?', on(9));
    await holdsText(CONTRACT, 'authority: decide then tell');
  });

  it('week 8: looks again at what they faced', async () => {
    const { page } = window;
    await begins(7);
    await prepared();
    await sees('preparation of week 8', drawn);
    await sees('this week, in week 8', rows);
    await run('Leadbook: What Became of It?');
    await choose(page, 'What do you want to review?', 'Halve the build');
    await choose(page, 'What became of it?', 'it works and stays');
    await reply(page, 'Where does it stand now?', '5 minutes');
    await reply(page, 'What did you find?', 'It took a month, and holds.');
    await pressInNotification(page, 'It served the goal', 'Add as Evidence');
    await holdsText(GOAL, 'It took a month, and holds.');
  });

  it('week 9: skips one, and shares the praise', async () => {
    const { page } = window;
    await begins(8);
    await row(page, ADA_ROW).click({ button: 'right' });
    await pressInMenu(page, 'Skip One-on-One');
    await reply(page, 'Why are you skipping it?', 'Ada is at a conference.');
    await holdsText(note(8), 'Ada is at a conference.');
    await expand(page, ADA_ROW);
    await expand(page, /^Recognition/);
    await pressInRow(page, /^Kept calm in the outage, not shared/, 'Mark as Shared');
    await comesTo(async () => JSON.stringify(allFiles()).includes(`told: ${on(8)}`), true);
  });

  it('week 10: closes the delegation with what it taught', async () => {
    const { page } = window;
    await begins(9);
    await expand(page, ADA_ROW);
    await expand(page, /^One-on-ones/);
    await expand(page, /^Recognition/);
    await sees('rows of week 10', rows);
    await prepared();
    await sees('preparation of week 10', drawn);
    await expand(page, /^Delegations/);
    await row(page, /^Decides.*: Releases/).click({ button: 'right' });
    await pressInMenu(page, 'Set Delegation Status');
    await choose(page, 'How is it going?', 'Done');
    await reply(page, 'What did you learn?', 'She asks before she guesses.');
    await holdsText(CONTRACT, 'She asks before she guesses.');
  });

  it('week 11: sees it when they hand over again', async () => {
    const { page } = window;
    await begins(10);
    await run('Leadbook: Delegate');
    await asked(page, 'Who would grow by owning it?');
    await sees('whom to delegate to, in week 11', listed);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Alt+F');
    await quickInput(page).fill('tired pager');
    await sees('search of week 11', listed);
    await page.keyboard.press('Escape');
  });

  it('week 12: sees the whole quarter', async () => {
    const { page } = window;
    await begins(11);
    for (const [place, command] of [
      ['what we stand for, in week 12', 'Leadbook: What We Stand For'],
      ['improvements of week 12', 'Leadbook: Show Improvements'],
      ['Me, in week 12', 'Leadbook: Mirror'],
    ] as const) {
      await run(command);
      await sees(place, drawn);
      await shot(page, `quarter-${place.replace(/\W+/g, '-')}`);
    }
    for (const [place, pageName] of [
      ['growth of week 12', 'Growth'],
      ['follow-through of week 12', 'Follow'],
      ['the packet’s page, in week 12', 'Packet'],
    ] as const) {
      await run('Leadbook: Open Dashboard');
      await page.locator('.quick-input-list .monaco-list-row').getByText(pageName).first().click();
      if (pageName !== 'Follow')
        await page.locator('.quick-input-list .monaco-list-row').getByText('Ada').first().click();
      if (pageName === 'Follow') await drawnPage(page).getByText('Show as Table').first().click();
      await sees(place, drawn);
      await shot(page, `quarter-${pageName}`);
    }
    await run('Leadbook: Export Review Packet');
    await choose(page, 'For whom?', 'Ada Lovelace');
    await choose(page, 'Which period?', 'Everything');
    await sees('packet of week 12', async () =>
      Object.entries(allFiles())
        .filter(([path]) => /^leadbook-exports.*\.md$/.test(path))
        .map(([, text]) => text)
        .join(),
    );
    await sees('the retro, in week 12', async () => allFiles()[RETRO] ?? '');
  });

  for (const field of Object.keys(SEEN)) it(`saw ${field} again`, () => assert.ok(seen.has(field)));

  it('wrote nothing that was not seen again', () => {
    const given = fieldsIn(BOOK);
    assert.deepEqual(
      fieldsIn(allFiles()).filter((field) => !given.includes(field)),
      Object.keys(SEEN).sort(),
    );
  });
});
