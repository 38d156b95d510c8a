import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inRoot } from '../../../scripts/lib/paths.mts';
import { option, quickInput, runCommand } from './drive.mts';

const themes = {
  light: { label: 'Light Modern', shows: '[class*="light_modern"]' },
  dark: { label: 'Dark Modern', shows: '[class*="dark_modern"]' },
  contrast: { label: 'Dark High Contrast', shows: '.hc-black' },
  contrastLight: { label: 'Light High Contrast', shows: '.hc-light' },
} as const;

/** The looks that a window can be given. */
export type Look = keyof typeof themes;

/** Gives the window a colour theme as a person does, and waits until it shows. */
export async function setLook(page: Page, look: Look): Promise<void> {
  const { label, shows } = themes[look];
  // While the window starts up themes are still to come: the list is then opened anew.
  for (let tries = 5; ; tries--) {
    await runCommand(page, 'Preferences: Color Theme');
    await page.getByPlaceholder('Select Color Theme').waitFor(); // till then the palette's own input is there
    await quickInput(page).fill(label);
    try {
      // Enter would take what is active before the list is filtered.
      await option(page, label).first().click({ timeout: 4_000 });
      break;
    } catch (error) {
      if (tries === 1) throw error;
      await page.keyboard.press('Escape');
    }
  }
  await page.locator(`.monaco-workbench${shows}`).waitFor();
}

/** Takes a picture of the window into out/shots; its path. */
export async function shot(page: Page, name: string): Promise<string> {
  const folder = inRoot('out/shots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}
