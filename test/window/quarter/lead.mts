// A lead with one report in a window, who goes through a quarter and looks for what they wrote.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Clock, clockAt } from '../harness/clock.mts';
import { filesIn } from '../harness/disk.mts';
import { openContainer, resize, row, runCommand } from '../harness/drive.mts';
import { drawnPage } from '../harness/pages.mts';
import { choose, closeView } from '../harness/people.mts';
import { comesTo } from '../harness/until.mts';
import { openWindow, type TestWindow } from '../harness/window.mts';
import { SEEN } from './seen.mts';

const START = Date.UTC(2026, 2, 2);
/** A day of the quarter: the Monday of a week, from 0, or one that many days later. */
export const on = (week: number, days = 0) =>
  new Date(START + (7 * week + days) * 86_400_000).toISOString().slice(0, 10);

/** Her own row, not one of what is due this week. */
export const ADA_ROW = /^Ada Lovelace, (?:Last one|no one)/;
export const ADA = 'leadbook/people/ada-lovelace';
export const GOAL = `${ADA}/goals/lead-the-migration.yaml`;
export const CONTRACT = `${ADA}/delegations/releases-leave-on-tuesday.yaml`;
export const RETRO = `docs/retros/${on(4)}.md`;
/** The file of the one-on-one of a week. */
export const note = (week: number) => `${ADA}/one-on-ones/${on(week)}.yaml`;

/** What they begin with. */
export const BOOK: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\ncadence: 1 week\n',
  'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
  [`${ADA}/person.yaml`]: 'name: Ada Lovelace\n',
  'leadbook/people/bo-diddley/person.yaml': 'name: Bo Diddley\n',
  [RETRO]:
    '# Retro\n\n## What went well\n\n- Shipped\n\n## What could be improved\n\n- The build is slow\n\n## Action items\n\n- [ ] Thank Bo (Ada)\n',
};

/** What the lead does and sees, over and over. */
export class Lead {
  readonly window: TestWindow;
  /** The fields that they saw again. */
  readonly seen = new Set<string>();
  readonly #clock: Clock;

  private constructor(window: TestWindow, clock: Clock) {
    this.window = window;
    this.#clock = clock;
  }

  /** Opens the folder that holds `BOOK`, on the first day. */
  static async in(folder: string): Promise<Lead> {
    const clock = clockAt(`${on(0)}T10:00`);
    const window = await openWindow(folder, { 'files.autoSave': 'off' }, clock.options);
    await resize(window.page, { width: 1400, height: 1600 });
    await openContainer(window.page, 'Leadbook');
    // The people take the whole height.
    await closeView(window.page, 'Opportunities');
    return new Lead(window, clock);
  }

  get page(): Page {
    return this.window.page;
  }

  /** Opens the window anew on the Monday of a week. */
  async begins(week: number): Promise<void> {
    await this.#closeAll();
    this.#clock.set(`${on(week)}T10:00`);
    await this.window.reload();
    await row(this.page, ADA_ROW).waitFor();
  }

  /** Runs a command where nobody is at hand: no note, no page, and no row that has the focus. */
  async run(title: string): Promise<void> {
    await this.#closeAll();
    await this.page.keyboard.press('Control+1');
    await runCommand(this.page, title);
  }

  /** Opens the preparation of Ada's one-on-one. */
  async prepared(): Promise<void> {
    await this.run('Leadbook: Prepare One-on-One');
    await choose(this.page, 'Who are you meeting?', 'Ada Lovelace');
    await drawnPage(this.page).getByRole('heading', { name: 'Before you meet Ada Lovelace' }).waitFor();
  }

  /** All files, by their paths, with their texts. */
  files(): Record<string, string> {
    return filesIn(this.window.workspace);
  }

  /** Waits until a file holds a text. */
  holdsText(path: string, part: string): Promise<void> {
    return comesTo(async () => (this.files()[path] ?? '').includes(part), true);
  }

  /** Waits until a place shows all that is to be seen there; shows what is missing, and the place, if it never does. */
  async sees(place: string, read: () => Promise<string>): Promise<void> {
    const fields = Object.keys(SEEN).filter((field) => SEEN[field]?.[0] === place);
    assert.ok(fields.length > 0, place);
    let text = '';
    const missing = async () => {
      text = await read();
      return fields.filter((field) => {
        const shows = SEEN[field]?.[1] ?? '';
        return typeof shows === 'string' ? !text.includes(shows) : !shows.test(text);
      });
    };
    await comesTo(missing, []).catch((error: unknown) => {
      throw new Error(`${place} is:\n${text}`, { cause: error });
    });
    for (const field of fields) this.seen.add(field);
  }

  /** The rows of all views, as they are read out. */
  readonly rows = async (): Promise<string> => {
    const all = this.page.locator('.pane-body [role=treeitem]');
    return (await all.evaluateAll((found) => found.map((one) => one.getAttribute('aria-label')))).join('\n');
  };

  /** The page that is shown, each item on a line of its own. */
  readonly drawn = (): Promise<string> =>
    // biome-ignore lint/performance/useDomNodeTextContent: as it is read
    drawnPage(this.page).locator('body').innerText();

  /** The choices of the prompt. */
  readonly listed = async (): Promise<string> =>
    (await this.page.locator('.quick-input-list .monaco-list-row').allTextContents()).join('\n');

  /** What is said when one points at a row. */
  readonly pointedAt = async (name: RegExp): Promise<string> => {
    await row(this.page, name).first().hover();
    return (await this.page.locator('.monaco-hover:visible').allTextContents()).join('\n');
  };

  async #closeAll(): Promise<void> {
    await runCommand(this.page, 'View: Close All Editors');
    await this.page.locator('.tab').first().waitFor({ state: 'detached' });
  }
}
