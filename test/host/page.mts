import { launchBrowser } from '../../scripts/lib/browser.mts';
import type { Tally } from '../../scripts/lib/tally.mts';
import { Listener } from './listener.mts';

/** Nothing heard from the host for this long means that it hangs. A single test is cut short well before. */
const silence = 90_000;

/**
 * Opens VS Code at an address in a headless browser, and follows the tests that its extension host runs.
 * @param rewrite changes the page at the address before it is shown
 */
export async function followTests(
  address: string,
  bundle: string,
  rewrite?: (page: string) => string,
): Promise<Tally> {
  const browser = await launchBrowser();
  const listener = new Listener(bundle);
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    if (rewrite) {
      await page.route(address, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: rewrite(await response.text()) });
      });
    }
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
    return listener.close(why);
  } finally {
    await browser.close();
  }
}
