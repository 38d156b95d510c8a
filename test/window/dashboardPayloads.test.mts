import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mts';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { weekOf } from '../../src/core/day.ts';
import { drawnFrame, openPage, pageHeading, saveHtml } from './harness/dashboard.mts';
import { day } from './harness/disk.mts';
import { resize } from './harness/drive.mts';
import { drawnPage } from './harness/pages.mts';
import { payloads } from './harness/payloads.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const quoted = (text: string) => JSON.stringify(text);
const FIRST = payloads[0] ?? '';
/** The one whose own pages are opened: no other name holds this one. */
const MALLORY = `Mallory ${FIRST}`;

/** What a folder on every disk can be called: of payloads what begins with a dot, or holds a slash, cannot. */
const folders = payloads.map((payload) => payload.replaceAll('/', '∕'));

/** A book in which each text that a page shows is a payload: names, notes, goals, praise, outcomes, values, titles of retros. */
function book(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    'leadbook/book.yaml': `leadbook: 1\ncadence: 2 weeks\nmission: ${quoted(payloads.join('\n'))}\nvision: ${quoted(payloads.join(' ').slice(0, 280))}\nvalues:\n${payloads.map((payload) => `  - ${quoted(payload)}\n`).join('')}`,
    'leadbook/people/me/person.yaml': `name: ${quoted(FIRST)}\n`,
  };
  for (const [index, payload] of payloads.entries()) {
    const text = quoted(payload);
    const person = `leadbook/people/p${index}`;
    files[`${person}/person.yaml`] = `name: ${index === 0 ? quoted(MALLORY) : text}\nbecoming: ${text}\n`;
    files[`${person}/one-on-ones/${day(-20)}.yaml`] = `date: ${day(-20)}\nskipped: ${text}\n`;
    files[`${person}/one-on-ones/${day(-2)}.yaml`] =
      `date: ${day(-2)}\ntopics:\n  - text: ${text}\n    kind: coaching\nnotes: ${text}\nactions:\n  - text: ${text}\n    owner: me\n`;
    const own = 'leadbook/people/p0';
    files[`${own}/goals/g${index}.yaml`] =
      `title: ${text}\nwhy: ${text}\nstatus: active\nvalue: ${text}\nmilestones:\n  - text: ${text}\n    due: ${day(-index)}\n` +
      `evidence:\n  - date: ${day(-index)}\n    text: ${text}\ncheckins:\n  - date: ${day(-index)}\n    text: ${text}\n`;
    files[`${own}/delegations/d${index}.yaml`] =
      `outcome: ${text}\nstatus: active\nauthority: decide\nsince: ${day(-index - 1)}\n`;
    files[`${own}/recognition/${day(-index)}-r.yaml`] =
      `date: ${day(-index)}\ntext: ${text}\nvalue: ${text}\ntold: ${day(-index)}\n`;
    files[`leadbook/opportunities/${day(-40 - index)}-o.yaml`] =
      `title: ${text}\nkind: opportunity\nstatus: kept\nraised: ${day(-40 - index)}\nowner: p${index}\nvalue: ${text}\nmeasure: ${text}\n` +
      `before: ${quoted(`9 ${payload}`)}\nafter: ${quoted(`2 ${payload}`)}\noutcome:\n  date: ${day(-index)}\n  text: ${text}\n`;
    const also = quoted(payloads.at(index - 12) ?? FIRST);
    const more = quoted(payloads.at(index - 24) ?? FIRST);
    if (index < 12)
      files[`leadbook/reflections/${weekOf(day(-7 * index))}.yaml`] =
        `leading: ${text}\nmanaging: ${also}\nstepup: ${more}\nhow: ${text}\ndid: ${also}\n`;
    files[`docs/retros/${folders[index]}/${day(-3 - index)}-retro.md`] =
      `# ${payload}\n\n## Actions\n\n- [ ] Do ${payload}\n- [x] Done ${payload}\n`;
  }
  return files;
}

/** The pages: each shows all payloads. */
const PAGES: readonly {
  readonly label: string;
  readonly title: string;
  readonly whose?: string;
  readonly isSaved: boolean;
}[] = [
  { label: 'Growth', title: `Growth: ${MALLORY}`, whose: MALLORY, isSaved: true },
  { label: 'Follow-Through', title: 'Follow-Through', isSaved: true },
  { label: 'Improvements', title: 'Improvements', isSaved: true },
  { label: 'Review Packet', title: `Review packet for ${MALLORY}`, whose: MALLORY, isSaved: true },
  { label: 'Me', title: 'Me', isSaved: false },
  { label: 'What We Stand For', title: 'What We Stand For', isSaved: false },
];

/** What would run, or fetch, or lead elsewhere. */
const HARMFUL =
  'main :is(script, img, iframe, object, embed, video, audio, base, meta, style, link, input:not([type=checkbox]), foreignObject, animate, math), main [onerror], main [onload], main [onbegin], main [ontoggle], main [onfocus], main [href]';
const found = (selector: string) => `document.querySelectorAll(${JSON.stringify(selector)}).length`;

describe('pages of a book full of script payloads (promise 13)', () => {
  let window: TestWindow;
  let browser: Browser;
  const dialogs: string[] = [];
  before(async () => {
    const folder = temporaryFolder('book');
    for (const [path, text] of Object.entries(book())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    window = await openWindow(folder, { 'workbench.editor.enablePreview': false });
    window.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      dialog.dismiss().catch(() => undefined);
    });
    browser = await launchBrowser();
    await resize(window.page, { width: 1600, height: 1400 });
  });
  after(async () => {
    await window?.close();
    await browser?.close();
  });
  inOrder(() => window);

  /** Opens what was saved as a page of its own, and looks what came of it. */
  async function harmless(open: (page: Page) => Promise<unknown>, selector: string): Promise<Page> {
    const page = await browser.newPage();
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      dialog.dismiss().catch(() => undefined);
    });
    await open(page);
    assert.deepEqual(await page.evaluate(`[window.ran, ${found(selector)}]`), [undefined, 0]);
    return page;
  }

  for (const { label, title, whose, isSaved } of PAGES) {
    it(`${label} shows ${payloads.length} of them as text`, async () => {
      assert.ok(payloads.length >= 30);
      const { page } = window;
      await openPage(page, label, whose);
      await pageHeading(page, title).waitFor();
      const inside = await drawnFrame(page);
      await comesTo(async () => {
        const text = String(await inside.evaluate("document.querySelector('main').textContent"));
        return payloads.filter((payload) => !text.includes(payload));
      }, []);
      assert.deepEqual(await inside.evaluate(`[window.ran, ${found(HARMFUL)}]`), [undefined, 0]);
      assert.equal(await page.evaluate('window.ran'), undefined);
      assert.deepEqual(dialogs, []);
    });

    it(`${label} takes no script or style but its own`, async () => {
      const inside = await drawnFrame(window.page);
      const [policy, scripts] = (await inside.evaluate(
        `[document.querySelector('meta[http-equiv="Content-Security-Policy"]').content, [...document.scripts].flatMap(({ src }) => src ? [new URL(src).pathname.split('/').at(-1)] : [])]`,
      )) as [string, string[]];
      assert.match(
        policy,
        /^default-src 'none'; script-src 'nonce-([\w-]+)'; style-src 'nonce-\1'; img-src data: blob:; base-uri 'none'; form-action 'none'$/,
      );
      // What draws pictures is loaded by pages with pictures alone.
      assert.deepEqual(scripts, [label === 'What We Stand For' ? 'page.js' : 'picturePage.js']);
      const taken = await inside.evaluate(`(() => {
        const add = (name, text) => {
          const one = document.createElement(name);
          one.textContent = text;
          document.body.append(one);
          return one;
        };
        const added = [add('script', 'window.taken = 1'), add('style', 'main { opacity: 0.5 }')];
        const found = [window.taken, getComputedStyle(document.querySelector('main')).opacity];
        for (const one of added) one.remove();
        return found;
      })()`);
      assert.deepEqual(taken, [undefined, '1']);
    });

    it(`${label} ${isSaved ? 'is saved with nothing that runs' : 'is not saved'}`, async () => {
      const { page, workspace } = window;
      const save = drawnPage(page).getByRole('button', { name: 'Save as HTML' });
      assert.equal(await save.count(), isSaved ? 1 : 0);
      if (!isSaved) return;
      // Without its policy: what is saved must be harmless by itself, too.
      const html = (await saveHtml(page, workspace)).replace(/<meta http-equiv[^>]*>/, '');
      const saved = await harmless((own) => own.setContent(html), HARMFUL);
      const text = String(await saved.evaluate("document.querySelector('main').textContent"));
      assert.deepEqual(
        payloads.filter((payload) => !text.includes(payload)),
        [],
      );
      await saved.close();
      for (const path of await savePictures(page, workspace)) {
        const picture = await harmless(
          (own) => own.goto(pathToFileURL(path).href),
          'script, foreignObject, animate, image, [href], [onload], [onbegin]',
        );
        // All of one is there: a text that were read as XML would end it before.
        assert.equal(await picture.evaluate('document.documentElement.localName'), 'svg');
        assert.ok(Number(await picture.evaluate(found('text'))) > 3);
        await picture.close();
      }
      assert.deepEqual(dialogs, []);
    });
  }
});

/** Saves each picture of the page that can be seen as SVG; the paths of the files. */
async function savePictures(page: Page, workspace: string): Promise<readonly string[]> {
  const folder = join(workspace, 'leadbook-exports');
  const all = () => readdirSync(folder).filter((name) => name.endsWith('.svg'));
  const buttons = drawnPage(page).getByRole('button', { name: 'Save Picture (SVG)' });
  const before = all();
  const count = await buttons.count();
  assert.ok(count > 0, 'it has pictures');
  for (let index = 0; index < count; index++) {
    await page.keyboard.press('Escape');
    await buttons.nth(index).click();
    await comesTo(async () => all().length, before.length + index + 1);
  }
  const fresh = all().filter((name) => !before.includes(name));
  await comesTo(
    async () =>
      fresh.filter((name) => !readFileSync(join(folder, name), 'utf8').trimEnd().endsWith('</svg>')),
    [],
  );
  return fresh.map((name) => join(folder, name));
}
