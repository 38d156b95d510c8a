import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Frame } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { drawnFrame, openPage, pageHeading, saveHtml, violations } from './harness/dashboard.mts';
import { ADA, dashboardBook } from './harness/dashboardBook.mts';
import { MARKS, marksOf, tablesOf } from './harness/dashboardMarks.mts';
import { day } from './harness/disk.mts';
import { resize, runCommand } from './harness/drive.mts';
import { drawnPage } from './harness/pages.mts';
import { payloads } from './harness/payloads.mts';
import { asked } from './harness/people.mts';
import { type Look, setLook, shot } from './harness/shots.mts';
import { untilStored } from './harness/stored.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

describe('the dashboard', () => {
  let window: TestWindow;
  before(async () => {
    const folder = temporaryFolder('book');
    for (const [path, text] of Object.entries(dashboardBook())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    window = await openWindow(folder, { 'workbench.editor.enablePreview': false });
    await resize(window.page, { width: 1600, height: 1400 });
  });
  after(() => window?.close());
  inOrder(() => window);

  const open = (label: string, name?: string) => openPage(window.page, label, name);
  const heading = (name: string) => pageHeading(window.page, name);
  const frame = (): Promise<Frame> => drawnFrame(window.page);

  it('draws a mark for each fact of somebody’s growth', async () => {
    await open('Growth', 'Ada Lovelace');
    await heading('Growth: Ada Lovelace').waitFor();
    const marks = drawnPage(window.page).locator('.marks .mark');
    const rows = drawnPage(window.page).locator('details tbody tr');
    // What happened on a day, and one bar; the table has a row for each.
    assert.equal(await marks.count(), await rows.count());
    const names = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
    const saying = [
      'RFC accepted',
      'Second shard',
      'dual writes',
      'confidence: high',
      'Kept calm',
      'Ada was ill',
      'One-on-one missed',
      'The train leaves',
    ];
    for (const text of saying)
      assert.ok(
        names.some((name) => name?.includes(text)),
        text,
      );
    // From the evidence to the check-in.
    assert.equal(await drawnPage(window.page).locator('.gap').count(), 1);
  });

  for (const look of ['light', 'dark', 'contrast', 'contrastLight'] as const) {
    it(`breaks no rule of axe in ${look}`, async () => {
      await setLook(window.page, look);
      await heading('Growth: Ada Lovelace').waitFor();
      assert.deepEqual(await violations(await frame()), []);
      await shot(window.page, `growth-${look}`);
    });
  }

  it('opens the place of a mark, by a click and by keys', async () => {
    const { page } = window;
    const tab = (name: string) =>
      page.locator('.editor-group-container .tab.active').filter({ hasText: name });
    await drawnPage(page)
      .getByRole('button', { name: /Talked them out of dual writes/ })
      .click();
    await tab('lead-it.yaml').waitFor();
    await drawnPage(page).locator('.marks .mark[tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await tab(`${day(-70)}.yaml`).waitFor();
  });

  it('follows the files', async () => {
    const { page, workspace } = window;
    writeFileSync(
      join(workspace, `${ADA}/recognition/${day(-2)}-new.yaml`),
      `date: ${day(-2)}\ntext: Found the rounding error\n`,
    );
    await drawnPage(page)
      .getByRole('button', { name: /Found the rounding error/ })
      .waitFor();
  });

  it('saves the page and its pictures beside the book', async () => {
    const { page, workspace } = window;
    await drawnPage(page).getByRole('button', { name: 'Save as HTML' }).click();
    await page
      .locator('.notification-toast')
      .getByText(/Saved as .*\.html/)
      .waitFor();
    await drawnPage(page).getByRole('button', { name: 'Save Picture (SVG)' }).click();
    await page
      .locator('.notification-toast')
      .getByText(/Saved as .*\.svg/)
      .waitFor();
    await drawnPage(page).getByRole('button', { name: 'Save Picture (PNG)' }).click();
    await page
      .locator('.notification-toast')
      .getByText(/Saved as .*\.png/)
      .waitFor();
    const folder = join(workspace, 'leadbook-exports');
    const files = readdirSync(folder).filter((name) => !name.startsWith('.'));
    assert.deepEqual(files.map((name) => name.replace(/^[\d-]+/, '')).sort(), [
      'growth-ada-lovelace.html',
      'growth-of-ada-lovelace-over-time.png',
      'growth-of-ada-lovelace-over-time.svg',
    ]);
    for (const name of files) {
      const bytes = readFileSync(join(folder, name));
      assert.ok(bytes.length > 2_000, name);
      if (name.endsWith('.svg')) assert.doesNotMatch(bytes.toString(), /var\(--|class=/);
      if (name.endsWith('.png')) assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    }
  });

  it('comes back after the window is reloaded', async () => {
    await window.page.keyboard.press('Escape');
    await untilStored(window.page, ['Growth: Ada Lovelace']);
    await window.reload();
    await heading('Growth: Ada Lovelace').waitFor();
    await drawnPage(window.page)
      .getByRole('button', { name: /Found the rounding error/ })
      .waitFor();
  });

  it('runs no script of a text (promise 13)', async () => {
    const { page } = window;
    await open('Growth', payloads[0] ?? '');
    await drawnPage(page)
      .getByText(payloads[11] ?? '')
      .first()
      .waitFor();
    const inside = await frame();
    const found = await inside.evaluate(
      `[window.ran, document.querySelectorAll('main :is(script, img, iframe, object, embed, video, audio, base, meta, input)').length]`,
    );
    assert.deepEqual(found, [undefined, 0]);
    assert.equal(await page.evaluate('window.ran'), undefined);
    assert.equal(await drawnPage(page).locator('details tbody tr').count(), payloads.length);
  });

  it('runs no script of a text in a packet, and in what is saved of one (promise 13)', async () => {
    const { page, workspace } = window;
    await open('Review Packet', payloads[0] ?? '');
    await heading(`Review packet for ${payloads[0]}`).waitFor();
    const inside = await frame();
    assert.deepEqual(
      await inside.evaluate(
        `[window.ran, document.querySelectorAll('main :is(script, img, iframe, object, embed, video, audio, base, meta, input)').length]`,
      ),
      [undefined, 0],
    );
    const saved = await page.context().newPage();
    // Without its policy: what is saved must be harmless by itself, too.
    await saved.setContent((await saveHtml(page, workspace)).replace(/<meta http-equiv[^>]*>/, ''));
    assert.equal(await saved.evaluate('window.ran'), undefined);
    assert.equal(await saved.locator('script, img, iframe, object, [onerror], [onload]').count(), 0);
    for (const payload of payloads.slice(1)) await saved.getByText(payload).first().waitFor();
    await saved.close();
  });

  for (const [label, title, name, whose] of [
    ['Me', 'Me', 'me'],
    ['Follow-Through', 'Follow-Through', 'follow'],
    ['Improvements', 'Improvements', 'improvements'],
    ['Review Packet', 'Review packet for Ada Lovelace', 'packet', 'Ada Lovelace'],
  ] as const) {
    it(`shows ${title}, and breaks no rule of axe in four themes`, async () => {
      const { page } = window;
      await open(label, whose);
      await heading(title).waitFor();
      await drawnPage(page).locator('figure').first().waitFor();
      for (const look of ['light', 'dark', 'contrast', 'contrastLight'] satisfies Look[]) {
        await setLook(page, look);
        await heading(title).waitFor();
        assert.deepEqual(await violations(await frame()), []);
        await shot(page, `${name}-${look}`);
      }
    });

    it(`draws a mark for each fact of ${title}, on the page and where it is saved`, async () => {
      const { page, workspace } = window;
      const marks = await marksOf(await frame());
      const rows = await tablesOf(await frame());
      assert.deepEqual(marks, rows.map(MARKS[name]));
      if (name === 'me') {
        assert.deepEqual(rows[1], [['Ada Lovelace', '2', '1', '2', day(-14)]]);
        return;
      }
      const saved = await page.context().newPage();
      await saved.setContent(await saveHtml(page, workspace));
      assert.deepEqual(await marksOf(saved.mainFrame()), marks);
      assert.deepEqual(await tablesOf(saved.mainFrame()), rows);
      await saved.close();
    });
  }

  it('starts or skips a one-on-one that was missed, by a click', async () => {
    const { page } = window;
    await open('Me');
    await heading('Me').waitFor();
    await drawnPage(page)
      .getByRole('button', { name: /missed; skip it with a reason/ })
      .first()
      .click();
    await asked(page, 'Why are you skipping it?');
    await page.keyboard.press('Escape');
  });

  it('copies a picture, where the browser allows it', async () => {
    const { page } = window;
    await open('Improvements');
    await heading('Improvements').waitFor();
    await drawnPage(page).getByRole('button', { name: 'Copy Picture' }).click();
    await comesTo(async () => {
      await page.bringToFront();
      return page.evaluate('navigator.clipboard.read().then((all) => all.flatMap(({ types }) => types))');
    }, ['image/png']);
  });

  it('opens the mirror as the page Me, and as Markdown from there', async () => {
    const { page } = window;
    await runCommand(page, 'Leadbook: Mirror');
    await heading('Me').waitFor();
    await drawnPage(page).getByRole('heading', { name: 'Not mentioned for 8 weeks' }).waitFor();
    await drawnPage(page).getByRole('button', { name: 'Show as Markdown' }).click();
    await drawnPage(page).getByRole('heading', { name: 'Mirror', level: 1 }).waitFor();
  });
});
