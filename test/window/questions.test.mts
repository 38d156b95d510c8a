import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day } from './harness/disk.mts';
import { quickInput, runCommand } from './harness/drive.mts';
import { asked, choose, leave, reply } from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const ADA = 'leadbook/people/ada-lovelace';
const BOOK: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\n',
  [`${ADA}/person.yaml`]: `name: Ada Lovelace\nsince: ${day(-20)}\n`,
  'leadbook/people/grace-hopper/person.yaml': 'name: Grace Hopper\n',
};

function bookFolder(name: string): string {
  const folder = temporaryFolder(name);
  for (const [path, text] of Object.entries(BOOK)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Waits until a file of a folder, known by a part of its name, says what is expected; tells what it says if it never does. */
async function says(
  window: TestWindow,
  folder: string,
  part: string,
  expected: string | RegExp = /./,
): Promise<void> {
  for (let tries = 200; ; tries--) {
    const below = join(window.workspace, folder);
    const name = existsSync(below) ? readdirSync(below).find((one) => one.includes(part)) : undefined;
    const text = name === undefined ? '' : readFileSync(join(below, name), 'utf8');
    if (typeof expected === 'string' ? text === expected : expected.test(text)) return;
    if (tries === 1) assert.fail(`${folder}/${name ?? part} says ${JSON.stringify(text)}, not ${expected}`);
    await new Promise((soon) => setTimeout(soon, 50));
  }
}

/** No question is open. */
async function nothingAsked({ page }: TestWindow): Promise<void> {
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** What one wrote comes back where it is of use, and is asked for where it is first of use. */
describe('mission, vision and values in the questions', () => {
  let window: TestWindow;

  before(async function () {
    this.timeout(300_000);
    window = await openWindow(bookFolder('questions'));
  });
  after(() => window?.close());
  inOrder(() => window);

  it('are asked for once, with the first judgement', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Record a Judgement');
    await reply(page, 'What did you decide where no rule existed?', 'Refund the storm');
    await reply(page, 'What did no rule cover?', '');
    await choose(page, 'Who decided?', 'You');
    await asked(page, 'Mission: what is this team for?', '1/3');
    // Nobody asked for it: it says why it comes.
    await page.locator('.quick-input-title').getByText('asked once, to guide').waitFor();
    await shot(page, 'questions-mission');
    await reply(page, 'Mission: what is this team for?', 'Right fares.');
    await reply(page, 'Vision: what will be true', 'Live in a day.');
    await reply(page, 'Values: what guides your decisions', 'Say it early; Rider first');
    await nothingAsked(window);
    await says(
      window,
      'leadbook',
      'book.yaml',
      'leadbook: 1\nmission: Right fares.\nvision: Live in a day.\nvalues:\n  - Say it early\n  - Rider first\n',
    );
  });

  it('cites a value by one key, and asks who noticed it and how they like praise', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Recognize Someone');
    await choose(page, 'Who was brilliant?', 'Ada Lovelace');
    await reply(page, 'What did they do?', 'Kept calm');
    await reply(page, 'What did it change?', '');
    await asked(page, 'Which of our values does it show?');
    await shot(page, 'questions-value');
    await page.keyboard.press('2');
    await choose(page, 'Who noticed it?', 'Grace Hopper');
    await reply(page, 'How do they like to hear it?', 'In private first.');
    await nothingAsked(window);
    await says(
      window,
      `${ADA}/recognition`,
      'kept-calm',
      `date: ${day()}\ntext: Kept calm\nfrom: grace-hopper\nvalue: Rider first\n`,
    );
    await says(window, ADA, 'person.yaml', /^recognise: In private first\.$/m);
  });

  it('shows the vision above why a goal matters', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Add Goal');
    await choose(page, 'Whose goal?', 'Ada Lovelace');
    await reply(page, 'The goal, in their words', 'Lead it');
    await asked(page, 'Our vision: Live in a day. Why does it matter to them?');
    await shot(page, 'questions-vision');
    await reply(page, 'Why does it matter to them?', 'She wants to.');
    await asked(page, 'Which of our values does it stand for?');
    await page.keyboard.press('1');
    await choose(page, 'By when?', 'No date');
    await says(window, `${ADA}/goals`, 'lead-it', /^why: She wants to\.\n[\s\S]*value: Say it early$/m);
  });

  it('makes a promise of a step up by one key', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Reflect');
    await reply(page, 'Am I leading?', '');
    await reply(page, 'Or managing?', '');
    await reply(page, 'Where must I step up?', 'Say no earlier');
    await reply(page, 'How?', 'Ask for a day');
    await asked(page, 'Should it become more than a thought?');
    await shot(page, 'questions-step-up');
    await page.keyboard.press('p');
    await says(
      window,
      'leadbook/people/me/one-on-ones',
      'next',
      /text: "Say no earlier: Ask for a day"\n {4}owner: me/,
    );
  });

  it('says what somebody is, and until when they are away', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Set Relation');
    await choose(page, 'Who is it about?', 'Grace Hopper');
    await choose(page, 'How do they relate to you?', 'Peer');
    await runCommand(page, 'Leadbook: Set Leave');
    await choose(page, 'Who is on leave?', 'Grace Hopper');
    await reply(page, 'Until when are they on leave?', day(30));
    await nothingAsked(window);
    await says(
      window,
      'leadbook/people/grace-hopper',
      'person.yaml',
      `name: Grace Hopper\nrelation: peer\npaused: ${day(30)}\n`,
    );
  });
});

describe('few questions', () => {
  let window: TestWindow;

  before(async function () {
    this.timeout(300_000);
    window = await openWindow(bookFolder('few'), { 'leadbook.prompts': 'few' });
  });
  after(() => window?.close());
  inOrder(() => window);

  it('are asked of a goal, praise, a delegation and a promise: only what is needed', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Add Goal');
    await choose(page, 'Whose goal?', 'Ada Lovelace');
    await reply(page, 'The goal, in their words', 'Lead it');
    await nothingAsked(window);
    await says(window, `${ADA}/goals`, 'lead-it', `title: Lead it\nstatus: active\nsince: ${day()}\n`);
    await runCommand(page, 'Leadbook: Recognize Someone');
    await choose(page, 'Who was brilliant?', 'Ada Lovelace');
    await reply(page, 'What did they do?', 'Kept calm');
    await nothingAsked(window);
    await says(window, `${ADA}/recognition`, 'kept-calm', `date: ${day()}\ntext: Kept calm\n`);
    await runCommand(page, 'Leadbook: Delegate');
    await choose(page, 'Who would grow by owning it?', 'Ada Lovelace');
    await reply(page, 'What will be true when it works?', 'It leaves');
    await nothingAsked(window);
    await says(window, `${ADA}/delegations`, 'it-leaves');
    await runCommand(page, 'Leadbook: Add Promise');
    await choose(page, 'In whose one-on-one?', 'Ada Lovelace');
    await reply(page, 'What was promised?', 'Ask Dag');
    await nothingAsked(window);
    await says(window, `${ADA}/one-on-ones`, 'next');
  });

  it('are asked of a judgement, and neither mission nor a goal for a step up is offered', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Record a Judgement');
    await reply(page, 'What did you decide where no rule existed?', 'Refund the storm');
    await nothingAsked(window);
    await says(window, 'leadbook/opportunities', 'refund-the-storm');
    await runCommand(page, 'Leadbook: Reflect');
    await reply(page, 'Am I leading?', '');
    await reply(page, 'Or managing?', '');
    await reply(page, 'Where must I step up?', 'Say no earlier');
    await reply(page, 'How?', '');
    await nothingAsked(window);
    await says(window, 'leadbook/reflections', 'W');
    await runCommand(page, 'Leadbook: Use Template…');
    await choose(page, 'What should one-on-ones begin with?', 'first-90-days');
    await nothingAsked(window);
    await says(window, 'leadbook', 'book.yaml', /template: first-90-days/);
  });

  it('are asked where one leaves at once', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Capture a Thought');
    await leave(page, 'Who is it about?');
    assert.equal(await quickInput(page).isVisible(), false);
  });
});
