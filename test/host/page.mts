import { launchBrowser } from '../../scripts/lib/browser.mts';
import type { Tally } from '../../scripts/lib/tally.mts';
import { frames } from './frames.mts';
import { Listener } from './listener.mts';

/** Opens VS Code at an address in a headless browser, and follows the tests that its extension host runs. */
export async function followTests(address: string, bundle: string): Promise<Tally> {
  const browser = await launchBrowser();
  let end: (why: string) => void = () => {};
  const ended = new Promise<string>((done) => {
    end = done;
  });
  const listener = new Listener((stack) => frames(stack, bundle), end);
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    const hear = (line: string) => listener.hear(line);
    page.on('crash', () => end('the page crashed'));
    page.on('close', () => end('the page was closed'));
    page.on('pageerror', (error) => hear(`page: ${error.message}`));
    // VS Code calls these two when it runs tests.
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
      hear(args.map(String).join(' ')),
    );
    await page.exposeFunction('codeAutomationExit', (code: number) => end(`exit code ${code}`));
    page.goto(address).catch((error: Error) => end(error.message));
    return listener.close(await ended);
  } finally {
    await browser.close();
  }
}
