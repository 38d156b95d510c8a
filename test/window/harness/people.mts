// The people view, its prompts and what they lead to, as a person goes through them.
import type { Locator, Page } from 'playwright-core';
import { pick, quickInput, row } from './drive.mts';
import { comesTo } from './until.mts';

/** A button in a view that is empty. */
export function viewButton(page: Page, name: string): Locator {
  return page.locator('.pane-body').getByRole('button', { name, exact: true });
}

/** Waits until a prompt asks something, in its question or its placeholder, at a step of its flow such as `2/4`. */
export async function asked(page: Page, question: string, step?: string): Promise<void> {
  const prompt = page.locator('.quick-input-widget');
  await prompt.getByText(question).or(prompt.getByPlaceholder(question)).first().waitFor();
  if (step !== undefined) await prompt.locator('.quick-input-title').getByText(`(${step})`).waitFor();
}

/** Answers a question by typing. */
export async function reply(page: Page, question: string, text: string): Promise<void> {
  await asked(page, question);
  await quickInput(page).fill(text);
  await page.keyboard.press('Enter');
}

/** Answers a question by one of the choices. */
export async function choose(page: Page, question: string, label: string): Promise<void> {
  await asked(page, question);
  await pick(page, label);
}

/** Answers a question by Enter alone: the first choice is the one that is offered. */
export async function takeFirst(page: Page, question: string, label: string): Promise<void> {
  await asked(page, question);
  await page
    .locator('.quick-input-list .monaco-list-row.focused[data-index="0"]')
    .filter({ hasText: label })
    .waitFor();
  await page.keyboard.press('Enter');
}

/** Leaves a question with Esc, and waits until there is none. */
export async function leave(page: Page, question: string): Promise<void> {
  await asked(page, question);
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Presses a button that a row shows under the pointer. */
export async function pressInRow(page: Page, name: RegExp, button: string): Promise<void> {
  await drawn(page);
  for (let tries = 5; ; tries--) {
    await row(page, name).hover();
    try {
      await row(page, name).getByRole('button', { name: button }).click({ timeout: 4_000 });
      return;
    } catch (error) {
      // A row that is drawn anew below a resting pointer shows no button until the pointer comes again.
      if (tries === 1) throw error;
      await page.mouse.move(0, 0);
    }
  }
}

/** Ticks the box of a row, or takes the tick away. */
export async function tick(page: Page, name: RegExp): Promise<void> {
  await drawn(page);
  await row(page, name).getByRole('checkbox').click();
}

/** Opens a row that may be open already. */
export async function expand(page: Page, name: RegExp): Promise<void> {
  await drawn(page);
  if ((await row(page, name).getAttribute('aria-expanded')) === 'true') return;
  await row(page, name).locator('.monaco-tl-twistie').click();
  await row(page, name).and(page.locator('[aria-expanded=true]')).waitFor();
}

/** Closes a row that is open. */
export async function collapse(page: Page, name: RegExp): Promise<void> {
  await drawn(page);
  await row(page, name).locator('.monaco-tl-twistie').click();
  await row(page, name).and(page.locator('[aria-expanded=false]')).waitFor();
}

/** Waits until the view's badge says how many people need the lead; before that their files are still being read. */
export async function badge(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('.activitybar .badge:not(.progress-badge)').and(page.getByLabel(text)).waitFor();
}

/**
 * Waits until the view has been at rest for a moment. After a file was written its rows are drawn a few times over, and
 * while that goes on VS Code tells neither a button nor a checkbox which row it is in.
 */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(untilUnchanged);
}

// Run in the page, whose types are not those of this program.
const untilUnchanged = `new Promise((resolve) => {
  const done = () => { watch.disconnect(); resolve(); };
  let timer = setTimeout(done, 400);
  const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 400); });
  const tree = document.querySelector('.pane-body [role=tree]');
  watch.observe(tree, { subtree: true, childList: true, attributes: true });
})`;

/** Waits until one can write in the editor of a file, with the cursor at a place such as `Ln 3, Col 3`. */
export async function writing(page: Page, file: string, place: string): Promise<void> {
  await page.locator('.editor-group-container .tab.active').filter({ hasText: file }).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.locator('.statusbar-item').getByText(place, { exact: true }).waitFor();
}

/** A question offered above the first line of a retro. */
export function lens(page: Page, question: string): Locator {
  return page.locator('.codelens-decoration').getByText(question, { exact: true });
}

/**
 * Presses a line above a text that leads to a prompt, and waits for that. A line that is drawn anew in the moment of the click
 * takes none, and what the resting pointer brings up may lie over it.
 */
export async function pressLens(page: Page, words: string): Promise<void> {
  await comesTo(async () => {
    await page.mouse.move(0, 0);
    await lens(page, words).click({ timeout: 4_000 });
    await page.locator('.quick-input-widget').waitFor({ state: 'visible', timeout: 20_000 });
    return true;
  }, true);
}

/**
 * Presses a key on a row, and waits for what it leads to. A view that is drawn anew after the click has forgotten which row it
 * was: then the key asks whom it is about.
 */
export async function pressOnRow(page: Page, name: RegExp, key: string, leadsTo: Locator): Promise<void> {
  await drawn(page);
  await comesTo(async () => {
    await row(page, name).click({ timeout: 4_000 });
    await page.keyboard.press(key);
    try {
      await leadsTo.waitFor({ timeout: 20_000 });
    } catch (error) {
      await page.keyboard.press('Escape');
      throw error;
    }
    return true;
  }, true);
}

/** Opens a view of the side bar by its header; one that is open stays so. */
export async function openView(page: Page, name: string): Promise<void> {
  await setView(page, name, true);
}

/** Closes a view of the side bar by its header; one that is closed stays so. */
export async function closeView(page: Page, name: string): Promise<void> {
  await setView(page, name, false);
}

async function setView(page: Page, name: string, isOpen: boolean): Promise<void> {
  const header = page.locator('.pane-header').filter({ hasText: name });
  if ((await header.getAttribute('aria-expanded')) === String(isOpen)) return;
  await header.click();
  await header.and(page.locator(`[aria-expanded=${isOpen}]`)).waitFor();
}

/** Drags the side bar's edge, so that more of its rows can be read. */
export async function widen(page: Page, by: number): Promise<void> {
  const side = page.locator('.part.sidebar');
  const before = await side.boundingBox();
  if (!before) throw new Error('The side bar is closed.');
  const [x, y] = [before.x + before.width + 2, before.y + before.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 4 });
  await page.mouse.up();
}
