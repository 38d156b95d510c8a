import assert from 'node:assert/strict';
import type { Event } from 'vscode';
import type { PageContent } from '../../../src/core/pages/pageContent';
import { freshBook, inBook, newestPanel, ofAda, refusal, rescan, run } from '../book.ts';
import { eventually, inWorkspace, isWeb, readText, writeText } from '../harness.ts';

interface Panel {
  readonly onDidShow: Event<PageContent>;
  readonly shown: { readonly content: PageContent; readonly version: number } | undefined;
  hear(message: unknown): void;
}
const book = inWorkspace('leadbook', 'book.yaml');

describe('mission, vision and values', () => {
  beforeEach(freshBook);

  it('are written by one command, which adds values and changes nothing else', async () => {
    await writeText(book, '# ours\nleadbook: 1\nvalues: # short\n  - Say it early.\ncadence: 1 week\n');
    await rescan();
    await run('setDirection', {
      mission: 'Right fares.',
      values: ['say it EARLY', 'Rider first', 'rider first.'],
    });
    assert.equal(
      await inBook('book.yaml'),
      '# ours\nleadbook: 1\nmission: Right fares.\nvalues: # short\n  - Say it early.\n  - Rider first\ncadence: 1 week\n',
    );
    await run('setDirection', { vision: 'Live in a day.' });
    assert.match(await inBook('book.yaml'), /^mission: Right fares\.\nvision: Live in a day\.$/m);
  });

  it('keep a value that stands there by itself', async () => {
    await writeText(book, 'leadbook: 1\nvalues: Say it early\n');
    await rescan();
    await run('setDirection', { values: ['Rider first'] });
    assert.equal(await inBook('book.yaml'), 'leadbook: 1\nvalues:\n  - Say it early\n  - Rider first\n');
  });

  it('are cited by a goal, praise and a judgement, as the book writes them', async () => {
    await run('setDirection', { vision: 'Live in a day.', values: ['Say it early: always.'] });
    await rescan();
    const said = 'say it early: always';
    const [goal, praise, judged] = [
      await run('addGoal', { person: 'ada-lovelace', title: 'Lead it', value: said }),
      await run('recognise', { person: 'ada-lovelace', text: 'Kept calm', value: said }),
      await run('recordJudgement', { title: 'Refund them', value: said }),
    ];
    for (const uri of [goal, praise, judged])
      assert.match(await readText(uri), /^value: "Say it early: always\."$/m);
    for (const [name, args] of [
      ['addGoal', { person: 'ada-lovelace', title: 'Other' }],
      ['recordJudgement', { title: 'Other' }],
    ] as const)
      assert.equal((await refusal(name, { ...args, value: 'Be nice' })).code, 'badArguments');

    await run('whatWeStandFor', {});
    const panel = await newestPanel<Panel>();
    // The web host's server has no place for what webviews load: there the test listens for them.
    if (isWeb) panel.hear({ type: 'ready' });
    const shows = (text: string) =>
      eventually(`the page says ${text}`, () => JSON.stringify(panel.shown?.content).includes(text), {
        events: [panel.onDidShow],
      });
    for (const text of ['Live in a day.', 'Say it early: always.', 'Lead it', 'Kept calm', 'Refund them'])
      await shows(text);
    // It follows what is written.
    await run('recognise', { person: 'ada-lovelace', text: 'Said so at once', value: said });
    await shows('Said so at once');
  });
});

describe('how they like praise', () => {
  it('is kept with the first of it', async () => {
    await freshBook();
    await run('recognise', { person: 'ada-lovelace', text: 'Kept calm', how: 'In private: always.' });
    assert.match(await readText(ofAda('person.yaml')), /^recognise: "In private: always\."$/m);
  });
});
