import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mts';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import {
  drawnFrame,
  FITS,
  openPage,
  pageHeading,
  print,
  saveHtml,
  violations,
} from './harness/dashboard.mts';
import { day } from './harness/disk.mts';
import { resize } from './harness/drive.mts';
import { drawnPage } from './harness/pages.mts';
import { setLook, shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const GIVEN = ['Ada', 'Bo', 'Chidi', 'Dag', 'Elif', 'Femi', 'Grace', 'Hana', 'Ivo', 'Jun'];
const FAMILY = ['Lovelace', 'Okonkwo-Hallström', 'Tanaka', 'van der Berg'];
const KINDS = ['coaching', 'planning', 'conversation', 'controlling', 'direction'];
const TITLES = ['Lead the migration', 'Own the release train', 'Mentor two engineers', 'Speak at the guild'];
const WEEKS = 156;

/** A book of 40 people over three years, which fills every picture. */
function crowded(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    'leadbook/book.yaml': 'leadbook: 1\ncadence: 2 weeks\n',
    'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
  };
  for (let index = 0; index < 40; index++) {
    const name = `${GIVEN[index % 10]} ${FAMILY[Math.floor(index / 10)]}`;
    const at = `leadbook/people/p${index}`;
    files[`${at}/person.yaml`] =
      `name: ${name}\nbecoming: The engineer other teams ask first.\ntold: ${day(-30)}\n`;
    for (let week = index % 2; week < WEEKS; week += 2) {
      // Some are left out, some are skipped.
      if ((week + index) % 17 === 0) continue;
      const date = day(-7 * week - (index % 5));
      const what =
        (week + index) % 13 === 0
          ? 'skipped: On leave\n'
          : `topics:\n  - text: Topic ${week}\n    kind: ${KINDS[(week + index) % 5]}\n  - text: Another\nactions:\n  - text: Look into it\n    owner: me\n    due: ${day(-7 * week + 5)}\n    done: ${day(-7 * week + 3 + (week % 4))}\n`;
      files[`${at}/one-on-ones/${date}.yaml`] = `date: ${date}\n${what}`;
    }
    for (let month = 0; month < (index === 0 ? 36 : 3); month++) {
      const date = day(-30 * month - 4);
      files[`${at}/recognition/${date}-calm.yaml`] =
        `date: ${date}\ntext: Kept calm in the outage\ntold: ${date}\n`;
    }
  }
  for (const [goal, title] of TITLES.entries()) {
    const list = (each: (month: number) => string) =>
      Array.from({ length: 36 }, (_, month) => each(month)).join('');
    files[`leadbook/people/p0/goals/goal-${goal}.yaml`] =
      `title: ${title}\nwhy: It is the largest thing we do.\nstatus: active\nsince: ${day(-1_000)}\n` +
      `milestones:\n${list((month) => `  - text: Step ${month + 1}\n    due: ${day(-30 * month)}\n    done: ${day(-30 * month + goal)}\n`)}` +
      `evidence:\n${list((month) => `  - date: ${day(-30 * month - 7 * goal - (goal === 3 ? 60 : 0))}\n    text: Talked the storage team out of dual writes, and wrote down why\n`)}` +
      `checkins:\n${list((month) => `  - date: ${day(-30 * month - 3 * goal - 2)}\n    text: It goes\n    confidence: ${['low', 'medium', 'high'][month % 3]}\n`)}`;
  }
  for (let index = 0; index < 8; index++)
    files[`leadbook/people/p0/delegations/d${index}.yaml`] =
      `outcome: The train number ${index + 1} leaves every Tuesday, whatever the weather\nstatus: active\nauthority: decide then tell\nsince: ${day(-900 + 90 * index)}\nchanges:\n  - date: ${day(-300 + 20 * index)}\n    authority: decide together\n  - date: ${day(-100 + 5 * index)}\n    authority: decide then tell\n`;
  for (let index = 0; index < 36; index++)
    files[`leadbook/opportunities/${day(-30 * index - 20)}-o${index}.yaml`] =
      `title: Shorten the wait for a review, round ${index + 1}\nkind: opportunity\nstatus: ${['kept', 'changed', 'dropped'][index % 3]}\nraised: ${day(-30 * index - 20)}\nowner: p${index % 2}\nmeasure: Lead time\nbefore: ${index + 2} days\nafter: ${index % 3 === 2 ? index + 5 : 1} days\noutcome:\n  date: ${day(-30 * index)}\n  text: We found a new way to review that improved our mornings and our evenings.\n`;
  for (let sprint = 0; sprint < 78; sprint++)
    files[`docs/retros/${day(-14 * sprint - 1)}-retro.md`] =
      `# Retro\n\n## Actions\n\n- [${sprint % 3 === 0 ? 'x' : ' '}] Release before lunch on day ${Math.floor(sprint / 3)}\n- [x] Call Tom about run ${sprint}\n`;
  return files;
}

/** One person, one note. */
const LONE: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\n',
  'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
  'leadbook/people/p0/person.yaml': 'name: Ada Lovelace\n',
  [`leadbook/people/p0/one-on-ones/${day(-3)}.yaml`]: `date: ${day(-3)}\ntopics:\n  - text: Hello\n    kind: coaching\n`,
};

const PAGES = [
  ['Me', 'Me'],
  ['Growth', 'Growth: Ada Lovelace', 'Ada Lovelace'],
  ['Follow-Through', 'Follow-Through'],
  ['Improvements', 'Improvements'],
  ['Review Packet', 'Review packet for Ada Lovelace', 'Ada Lovelace'],
] as const;

for (const [state, files] of [
  ['crowded', crowded()],
  ['lone', LONE],
] as const) {
  describe(`pages of a ${state} book`, () => {
    let window: TestWindow;
    let browser: Browser;
    before(async () => {
      const folder = temporaryFolder('book');
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      window = await openWindow(folder, { 'workbench.editor.enablePreview': false });
      browser = await launchBrowser();
      await window.page.keyboard.press('Control+B');
      await setLook(window.page, 'light');
    });
    after(async () => {
      await window?.close();
      await browser?.close();
    });
    inOrder(() => window);

    for (const [label, title, name] of PAGES) {
      it(`${label} fits 400 pixels and 1,600, and breaks no rule of axe`, async () => {
        const { page } = window;
        await resize(page, { width: 1650, height: 1500 });
        await openPage(page, label, name);
        await pageHeading(page, title).waitFor();
        for (const width of [1_650, 450]) {
          await resize(page, { width, height: 1_500 });
          const inside = await drawnFrame(page);
          await comesTo(() => inside.evaluate(`window.innerWidth <= ${width} && ${FITS}`), true);
          await shot(page, `${state}-${label}-${width}`);
          if (width === 1_650) assert.deepEqual(await violations(inside), []);
        }
      });

      if (label === 'Me') continue;
      it(`${label} prints without a part that is cut, where it is saved`, async () => {
        const { page, workspace } = window;
        await resize(page, { width: 1_650, height: 1_500 });
        if ((await drawnPage(page).getByRole('button', { name: 'Save as HTML' }).count()) === 0) {
          assert.equal(state, 'lone', 'what has something to show is saved');
          return;
        }
        const html = await saveHtml(page, workspace);
        const { pdf, cut } = await print(browser, html);
        assert.deepEqual(cut, []);
        for (const format of ['A4', 'Letter'] as const) {
          assert.equal(pdf[format].subarray(0, 5).toString(), '%PDF-');
          writeFileSync(inRoot('out/shots', `${state}-${label}-${format}.pdf`), pdf[format]);
        }
      });
    }
  });
}
