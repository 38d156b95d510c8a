import type { Page } from 'playwright-core';
import { day, holds, written } from './harness/disk.mts';
import { openContainer, openFile, pressInMenu, row, runCommand } from './harness/drive.mts';
import { drawnPage, says } from './harness/pages.mts';
import {
  asked,
  badge,
  choose,
  closeView,
  expand,
  pressInRow,
  reply,
  takeFirst,
  tick,
  widen,
  writing,
} from './harness/people.mts';
import { setLook, shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const GRACE = 'leadbook/people/grace-hopper';
const OLD = `${GRACE}/one-on-ones/${day(-12)}.yaml`;
const NEXT = `${GRACE}/one-on-ones/next.yaml`;
const NOTE = `${GRACE}/one-on-ones/${day()}.yaml`;
const PRAISE = `${GRACE}/recognition/${day()}-found-the-leap-second-bug-before-the-release.yaml`;
const CONTRACT = `${GRACE}/delegations/every-release-leaves-on-tuesday-without-me.yaml`;
const SKIPPED = `leadbook/people/ada-lovelace/one-on-ones/${day()}.yaml`;
const REFLECTION = `leadbook/reflections/${weekOf(day())}.yaml`;
const BOOK: Readonly<Record<string, string>> = {
  'README.md': '# Billing\n',
  'leadbook/book.yaml': 'leadbook: 1\ncadence: 2 weeks\n',
  'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
  'leadbook/people/me/goals/ask-before-i-answer.yaml': `title: Ask before I answer
status: active
since: ${day(-20)}
`,
  'leadbook/people/ada-lovelace/person.yaml': 'name: Ada Lovelace\nrole: Senior engineer\n',
  [`leadbook/people/ada-lovelace/one-on-ones/${day(-14)}.yaml`]: `date: ${day(-14)}
topics:
  - text: The deadline of the audit
    kind: controlling
    done: true
`,
  [`${GRACE}/person.yaml`]: `name: Grace Hopper
role: Staff engineer
cadence: 1 week
becoming: The one the compiler team follows.
recognise: In writing, with her lead in copy.
`,
  [OLD]: `date: ${day(-12)}
topics:
  - text: Who else could review compilers?
    kind: coaching
    done: true
actions:
  - text: Introduce Grace to the data guild
    owner: me
    due: ${day(3)}
  - text: Write down how the linker works
    owner: grace-hopper
  - text: Free Grace from the pager
    owner: me
`,
};

describe('a week of a lead', () => {
  let window: TestWindow;
  /** Every file that should be there by now, with its text. */
  const expected: Record<string, string> = { ...BOOK };
  before(async () => {
    window = await openWindow(written(BOOK), { 'files.autoSave': 'off', 'editor.minimap.enabled': false });
    await openContainer(window.page, 'Leadbook');
    await badge(window.page, /2 people need you$/);
  });
  after(() => window?.close());
  inOrder(() => window);

  it('begins with who needs them most, in words', async () => {
    const { page } = window;
    // A week fills the whole height.
    await closeView(page, 'Opportunities');
    await widen(page, 160);
    await comesTo(
      () => shown(page),
      [
        ['home', 'Me', 'Lin Wei · 2 promises open'],
        ['bell-dot', 'Grace Hopper', '5 days overdue, you owe 2 · they owe 1'],
        ['bell', 'Ada Lovelace', 'due today'],
      ],
    );
    await row(
      page,
      'Grace Hopper, Staff engineer, Last one-on-one 12 days ago, 5 days overdue, 2 promises of yours open, 1 promise of theirs open',
    ).waitFor();
    await row(page, 'Ada Lovelace, Senior engineer, Last one-on-one 2 weeks ago, due today').waitFor();
  });

  it('shows what they owe to everybody, below their own row', async () => {
    const { page } = window;
    await expand(page, /^Me,/);
    await row(page, /^This week’s reflection/).waitFor();
    const isThisWeek = weekOf(day(3)) === weekOf(day());
    const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
    const due = weekday.format(new Date(`${day(3)}T00:00:00Z`));
    const introduced = [
      'arrow-right',
      `${due} · Introduce Grace to the data guild`,
      'Grace Hopper · 12 days',
    ];
    await comesTo(
      async () => (await shown(page)).slice(1, -2),
      [
        ['checklist', 'My promises', '2 open'],
        ...(isThisWeek ? [['calendar', 'This week', '1'], introduced, ['calendar', 'Later', '1']] : []),
        ...(isThisWeek ? [] : [['calendar', 'Later', '2'], introduced]),
        ['arrow-right', 'Free Grace from the pager', 'Grace Hopper · 12 days'],
        ['target', 'Goals', '1'],
        ['target', 'Ask before I answer', ''],
        ['mirror', 'This week’s reflection', 'not yet'],
      ],
    );
    await shot(page, 'week-people');
  });

  it('captures a topic by the key', async () => {
    const { page, workspace } = window;
    await openFile(page, 'README.md');
    await writing(page, 'README.md', 'Ln 1, Col 1');
    await page.keyboard.press('Control+Alt+J');
    await page.getByRole('option', { name: 'Lin Wei, You', exact: true }).waitFor();
    await choose(page, 'Who is it about?', 'Grace Hopper');
    await takeFirst(page, 'What is it?', 'Topic');
    await reply(page, 'What will you raise next time?', 'What would you stop doing?');
    expected[NEXT] = 'topics:\n  - text: What would you stop doing?\n';
    await holds(workspace, expected);
    await row(page, 'Next time, 1').waitFor();
  });

  it('captures a promise, with the same person first', async () => {
    const { page, workspace } = window;
    await page.keyboard.press('Control+Alt+J');
    await takeFirst(page, 'Who is it about?', 'Grace Hopper');
    await choose(page, 'What is it?', 'Promise');
    await reply(page, 'What do you promise?', 'Ask Sina for the budget');
    expected[NEXT] += 'actions:\n  - text: Ask Sina for the budget\n    owner: me\n';
    await holds(workspace, expected);
    await row(
      page,
      /^Grace Hopper, .*, 5 days overdue, 3 promises of yours open, 1 promise of theirs open$/,
    ).waitFor();
    await row(page, 'Me, Lin Wei · 3 promises open').waitFor();
  });

  it('captures praise, and goes on writing where they were', async () => {
    const { page, workspace } = window;
    await page.keyboard.press('Control+Alt+J');
    await takeFirst(page, 'Who is it about?', 'Grace Hopper');
    await asked(page, 'What is it?');
    await choose(page, 'What is it?', 'Recognition');
    await reply(page, 'What did they do?', 'Found the leap-second bug before the release');
    expected[PRAISE] = `date: ${day()}\ntext: Found the leap-second bug before the release\n`;
    await holds(workspace, expected);
    await row(page, 'Found the leap-second bug before the release, not shared yet · today').waitFor();
    await writing(page, 'README.md', 'Ln 1, Col 1');
  });

  it('prepares by the button of the row', async () => {
    const { page, workspace } = window;
    await pressInRow(page, /^Grace Hopper,/, 'Prepare One-on-One');
    await page.locator('.tab.active').filter({ hasText: 'Before you meet Grace Hopper' }).waitFor();
    await says(page, 'h1, h2, li', [
      'Before you meet Grace Hopper',
      'You promised',
      'Introduce Grace to the data guild — due in 3 days · made 12 days ago',
      'Free Grace from the pager — made 12 days ago',
      'Ask Sina for the budget — for the next time',
      'Grace Hopper promised',
      'Write down how the linker works — made 12 days ago',
      'To talk about',
      'What would you stop doing?',
      'Praise to share',
      'Found the leap-second bug before the release — today',
      'Becoming',
      'A question to ask',
    ]);
    await drawnPage(page).getByText('How to say it: In writing, with her lead in copy.').waitFor();
    await drawnPage(page).getByText('The one the compiler team follows.').waitFor();
    await shot(page, 'week-preparation');
    await holds(workspace, expected);
  });

  it('goes from a line of it to its place', async () => {
    const { page } = window;
    await drawnPage(page).getByRole('link', { name: 'Introduce Grace to the data guild' }).click();
    await writing(page, `${day(-12)}.yaml`, 'Ln 7, Col 1');
    await page.locator('.tab').filter({ hasText: 'Before you meet' }).click();
    await drawnPage(page).getByText('Praise to share').waitFor();
  });

  it('starts the one-on-one with what was collected, the preparation beside it', async () => {
    const { page, workspace } = window;
    await pressInRow(page, /^Grace Hopper,/, 'Start One-on-One');
    await writing(page, `${day()}.yaml`, 'Ln 5, Col 3');
    await page.keyboard.type('She would stop the weekly status mail.');
    await page.keyboard.press('Control+S');
    delete expected[NEXT];
    expected[NOTE] = `date: ${day()}
topics:
  - text: What would you stop doing?
notes: |
  She would stop the weekly status mail.
actions:
  - text: Ask Sina for the budget
    owner: me
`;
    await holds(workspace, expected);
    await drawnPage(page).getByText('Your one-on-one is today.').waitFor();
    await shot(page, 'week-one-on-one');
    await badge(page, /1 person needs you$/);
  });

  it('keeps a promise by its box, where it was made', async () => {
    const { page, workspace } = window;
    await tick(page, /^Introduce Grace to the data guild, you owe, due in 3 days, 12 days/);
    expected[OLD] = (expected[OLD] ?? '').replace(`due: ${day(3)}\n`, `due: ${day(3)}\n    done: ${day()}\n`);
    await holds(workspace, expected);
    await row(page, 'Promises, 2 yours · 1 theirs').waitFor();
    await row(page, 'Me, Lin Wei · 2 promises open').waitFor();
    await drawnPage(page).getByText('Introduce Grace to the data guild').waitFor({ state: 'detached' });
  });

  it('tells the praise', async () => {
    const { page, workspace } = window;
    await pressInRow(page, /^Found the leap-second bug/, 'Mark as Shared');
    expected[PRAISE] += `told: ${day()}\n`;
    await holds(workspace, expected);
    await row(page, 'Recognition, all shared').waitFor();
    await drawnPage(page).getByText('Praise to share').waitFor({ state: 'detached' });
  });

  it('delegates, as a contract', async () => {
    const { page, workspace } = window;
    await runCommand(page, 'Leadbook: Delegate');
    // The page and the note are hers: the title says so, and nobody is asked for.
    await page.locator('.quick-input-title').getByText('Delegate · Grace Hopper').waitFor();
    await asked(page, 'What will be true when it works?');
    await reply(page, 'What will be true when it works?', 'Every release leaves on Tuesday without me');
    await choose(page, 'How much authority do they have?', 'Decide, then tell me');
    await reply(page, 'What do you expect?', 'No release is late; no release is rushed');
    await reply(page, 'What is not theirs to change?', 'The freeze in December');
    await reply(page, 'What support will you give?', 'An hour a week');
    await shot(page, 'week-delegate');
    await choose(page, 'Until when will you stay out of it', 'In a month');
    expected[CONTRACT] = `outcome: Every release leaves on Tuesday without me
status: active
authority: decide then tell
expectations:
  - No release is late
  - no release is rushed
limits:
  - The freeze in December
support:
  - An hour a week
since: ${day()}
quiet: ${monthOn(day())}
`;
    await holds(workspace, expected);
    await row(
      page,
      /^Decides, then tells you: Every release leaves on Tuesday without me, quiet until /,
    ).waitFor();
    await row(page, 'Delegations, 1').waitFor();
  });

  it('skips the one-on-one of another, who stays due', async () => {
    const { page, workspace } = window;
    await row(page, /^Ada Lovelace,/).click({ button: 'right' });
    await pressInMenu(page, 'Skip One-on-One');
    await reply(page, 'Why are you skipping it?', 'Ada is at a conference.');
    expected[SKIPPED] = `date: ${day()}\nskipped: Ada is at a conference.\n`;
    await holds(workspace, expected);
    await row(page, /skipped: Ada is at a conference\.$/).waitFor();
    await row(page, 'Ada Lovelace, Senior engineer, Last one-on-one 2 weeks ago, due today').waitFor();
    await badge(page, /1 person needs you$/);
  });

  it('reflects', async () => {
    const { page, workspace } = window;
    await runCommand(page, 'Leadbook: Reflect');
    await reply(page, 'Am I leading?', 'Grace owns the release train.');
    await reply(page, 'Or managing?', 'The audit.');
    await reply(page, 'Where must I step up?', 'Ask before I answer.');
    await asked(page, 'How?', '4/4');
    await shot(page, 'week-reflect');
    await reply(page, 'How?', 'Count to five.');
    await takeFirst(page, 'Should it become more than a thought?', 'Leave It Here');
    expected[REFLECTION] = `week: ${weekOf(day())}
leading: Grace owns the release train.
managing: The audit.
stepup: Ask before I answer.
how: Count to five.
`;
    await holds(workspace, expected);
    await row(page, 'This week’s reflection, done').waitFor();
  });

  it('looks into the mirror', async () => {
    const { page, workspace } = window;
    await runCommand(page, 'Leadbook: Mirror');
    await drawnPage(page).getByRole('heading', { name: 'Me', exact: true }).waitFor();
    await shot(page, 'week-me');
    await drawnPage(page).getByRole('button', { name: 'Show as Markdown' }).click();
    await drawnPage(page).getByRole('heading', { name: 'Mirror' }).waitFor();
    const inWeek = (ago: number) => {
      const format = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
      return new Intl.DateTimeFormat('en', format).format(new Date(`${day(-ago)}T00:00:00Z`));
    };
    const silent = Array.from({ length: 9 }, (_, week) => `${inWeek(83 - 7 * week)} 0 0 0 0`);
    await says(page, 'h1, h2, p:has(code), tr', [
      'Mirror',
      'Leading or managing?',
      'Week by week',
      'Week of One-on-ones Leading Managing Unsorted',
      ...silent,
      `${inWeek(20)} 1 0 1 0`,
      `${inWeek(13)} 1 1 0 0`,
      `${inWeek(6)} 1 2 0 1`,
      'What was counted',
      '',
      'One-on-ones held 3',
      'Leading 3',
      'training topics 0',
      'coaching topics 1',
      'conversation topics 0',
      'review topics 0',
      'direction topics 0',
      'praise written down 1',
      'work delegated 1',
      'check-ins on goals 0',
      'opportunities faced 0',
      'Managing 1',
      'planning topics 0',
      'organising topics 0',
      'administering topics 0',
      'controlling topics 1',
      'enforcing topics 0',
      'problems fixed 0',
      'work assigned with a due day 0',
      'delegations taken back 0',
      'Unsorted topics 1',
      'Not mentioned for 8 weeks',
      'Your promises',
      '',
      'kept on time 1',
      'kept late 0',
      'kept, no date recorded 0',
      'open and overdue 0',
      'open, not due yet 2',
      'Praise not shared yet',
      'How this is counted',
    ]);
    await drawnPage(page).getByText('None: all praise you wrote down was shared.').waitFor();
    await shot(page, 'week-mirror');
    await holds(workspace, expected);
  });

  it('says where a thought was kept, while the view is closed', async () => {
    const { page, workspace } = window;
    await page.keyboard.press('Control+B');
    await row(page, /^Grace Hopper,/).waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+Alt+J');
    await choose(page, 'Who is it about?', 'Grace Hopper');
    await choose(page, 'What is it?', 'Topic');
    await reply(page, 'What will you raise next time?', 'Who reads the status mail?');
    expected[NEXT] = 'topics:\n  - text: Who reads the status mail?\n';
    await holds(workspace, expected);
    await page.locator('.statusbar-item').getByText('Topic for Grace Hopper kept').waitFor();
    await page.keyboard.press('Control+B');
    await row(page, 'Next time, 2').waitFor();
  });

  for (const look of ['dark', 'contrast'] as const) {
    it(`looks right in ${look}`, async () => {
      const { page } = window;
      await setLook(page, look);
      await drawnPage(page).getByRole('heading', { name: 'Mirror' }).waitFor();
      await row(page, 'Next time, 2').waitFor();
      await shot(page, `week-mirror-${look}`);
    });
  }
});

/** The rows of the view as one sees them: the icon, the label, what is said behind it. */
function shown(page: Page): Promise<(string | undefined)[][]> {
  return page
    .locator('.pane-body [role=treeitem]')
    .evaluateAll((rows) =>
      rows.map((one) => [
        /codicon-(?!tree-item)([\w-]+)/.exec(
          one.querySelector('.custom-view-tree-node-item-icon')?.className ?? '',
        )?.[1],
        one.querySelector('.label-name')?.textContent ?? '',
        one.querySelector('.label-description')?.textContent ?? '',
      ]),
    );
}

/** The ISO week of a day, whose Thursday tells the year. */
function weekOf(date: string): string {
  const thursday = new Date(`${date}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** The same day a month later, or that month's last. */
function monthOn(date: string): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}
