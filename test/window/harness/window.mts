import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mts';
import { temporaryFolder } from '../../../scripts/lib/cleanup.mts';
import {
  type CodeServer,
  type CodeServerOptions,
  startCodeServer,
} from '../../../scripts/lib/startCodeServer.mts';
import { vsix } from '../../../scripts/lib/vsix.mts';
import { dayOfRun } from './clock.mts';

/** A VS Code window with the packaged extension, as a user has it. */
export interface TestWindow {
  readonly page: Page;
  /** The copy of the workspace that is open: look here for what is on disk. */
  readonly workspace: string;
  /**
   * Sets user settings, beside the calm ones, and loads the page anew: this server does not tell a running window
   * that the file changed. Settings in the folder's `.vscode/settings.json` are followed at once.
   */
  settings(values: Record<string, unknown>): Promise<void>;
  /** Opens one more window on the same folder, as on another screen. */
  another(): Promise<Page>;
  /** Reloads the window: VS Code opens again what was open. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** How a window differs from the usual one. */
export interface WindowOptions extends CodeServerOptions {
  /** The package that is installed. */
  readonly extension?: string;
}

/** Opens a window on a copy of a folder. */
export async function openWindow(
  folder: string,
  settings: Record<string, unknown> = {},
  { extension = vsix, ...options }: WindowOptions = {},
): Promise<TestWindow> {
  const workspace = join(temporaryFolder('work'), 'work');
  cpSync(folder, workspace, { recursive: true });
  let codeServer: CodeServer | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    codeServer?.stop();
  };
  try {
    codeServer = await startCodeServer(extension, { preload: dayOfRun, ...options });
    if (Object.keys(settings).length > 0) codeServer.settings(settings);
    browser = await launchBrowser();
    const address = codeServer.address(workspace);
    const running = browser;
    const another = async () => {
      const context = await running.newContext({ viewport: { width: 1280, height: 800 } });
      // Without these, pasting and reading what a command copied fail silently.
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(address);
      await ready(page);
      return page;
    };
    const page = await another();
    const reload = async () => {
      await page.reload();
      await ready(page);
    };
    const change = async (values: Record<string, unknown>) => {
      codeServer?.settings(values);
      await reload();
    };
    return { page, workspace, settings: change, another, reload, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The workbench is laid out before it can be used; items in the status bar come after its extensions were read. */
async function ready(page: Page): Promise<void> {
  await page.locator('.monaco-workbench').waitFor();
  await page.locator('.statusbar-item').first().waitFor();
}
