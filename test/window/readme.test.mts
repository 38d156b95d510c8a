// Takes the pictures of the README, of the sample book on a day that suits it: `npm run pictures` and `npm run tour` make them.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { clockAt } from './harness/clock.mts';
import { drawnFrame, FITS, openPage, pageHeading } from './harness/dashboard.mts';
import { openContainer, resize, row, runCommand } from './harness/drive.mts';
import { drawnPage } from './harness/pages.mts';
import { asked, badge, choose, closeView, expand, pressInRow, reply, widen } from './harness/people.mts';
import { type Look, setLook, shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const TODAY = '2026-11-23';
const WHO = 'Wanjiru Kamande';

/** Each page, by the name of its picture. */
const PAGES = [
  ['growth', 'Growth', `Growth: ${WHO}`, WHO],
  ['follow', 'Follow-Through', 'Follow-Through'],
  ['me', 'Me', 'Me'],
  ['improvements', 'Improvements', 'Improvements'],
  ['packet', 'Review Packet', `Review packet for ${WHO}`, WHO],
] as const;
/** How high a picture of a page is at most, in pixels. */
const HIGHEST = 1400;

describe('the pictures of the readme', () => {
  let window: TestWindow;
  before(async () => {
    const book = join(temporaryFolder('sample'), 'sample');
    cpSync(inRoot('media/sample'), book, { recursive: true });
    const settings = {
      'editor.minimap.enabled': false,
      'editor.wordWrap': 'on',
      'editor.occurrencesHighlight': 'off',
      'editor.stickyScroll.enabled': false,
      'workbench.editor.enablePreview': false,
      'workbench.localHistory.enabled': false,
    };
    window = await openWindow(book, settings, clockAt(`${TODAY}T09:00`).options);
    await openContainer(window.page, 'Leadbook');
    await badge(window.page, /(person needs|people need) you$/);
  });
  after(() => window?.close());
  inOrder(() => window);

  /** Where nothing is below the pointer. */
  const aside = () => window.page.mouse.move(640, 795);

  it('show one person, and a note beside', async () => {
    const { page } = window;
    // So high that the one-on-ones are drawn.
    await resize(page, { width: 1280, height: 900 });
    await setLook(page, 'light');
    await closeView(page, 'Opportunities');
    await closeView(page, 'This Week');
    await widen(page, 190);
    await expand(page, /^Wanjiru Kamande/);
    await expand(page, /^Lead the payments migration/);
    await expand(page, /^One-on-ones/);
    await row(page, /^Tue, Nov 17, 2026/).click();
    await page.locator('.tab.active').filter({ hasText: '2026-11-17.yaml' }).waitFor();
    await page.locator('.view-line').filter({ hasText: 'notes:' }).click();
    await aside();
    await shot(page, 'readme-people');
    // The moving picture has one size.
    await resize(page, { width: 1280, height: 800 });
    await shot(page, 'readme-who');
    await runCommand(page, 'View: Close All Editors');
    await runCommand(page, 'View: Close Primary Side Bar');
  });

  for (const look of ['light', 'dark'] satisfies Look[]) {
    it(`show each page, in ${look}`, async () => {
      const { page } = window;
      await resize(page, { width: 780, height: 1500 });
      await setLook(page, look);
      for (const [name, label, title, whose] of PAGES) {
        await openPage(page, label, whose);
        await pageHeading(page, title).waitFor();
        const inside = await drawnFrame(page);
        await comesTo(() => inside.evaluate(FITS), true);
        // Down to the end of a part of the page: nothing is cut in the middle.
        const bottom = Number(
          await inside.evaluate(
            `Math.max(...[...document.querySelectorAll('main > :not(h2, h3, h4)')].map((part) => part.getBoundingClientRect().bottom).filter((at) => at <= ${HIGHEST}))`,
          ),
        );
        const frame = page.locator('iframe.webview').filter({ visible: true });
        const box = await frame.boundingBox();
        if (!box) throw new Error(`${label} is not drawn`);
        await page.screenshot({
          path: inRoot('out/shots', `readme-${name}-${look}.png`),
          clip: {
            x: box.x,
            y: box.y,
            width: box.width,
            height: Math.min(Math.ceil(bottom) + 16, box.height),
          },
          animations: 'disabled',
        });
      }
      await runCommand(page, 'View: Close All Editors');
    });
  }

  it('show the preparation', async () => {
    const { page } = window;
    await resize(page, { width: 1280, height: 800 });
    await setLook(page, 'light');
    await page.keyboard.press('Control+B');
    await row(page, /^Wanjiru Kamande/).waitFor();
    await runCommand(page, 'Leadbook: Prepare');
    await choose(page, 'Who are you meeting?', WHO);
    await drawnPage(page).getByText('To talk about').waitFor();
    await aside();
    await shot(page, 'readme-preparation');
  });

  it('show a one-on-one', async () => {
    const { page } = window;
    await pressInRow(page, /^Wanjiru Kamande/, 'Start One-on-One');
    await page
      .locator('.editor-group-container .tab.active')
      .filter({ hasText: `${TODAY}.yaml` })
      .waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.type('She has the plan for the night ferry on one page. It is better than mine.');
    await page.keyboard.press('Control+S');
    await drawnPage(page).getByText('Your one-on-one is today.').waitFor();
    await aside();
    await shot(page, 'readme-one-on-one');
  });

  it('show a delegation', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Delegate');
    await page.locator('.quick-input-title').getByText(`Delegate · ${WHO}`).waitFor();
    await reply(page, 'What will be true when it works?', 'The night ferry sells on the new ledger');
    await asked(page, 'How much authority do they have?');
    await aside();
    await shot(page, 'readme-delegate');
    await page.keyboard.press('Escape');
    await runCommand(page, 'View: Close All Editors');
  });

  it('show the weeks of the lead', async () => {
    const { page } = window;
    await openPage(page, 'Me');
    await pageHeading(page, 'Me').waitFor();
    await drawnPage(page).locator('figure').first().waitFor();
    await aside();
    await shot(page, 'readme-weeks');
  });
});
