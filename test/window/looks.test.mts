import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { openContainer, openFile, resize, row } from './harness/drive.mts';
import { badge, closeView, collapse, expand, openView, widen } from './harness/people.mts';
import { setLook, shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const BROKEN = 'leadbook/people/revathi-nambisan/one-on-ones/2026-11-18.yaml';

describe('how the people view looks', () => {
  let window: TestWindow;
  before(async () => {
    const book = join(temporaryFolder('sample'), 'sample');
    cpSync(inRoot('media/sample'), book, { recursive: true });
    writeFileSync(join(book, BROKEN), 'date: 2026-11-18\ntopics:\n  - text: January: stay or go\n');
    window = await openWindow(book, {
      'editor.minimap.enabled': false,
      'editor.wordWrap': 'on',
      'editor.occurrencesHighlight': 'off',
    });
    const { page } = window;
    // So high that all of one person is drawn.
    await resize(page, { width: 1280, height: 1400 });
    await openContainer(page, 'Leadbook');
    await row(page, /^Wanjiru Kamande/).waitFor();
    await badge(page, /(person needs|people need) you$/);
  });
  after(() => window?.close());
  inOrder(() => window);

  it('with one person open, and a note beside', async () => {
    const { page } = window;
    await shot(page, 'people-closed');
    // All of one person is looked at: that takes the whole height.
    await closeView(page, 'Opportunities');
    await widen(page, 190);
    await expand(page, /^Wanjiru Kamande/);
    await expand(page, /^Lead the payments migration/);
    await expand(page, /^One-on-ones/);
    await row(page, /^Tue, Nov 17, 2026/).click();
    await page.locator('.tab.active').filter({ hasText: '2026-11-17.yaml' }).waitFor();
    await page.locator('.view-line').filter({ hasText: 'notes:' }).click();
  });

  for (const look of ['light', 'dark', 'contrast'] as const) {
    it(`in ${look}, in side bars as wide as they were, of 200, 300 and 500 pixels`, async () => {
      const { page } = window;
      await setLook(page, look);
      await comesTo(() => cutShort(page), []);
      await shot(page, `people-${look}`);
      for (const width of [200, 300, 500]) {
        await sized(page, width);
        await comesTo(() => cutShort(page), []);
        await shot(page, `people-${look}-${width}`);
      }
    });
  }

  it('with This Week, in side bars of 200, 300 and 500 pixels', async () => {
    const { page } = window;
    await collapse(page, /^Wanjiru Kamande/);
    await openView(page, 'This Week');
    for (const look of ['light', 'dark', 'contrast'] as const) {
      await setLook(page, look);
      for (const width of [200, 300, 500]) {
        await sized(page, width);
        await comesTo(() => cutShort(page), []);
        await shot(page, `agenda-${look}-${width}`);
      }
    }
    await closeView(page, 'This Week');
    await expand(page, /^Wanjiru Kamande/);
  });

  it('with opportunities, and a retro beside', async () => {
    const { page } = window;
    await collapse(page, /^Wanjiru Kamande/);
    await openView(page, 'Opportunities');
    await openFile(page, 'docs/retros/2026-11-20.md');
    await expand(page, /^Outcomes/);
    for (const look of ['light', 'dark', 'contrast'] as const) {
      await setLook(page, look);
      await shot(page, `opportunities-${look}`);
      for (const width of [200, 300, 500]) {
        await sized(page, width);
        await comesTo(() => cutShort(page), []);
        await shot(page, `opportunities-${look}-${width}`);
      }
    }
    await closeView(page, 'Opportunities');
    await expand(page, /^Wanjiru Kamande/);
  });

  it('with a file that cannot be read', async () => {
    const { page } = window;
    await setLook(page, 'light');
    await collapse(page, /^Wanjiru Kamande/);
    await expand(page, /^Revathi Nambisan/);
    await row(page, /^Problem in .*2026-11-18\.yaml, line 3: /).waitFor();
    await row(page, /^Problem in/).click();
    await page.locator('.tab.active').filter({ hasText: '2026-11-18.yaml' }).waitFor();
    await shot(page, 'people-broken');
  });
});

/** Drags the side bar's edge until it is so wide, in pixels. */
async function sized(page: Page, width: number): Promise<void> {
  const side = page.locator('.part.sidebar');
  const now = async () => Math.round((await side.boundingBox())?.width ?? 0);
  await widen(page, width - (await now()));
  await comesTo(async () => Math.abs((await now()) - width) <= 2, true);
}

/** The rows whose label shows less than its first letters: 40 pixels, or all of it. */
function cutShort(page: Page): Promise<string[]> {
  return page.locator('.pane-body [role=treeitem]').evaluateAll((rows) =>
    rows.flatMap((one) => {
      const label = one.querySelector('.label-name');
      const place = label?.getBoundingClientRect();
      if (!place) return [];
      const seen = Math.min(place.right, one.getBoundingClientRect().right) - place.left;
      return seen < Math.min(40, place.width) ? [`${label?.textContent}: ${seen}`] : [];
    }),
  );
}
