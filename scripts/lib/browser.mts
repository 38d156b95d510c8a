import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { ensureChromium } from '../tools/chromium.mts';

/** Starts a headless Chromium that asks nobody on the network for anything. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await options());
}

/** The same with all that it stores in a folder, and allowed to use the clipboard. */
export async function launchProfile(
  folder: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<BrowserContext> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  return chromium.launchPersistentContext(folder, { ...(await options()), viewport, permissions });
}

async function options(): Promise<{ executablePath: string; args: string[] }> {
  const args = [
    '--disable-gpu',
    // Without a graphics card a process of its own only means more messages.
    '--in-process-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  // Chromium refuses its sandbox to root, and build machines often lack what it needs.
  if (process.getuid?.() === 0 || process.env.CI) args.push('--no-sandbox');
  return { executablePath: await ensureChromium(), args };
}
