import assert from 'node:assert/strict';
import { commands, type Event, EventEmitter, extensions, TabInputWebview, ViewColumn, window } from 'vscode';
import { addDays } from '../../../src/core/day';
import type { PageContent } from '../../../src/core/pages/pageContent';
import type { PagePlace } from '../../../src/core/pages/placeList';
import { PagePanel } from '../../../src/host/pages/pagePanel';
import { malformedMessages } from '../../unit/pages/malformed';
import { api, freshBook, ofAda, refusal, run, today } from '../book.ts';
import { treeHash } from '../everyWrite.ts';
import { eventually, inWorkspace, isWeb, nextEvent, readText, writeText } from '../harness.ts';

interface Panel {
  readonly onDidShow: Event<PageContent>;
  readonly shown:
    | { readonly content: PageContent; readonly places: readonly PagePlace[]; readonly version: number }
    | undefined;
  hear(message: unknown): void;
}
interface Panels {
  readonly open: readonly Panel[];
  restore(panel: unknown, kept: unknown): void;
}
const panels = async () => ((await api()) as unknown as { panels(): Promise<Panels> }).panels();
const ago = (days: number) => addDays(today(), -days);
const GOAL = 'goals/lead-it.yaml';

async function openGrowth(): Promise<Panel> {
  await run('openDashboard', { page: 'growth', person: 'ada-lovelace' });
  const [panel] = (await panels()).open;
  assert.ok(panel);
  return shown(panel);
}

/** Waits until a panel shows its page. The web host's server has no place for what webviews load: there the test listens for them. */
async function shown(panel: Panel): Promise<Panel> {
  if (isWeb) panel.hear({ type: 'ready' });
  await eventually('the page is shown', () => panel.shown !== undefined, { events: [panel.onDidShow] });
  return panel;
}

const textsOf = (panel: Panel) => JSON.stringify(panel.shown?.content);
const pageTabs = () =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('leadbook.page'));
/** The message by which a page asks for the place of a row that shows this text. */
function pressed(panel: Panel, text: string) {
  const { content, version } = panel.shown ?? assert.fail('nothing is shown');
  const picture = content.blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))[0];
  const cell = picture?.table.rows.flat().find((one) => one.text === text);
  assert.ok(cell?.place !== undefined, text);
  return { type: 'open', version, place: cell.place };
}

describe('pages in a browser', () => {
  beforeEach(async () => {
    await freshBook();
    await writeText(
      ofAda(GOAL),
      `title: Lead it\nstatus: active\nevidence:\n  - date: ${ago(3)}\n    text: Talked them out of it\n`,
    );
    await (await api()).books.rescan();
  });

  it('open beside what a command was told, once for each person', async () => {
    const panel = await openGrowth();
    assert.match(textsOf(panel), /Talked them out of it/);
    assert.equal(panel.shown?.content.title, 'Growth: Ada Lovelace');
    await run('openDashboard', { person: 'ada-lovelace' });
    assert.equal((await panels()).open.length, 1);
    assert.equal(pageTabs().length, 1);
  });

  it('are refused for nobody, and for no page', async () => {
    assert.equal((await refusal('openDashboard', { person: 'nobody' })).code, 'noPerson');
    assert.equal((await refusal('openDashboard', { page: 'scores' })).code, 'badArguments');
  });

  it('follow their files', async () => {
    const panel = await openGrowth();
    const again = nextEvent(panel.onDidShow, (content) => JSON.stringify(content).includes('Cut the train'));
    await writeText(
      ofAda(GOAL),
      `title: Lead it\nstatus: active\nevidence:\n  - date: ${ago(1)}\n    text: Cut the train\n`,
    );
    await (await api()).books.rescan();
    await again;
  });

  it('lead to the place that was pressed', async () => {
    const panel = await openGrowth();
    panel.hear(pressed(panel, 'Talked them out of it'));
    const editor = await eventually('the file is open', () =>
      window.activeTextEditor?.document.uri.toString() === ofAda(GOAL).toString()
        ? window.activeTextEditor
        : undefined,
    );
    await eventually(
      'the cursor is there',
      () => editor.selection.active.line === 3 || editor.selection.active.line === 4,
    );
    assert.equal(pageTabs().length, 1);
  });

  it('are made another way where that is chosen, and stay so', async () => {
    const panel = await openGrowth();
    const { content, version } = panel.shown ?? assert.fail();
    const year = content.choices[0]?.options[2];
    assert.ok(year && !year.chosen);
    const again = nextEvent(panel.onDidShow, ({ choices }) => choices[0]?.options[2]?.chosen === true);
    panel.hear({ type: 'open', version, place: year.place });
    await again;
  });

  it('take no effect from 100 malformed messages (promise 14)', async () => {
    const panel = await openGrowth();
    const { version, places } = panel.shown ?? assert.fail();
    const before = await treeHash();
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs).length;
    const malformed = malformedMessages(version, places.length);
    assert.ok(malformed.length >= 100);
    for (const message of malformed) panel.hear(message);
    // What is asked for after all of them is done after all of them.
    panel.hear(pressed(panel, 'Talked them out of it'));
    await eventually('the file is open', () => window.activeTextEditor?.document.uri.path.endsWith(GOAL));
    assert.equal(await treeHash(), before);
    assert.equal(window.tabGroups.all.flatMap((group) => group.tabs).length, tabs + 1);
  });

  it('are saved beside the book, where git does not take them', async () => {
    const panel = await openGrowth();
    const { version } = panel.shown ?? assert.fail();
    panel.hear({ type: 'saveHtml', version, data: '<!DOCTYPE html>\n' });
    panel.hear({ type: 'savePicture', version, picture: 0, data: '<svg/>\n' });
    panel.hear({ type: 'savePicture', version, picture: 0, data: new Uint8Array([137, 80]) });
    panel.hear({ type: 'savePicture', version, picture: 7, data: '<svg/>' });
    const at = (name: string) => inWorkspace('leadbook-exports', name);
    const name = `${today()}-growth-ada-lovelace`;
    await eventually('the page is saved', () => readText(at(`${name}.html`)));
    const picture = `${today()}-growth-of-ada-lovelace-over-time`;
    await eventually(
      'the pictures are saved',
      async () => (await readText(at(`${picture}.svg`))) && (await readText(at(`${picture}.png`))),
    );
    assert.match(await readText(at('.gitignore')), /^\*$/m);
    await commands.executeCommand('notifications.clearAll');
  });

  it('come back by what they kept, and are closed where nobody knows it', async () => {
    const state = {
      page: 'growth',
      book: inWorkspace('leadbook').toString(),
      params: { person: 'ada-lovelace', months: '12' },
    };
    const made = () => window.createWebviewPanel('leadbook.page', 'Leadbook', ViewColumn.Active);
    const all = await panels();
    for (const odd of [undefined, {}, { ...state, page: 'scores' }, 'growth', { ...state, params: 7 }])
      all.restore(made(), odd);
    await eventually('they are closed', () => pageTabs().length === 0);
    all.restore(made(), { ...state, unfolded: ['x'], scroll: 40 });
    const [panel] = all.open;
    assert.ok(panel);
    await shown(panel);
    assert.equal(panel.shown?.content.choices[0]?.options[2]?.chosen, true);
  });

  it('are made again when they come back, where they could not be made', async () => {
    const { content } = (await openGrowth()).shown ?? assert.fail();
    const failures: unknown[] = [];
    const failed = new EventEmitter<void>();
    const page = {
      ...{ id: 'growth', pictures: true, identity: [], isAbout: () => false },
      render: async () => {
        if (failures.length === 0) throw new Error('The disk was away.');
        return { content, places: [] };
      },
    };
    const panel = new PagePanel(
      window.createWebviewPanel('leadbook.page', 'Leadbook', ViewColumn.Active),
      page,
      { page: 'growth', book: '', params: {} },
      extensions.getExtension('leadbook.leadbook')?.extensionUri ?? assert.fail(),
      {
        ...{ bookAt: async () => ({}) as never, go: async () => {}, save: async () => {} },
        failed: async (error) => {
          failures.push(error);
          failed.fire();
        },
      },
    );
    if (isWeb) panel.hear({ type: 'ready' });
    await eventually('it failed', () => failures.length === 1, { events: [failed.event] });
    assert.equal(panel.shown, undefined);
    // A hidden page is thrown away: what is drawn anew says that it listens.
    panel.hear({ type: 'ready' });
    await eventually('it is shown', () => panel.shown !== undefined, { events: [panel.onDidShow] });
    assert.equal(failures.length, 1);
    panel.dispose();
    failed.dispose();
  });

  it('hide what is private, and who somebody is becoming, while others look', async () => {
    await writeText(
      ofAda('goals/lead-it.private.yaml'),
      `evidence:\n  - date: ${ago(2)}\n    text: For me alone\n`,
    );
    await writeText(ofAda('person.yaml'), 'name: Ada Lovelace\nbecoming: The one they ask\n');
    await (await api()).books.rescan();
    const panel = await openGrowth();
    assert.doesNotMatch(textsOf(panel), /For me alone/);
    assert.match(textsOf(panel), /The one they ask/);
    const { content, version } = panel.shown ?? assert.fail();
    const secret = content.choices[1]?.options[1];
    assert.ok(secret);
    const again = nextEvent(panel.onDidShow, (shown) => JSON.stringify(shown).includes('For me alone'));
    panel.hear({ type: 'open', version, place: secret.place });
    assert.equal((await again).saves, false);
    const hidden = nextEvent(panel.onDidShow, (shown) => !JSON.stringify(shown).includes('The one they ask'));
    await commands.executeCommand('leadbook.present');
    assert.doesNotMatch(JSON.stringify(await hidden), /For me alone/);
    await commands.executeCommand('leadbook.present');
  });
});
