import assert from 'node:assert/strict';
import { commands, type Uri } from 'vscode';
import { find, freshBook, ofAda, refusal, run, today } from '../book.ts';
import { treeHash } from '../everyWrite.ts';
import { eventually, exists, inWorkspace, readText, writeText } from '../harness.ts';

const NEXT = ofAda('one-on-ones/next.yaml');
const TOPICS = 'topics:\n  - text: The train\n    from: me\n  # About the night\n  - text: The pager\n';
const undo = () => commands.executeCommand<Uri | undefined>('leadbook.undo', {});
const call = (name: string, args: unknown) => commands.executeCommand(`leadbook.${name}`, args);

describe('rows of the people view', () => {
  beforeEach(async () => {
    await freshBook();
    await writeText(NEXT, TOPICS);
  });
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('change the text of an item, the title of a record, and the name of a person', async () => {
    const goal = await run('addGoal', { person: 'ada-lovelace', title: 'Lead' });
    await run('rename', { uri: NEXT, list: 'topics', index: 1, text: 'The pager', to: 'The night' });
    assert.equal(await readText(NEXT), TOPICS.replace('The pager', 'The night'));
    await run('rename', { uri: goal, to: 'Lead it all' });
    assert.match(await readText(goal), /^title: Lead it all$/m);
    assert.match(goal.path, /goals\/lead\.yaml$/);
    await run('rename', { person: 'ada-lovelace', to: 'Ada Byron' });
    assert.match(await readText(ofAda('person.yaml')), /^name: Ada Byron$/m);
    for (let times = 0; times < 3; times++) await undo();
    assert.equal(await readText(NEXT), TOPICS);
    assert.match(await readText(ofAda('person.yaml')), /^name: Ada Lovelace$/m);
  });

  it('are deleted, an item or a file, and restored byte for byte', async () => {
    const private_ = await writeText(
      ofAda('one-on-ones/2026-01-10.private.yaml'),
      '# \u{1F512}\r\nnotes: Between us\r\n',
    );
    const before = await treeHash();
    await run('delete', { uri: NEXT, list: 'topics', index: 0, text: 'The train' });
    assert.doesNotMatch(await readText(NEXT), /train/);
    assert.equal(await call('delete', { uri: private_ }).then(String), String(private_));
    assert.equal(await exists(private_), false);
    await undo();
    await undo();
    assert.equal(await treeHash(), before);
    assert.equal((await refusal('delete', { uri: ofAda('person.yaml') })).code, 'badArguments');
    const stale = { uri: NEXT, list: 'topics', index: 0, text: 'The pager' };
    assert.equal((await refusal('delete', stale)).code, 'changed');
    assert.equal(await treeHash(), before);
  });

  it('leave a deleted file that is there again as it is', async () => {
    const note = await writeText(ofAda('one-on-ones/2026-01-10.yaml'), 'notes: Fine\n');
    await run('delete', { uri: note });
    await writeText(note, 'notes: Another\n');
    const { code, message } = await refusal('undo', {});
    assert.equal(code, 'exists');
    assert.match(message, /2026-01-10\.yaml exists again and stays as it is\. Nothing was undone\.$/);
    assert.equal(await readText(note), 'notes: Another\n');
  });

  it('move a topic to somebody else, and from a past one-on-one to the next', async () => {
    await run('addPerson', { name: 'Bo Ek' });
    const other = await run('moveTopic', {
      uri: NEXT,
      list: 'topics',
      index: 0,
      text: 'The train',
      person: 'bo-ek',
    });
    assert.equal(
      String(other),
      String(inWorkspace('leadbook', 'people', 'bo-ek', 'one-on-ones', 'next.yaml')),
    );
    assert.equal(await readText(other), 'topics:\n  - text: The train\n    from: me\n');
    assert.doesNotMatch(await readText(NEXT), /train/);
    await undo();
    assert.equal(await readText(NEXT), TOPICS);
    assert.equal(await exists(other), false);
    const past = await writeText(ofAda('one-on-ones/2026-01-10.yaml'), 'topics:\n  - text: Old\n');
    await run('moveTopic', { uri: past, list: 'topics', index: 0, text: 'Old', person: 'ada-lovelace' });
    assert.match(await readText(NEXT), /- text: Old\n$/);
  });

  it('get a day, or none, and stay where they were made', async () => {
    const note = await writeText(
      ofAda('one-on-ones/2026-01-10.yaml'),
      'actions:\n  - text: Call\n    owner: me\n',
    );
    const promise = { uri: note, list: 'actions', index: 0, text: 'Call' };
    await run('setDue', { ...promise, due: '2026-12-24' });
    assert.equal(await readText(note), 'actions:\n  - text: Call\n    owner: me\n    due: 2026-12-24\n');
    await run('setDue', { ...promise, none: true });
    assert.equal(await readText(note), 'actions:\n  - text: Call\n    owner: me\n');
    const topic = { uri: NEXT, list: 'topics', index: 0, text: 'The train', due: '2026-12-24' };
    assert.equal((await refusal('setDue', topic)).code, 'badArguments');
  });

  it('keep evidence with a person who has no goal for it', async () => {
    const before = await readText(ofAda('person.yaml'));
    const uri = await run('addEvidence', { person: 'ada-lovelace', text: 'Calmed the room', link: 'a.ts' });
    assert.equal(String(uri), String(ofAda('person.yaml')));
    assert.equal(
      await readText(uri),
      `${before}evidence:\n  - date: ${today()}\n    text: Calmed the room\n    link: a.ts\n`,
    );
    await run('capture', { person: 'ada-lovelace', as: 'evidence', text: 'Again', uri });
    assert.match(await readText(uri), / {4}text: Again\n$/);
  });

  it('bring an archived person back', async () => {
    const before = await readText(ofAda('person.yaml'));
    await run('archivePerson', { person: 'ada-lovelace' });
    await run('restorePerson', { person: 'ada-lovelace' });
    assert.equal(await readText(ofAda('person.yaml')), before);
  });

  it('hand themselves to their commands', async () => {
    const row = await eventually('the row', () => find('The pager'));
    await call('delete', row);
    assert.equal(await readText(NEXT), TOPICS.slice(0, TOPICS.indexOf('  # About')));
    await undo();
    assert.equal(await readText(NEXT), TOPICS);
  });
});
