import type { Page } from 'playwright-core';
import { launchBrowser, launchProfile } from '../../scripts/lib/browser.mts';
import type { TestResults } from '../../scripts/lib/testResults.mts';
import { frames } from './frames.mts';
import { Listener } from './listener.mts';

interface Opened {
  /** A folder in which the browser keeps what it stores; without one that goes with it. */
  readonly profile?: string;
  /** Nothing of the page is drawn: not where it is measured how long something takes. */
  readonly unseen?: true;
  /** Changes the page at the address before it is shown. */
  readonly rewrite?: (page: string) => string;
}

/**
 * Has the page lay out all that it shows, and draw nothing of it: nobody looks, and drawing is a sixth of what the whole takes. A
 * text, as it is run in the page.
 */
const drawNothing = `addEventListener('DOMContentLoaded', () => {
  const style = document.createElement('style');
  style.textContent = 'body { opacity: 0 !important }';
  document.head.append(style);
});`;

/**
 * Hands over what comes by a socket as it is: a text, to be run in a page of VS Code before its own. VS Code takes each message as
 * a blob and reads that, and each blob is kept and read in another process of the browser: a fifth of what a run computes.
 */
const socketsWithoutBlobs = `{
  const Socket = WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...args) {
      super(...args);
      this.binaryType = 'arraybuffer';
    }
  };
  const { readAsArrayBuffer } = FileReader.prototype;
  FileReader.prototype.readAsArrayBuffer = function (data) {
    if (!(data instanceof ArrayBuffer)) return readAsArrayBuffer.call(this, data);
    queueMicrotask(() => this.onload({ target: { result: data } }));
  };
}`;

/** Opens VS Code at an address in a headless browser, and follows the tests that its extension host runs. */
export async function followTests(
  address: string,
  bundle: string,
  { profile, unseen, rewrite }: Opened = {},
): Promise<TestResults> {
  const viewport = { width: 1280, height: 800 };
  const browser = profile === undefined ? await launchBrowser() : await launchProfile(profile, viewport);
  let end: (why: string) => void = () => {};
  const ended = new Promise<string>((done) => {
    end = done;
  });
  const listener = new Listener((stack) => frames(stack, bundle), end);
  try {
    const page = await ('newContext' in browser ? await browser.newContext({ viewport }) : browser).newPage();
    await page.addInitScript(socketsWithoutBlobs);
    if (unseen) await page.addInitScript(drawNothing);
    if (rewrite) {
      await page.route(address, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: rewrite(await response.text()) });
      });
    }
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
    const why = await ended;
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
