// The moments at which the retro question comes as a notice, and at which it does not.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day } from './harness/disk.mts';
import { notification, openFile, pressInNotification } from './harness/drive.mts';
import { asked, lens, pressLens, reply } from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const EMPTY = `docs/retros/${day()}.md`;
const OLD = `docs/retros/${day(-43)}.md`;
const NEW = `docs/retros/${day(-1)}.md`;
const QUESTION = 'What opportunity should we face?';
const WRITTEN = '# Retro\n\n## What went well\n\n- Shipped\n\n## What could be improved\n\n- CI\n';

const FILES: Readonly<Record<string, string>> = {
  '.vscode/settings.json': '{ "leadbook.retro.ask": "notification" }\n',
  'leadbook/book.yaml': 'leadbook: 1\nmission: Ship.\nvision: All ship.\nvalues:\n  - Say it early\n',
  'leadbook/people/ada-lovelace/person.yaml': 'name: Ada Lovelace\n',
  [EMPTY]: '# Retro\n\n## What went well\n\n- \n\n## What could be improved\n\n- \n',
  [OLD]: WRITTEN,
  [NEW]: WRITTEN,
};
const nameOf = (path: string) => path.split('/').at(-1) ?? '';

describe('the moment of the retro question as a notice', function () {
  // One story: what was asked before is not asked once more.
  this.retries(0);
  let window: TestWindow;

  before(async function () {
    this.timeout(300_000);
    const folder = temporaryFolder('moments');
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    window = await openWindow(folder);
  });
  after(() => window?.close());
  inOrder(() => window);

  it('is not over an empty new retro, and not on one older than six weeks', async () => {
    const { page } = window;
    for (const path of [EMPTY, OLD]) {
      await openFile(page, path);
      await lens(page, QUESTION).waitFor();
    }
    // Asked of in the same way, later: what was not asked by then is not asked.
    await openFile(page, NEW);
    await notification(page, `${QUESTION} (${nameOf(NEW)})`).waitFor();
    await shot(page, 'moments-notice');
    for (const path of [EMPTY, OLD])
      assert.equal(await notification(page, `${QUESTION} (${nameOf(path)})`).count(), 0, path);
  });

  it('is over once: a notice that is answered after the lens was used opens the record', async () => {
    const { page } = window;
    await pressLens(page, QUESTION);
    await reply(page, QUESTION, 'Own the release train');
    await asked(page, 'Why is it worth it?');
    await page
      .getByRole('button', { name: /Keep as Raised/ })
      .first()
      .click();
    const text = () => readFileSync(join(window.workspace, NEW), 'utf8');
    await comesTo(async () => text().includes('Own the release train'), true);
    await pressInNotification(page, `${QUESTION} (${nameOf(NEW)})`, 'Answer');
    await page
      .locator('.editor-group-container .tab.active')
      .filter({ hasText: `${day()}-own-the-release-train.yaml` })
      .waitFor();
    assert.equal(text().split('Own the release train').length, 2);
  });

  it('comes once something is written into the empty one', async () => {
    const { page } = window;
    await openFile(page, EMPTY);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Shipped it');
    await page.keyboard.press('Control+S');
    await notification(page, `${QUESTION} (${nameOf(EMPTY)})`).waitFor();
  });
});
