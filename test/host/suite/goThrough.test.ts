import assert from 'node:assert/strict';
import { ConfigurationTarget, type Event, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import type { PageContent, PageItem } from '../../../src/core/pages/pageContent';
import { api, freshBook, newestPanel, ofAda, refusal, run, today } from '../book.ts';
import { eventually, isWeb, readText, writeText } from '../harness.ts';

interface Panel {
  readonly onDidShow: Event<PageContent>;
  readonly shown: { readonly content: PageContent; readonly version: number } | undefined;
  hear(message: unknown): void;
}
const LAST = addDays(today(), -7);
const NOTE = ofAda(`one-on-ones/${LAST}.yaml`);
const PRAISE = ofAda(`recognition/${LAST}-calm.yaml`);

describe('the preparation that one goes through', () => {
  let panel: Panel;

  before(async () => {
    await freshBook();
    await writeText(
      NOTE,
      `date: ${LAST}\ntopics:\n  - text: Left\nactions:\n  - text: Mine\n    owner: me\n    due: ${LAST}\n`,
    );
    await writeText(
      ofAda('delegations/train.yaml'),
      'outcome: It leaves\nstatus: active\nsupport:\n  - My help\n',
    );
    await writeText(PRAISE, `date: ${LAST}\ntext: Kept calm\n`);
    await (await api()).books.rescan();
    await run('goThrough', { person: 'ada-lovelace' });
    panel = await newestPanel<Panel>();
    // The web host's server has no place for what webviews load: there the test listens for them.
    if (isWeb) panel.hear({ type: 'ready' });
    await shows('Left');
  });

  const itemOf = (text: string): PageItem | undefined =>
    panel.shown?.content.blocks
      .flatMap((block) => (block.kind === 'list' ? block.items : []))
      .find((item) => item.text === text);
  const shows = (text: string, isThere = true) =>
    eventually(
      `${text} is ${isThere ? '' : 'not '}on the page`,
      () => panel.shown && (itemOf(text) !== undefined) === isThere,
      {
        events: [panel.onDidShow],
      },
    );
  const press = (place: number | undefined) => {
    assert.ok(place !== undefined);
    panel.hear({ type: 'open', version: panel.shown?.version, place });
  };

  it('ticks a topic and a promise where they stand', async () => {
    press(itemOf('Left')?.box);
    await shows('Left', false);
    await written(NOTE, /text: Left\n {4}done: true\n/);
    press(itemOf('Mine')?.box);
    await shows('Mine', false);
    await written(NOTE, new RegExp(`due: ${LAST}\n {4}done: ${today()}\n`));
  });

  it('says that support was given, and that praise was shared', async () => {
    press(itemOf('My help')?.actions?.[0]?.place);
    await shows('My help', false);
    await written(NOTE, /text: My help\n {4}owner: me\n {4}done: /);
    press(itemOf('Kept calm')?.actions?.[0]?.place);
    await shows('Kept calm', false);
    await written(PRAISE, new RegExp(`told: ${today()}`));
  });

  it('says why it lists no work, once that is turned on', async () => {
    const says = (text: string) =>
      eventually(text, () => JSON.stringify(panel.shown?.content.blocks).includes(text), {
        events: [panel.onDidShow],
      });
    const turn = (on: boolean | undefined) =>
      workspace.getConfiguration('leadbook').update('work', on, ConfigurationTarget.Global);
    await says('Show Their Work');
    try {
      await turn(true);
      await says('add the addresses they commit with');
      const file = ofAda('person.yaml');
      await writeText(file, `${await readText(file)}emails:\n  - ada@example.org\n`);
      await (await api()).books.rescan();
      await says(isWeb ? 'VS Code’s Git is not available here' : 'No Git repository is open in this window');
    } finally {
      await turn(undefined);
    }
    await says('Show Their Work');
  });

  it('is of somebody who is there', async () => {
    assert.equal((await refusal('goThrough', { person: 'nobody' })).code, 'noPerson');
    assert.equal((await refusal('postpone', { uri: NOTE, day: '2030-01-01' })).code, 'badArguments');
  });
});

/** Waits until a file holds what is expected: the page may show it before it is on the disk. */
const written = (file: Parameters<typeof readText>[0], expected: RegExp) =>
  eventually(`the file says ${expected}`, async () => expected.test(await readText(file)));
