// The pages with pictures, as a person opens and reads them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { pick, quickInput, runCommand } from './drive.mts';
import { drawnPage } from './pages.mts';
import { asked } from './people.mts';
import { comesTo } from './until.mts';

/** Opens a page of the dashboard by its name, of somebody where it is about one person. */
export async function openPage(page: Page, label: string, name?: string): Promise<void> {
  // Of what is open a page knows whose it is to be, and asks nobody.
  if (name !== undefined) await runCommand(page, 'View: Close All Editors');
  await runCommand(page, 'Leadbook: Open Dashboard');
  await pick(page, label);
  if (name !== undefined) {
    await asked(page, label === 'Growth' ? 'Whose growth?' : 'Who is it for?');
    // Of many people only the first are drawn.
    await quickInput(page).fill(name);
    await pick(page, name);
  }
  await comesTo(() => page.locator('iframe.webview').filter({ visible: true }).count(), 1);
}

/** The title of the page that can be seen. */
export const pageHeading = (page: Page, name: string): Locator =>
  drawnPage(page).getByRole('heading', { name, level: 1 });

/** The frame of the page that can be seen. */
export async function drawnFrame(page: Page): Promise<Frame> {
  const inner = await drawnPage(page).locator('body').elementHandle();
  return (await inner?.ownerFrame()) ?? assert.fail('no page is drawn');
}

/** True, in a page, if that is no wider than its window, and its pictures are drawn for that width. */
export const FITS =
  'document.documentElement.scrollWidth <= window.innerWidth && [...document.querySelectorAll("svg.plot")].every((svg) => Math.abs(svg.getBoundingClientRect().width - Number(svg.getAttribute("width"))) < 2)';

/** What axe finds in a frame, run there alone: the window around it is VS Code's. */
export async function violations(inside: Frame): Promise<unknown> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await inside.evaluate(source);
  return inside.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]))`,
  );
}

/** Saves the page that can be seen as HTML; the text of the file. */
export async function saveHtml(page: Page, workspace: string): Promise<string> {
  await page.keyboard.press('Escape');
  const folder = join(workspace, 'leadbook-exports');
  const there = () => {
    try {
      return readdirSync(folder).filter((name) => name.endsWith('.html'));
    } catch {
      return [];
    }
  };
  const before = new Set(there());
  const fresh = () => there().filter((name) => !before.has(name));
  await drawnPage(page).getByRole('button', { name: 'Save as HTML' }).click();
  await comesTo(async () => fresh().length, 1);
  const name = fresh()[0] ?? assert.fail('nothing was saved');
  await comesTo(async () => readFileSync(join(folder, name), 'utf8').endsWith('</html>\n'), true);
  return readFileSync(join(folder, name), 'utf8');
}

/** The height between the margins of a sheet of A4 and of Letter, in CSS pixels. */
const SHEETS = { A4: { width: 672, height: 1001 }, Letter: { width: 694, height: 934 } } as const;

/**
 * Prints a saved page.
 * @returns the PDF by format, and what would be cut: parts that may break over two sheets, or fit on none
 */
export async function print(
  browser: Browser,
  html: string,
): Promise<{ readonly pdf: Readonly<Record<keyof typeof SHEETS, Buffer>>; readonly cut: readonly string[] }> {
  const paper = await browser.newPage();
  await paper.setContent(html);
  await paper.emulateMedia({ media: 'print' });
  const cut: string[] = [];
  const pdf: Partial<Record<keyof typeof SHEETS, Buffer>> = {};
  for (const format of ['A4', 'Letter'] as const) {
    const { width, height } = SHEETS[format];
    await paper.setViewportSize({ width, height });
    const found = await paper.evaluate(
      `[...document.querySelectorAll('.drawing > svg, .slopes section, .legend, tr, li')].flatMap((part) => {
        const { height, right } = part.getBoundingClientRect();
        const breaks = getComputedStyle(part).breakInside !== 'avoid';
        return breaks || height > ${height} || right > ${width} + 1 ? [part.tagName + ' ' + Math.round(height) + ' ' + Math.round(right) + ' ' + breaks] : [];
      })`,
    );
    // A mark or a word that stands out of its picture would be cut by the edge of the sheet, or by the next one.
    const out = await paper.evaluate(
      `[...document.querySelectorAll('.drawing svg')].flatMap((svg) => {
        const around = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('.mark, text')].flatMap((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          const isIn = left >= -1 && right <= ${width} + 1 && top >= around.top - 1 && bottom <= around.bottom + 1;
          return isIn ? [] : [(part.getAttribute('aria-label') ?? part.textContent) + ' stands out'];
        });
      })`,
    );
    cut.push(...[...(found as string[]), ...(out as string[])].map((one) => `${format}: ${one}`));
    pdf[format] = await paper.pdf({ format, preferCSSPageSize: false });
  }
  await paper.close();
  return { pdf: pdf as Readonly<Record<keyof typeof SHEETS, Buffer>>, cut };
}
