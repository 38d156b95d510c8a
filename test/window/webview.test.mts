import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import type { Drawing, Picture } from '../../src/core/charts/picture.ts';
import type { PageContent } from '../../src/core/pages/pageContent.ts';
import { payloads } from './harness/payloads.mts';

/** What a page said to its host. */
interface Said {
  readonly type: string;
  readonly version?: number;
  readonly place?: number;
  readonly data?: string;
}

const words: PageContent['words'] = {
  showTable: 'Show as Table',
  savePicture: 'Save Picture',
  saveAsHtml: 'Save as HTML',
  copyPicture: 'Copy Picture',
  legend: 'Legend',
  howToMove: 'Arrow keys go from mark to mark.',
};
const pictureOf = (id: string, drawing: Drawing, text = id): Picture => ({
  id,
  title: text,
  counted: text,
  drawing,
  legend: [{ shape: 'dot', tone: 'good', text }],
  table: { columns: [text, text], rows: [[{ text, place: 0 }, { text }]] },
});
const lanes = (count: number, text: string): Drawing => ({
  kind: 'lanes',
  from: '2026-06-01',
  to: '2026-11-28',
  lanes: Array.from({ length: count }, () => text),
  marks: Array.from({ length: count }, (_, lane) => [
    { lane, from: '2026-07-01', to: '2026-09-01', shape: 'bar', tone: 'second', thin: true, name: text },
    {
      lane,
      from: '2026-07-01',
      shape: 'diamond',
      tone: 'strong',
      name: `${text} ${lane}`,
      place: lane,
      label: text,
    },
    { lane, from: '2026-09-01', shape: 'ring', tone: 'bad', name: text, place: 0 },
  ]).flat() as Extract<Drawing, { kind: 'lanes' }>['marks'],
  gaps: [{ from: '2026-10-01', to: '2026-11-10', name: text }],
  ticks: [{ day: '2026-07-01', text }],
});
const bars = (text: string): Drawing => ({
  kind: 'bars',
  bars: [text, text],
  series: [{ name: text, tone: 'strong', hatched: true }],
  parts: [
    { bar: 0, series: 0, count: 3, name: text },
    { bar: 1, series: 0, count: 1, name: text, place: 0 },
  ],
});
const slopes = (text: string): Drawing => ({
  kind: 'slopes',
  before: text,
  after: text,
  slopes: [
    { title: text, before: text, after: text, numbers: [3, 1], tone: 'good', name: text, place: 0 },
    { title: text, before: text, after: text, numbers: [0, 0], tone: 'bad', name: text },
  ],
});
/** A page with a part of each kind, and one text everywhere. */
const everything = (text: string, count = 3): PageContent => ({
  title: text,
  choices: [
    {
      label: text,
      options: [
        { text, place: 0, chosen: true },
        { text, place: 1, chosen: false },
      ],
    },
  ],
  blocks: [
    { kind: 'text', role: 'quote', text, place: 0 },
    { kind: 'heading', level: 2, text },
    { kind: 'numbers', numbers: [{ value: '3', text }] },
    { kind: 'list', items: [{ text, note: text, place: 0 }] },
    { kind: 'buttons', buttons: [{ text, place: 0 }] },
    { kind: 'table', caption: text, table: { columns: [text], rows: [[{ text, place: 0 }]] } },
    { kind: 'picture', picture: pictureOf('lanes', lanes(count, text), text) },
    { kind: 'picture', picture: pictureOf('bars', bars(text), text) },
    { kind: 'picture', picture: pictureOf('slopes', slopes(text), text) },
  ],
  saves: true,
  words,
});

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

  /** Runs the script of pages as VS Code does, without its policy: what is shown must be harmless by itself. */
  async function run(content: PageContent, width = 1200): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('about:blank');
    const style = readFileSync(inRoot('dist/webview/page.css'), 'utf8');
    await page.setContent(
      `<!DOCTYPE html><html lang="en"><head><title>Leadbook</title><style>${style}</style></head><body data-state="{}"><main id="page"></main></body></html>`,
    );
    await page.evaluate(
      'window.said=[];window.acquireVsCodeApi=()=>({postMessage:(m)=>window.said.push(m),getState:()=>undefined,setState:()=>{}})',
    );
    await page.addScriptTag({ path: inRoot('dist/webview/picturePage.js') });
    await show(content);
  }
  async function show(content: PageContent, version = 1): Promise<void> {
    const news = { type: 'show', version, content, state: { page: 'x', book: 'y', params: {} } };
    await page.evaluate(`window.postMessage(${JSON.stringify(news)}, '*')`);
    await page.locator('h1').waitFor();
  }
  const said = async (): Promise<readonly Said[]> => (await page.evaluate('window.said')) as Said[];
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

  it('takes no effect from what is no message', async () => {
    await run(everything('Plain'));
    const before = await page.locator('main').innerHTML();
    const odd = [
      null,
      0,
      'show',
      [],
      {},
      { type: 'show' },
      { type: 'show', version: 'x', content: {} },
      { type: 'busy' },
    ];
    for (const one of odd) await page.evaluate(`window.postMessage(${JSON.stringify(one)}, '*')`);
    await page.evaluate('new Promise((done) => setTimeout(done))');
    assert.equal(await page.locator('main').innerHTML(), before);
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
