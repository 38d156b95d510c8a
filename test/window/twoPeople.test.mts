// Promise 26: the team's copy is true and complete without the book. Three retros, and two people with a clone each: the lead has
// Leadbook and a book that git ignores; a teammate edits the files by hand. What they say to each other goes by real pushes and pulls.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day, filesIn } from './harness/disk.mts';
import { notification, openContainer, openFile, row, runCommand } from './harness/drive.mts';
import { asked, choose, pressLens, reply } from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const FIRST = `docs/retros/${day(-28)}.md`;
const SECOND = `docs/retros/${day(-14)}.md`;
const THIRD = `docs/retros/${day()}.md`;
const TRAIN = 'Own the release train';
const STANDUP = 'Cut the standup to ten minutes';
const DETAILS = '  - Change: Ada leads the release\n  - How we’ll know: lead time (before: 3 days)\n';
const PEOPLE: Readonly<Record<string, string>> = {
  'ada-lovelace': 'Ada Lovelace',
  'bo-li': 'Bo Li',
  me: 'Mara Voss',
};
const retroText = (open: string, action: string) =>
  `# Retro\n\n${open}## What went well\n\n- Shipped\n\n## What could be improved\n\n- Releases\n\n## Action items\n\n- [ ] ${action}\n`;

const FILES: Readonly<Record<string, string>> = {
  '.vscode/settings.json': '{ "leadbook.retro.ask": "codelens" }\n',
  [FIRST]: retroText('', 'Fix the build'),
  'leadbook/book.yaml': 'leadbook: 1\n',
  'leadbook/.gitignore': '*\n',
  ...Object.fromEntries(
    Object.entries(PEOPLE).map(([slug, name]) => [`leadbook/people/${slug}/person.yaml`, `name: ${name}\n`]),
  ),
};

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function git(folder: string, ...args: string[]): void {
  const own = ['-c', 'user.name=Dev', '-c', 'user.email=dev@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...own, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
}

describe('promise 26: two people over three retros, one of them without Leadbook', function () {
  // One story: what was written and pushed before cannot be done once more.
  this.retries(0);
  let window: TestWindow;
  let mate = '';
  const text = (path: string) => readFileSync(join(window.workspace, path), 'utf8');
  const record = (name: string) => text(`leadbook/opportunities/${day()}-${name}.yaml`);
  const hers = (path: string) => readFileSync(join(mate, path), 'utf8');

  before(async function () {
    this.timeout(300_000);
    const origin = temporaryFolder('origin');
    const folder = temporaryFolder('lead');
    for (const [path, content] of Object.entries(FILES)) write(folder, path, content);
    git(origin, 'init', '-q', '--bare', '-b', 'main');
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'remote', 'add', 'origin', origin);
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'Begin');
    git(folder, 'push', '-q', '-u', 'origin', 'main');
    mate = join(temporaryFolder('mate'), 'clone');
    git(origin, 'clone', '-q', origin, mate);
    window = await openWindow(folder);
  });
  after(() => window?.close());
  inOrder(() => window);

  /** What the lead has goes to the teammate, where all that can be read must be true. */
  const leadPushes = (): void => {
    git(window.workspace, 'add', '.');
    git(window.workspace, 'commit', '-q', '-m', 'Retro');
    git(window.workspace, 'push', '-q');
    git(mate, 'pull', '-q');
    for (const [path, content] of Object.entries(filesIn(join(mate, 'docs')))) {
      for (const [, href = ''] of content.matchAll(/\]\(([^)]+)\)/g))
        assert.ok(existsSync(join(mate, 'docs', dirname(path), href)), `${path}: a dead link, ${href}`);
      assert.doesNotMatch(content, /leadbook|opportunities\/|\.\.\/|private|\(me\b/i, path);
    }
    assert.ok(!existsSync(join(mate, 'leadbook')), 'the book is the lead’s');
  };

  /** What the teammate writes by hand comes to the lead with a pull, below the open window. */
  const matePushes = (path: string, content: string): void => {
    write(mate, path, content);
    git(mate, 'add', '.');
    git(mate, 'commit', '-q', '-m', 'By hand');
    git(mate, 'push', '-q');
    git(window.workspace, 'pull', '-q');
    assert.equal(text(path), content);
  };

  /** Waits until a retro says just this of what is faced. */
  const comesToSay = (path: string, ...lines: readonly string[]) =>
    comesTo(async () => lines.filter((line) => !text(path).includes(line)), []);

  const goThrough = async (changes: number, ...sentences: readonly string[]): Promise<void> => {
    const { page } = window;
    const told = changes === 1 ? '1 change by the team' : `${changes} changes by the team`;
    await pressLens(page, `${told} to go through`);
    for (const [at, sentence] of sentences.entries()) {
      await asked(page, 'Enter: yes');
      await page
        .locator('.quick-input-list .monaco-list-row.focused')
        .filter({ hasText: sentence })
        .waitFor();
      if (at === 0) await shot(page, `two-people-${changes}-changes`);
      await page.keyboard.press('Enter');
    }
    await notification(page, 'The retros and your records say the same.').waitFor();
  };

  it('writes lines that say all, without a link and without a “me”', async () => {
    const { page } = window;
    await openContainer(page, 'Leadbook');
    await openFile(page, FIRST);
    for (const [title, owner, change, measure] of [
      [TRAIN, 'Ada', 'Ada leads the release', 'lead time'],
      [STANDUP, 'You', '', ''],
    ] as const) {
      await pressLens(page, 'What opportunity should we face?');
      await reply(page, 'What opportunity should we face?', title);
      await reply(page, 'Why is it worth it?', '');
      await reply(page, 'Who would grow by owning this?', owner);
      await reply(page, 'What exactly do we change?', change);
      await reply(page, 'How will we know?', measure);
      if (measure !== '') await reply(page, 'Where does that stand today?', '3 days');
      await reply(page, 'When will you review it?', day(7));
      await comesToSay(FIRST, `- [ ] ${title} (`);
    }
    await comesToSay(
      FIRST,
      `- [ ] ${TRAIN} (Ada Lovelace), review on ${day(7)}\n${DETAILS}`,
      `- [ ] ${STANDUP} (Mara Voss), review on ${day(7)}\n`,
    );
    leadPushes();
    assert.equal(hers(FIRST), text(FIRST));
  });

  it('warns of no line that Leadbook wrote', async () => {
    const { page } = window;
    // What nobody owns is told; it is another line.
    const marked = page.locator('.editor-instance .cdr[class*=squiggly]');
    await marked.first().waitFor();
    assert.equal(await marked.count(), 1);
    const [mark, line] = await Promise.all([
      marked.boundingBox(),
      page.locator('.editor-instance .view-line').filter({ hasText: 'Fix the build' }).boundingBox(),
    ]);
    assert.ok(mark && line && Math.abs(mark.y - line.y) < line.height / 2, JSON.stringify([mark, line]));
    await shot(page, 'two-people-first');
  });

  it('has the line follow the record', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Set Opportunity Owner');
    await choose(page, 'Which one?', STANDUP);
    await reply(page, 'Who would grow by owning this?', 'Bo');
    await comesToSay(FIRST, `- [ ] ${STANDUP} (Bo Li), review on ${day(7)}\n`);
    leadPushes();
    assert.ok(hers(FIRST).includes(`${STANDUP} (Bo Li)`));
  });

  it('has the record follow what the teammate did by hand', async () => {
    await openFile(window.page, FIRST);
    matePushes(
      FIRST,
      hers(FIRST)
        .replace(`- [ ] ${STANDUP}`, `- [x] ${STANDUP}`)
        .replace(`(Ada Lovelace), review on ${day(7)}`, `(Ada Lovelace), review on ${day(10)}`),
    );
    await goThrough(2, `“${TRAIN}” has a new day:`, `“${STANDUP}” (Bo Li) is checked off. Kept?`);
    await comesTo(async () => /\nstatus: kept\n/.test(record('cut-the-standup-to-ten-minutes')), true);
    await comesTo(async () => /\nrevisit: (.*)\n/.exec(record('own-the-release-train'))?.[1], day(10));
    await comesToSay(
      FIRST,
      `- [x] ${STANDUP} (Bo Li), kept on ${day()}\n`,
      `- [ ] ${TRAIN} (Ada Lovelace), review on ${day(10)}\n${DETAILS}`,
    );
    leadPushes();
  });

  it('follows into the newest retro that has it, and leaves the older copy', async () => {
    const { page } = window;
    const carried = `- [ ] ${TRAIN} (Ada Lovelace), review on ${day(10)}\n${DETAILS}`;
    matePushes(SECOND, retroText(`## Still open from last time\n\n${carried}\n`, 'Fix CI (Bo)'));
    const first = text(FIRST);
    await openFile(page, SECOND);
    await runCommand(page, 'Leadbook: Change Review Day');
    await choose(page, 'Which one?', TRAIN);
    await reply(page, 'When will you review it?', day(17));
    await comesToSay(SECOND, `- [ ] ${TRAIN} (Ada Lovelace), review on ${day(17)}\n${DETAILS}`);
    assert.equal(text(FIRST), first);
    leadPushes();
  });

  it('carries what is open into the third, and follows a new owner there', async () => {
    const { page } = window;
    const before = [FIRST, SECOND].map(text);
    await runCommand(page, 'Leadbook: New Retro');
    await choose(page, 'Which format?', 'Start, stop, continue');
    await comesTo(async () => existsSync(join(window.workspace, THIRD)), true);
    // It is written before it is shown.
    await page
      .locator('.tab.active')
      .filter({ hasText: `${day()}.md` })
      .waitFor();
    const carried = `- [ ] ${TRAIN} (Ada Lovelace, ${day(17)})\n${DETAILS}`;
    await comesToSay(THIRD, carried);
    assert.ok(!text(THIRD).includes(STANDUP), 'what is over is not carried');
    assert.equal(text(THIRD).split(TRAIN).length, 2, 'what is open in two retros is one thing');
    leadPushes();
    matePushes(THIRD, hers(THIRD).replace('(Ada Lovelace,', '(Bo Li,'));
    // The new retro is still shown.
    await goThrough(1, `“${TRAIN}” is now Bo Li’s. Change the owner?`);
    await comesTo(async () => /\nowner: (.*)\n/.exec(record('own-the-release-train'))?.[1], 'bo-li');
    await comesToSay(THIRD, `- [ ] ${TRAIN} (Bo Li), review on ${day(17)}\n${DETAILS}`);
    assert.deepEqual([FIRST, SECOND].map(text), before);
    leadPushes();
  });

  it('shows the difference where the line was taken away, and writes nothing there', async () => {
    const { page } = window;
    const without = hers(THIRD).replace(/- \[ \] Own the release train.*\n(?: {2}- .*\n)*/, '');
    for (const path of [FIRST, SECOND])
      write(mate, path, hers(path).replace(/- \[ \] Own the release train.*\n(?: {2}- .*\n)*/, ''));
    matePushes(THIRD, without);
    const before = [FIRST, SECOND, THIRD].map(text);
    await row(page, /^Own the release train/).click();
    const told = page.locator('.editor-instance .cdr.squiggly-info');
    await told.first().waitFor();
    await runCommand(page, 'View: Toggle Problems');
    await page
      .locator('.markers-panel')
      .getByText(/^Its line is no longer in /)
      .waitFor();
    await shot(page, 'two-people-lost-line');
    await runCommand(page, 'Leadbook: Set Opportunity Owner');
    await choose(page, 'Which one?', TRAIN);
    await reply(page, 'Who would grow by owning this?', 'Ada');
    await comesTo(async () => /\nowner: (.*)\n/.exec(record('own-the-release-train'))?.[1], 'ada-lovelace');
    assert.deepEqual([FIRST, SECOND, THIRD].map(text), before);
  });
});
