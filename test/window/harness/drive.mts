// What a person does in the window, by keys and clicks. Each step waits for what it needs to see.
import type { Locator, Page } from 'playwright-core';
import { comesTo } from './until.mts';

/** The quick input: the palette, a pick, a prompt. */
export function quickInput(page: Page): Locator {
  return page
    .locator('.quick-input-widget input[type="text"], .quick-input-widget input:not([type])')
    .first();
}

/**
 * Runs a command by its palette title, such as `Leadbook: Add Person`. The palette lists what is registered when it
 * opens, and while the window starts up more is to come: where the command is missing, the palette is opened anew.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const found = option(page, title).first();
  for (let tries = 5; ; tries--) {
    await page.keyboard.press('F1');
    const input = quickInput(page);
    try {
      // What takes the focus while it opens, such as a page that comes up, shuts it again.
      await input.waitFor({ state: 'visible', timeout: 10_000 });
      await input.fill(`>${title}`, { timeout: 4_000 });
      await found.click({ timeout: 4_000 });
      return;
    } catch (error) {
      if (tries === 1) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** A row of the quick pick. Its name begins with its label. */
export function option(page: Page, label: string): Locator {
  return page.locator('.quick-input-list [role=option]').filter({ hasText: label });
}

/** Chooses in the quick pick that is open, or opens. */
export async function pick(page: Page, label: string): Promise<void> {
  await option(page, label).first().click();
}

/** Answers the prompt that is open, or opens. */
export async function answer(page: Page, text: string): Promise<void> {
  const input = quickInput(page);
  await input.waitFor({ state: 'visible' });
  await input.fill(text);
  await page.keyboard.press('Enter');
}

/** A row of a tree view, by its accessible name or a part of it. */
export function row(page: Page, name: string | RegExp): Locator {
  return page.locator('.pane-body [role=treeitem]').and(page.getByRole('treeitem', { name }));
}

/** Opens a container of the activity bar, by its title. */
export async function openContainer(page: Page, title: string): Promise<void> {
  const link = page.locator(`a[aria-label^="${title}"]`);
  // Its badge, or the progress of its views, lies over the link.
  const tab = page.locator('.activitybar .action-item').filter({ has: link }).first();
  await tab.waitFor();
  const isOpen = await tab.evaluate((item) => item.classList.contains('checked'));
  if (!isOpen) await tab.click(); // a click on the open one would close it
}

/** A notification toast that holds a text. */
export function notification(page: Page, text: string | RegExp): Locator {
  return page.locator('.notification-toast').filter({ hasText: text });
}

/** Presses a button of a notification toast. */
export async function pressInNotification(page: Page, text: string | RegExp, button: string): Promise<void> {
  await notification(page, text).getByRole('button', { name: button, exact: true }).click();
}

/** Opens a file of the workspace by typing its path, as with Ctrl+P. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+P');
  const input = quickInput(page);
  await input.waitFor({ state: 'visible' });
  await input.fill(path);
  const name = path.split('/').at(-1) ?? path;
  await option(page, name).first().click();
  await page.locator('.editor-group-container .tab.active').filter({ hasText: name }).waitFor();
}

/**
 * Takes an entry of the menu that is open, or opens, by Enter: a click right after it opened may be ignored. While the window
 * starts up entries are to come, and VS Code draws them as disabled until it has said that the workspace is trusted: then the
 * menu is opened again.
 */
export async function pressInMenu(page: Page, name: string): Promise<void> {
  const menu = page.locator('.monaco-menu').getByRole('menuitem');
  const item = page.locator('.monaco-menu').getByRole('menuitem', { name });
  const enabled = item.and(page.locator(':not([aria-disabled=true])'));
  let isOpen = true;
  await comesTo(async () => {
    if (!isOpen) await page.keyboard.press('Shift+F10');
    await menu.first().waitFor();
    if ((await enabled.count()) > 0) return [];
    const entries = await menu.allTextContents();
    await page.keyboard.press('Escape');
    await menu.first().waitFor({ state: 'hidden' });
    isOpen = false;
    return entries;
  }, []);
  await item.hover();
  await page.keyboard.press('Enter');
  await item.waitFor({ state: 'hidden' });
}

/** Makes the window another size, in pixels, and waits until it is laid out anew. */
export async function resize(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.setViewportSize(size);
  await comesTo(async () => {
    const box = await page.locator('.monaco-workbench').boundingBox();
    // One that was still starting up heard nothing of it.
    if (box?.height !== size.height || box.width !== size.width)
      await page.evaluate('window.dispatchEvent(new Event("resize"))');
    return [box?.width, box?.height];
  }, [size.width, size.height]);
}
