import assert from 'node:assert/strict';
import { FileType, Uri, workspace } from 'vscode';
import { api, refusal, rows, run } from '../book.ts';
import {
  emptyWorkspace,
  exists,
  inWorkspace,
  nextEvent,
  readText,
  workspaceRoot,
  writeText,
} from '../harness.ts';

describe('books in several folders', () => {
  const second = (...parts: string[]) => Uri.joinPath(workspaceRoot(1), ...parts);

  beforeEach(async () => {
    await emptyWorkspace(workspaceRoot(0));
    await emptyWorkspace(workspaceRoot(1));
    await (await api()).books.rescan();
  });

  it('are made where one says', async () => {
    const uri = await run('init', { folder: workspaceRoot(1) });
    assert.equal(uri.toString(), second('leadbook', 'book.yaml').toString());
    assert.equal(await exists(inWorkspace('leadbook', 'book.yaml')), false);
    assert.equal((await refusal('init', { folder: workspaceRoot(1) })).code, 'exists');
  });

  it('have a level of their own only where there is more than one', async () => {
    await run('init', { folder: workspaceRoot(0) });
    await run('addPerson', { name: 'Ada Lovelace' });
    assert.deepEqual(await rows(undefined, 1), ['Ada Lovelace — no one-on-one yet']);
    await run('init', { folder: workspaceRoot(1) });
    await run('addPerson', { name: 'Grace Hopper', book: workspaceRoot(1) });
    assert.deepEqual(await rows(undefined, 2), [
      'first',
      '  Ada Lovelace — no one-on-one yet',
      'second',
      '  Grace Hopper — no one-on-one yet',
    ]);
    await workspace.fs.delete(inWorkspace('leadbook'), { recursive: true, useTrash: false });
    await (await api()).books.rescan();
    assert.deepEqual(await rows(undefined, 1), ['Grace Hopper — no one-on-one yet']);
  });

  it('know a person of the same slug apart by `book`', async () => {
    for (const folder of [workspaceRoot(0), workspaceRoot(1)]) {
      await run('init', { folder });
      const person = await run('addPerson', { name: 'Ada Lovelace', book: folder });
      assert.equal(
        person.toString(),
        Uri.joinPath(folder, 'leadbook/people/ada-lovelace/person.yaml').toString(),
      );
    }
    const person = 'ada-lovelace';
    const book = workspaceRoot(1);
    const written = [
      await run('addGoal', { person, book, title: 'Lead' }),
      await run('capture', {
        person,
        book: second('leadbook/book.yaml'),
        as: 'topic',
        text: 'The release train',
      }),
      await run('addAction', { person, book, text: 'Introduce Ada' }),
      await run('faceOpportunity', { book, title: 'Own the release train', owner: person }),
    ];
    for (const uri of written) {
      assert.equal(workspace.getWorkspaceFolder(uri)?.name, 'second', uri.toString());
    }
    const next = second('leadbook/people/ada-lovelace/one-on-ones/next.yaml');
    await run('toggleAction', { uri: next, index: 0, text: 'Introduce Ada' });
    assert.match(await readText(next), /text: Introduce Ada\n {4}owner: me\n {4}done: /);
    await run('startOneOnOne', { person, book });
    assert.equal(await exists(next), false);
    await run('archivePerson', { person, book });
    assert.match(await readText(second('leadbook/people/ada-lovelace/person.yaml')), /archived: /);

    assert.deepEqual(await namesBelow(inWorkspace('leadbook')), [
      '.gitignore',
      'book.yaml',
      'people/ada-lovelace/person.yaml',
    ]);
    assert.equal(
      await readText(inWorkspace('leadbook/people/ada-lovelace/person.yaml')),
      'name: Ada Lovelace\n',
    );
  });

  it('take the first that knows the person where `book` is not given', async () => {
    await run('init', { folder: workspaceRoot(0) });
    await run('init', { folder: workspaceRoot(1) });
    await run('addPerson', { name: 'Ada Lovelace', book: workspaceRoot(0) });
    await run('addPerson', { name: 'Ada Lovelace', book: workspaceRoot(1) });
    await run('addPerson', { name: 'Grace Hopper', book: workspaceRoot(1) });
    const folderOf = async (person: string) =>
      workspace.getWorkspaceFolder(await run('addGoal', { person, title: 'Lead' }))?.name;
    assert.equal(await folderOf('ada-lovelace'), 'first');
    assert.equal(await folderOf('grace-hopper'), 'second');
    assert.equal((await refusal('addGoal', { person: 'alan-turing', title: 'Lead' })).code, 'noPerson');
  });

  it('come and go with their folders', async () => {
    await run('init', { folder: workspaceRoot(0) });
    await run('init', { folder: workspaceRoot(1) });
    assert.deepEqual(await rows(undefined, 1), ['first', 'second']);
    const folder = { uri: workspaceRoot(1), name: 'second' };
    const gone = nextEvent(workspace.onDidChangeWorkspaceFolders);
    workspace.updateWorkspaceFolders(1, 1);
    await gone;
    try {
      assert.deepEqual(await rows(undefined, 1), []);
    } finally {
      const back = nextEvent(workspace.onDidChangeWorkspaceFolders);
      workspace.updateWorkspaceFolders(1, 0, folder);
      await back;
    }
    assert.deepEqual(await rows(undefined, 1), ['first', 'second']);
  });

  it('take answers of retros in folders without one', async () => {
    await run('init', { folder: workspaceRoot(0) });
    const text = '# Retro\n\n## Went well\n\n- A\n\n## Action items\n\n- B\n';
    const retro = await writeText(second('docs', 'retro 1.md'), text);
    const own = await writeText(inWorkspace('docs', 'retro 1.md'), text);
    const face = (uri: Uri, title: string) =>
      run('faceOpportunity', { retro: uri, title, revisit: '2999-12-31' });
    const record = await face(retro, 'First');
    assert.match(await readText(record), /^retro: \.\.\/second\/docs\/retro 1\.md$/m);
    // Whoever has that folder alone could not follow a link.
    assert.match(await readText(retro), /\n- First, review on 2999-12-31\n$/);
    // Two files of the same path are two retros.
    await face(retro, 'Second');
    await face(own, 'Third');
    const fourth = { retro, title: 'Fourth', revisit: '2999-12-31' };
    assert.equal((await refusal('faceOpportunity', fourth)).code, 'twoFaced');
    await run('recordOutcome', { uri: record, status: 'kept', text: 'We found a way.' });
    const told = await readText(await run('exportImprovements', {}));
    // Nor from what is brought along.
    assert.ok(told.includes('Retro: second/docs/retro 1.md'), told);
    assert.doesNotMatch(told, /\.\.\/second/);
  });
});

async function namesBelow(folder: Uri, prefix = ''): Promise<string[]> {
  const names: string[] = [];
  for (const [name, type] of await workspace.fs.readDirectory(folder)) {
    const path = `${prefix}${name}`;
    names.push(
      ...(type === FileType.Directory ? await namesBelow(Uri.joinPath(folder, name), `${path}/`) : [path]),
    );
  }
  return names.sort();
}
