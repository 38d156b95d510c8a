// What somebody sees who finds Leadbook: its page in the Extensions view, and the packaged README as wide as the stores show it.
// The pictures come from this checkout, from where the package's links say that they are.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { marked } from 'marked';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { vsix } from '../../scripts/lib/vsix.mts';
import { runCommand } from './harness/drive.mts';
import { setLook, shot } from './harness/shots.mts';
import { pictured } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const RAW = 'https://github.com/leadbook/leadbook/raw/HEAD/';
/** How wide a store's page is beside its column of facts, and how it looks, roughly as the Marketplace does. */
const STORE = { width: 820, height: 1200 };
const STYLE = `body { margin: 0 20px; font: 14px/1.5 "Segoe UI", "Open Sans", sans-serif; color: #333; overflow-wrap: break-word }
img { max-width: 100% } table { border-collapse: collapse } td, th { border: 1px solid #ddd; padding: 4px 8px; text-align: left }
pre { background: #f4f4f4; padding: 8px; overflow: auto } code { font-family: monospace; background: #f4f4f4 }`;

/** Answers requests for pictures of the repository from this checkout. */
async function servePictures(page: Page): Promise<void> {
  await page.context().route(`${RAW}**`, (route) => {
    const path = inRoot(decodeURI(route.request().url().slice(RAW.length)));
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
}

/** What keeps a page from being read: pictures that did not come, and what sticks out at its side. */
async function faultsOf(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(faults);
}
// Run in the page, whose types are not those of this program.
const faults = `(() => {
  const missing = [...document.images].filter((image) => !image.complete || image.naturalWidth === 0);
  const wide = [...document.querySelectorAll('body *')].filter((one) =>
    one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !one.closest('pre'));
  return [...missing.map(({ src }) => 'missing ' + src), ...wide.map((one) => 'too wide ' + one.outerHTML.slice(0, 80))];
})()`;

describe('the store page', () => {
  describe('in the Extensions view', () => {
    let window: TestWindow;
    before(async () => {
      window = await openWindow(inRoot('test/host/workspace'));
      await servePictures(window.page);
    });
    after(() => window?.close());
    pictured(() => window);

    it('is read at a glance', async () => {
      const { page } = window;
      await runCommand(page, 'Extensions: Show Installed Extensions');
      await page.locator('.extensions-list .extension-list-item .name', { hasText: 'Leadbook' }).click();
      const shown = await readmeIn(page);
      await comesTo(() => faultsOf(shown), [], 60_000);
      await shot(page, 'store-extensions-light');
      for (let screen = 1; screen <= 4; screen++) {
        await shown.evaluate('window.scrollBy(0, window.innerHeight - 40)');
        await shot(page, `store-extensions-light-${screen}`);
      }
      await shown.evaluate('window.scrollTo(0, 0)');
      await setLook(page, 'dark');
      await shot(page, 'store-extensions-dark');
    });
  });

  describe('on a store', () => {
    let browser: Browser;
    before(async () => {
      browser = await launchBrowser();
    });
    after(() => browser?.close());

    it('shows all its pictures, and nothing that sticks out', async () => {
      const zip = await JSZip.loadAsync(readFileSync(vsix));
      const text = (await zip.file('extension/readme.md')?.async('string')) ?? assert.fail();
      const page = await browser.newPage({ viewport: STORE });
      await servePictures(page);
      const body = marked.parse(text, { async: false });
      await page.setContent(`<!doctype html><title>Leadbook</title><style>${STYLE}</style>${body}`);
      await comesTo(() => faultsOf(page), [], 60_000);
      await page.screenshot({ path: inRoot('out/shots/store-page.png'), fullPage: true });
    });
  });
});

/** The frame that shows the README. */
async function readmeIn(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  await comesTo(async () => {
    for (const frame of page.frames())
      if (
        (await frame
          .getByRole('heading', { name: 'Begin' })
          .count()
          .catch(() => 0)) > 0
      )
        found = frame;
    return found !== undefined;
  }, true);
  return found ?? assert.fail();
}
