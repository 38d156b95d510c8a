import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inRoot } from '../../../scripts/lib/paths.mts';
import { answer, runCommand } from './drive.mts';

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
  await runCommand(page, 'Preferences: Color Theme');
  await page.getByPlaceholder('Select Color Theme').waitFor(); // till then the palette's own input is there
  await answer(page, label);
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
