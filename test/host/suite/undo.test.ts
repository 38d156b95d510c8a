import assert from 'node:assert/strict';
import { commands, DataTransfer, Range, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { bookByCommands, find, ofAda, refusal, run, today } from '../book.ts';
import { treeHash } from '../everyWrite.ts';
import {
  activated,
  eventually,
  exists,
  inWorkspace,
  nextEvent,
  readText,
  reverted,
  writeText,
} from '../harness.ts';

const NEXT = ofAda('one-on-ones/next.yaml');
const RETRO = inWorkspace('docs', 'retros', '2026-01-10-retro.md');

const isSame = (one: Uri, other: Uri) => one.toString() === other.toString();
const undo = () => commands.executeCommand<Uri | undefined>('leadbook.undo', {});
const capture = (text: string) => run('capture', { person: 'ada-lovelace', as: 'topic', text });

/** Types in an editor's document, without saving. */
async function type(uri: Uri, offset: number, text: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  const place = document.positionAt(offset);
  edit.replace(uri, new Range(place, place), text);
  assert.ok(await workspace.applyEdit(edit));
}

interface Hands {
  readonly people: {
    readonly dragAndDrop: {
      handleDrag?(rows: readonly unknown[], data: DataTransfer, token: unknown): unknown;
      handleDrop?(target: unknown, data: DataTransfer, token: unknown): Promise<void>;
    };
  };
}
const hands = async () =>
  ((await activated()) as { leadbook(): Promise<Hands> }).leadbook().then(({ people }) => people.dragAndDrop);

describe('undo', () => {
  beforeEach(() => bookByCommands());
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('takes back an edit, then what was done before, and says when there is no more', async () => {
    await capture('The train');
    const first = await readText(NEXT);
    await capture('The pager');
    assert.equal(String(await undo()), String(NEXT));
    assert.equal(await readText(NEXT), first);
    assert.equal(await undo(), undefined);
    assert.equal(await exists(NEXT), false);
    // Folders that came with the file are gone too: all that was there before the first of all commands.
    assert.equal(await exists(ofAda('one-on-ones')), false);
    // What others did before may not be taken back any more: each is refused up to three times, and gone.
    let left = 160;
    while ((await refusalOrNone())?.code !== 'nothingToUndo') assert.ok(left-- > 0);
    const { code, message } = await refusal('undo', {});
    assert.equal(code, 'nothingToUndo');
    assert.match(message, /^Nothing to undo/);
    assert.equal(await exists(inWorkspace('leadbook')), false);
  });

  it('takes back what is still being written, not what was done before', async () => {
    await capture('The train');
    const before = await readText(NEXT);
    // Asked for at the first sign of the change, as by a key pressed when the row has changed.
    const shown = nextEvent(workspace.onDidChangeTextDocument, ({ document }) => isSame(document.uri, NEXT));
    const undone = shown.then(undo);
    await capture('The pager');
    assert.equal(String(await undone), String(NEXT));
    assert.equal(await readText(NEXT), before);
  });

  it('takes back a record and the line in the retro as one, and leaves what was written since', async () => {
    await writeText(RETRO, '# Retro\n\n- All slept\n');
    const before = await treeHash();
    const record = await run('faceOpportunity', { title: 'Own it', retro: RETRO, why: 'It grows' });
    assert.match(await readText(RETRO), /Own it/);
    await undo();
    assert.equal(await treeHash(), before);
    const again = await run('faceOpportunity', { title: 'Own it', retro: RETRO, why: 'It grows' });
    assert.equal(String(again), String(record));
    await type(RETRO, Number.MAX_SAFE_INTEGER, '\n## Mine\n');
    assert.ok(await (await workspace.openTextDocument(RETRO)).save());
    await undo();
    assert.equal(await readText(RETRO), '# Retro\n\n- All slept\n\n## Mine\n');
    assert.equal(await exists(record), false);
  });

  it('takes an edit back in an editor with unsaved changes, which stay unsaved', async () => {
    await capture('The train');
    const saved = await readText(NEXT);
    await type(NEXT, 0, '# Mine\n');
    await capture('The pager');
    const document = await workspace.openTextDocument(NEXT);
    assert.match(document.getText(), /The pager/);
    await undo();
    assert.equal(document.getText(), `# Mine\n${saved}`);
    assert.equal(document.isDirty, true);
    assert.equal(await readText(NEXT), saved);
    await reverted(document);
  });

  it('says which file was changed since, loses nothing, and undoes the rest', async () => {
    await writeText(RETRO, '# Retro\n\n- All slept\n');
    const record = await run('faceOpportunity', { title: 'Own it', retro: RETRO });
    await writeText(record, `${await readText(record)}why: Mine\n`);
    const { code, message } = await refusal('undo', {});
    assert.equal(code, 'changed');
    assert.match(
      message,
      /2.*-own-it\.yaml was changed since then and stays as it is\. Everything else was undone\.$/,
    );
    assert.match(await readText(record), /why: Mine\n$/);
    assert.equal(await readText(RETRO), '# Retro\n\n- All slept\n');

    await capture('The train');
    await type(NEXT, (await readText(NEXT)).indexOf('train'), 'fast ');
    const text = (await workspace.openTextDocument(NEXT)).getText();
    assert.match((await refusal('undo', {})).message, /next\.yaml was changed since.*Nothing was undone\.$/);
    const document = await workspace.openTextDocument(NEXT);
    assert.equal(document.getText(), text);
    await reverted(document);
  });

  it('keeps a deleted file whose place is taken, and brings it back once it is free', async () => {
    await capture('The train');
    const goal = await run('addGoal', { person: 'ada-lovelace', title: 'Lead it' });
    const before = await readText(goal);
    await run('delete', { uri: goal });
    await writeText(goal, 'title: Another\n');
    const { code, message } = await refusal('undo', {});
    assert.equal(code, 'exists');
    assert.match(message, /lead-it\.yaml exists again and stays as it is\. Nothing was undone\.$/);
    assert.equal(await readText(goal), 'title: Another\n');
    await workspace.fs.delete(goal);
    // What was done since is taken back first.
    await capture('The pager');
    await undo();
    assert.doesNotMatch(await readText(NEXT), /The pager/);
    await undo();
    assert.equal(await readText(goal), before);

    await run('delete', { uri: goal });
    await writeText(goal, 'title: Another\n');
    for (let times = 2; times > 0; times--) assert.equal((await refusal('undo', {})).code, 'exists');
    // From then on it stands in nobody's way: the goal's own start is next, which is not as it was.
    assert.equal((await refusal('undo', {})).code, 'changed');
    await undo();
    assert.equal(await exists(NEXT), false);
  });

  it('takes back a renamed file with the edit that came with it', async () => {
    await capture('The train');
    const before = await readText(NEXT);
    const note = await run('startOneOnOne', { person: 'ada-lovelace' });
    assert.equal(await exists(NEXT), false);
    await undo();
    assert.equal(await readText(NEXT), before);
    assert.equal(await exists(note), false);
  });

  it('goes on with a renamed file whose place was taken, once it is free', async () => {
    await capture('The train');
    const before = await readText(NEXT);
    const note = await run('startOneOnOne', { person: 'ada-lovelace' });
    await writeText(NEXT, 'topics:\n  - text: Another\n');
    assert.equal((await refusal('undo', {})).code, 'exists');
    await workspace.fs.delete(NEXT);
    await undo();
    assert.equal(await readText(NEXT), before);
    assert.equal(await exists(note), false);
  });

  it('takes back a private note that is empty still, and keeps one that is not', async () => {
    const note = await run('startOneOnOne', { person: 'ada-lovelace' });
    const secret = await run('privateNote', { uri: note });
    await undo();
    assert.equal(await exists(secret), false);
    await run('privateNote', { uri: note });
    await writeText(secret, `${await readText(secret)}  Between us\n`);
    assert.match((await refusal('undo', {})).message, /private\.yaml was changed since/);
    assert.match(await readText(secret), /Between us/);
    assert.equal(await exists(note), true);
  });

  it('takes back a tick and a drop of the people view', async () => {
    await run('addPerson', { name: 'Bo Ek' });
    await capture('The train');
    await capture('The pager');
    const before = await readText(NEXT);
    await commands.executeCommand('leadbook.tickRow', await find('The train'));
    assert.match(await readText(NEXT), /done: true/);
    await undo();
    assert.equal(await readText(NEXT), before);
    const [row, bo] = await eventually('rows', async () => {
      const both = [await find('The pager'), await find('Bo Ek')];
      return both.every(Boolean) && both;
    });
    const { handleDrag, handleDrop } = await boundHands();
    const data = new DataTransfer();
    handleDrag([row], data);
    await handleDrop(bo, data);
    const other = inWorkspace('leadbook', 'people', 'bo-ek', 'one-on-ones', 'next.yaml');
    assert.equal(await readText(other), 'topics:\n  - text: The pager\n');
    assert.doesNotMatch(await readText(NEXT), /pager/);
    await undo();
    assert.equal(await readText(NEXT), before);
    assert.equal(await exists(other), false);
  });

  it('takes back an import of many files, and each command that writes', async () => {
    for (const day of ['2026-01-09', '2026-01-10', '2026-01-11'])
      await writeText(
        inWorkspace('old', '1-1s', 'ada-lovelace', `${day}.md`),
        `# 1:1\n\n- Talked on ${day}\n`,
      );
    const before = await treeHash();
    await run('importNotes', { folder: inWorkspace('old', '1-1s') });
    assert.notEqual(await treeHash(), before);
    await undo();
    assert.equal(await treeHash(), before);
    const goal = await run('addGoal', { person: 'ada-lovelace', title: 'Lead' });
    const calls: readonly (readonly [string, object])[] = [
      ['addMilestone', { uri: goal, text: 'A step' }],
      ['checkIn', { uri: goal, text: 'Well' }],
      ['setGoalStatus', { uri: goal, status: 'achieved' }],
      ['addAction', { person: 'ada-lovelace', text: 'Do', due: today() }],
      ['recognise', { person: 'ada-lovelace', text: 'Calm' }],
      ['delegate', { person: 'ada-lovelace', outcome: 'It leaves' }],
      ['reflect', { week: '2026-W03', leading: 'Led' }],
      ['skipOneOnOne', { person: 'ada-lovelace', reason: 'Ill', date: '2026-01-12' }],
      ['archivePerson', { person: 'ada-lovelace' }],
    ];
    for (const [name, args] of calls) {
      const hash = await treeHash();
      await run(name, args);
      assert.notEqual(await treeHash(), hash, name);
      await undo();
      assert.equal(await treeHash(), hash, name);
    }
  });

  async function refusalOrNone(): Promise<{ readonly code?: unknown } | undefined> {
    return undo().then(
      () => undefined,
      (error: Error & { readonly code?: unknown }) => error,
    );
  }

  async function boundHands() {
    const dragAndDrop = await hands();
    return {
      handleDrag: (some: readonly unknown[], data: DataTransfer) =>
        dragAndDrop.handleDrag?.(some, data, undefined),
      handleDrop: async (target: unknown, data: DataTransfer) =>
        dragAndDrop.handleDrop?.(target, data, undefined),
    };
  }
});
