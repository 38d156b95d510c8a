import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mts';
import type { Drawing } from '../../src/core/charts/picture.ts';
import type { PageContent } from '../../src/core/pages/pageContent.ts';
import { runScript, saidBy, showContent } from './harness/pageScript.mts';
import { payloads } from './harness/payloads.mts';
import { bars, everything, lanes, pictureOf, words } from './harness/wholePage.mts';

describe('what draws pages', () => {
  let browser: Browser;
  let page: Page;
  const dialogs: string[] = [];
  before(async () => {
    browser = await launchBrowser();
    page = await (await browser.newContext()).newPage();
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      dialog.dismiss().catch(() => undefined);
    });
  });
  after(() => browser?.close());

  const run = (content: PageContent, width?: number) => runScript(page, content, width);
  const show = (content: PageContent, version?: number) => showContent(page, content, version);
  const said = () => saidBy(page);
  const savedPage = async () => {
    await page.getByRole('button', { name: words.saveAsHtml }).click();
    return (await said()).find(({ type }) => type === 'saveHtml')?.data ?? '';
  };

  it('listens, and names what is pressed by its index alone', async () => {
    await run(everything('Plain'));
    await page.getByRole('button', { name: 'Plain 2' }).click();
    await page.getByRole('listitem').getByRole('link', { name: 'Plain' }).click();
    assert.deepEqual(await said(), [
      { type: 'ready' },
      { type: 'open', version: 1, place: 2 },
      { type: 'open', version: 1, place: 0 },
    ]);
  });

  it('is moved through by keys, and keeps the focus when it is drawn anew', async () => {
    await run(everything('Plain'));
    const first = page.locator('.marks .mark').first();
    await first.focus();
    assert.equal(
      await page.locator('.marks .mark[tabindex="0"]').count(),
      2,
      'one for each picture with a group',
    );
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'Home', 'ArrowDown', 'Enter'])
      await page.keyboard.press(key);
    const key = await page.evaluate('document.activeElement.getAttribute("data-key")');
    assert.match(String(key), /^p0-0-m1$/);
    assert.equal((await said()).at(-1)?.type, 'open');
    await show(everything('Plain'), 2);
    await page.waitForFunction(`document.activeElement.getAttribute('data-key') === ${JSON.stringify(key)}`);
    await page.keyboard.press('Enter');
    assert.equal((await said()).at(-1)?.version, 2);
  });

  it(`shows ${payloads.length} script payloads as text, in every place, without a policy (promise 13)`, async () => {
    assert.ok(payloads.length >= 30);
    await run(everything('Plain'));
    for (const [index, payload] of payloads.entries()) {
      await show(everything(payload, 1), index + 2);
      await page.waitForFunction(`document.querySelector('h1').textContent === ${JSON.stringify(payload)}`);
      const found = await page.evaluate(
        `[window.ran, document.querySelectorAll('main :is(script, img, iframe, object, embed, video, audio, base, meta, input, foreignObject, animate), main [onerror], main [onload], main [href]').length]`,
      );
      assert.deepEqual(found, [undefined, 0], payload);
      const saved = await browser.newPage();
      const html = await savedPage();
      // Without its policy: what is saved must be harmless by itself, too.
      await saved.setContent(html.replace(/<meta http-equiv[^>]*>/, ''));
      assert.equal(await saved.evaluate('window.ran'), undefined, payload);
      assert.equal(await saved.locator('script, img, iframe, [onerror], [onload]').count(), 0, payload);
      assert.equal(await saved.locator('h1').textContent(), payload);
      await saved.close();
      await page.evaluate('window.said = []');
    }
    assert.deepEqual(dialogs, []);
  });

  it('breaks no rule of axe, in pages and in what is saved', async () => {
    await run(everything('Plain'));
    await page.getByText(words.showTable).first().click();
    const results = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(
      results.violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
      [],
    );
    const saved = await (await browser.newContext()).newPage();
    await saved.setContent(await savedPage());
    const found = await new AxeBuilder({ page: saved }).analyze();
    assert.deepEqual(
      found.violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
      [],
    );
    await saved.close();
  });

  for (const width of [400, 1600]) {
    it(`fits ${width} pixels`, async () => {
      await run(everything('A text of some words that goes on for a while', 40), width);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      assert.ok(Number(overflow) <= 0, String(overflow));
      // What is drawn anew after the window was made wider fits it, too.
      await page.setViewportSize({ width: width / 2 + 300, height: 900 });
      await page.waitForFunction('document.documentElement.scrollWidth <= window.innerWidth');
    });
  }

  it('cuts the name of a lane, and not what is said of it', async () => {
    const name = `${'The train leaves every Tuesday, '.repeat(6)}whatever the weather`;
    const drawing = lanes(1, `${name} — decides alone`);
    await run(
      { ...everything('Plain'), blocks: [{ kind: 'picture', picture: pictureOf('x', drawing) }] },
      400,
    );
    const said = await page.locator('.laneName text').allTextContents();
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /^The train leaves.*… — decides alone$/);
  });

  it('saves a page that prints without a picture that is cut', async () => {
    await run(everything('Plain', 40));
    const saved = await browser.newPage();
    const html = await savedPage();
    await saved.setContent(html);
    assert.match(html, /default-src 'none'/);
    assert.doesNotMatch(html, /https?:\/\/(?!www\.w3\.org)/);
    await saved.emulateMedia({ media: 'print' });
    await saved.setViewportSize({ width: 680, height: 950 });
    const heights = (await saved.evaluate(
      `[...document.querySelectorAll('figure svg.plot')].map((svg) => svg.getBoundingClientRect().height)`,
    )) as number[];
    // A4 and Letter have more than 900 pixels between their margins; a picture that may not be broken fits on one.
    assert.ok(heights.length >= 5 && Math.max(...heights) < 900, heights.join());
    const breaks = await saved.evaluate(
      `[...document.querySelectorAll('.drawing > svg, .slopes section')].every((part) => getComputedStyle(part).breakInside === 'avoid')`,
    );
    assert.equal(breaks, true);
    for (const format of ['A4', 'Letter'] as const) assert.ok((await saved.pdf({ format })).length > 10_000);
    await saved.close();
  });

  it('draws 5,000 marks', async () => {
    const many = lanes(5, 'Many') as Extract<Drawing, { kind: 'lanes' }>;
    const marks = Array.from({ length: 5_000 }, (_, index) => ({
      lane: index % 5,
      from: `2026-0${6 + (index % 4)}-1${index % 9}`,
      shape: 'dot' as const,
      tone: 'plain' as const,
      name: `Mark ${index}`,
    }));
    const content = everything('Plain');
    await run({ ...content, blocks: [{ kind: 'picture', picture: pictureOf('many', { ...many, marks }) }] });
    assert.equal(await page.locator('.marks .mark').count(), 5_000);
  });

  it('draws what has no width, no day between, and nothing at all', async () => {
    const one = {
      ...(lanes(1, 'One') as Extract<Drawing, { kind: 'lanes' }>),
      from: '2026-07-01',
      to: '2026-07-01',
    };
    const none: Drawing = { ...one, lanes: [], marks: [], gaps: [], ticks: [] };
    const blocks = [one, none, { ...(bars('x') as object), bars: [], parts: [] } as unknown as Drawing].map(
      (drawing, index) => ({ kind: 'picture' as const, picture: pictureOf(`p${index}`, drawing) }),
    );
    await run({ ...everything('Plain'), blocks });
    assert.equal(await page.locator('figure').count(), 3);
  });
});
