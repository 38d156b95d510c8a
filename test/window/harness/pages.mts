// The read-only pages that VS Code draws beside what is being written.
import type { FrameLocator, Page } from 'playwright-core';
import { comesTo } from './until.mts';

/** What is drawn of the page that can be seen. */
export function drawnPage(page: Page): FrameLocator {
  return page
    .locator('iframe.webview')
    .filter({ visible: true })
    .contentFrame()
    .frameLocator('#active-frame');
}

/** Waits until the parts of the drawn page, such as `h2, li`, say just this. */
export async function says(page: Page, parts: string, expected: readonly string[]): Promise<void> {
  await comesTo(async () => {
    const all = await drawnPage(page).locator(parts).allInnerTexts();
    return all.map((text) => text.trim().replace(/\s+/g, ' '));
  }, expected);
}
