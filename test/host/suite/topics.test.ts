import assert from 'node:assert/strict';
import { commands, env, Selection, window, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import { freshBook, ofAda, refusal, rescan, rows, run, today } from '../book.ts';
import { eventually, exists, readText, writeText } from '../harness.ts';

const person = 'ada-lovelace';
const LAST = addDays(today(), -7);
const noteOf = (day: string) => ofAda(`one-on-ones/${day}.yaml`);
const NEXT = ofAda('one-on-ones/next.yaml');
const texts = (yaml: string) => [...yaml.matchAll(/- text: (.*)/g)].map(([, text]) => text);

/** The rows below *Next time*. */
async function nextTime(): Promise<string[]> {
  const all = await rows();
  const from = all.findIndex((row) => row.startsWith('  Next time'));
  const to = all.findIndex((row, at) => at > from && !row.startsWith('    '));
  return all.slice(from, to).map((row) => row.replace(/since [^·]*/, 'since then ').trim());
}

describe('topics that were not discussed', () => {
  beforeEach(async () => {
    await freshBook();
    await writeText(
      noteOf(LAST),
      'topics:\n  - text: Open\n  - text: Told\n    done: true\n  - text: Old\n    raised: 2020-01-10   # long ago\n',
    );
    await writeText(noteOf('2020-01-10'), 'topics:\n  - text: Past\n');
    await writeText(ofAda(`one-on-ones/${LAST}.private.yaml`), 'topics:\n  - text: Secret\n');
    await rescan();
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('wait under Next time, with their first day, and have a box', async () => {
    await writeText(NEXT, 'topics:\n  - text: Collected\n');
    await rescan();
    assert.deepEqual(await nextTime(), [
      'Next time — 4',
      '[ ] Open — since then',
      '[ ] Old — since then · second time',
      '[ ] Secret — since then · private',
      '[ ] Collected',
    ]);
    await run('toggleTopic', { uri: noteOf(LAST), index: 0, text: 'Open' });
    assert.match(await readText(noteOf(LAST)), /text: Open\n {4}done: true\n/);
    await eventually('three', async () => (await nextTime())[0] === 'Next time — 3');
    await run('toggleTopic', { uri: noteOf(LAST), index: 0, text: 'Open' });
    assert.doesNotMatch(await readText(noteOf(LAST)), /Open\n {4}done/);
  });

  it('move to the next one-on-one, the private ones to its private twin', async () => {
    const uri = await run('startOneOnOne', { person });
    await run('carryTopics', { uri, topics: ['Open', 'Old', 'Secret', 'Told', 'Nobody’s'] });
    const note = await readText(uri);
    assert.ok(
      note.includes(`  - text: Open\n    raised: ${LAST}\n  - text: Old\n    raised: 2020-01-10\n`),
      note,
    );
    assert.doesNotMatch(note, /Secret/);
    assert.match(
      await readText(ofAda(`one-on-ones/${today()}.private.yaml`)),
      /- text: Secret\n {4}raised: /,
    );
    assert.deepEqual(texts(await readText(noteOf(LAST))), ['Told']);
    assert.deepEqual(texts(await readText(ofAda(`one-on-ones/${LAST}.private.yaml`))), []);
    assert.equal((await refusal('carryTopics', { uri, topics: ['Open'] })).code, 'noTopic');
    await eventually('third time', async () =>
      (await nextTime()).includes('[ ] Old — since then · third time'),
    );
  });

  it('are in one place each when two ask at once', async () => {
    const uri = await run('startOneOnOne', { person });
    const take = () =>
      commands.executeCommand('leadbook.carryTopics', { uri, topics: ['Open', 'Old'] }).then(
        () => 'took',
        (error: { code?: string }) => error.code,
      );
    const ends = await Promise.all([take(), take()]);
    assert.ok(ends.includes('took'), ends.join());
    assert.deepEqual(texts(await readText(uri)), ['Open', 'Old']);
    assert.deepEqual(texts(await readText(noteOf(LAST))), ['Told']);
  });

  it('are wrapped up: discussed, carried, dropped, and check boxes become promises', async () => {
    const uri = await run('wrapUp', {
      person,
      discussed: ['Open'],
      carried: ['Secret'],
      dropped: ['Old'],
      promises: [{ text: 'Send it', owner: person, due: '2030-01-01' }, { text: 'Read it' }],
    });
    assert.equal(uri.toString(), noteOf(LAST).toString());
    const note = await readText(uri);
    assert.match(note, /- text: Open\n {4}done: true\n/);
    assert.doesNotMatch(note, /Old/);
    assert.match(note, /- text: Send it\n {4}owner: ada-lovelace\n {4}due: 2030-01-01\n/);
    assert.match(note, /- text: Read it\n {4}owner: me\n/);
    assert.equal(await exists(NEXT), false);
    const next = await readText(ofAda('one-on-ones/next.private.yaml'));
    assert.equal(next, `topics:\n  - text: Secret\n    raised: ${LAST}\n`);
    await run('copyAgreed', { person });
    const copied = await env.clipboard.readText();
    assert.match(copied, /Ada Lovelace:\n- Send it \(by Jan 1, 2030\)/);
    assert.doesNotMatch(copied, /Secret/);
  });

  it('are asked about in one list, where Enter accepts: what is ticked tells how', async () => {
    const note = await readText(noteOf(LAST));
    await writeText(noteOf(LAST), `${note}notes: |\n  - [ ] Ada: call Tom by 2030-01-01\n  - [x] done\n`);
    await rescan();
    await window.showTextDocument(noteOf(LAST));
    const ended = Promise.resolve(commands.executeCommand('leadbook.wrapUp', noteOf(LAST)));
    await accepted(ended);
    const after = await readText(noteOf(LAST));
    assert.deepEqual(texts(after), ['Told', 'call Tom']);
    assert.match(after, /call Tom\n {4}owner: ada-lovelace\n {4}due: 2030-01-01\n/);
    assert.deepEqual(texts(await readText(NEXT)), ['Open', 'Old']);
    assert.equal((await refusal('wrapUp', { uri: noteOf(LAST) })).code, 'noTopic');
  });

  it('count as discussed where nobody ticks, and a key changes a row', async () => {
    await writeText(noteOf(LAST), 'topics:\n  - text: A\n  - text: B\n');
    await writeText(ofAda(`one-on-ones/${LAST}.private.yaml`), 'notes: x\n');
    await rescan();
    const ended = Promise.resolve(commands.executeCommand('leadbook.wrapUp', { uri: noteOf(LAST) }));
    await eventually('the list', () => commands.executeCommand<boolean>('leadbook.markListed', 2));
    await accepted(ended);
    assert.equal(await readText(noteOf(LAST)), 'topics:\n  - text: B\n    done: true\n');
  });

  it('are all ticked by one command, and by the key in the line of one', async () => {
    await window.showTextDocument(noteOf(LAST));
    const editor = window.activeTextEditor;
    assert.ok(editor);
    // VS Code may have the text of the test before still.
    await eventually('the text on disk', () => editor.document.getText().includes('Open'));
    editor.selection = new Selection(1, 6, 1, 6);
    await commands.executeCommand('leadbook.toggleTopic');
    assert.match(await readText(noteOf(LAST)), /Open\n {4}done: true/);
    editor.selection = new Selection(0, 0, 0, 0);
    assert.equal((await refusal('toggleTopic', {})).code, 'noTopic');
    await run('allDiscussed', { person });
    assert.equal((await readText(noteOf(LAST))).match(/done: true/g)?.length, 3);
    assert.match(await readText(ofAda(`one-on-ones/${LAST}.private.yaml`)), /done: true/);
    assert.equal((await refusal('allDiscussed', { person })).code, 'noTopic');
  });

  it('are not asked for by a caller who starts one, nor by few prompts', async () => {
    const settings = workspace.getConfiguration('leadbook');
    assert.equal(settings.get('prompts'), 'all');
    const uri = await run('startOneOnOne', { person });
    assert.deepEqual(texts(await readText(uri)), []);
    assert.deepEqual(texts(await readText(noteOf(LAST))), ['Open', 'Told', 'Old']);
  });
});

describe('the kinds of topics', () => {
  before(async () => {
    await freshBook();
    await writeText(
      noteOf(LAST),
      'topics:\n  - text: How are you after the on-call week?\n  - text: Eleven cents\n  - text: Ticket is overdue\n    kind: review\n',
    );
    await rescan();
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('are confirmed with one key each: what is guessed is chosen, what is not is left', async () => {
    await accepted(Promise.resolve(commands.executeCommand('leadbook.sortTopics', {})));
    const note = await readText(noteOf(LAST));
    assert.match(
      note,
      /on-call week\?\n {4}kind: conversation\n {2}- text: Eleven cents\n {2}- text: Ticket/,
    );
  });

  it('are set on a row too', async () => {
    await run('setTopicKind', { uri: noteOf(LAST), index: 1, text: 'Eleven cents', kind: 'direction' });
    assert.match(await readText(noteOf(LAST)), /Eleven cents\n {4}kind: direction\n/);
    const moved = { uri: noteOf(LAST), index: 0, text: 'Eleven cents', kind: 'review' };
    assert.equal((await refusal('setTopicKind', moved)).code, 'changed');
    assert.equal((await refusal('sortTopics', {})).code, 'noTopic');
  });
});

/** Presses Enter in the list until the command has ended. */
async function accepted(ended: Promise<unknown>): Promise<void> {
  let isOver = false;
  const over = ended.finally(() => {
    isOver = true;
  });
  await eventually('the list was accepted', async () => {
    if (!isOver) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isOver;
  });
  await over;
}
