import assert from 'node:assert/strict';
import { commands, type Uri, workspace } from 'vscode';
import { argumentsOfRow } from '../../../src/compose/anyRow';
import type { CallerRow } from '../../../src/host/commands/caller';
import type { Row } from '../../../src/host/people/peopleRows';
import { deleteRow } from '../../../src/host/people/rowCommands/deleteRow';
import { renameRow } from '../../../src/host/people/rowCommands/renameRow';
import type { RetroFiles } from '../../../src/host/retro/retroFiles';
import type { OpenBook } from '../../../src/host/store/books';
import { find, freshBook, ofAda, refusal, run, today } from '../book.ts';
import { treeHash } from '../everyWrite.ts';
import { eventually, exists, inWorkspace, readText, writeText } from '../harness.ts';

const NEXT = ofAda('one-on-ones/next.yaml');
const TOPICS = 'topics:\n  - text: The train\n    from: me\n  # About the night\n  - text: The pager\n';
const rename = renameRow({} as RetroFiles, async () => {});
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
    await workspace.fs.delete(note);
    await undo();
    assert.equal(await readText(note), 'notes: Fine\n');
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

  it('that have nothing to delete or to rename say what to do, and stay as they are', async () => {
    await writeText(
      ofAda('person.yaml'),
      'name: Ada Lovelace\nbecoming: The one who asks\nstrengths: [Asking]\n',
    );
    await writeText(ofAda('one-on-ones/2026-01-10.yaml'), 'actions:\n  - text: Old\n    done: true\n');
    const book = await eventually('the row of a strength', async () => {
      const ada = (await find('Asking')) ? await find('Ada Lovelace') : undefined;
      return (ada as { readonly book: OpenBook } | undefined)?.book;
    });
    const before = await treeHash();
    const rows: readonly Row[] = [
      { row: 'becoming', book, person: 'ada-lovelace' },
      { row: 'strengths', book, person: 'ada-lovelace' },
      { row: 'group', book, person: 'ada-lovelace', group: 'promises' },
      { row: 'keptPromises', book, person: 'ada-lovelace' },
      { row: 'older', book, person: 'ada-lovelace', count: 1 },
      { row: 'archived', book },
    ];
    for (const row of rows) {
      assert.throws(
        () => deleteRow(async () => undefined).fromRow?.(argumentsOfRow(row)),
        /can’t be deleted\. Delete a topic/,
        row.row,
      );
      assert.throws(
        () => rename.fromRow?.(argumentsOfRow(row)),
        /can’t be renamed\. Rename a topic/,
        row.row,
      );
    }
    assert.equal(await treeHash(), before);
  });

  it('of a person are not deleted: they are archived, or are already', async () => {
    const ada = await find('Ada Lovelace');
    const { uri } = deleteRow(async () => undefined).fromRow?.(argumentsOfRow(ada as CallerRow)) ?? {};
    assert.equal(String(uri), String(ofAda('person.yaml')));
    assert.match((await refusal('delete', { uri })).message, /Archive the person instead\.$/);
    await run('archivePerson', { person: 'ada-lovelace' });
    assert.match((await refusal('delete', { uri })).message, /Delete the folder of the person/);
    const me = inWorkspace('leadbook', 'people', 'me', 'person.yaml');
    assert.match((await refusal('delete', { uri: me })).message, /^This row can’t be deleted\./);
  });

  it('of the lead are renamed, written down or not', async () => {
    const me = await find('Me');
    const { uri } = rename.fromRow?.(argumentsOfRow(me as CallerRow)) ?? {};
    assert.equal(String(await run('rename', { uri, to: 'Lin' })), String(uri));
    assert.equal(await readText(uri as Uri), 'name: Lin\n');
  });

  it('hand themselves to their commands', async () => {
    const row = await eventually('the row', () => find('The pager'));
    await call('delete', row);
    assert.equal(await readText(NEXT), TOPICS.slice(0, TOPICS.indexOf('  # About')));
    await undo();
    assert.equal(await readText(NEXT), TOPICS);
  });
});
