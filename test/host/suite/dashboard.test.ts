import assert from 'node:assert/strict';
import { commands, type Event, window } from 'vscode';
import { addDays } from '../../../src/core/day';
import type { PageContent } from '../../../src/core/pages/pageContent';
import type { PageState } from '../../../src/core/pages/pageMessage';
import type { PagePlace } from '../../../src/core/pages/placeList';
import { malformedMessages } from '../../unit/pages/malformed';
import { api, freshBook, ofAda, run, today } from '../book.ts';
import { treeHash } from '../everyWrite.ts';
import { eventually, inWorkspace, isWeb, nextEvent, writeText } from '../harness.ts';

interface Panel {
  readonly onDidShow: Event<PageContent>;
  readonly shown:
    | { readonly content: PageContent; readonly places: readonly PagePlace[]; readonly version: number }
    | undefined;
  readonly state: PageState;
  hear(message: unknown): void;
}
const ago = (days: number) => addDays(today(), -days);

async function openPage(page: string, args: object = {}): Promise<Panel> {
  await run('openDashboard', { page, ...args });
  const { panels } = (await api()) as unknown as { panels(): Promise<{ readonly open: readonly Panel[] }> };
  const panel = (await panels()).open.at(-1);
  assert.ok(panel);
  // The web host's server has no place for what webviews load.
  if (isWeb) panel.hear({ type: 'ready' });
  await eventually('the page is shown', () => panel.shown !== undefined, { events: [panel.onDidShow] });
  return panel;
}
const openTabs = () => window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
const pictures = ({ shown }: Panel) =>
  (shown?.content.blocks ?? []).flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));

describe('the dashboard', () => {
  beforeEach(async () => {
    await freshBook();
    await writeText(
      ofAda(`one-on-ones/${ago(8)}.yaml`),
      `date: ${ago(8)}\ntopics:\n  - text: The train\n    kind: coaching\nactions:\n  - text: Ask Dag\n    owner: me\n    due: ${ago(1)}\n`,
    );
    await writeText(
      inWorkspace('leadbook', 'opportunities', `${ago(30)}-own-the-train.yaml`),
      `title: Own the train\nkind: opportunity\nstatus: kept\nraised: ${ago(30)}\nowner: ada-lovelace\nmeasure: Lead time\nbefore: 3 days\nafter: 4 hours\noutcome:\n  date: ${ago(2)}\n  text: We found a new way to ship.\n`,
    );
    await writeText(
      inWorkspace('docs', 'retros', `${ago(14)}-retro.md`),
      '# Retro\n\n## Actions\n\n- [ ] Release before lunch\n',
    );
    await writeText(
      inWorkspace('docs', 'retros', `${ago(7)}-retro.md`),
      '# Retro\n\n## Actions\n\n- [x] Release before lunch\n- [ ] A pager that sleeps\n',
    );
    await (await api()).books.rescan();
  });

  it('shows the lead their weeks, and follows the files', async () => {
    const panel = await openPage('me');
    const [balance, cadence] = pictures(panel);
    assert.ok(balance?.drawing.kind === 'bars' && cadence?.drawing.kind === 'lanes');
    assert.deepEqual(cadence.drawing.lanes, ['Ada Lovelace']);
    assert.equal(cadence.drawing.marks.length, 1);
    const again = nextEvent(panel.onDidShow, (content) => JSON.stringify(content).includes('Ada was ill'));
    await writeText(ofAda('person.yaml'), 'name: Ada was ill\n');
    await (await api()).books.rescan();
    await again;
  });

  it('shows what became of what retros agreed on', async () => {
    const panel = await openPage('follow');
    const [threads, slopes] = pictures(panel);
    assert.ok(threads?.drawing.kind === 'lanes' && slopes?.drawing.kind === 'slopes');
    assert.deepEqual([...threads.drawing.lanes].sort(), [
      'A pager that sleeps',
      'Own the train',
      'Release before lunch',
    ]);
    const thread = threads.table.rows.find(([text]) => text?.text === 'Release before lunch');
    assert.equal(thread?.[2]?.text, 'done');
    assert.deepEqual(panel.shown?.places[thread?.[0]?.place ?? -1], {
      file: `docs/retros/${ago(7)}-retro.md`,
      line: 4,
    });
    assert.equal(slopes.drawing.slopes[0]?.tone, 'good');
  });

  it('shows improvements to others, by name or without', async () => {
    const panel = await openPage('improvements');
    assert.match(
      JSON.stringify(panel.shown?.content),
      /We found a new way to ship\..*3 days.*4 hours.*Ada Lovelace/,
    );
    const { content } = panel.shown ?? assert.fail();
    const without = content.choices[1]?.options[1];
    assert.ok(without);
    const again = nextEvent(
      panel.onDidShow,
      (shown) => !JSON.stringify(shown.blocks).includes('Ada Lovelace'),
    );
    panel.hear({ type: 'open', version: panel.shown?.version, place: without.place });
    await again;
  });

  it('shows a review packet without what is private, and says what is missing', async () => {
    await writeText(
      ofAda('goals/lead-it.yaml'),
      `title: Lead it\nstatus: active\nevidence:\n  - date: ${ago(90)}\n    text: Talked them out of it\n`,
    );
    await writeText(ofAda('goals/hidden.private.yaml'), 'title: Hidden goal\nstatus: active\n');
    await (await api()).books.rescan();
    const panel = await openPage('packet', { person: 'ada-lovelace' });
    const said = JSON.stringify(panel.shown?.content);
    assert.match(said, /Still missing: evidence since/);
    assert.match(said, /We found a new way to ship/);
    assert.doesNotMatch(said, /Hidden goal|The train|Ask Dag/);
    assert.equal(panel.shown?.content.saves, true);
    assert.ok(panel.shown?.places.some((place) => 'run' in place && place.run === 'exportPacket'));
  });

  it('makes a review packet of nobody whom the lead does not lead', async () => {
    await writeText(ofAda('person.yaml'), 'name: Ada Lovelace\nrelation: peer\n');
    await (await api()).books.rescan();
    await assert.rejects(run('openDashboard', { page: 'packet', person: 'ada-lovelace' }), {
      code: 'badArguments',
    });
  });

  for (const page of ['growth', 'follow', 'me', 'improvements', 'packet', 'standFor'])
    it(`takes no effect on the page ${page} from 100 malformed messages (promise 14)`, async () => {
      await writeText(inWorkspace('leadbook', 'book.yaml'), 'leadbook: 1\nmission: The right fare\n');
      await (await api()).books.rescan();
      const isOfAda = page === 'growth' || page === 'packet';
      const panel = await openPage(page, isOfAda ? { person: 'ada-lovelace' } : {});
      const { content, places, version } = panel.shown ?? assert.fail();
      const seen = async () => ({ tree: await treeHash(), tabs: openTabs(), state: panel.state });
      const before = await seen();
      const malformed = malformedMessages(version, places.length);
      assert.ok(malformed.length >= 100);
      for (const message of malformed) panel.hear(message);
      assert.deepEqual(await seen(), before);
      // What is asked for after all of them is done after all of them: the page made another way, or the file of a place.
      const other = content.choices[0]?.options.find(({ chosen }) => !chosen);
      const place = other?.place ?? places.findIndex((one) => 'open' in one);
      const chosen = places[place] ?? assert.fail('the page leads nowhere');
      panel.hear({ type: 'open', version: panel.shown?.version, place });
      await eventually('it is done', () =>
        other ? JSON.stringify(panel.state) !== JSON.stringify(before.state) : openTabs() > before.tabs,
      );
      const state =
        'params' in chosen
          ? { ...before.state, params: { ...before.state.params, ...chosen.params } }
          : before.state;
      assert.deepEqual(await seen(), { ...before, state, tabs: before.tabs + (other ? 0 : 1) });
    });

  it('opens the mirror as the page of the lead, and gives its Markdown', async () => {
    const uri = await run('mirror', {});
    assert.equal(uri.scheme, 'leadbook');
    const { panels } = (await api()) as unknown as { panels(): Promise<{ readonly open: readonly Panel[] }> };
    const panel =
      (await panels()).open.find(({ shown }) => shown?.content.title === 'Me') ??
      (await panels()).open.at(-1);
    assert.ok(panel);
    if (isWeb) panel.hear({ type: 'ready' });
    await eventually('the page is shown', () => panel.shown !== undefined, { events: [panel.onDidShow] });
    assert.equal(panel.shown?.content.title, 'Me');
    assert.match(JSON.stringify(panel.shown?.content), /How this is counted/);
  });

  it('hides what is for the lead alone while others look at the screen', async () => {
    await writeText(ofAda('person.yaml'), `name: Ada Lovelace\nbecoming: An architect\ntold: ${ago(9)}\n`);
    await writeText(
      ofAda(`recognition/${ago(3)}-secret.private.yaml`),
      `date: ${ago(3)}\ntext: Hidden praise\n`,
    );
    await writeText(ofAda(`one-on-ones/${ago(1)}.private.yaml`), 'topics:\n  - text: Hidden topic\n');
    await (await api()).books.rescan();
    await commands.executeCommand('leadbook.present', { on: true });
    try {
      for (const page of ['growth', 'packet', 'me'] as const) {
        const panel = await openPage(page, page === 'me' ? {} : { person: 'ada-lovelace' });
        assert.doesNotMatch(JSON.stringify(panel.shown?.content), /Hidden|An architect|With Private/, page);
      }
    } finally {
      await commands.executeCommand('leadbook.present', { on: false });
    }
  });
});
