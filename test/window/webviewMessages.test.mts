import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mts';
import { malformedMessages } from '../unit/pages/malformed.ts';
import { runScript } from './harness/pageScript.mts';
import { everything } from './harness/wholePage.mts';

const content = everything('Plain');
const state = { page: 'x', book: 'y', params: {} };
const show = { type: 'show', version: 2, content, state };
const odd: readonly unknown[] = [null, 0, 'show', [], [0], {}, true, '<b>'];
const but = (wrong: readonly unknown[]) => odd.filter((one) => !wrong.includes(one));

/** What no host says to a page: each is a message but for one part of it, or nothing like one. */
const malformed: readonly unknown[] = [
  ...malformedMessages(1, 9),
  ...odd,
  ...but([0]).map((version) => ({ ...show, version })),
  ...odd.map((one) => ({ ...show, content: one })),
  ...odd.map((one) => ({ ...show, content: { ...content, title: typeof one === 'string' ? 7 : one } })),
  ...odd
    .filter((one) => !Array.isArray(one))
    .flatMap((one) => [
      { ...show, content: { ...content, blocks: one } },
      { ...show, content: { ...content, choices: one } },
    ]),
  ...odd.map((one) => ({ ...show, content: { ...content, blocks: [...content.blocks, one] } })),
  ...odd.map((one) => ({ ...show, state: one })),
  ...but(['show', '<b>']).flatMap((text) => [
    { type: 'busy', text },
    { type: 'failed', text },
  ]),
  ...but(['show']).map((type) => ({ ...show, type, text: 'x' })),
];

describe('a page in a browser', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await (await browser.newContext()).newPage();
  });
  after(() => browser?.close());

  it('takes no effect from 100 messages that no host sends (promise 14)', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await runScript(page, content);
    const seen = () => page.evaluate('JSON.stringify([document.body.innerHTML, window.said, window.kept])');
    const before = await seen();
    // As JSON, what has no place in it is left out; what is larger than any is not sent.
    const texts = malformed
      .map((one) => JSON.stringify(one) ?? 'undefined')
      .filter((one) => one.length < 100_000);
    assert.ok(texts.length >= 100, String(texts.length));
    for (const one of texts) await page.evaluate(`window.postMessage(${one}, '*')`);
    await page.evaluate(
      "new Promise((heard) => { addEventListener('message', ({ data }) => data === 'last' && heard()); postMessage('last', '*'); })",
    );
    assert.equal(await seen(), before);
    assert.deepEqual(errors, []);
  });

  it('says how far it is, and why there is nothing, above what it shows', async () => {
    await runScript(page, content);
    const tell = (news: object) => page.evaluate(`window.postMessage(${JSON.stringify(news)}, '*')`);
    await tell({ type: 'busy', text: 'Reading the book', share: 0.4 });
    await page.getByRole('status').getByText('Reading the book: 40 %', { exact: true }).waitFor();
    assert.equal(await page.locator('figure').count(), 3);
    await tell({ type: 'failed', text: 'The book of this page is no longer open.' });
    await page.getByRole('alert').getByText('The book of this page is no longer open.').waitFor();
    assert.equal(await page.locator('.status').count(), 1);
    await tell({ ...show, version: 3 });
    await page.locator('.status').waitFor({ state: 'detached' });
  });

  it('moves nothing where motion is to be reduced', async () => {
    await runScript(page, content);
    const transitions = () =>
      page.evaluate(
        "[...new Set([...document.querySelectorAll('*')].map((one) => getComputedStyle(one).transitionDuration))]",
      );
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    assert.deepEqual(await transitions(), ['0s', '0.15s']);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    assert.deepEqual(await transitions(), ['0s']);
  });
});
