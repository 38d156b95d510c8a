// The script of pages in a browser of its own, without VS Code around it and without its policy.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inRoot } from '../../../scripts/lib/paths.mts';
import type { PageContent } from '../../../src/core/pages/pageContent.ts';

/** What a page said to its host. */
export interface Said {
  readonly type: string;
  readonly version?: number;
  readonly place?: number;
  readonly data?: string;
}

/** Runs the script of pages as VS Code does, without its policy: what is shown must be harmless by itself. */
export async function runScript(page: Page, content: PageContent, width = 1200): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto('about:blank');
  const style = readFileSync(inRoot('dist/webview/page.css'), 'utf8');
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><head><title>Leadbook</title><style>${style}</style></head><body data-state="{}"><main id="page"></main></body></html>`,
  );
  await page.evaluate(
    'window.said=[];window.kept=[];window.acquireVsCodeApi=()=>({postMessage:(m)=>window.said.push(m),getState:()=>undefined,setState:(s)=>window.kept.push(s)})',
  );
  await page.addScriptTag({ path: inRoot('dist/webview/picturePage.js') });
  await showContent(page, content);
}

/** Tells the page what to show. */
export async function showContent(page: Page, content: PageContent, version = 1): Promise<void> {
  const news = { type: 'show', version, content, state: { page: 'x', book: 'y', params: {} } };
  await page.evaluate(`window.postMessage(${JSON.stringify(news)}, '*')`);
  await page.locator('h1').waitFor();
}

/** What the page said so far. */
export async function saidBy(page: Page): Promise<readonly Said[]> {
  return (await page.evaluate('window.said')) as Said[];
}
