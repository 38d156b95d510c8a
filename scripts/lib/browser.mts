import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../tools/chromium.mts';

/** Starts a headless Chromium that asks nobody on the network for anything. */
export async function launchBrowser(): Promise<Browser> {
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  // Chromium refuses its sandbox to root, and build machines often lack what it needs.
  if (process.getuid?.() === 0 || process.env.CI) args.push('--no-sandbox');
  return chromium.launch({ executablePath: await ensureChromium(), args });
}
