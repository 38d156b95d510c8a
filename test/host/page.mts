import type { Page } from 'playwright-core';
import { launchBrowser, launchProfile } from '../../scripts/lib/browser.mts';
import type { Tally } from '../../scripts/lib/tally.mts';
import { Listener } from './listener.mts';

/** Nothing heard from the host for this long means that it hangs. A single test is cut short well before. */
const silence = 90_000;

/**
 * Opens VS Code at an address in a headless browser, and follows the tests that its extension host runs.
 * @param profile a folder in which the browser keeps what it stores; without one that goes with it
 */
export async function followTests(address: string, bundle: string, profile?: string): Promise<Tally> {
  const viewport = { width: 1280, height: 800 };
  const browser = profile === undefined ? await launchBrowser() : await launchProfile(profile, viewport);
  const listener = new Listener(bundle);
  try {
    const page = await ('newContext' in browser ? await browser.newContext({ viewport }) : browser).newPage();
    let late: NodeJS.Timeout | undefined;
    const why = await new Promise<string>((done) => {
      const hear = (line: string) => {
        clearTimeout(late);
        late = setTimeout(() => done(`nothing was heard of it for ${silence / 1000} s`), silence);
        listener.hear(line);
      };
      page.on('crash', () => done('the page crashed'));
      page.on('close', () => done('the page was closed'));
      page.on('pageerror', (error) => hear(`page: ${error.message}`));
      // VS Code calls these two when it runs tests.
      const log = (_type: string, args: unknown[]) => hear(args.map(String).join(' '));
      const exit = (code: number) => done(`exit code ${code}`);
      Promise.all([
        page.exposeFunction('codeAutomationLog', log),
        page.exposeFunction('codeAutomationExit', exit),
      ])
        .then(() => page.goto(address))
        .then(
          () => hear('the page is there'),
          (error: Error) => done(error.message),
        );
    });
    clearTimeout(late);
    if (profile !== undefined) await leave(page);
    return listener.close(why);
  } finally {
    await browser.close();
  }
}

/** Closes a page as a person would: VS Code stores what it still has to. */
async function leave(page: Page): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
}
