// An hour of use, with a word in every text: what is on disk afterwards is searched outside, once VS Code is closed.
import assert from 'node:assert/strict';
import { commands, env, Position, Range, Selection, Uri, window, workspace } from 'vscode';
import { api, ofAda, rows, run } from '../book.ts';
import { emptyWorkspace, eventually, inWorkspace, log, readText, writeText } from '../harness.ts';
import { PRIVATE, SHARED } from './canaries.mts';
import { fullText, text } from './texts.ts';

const person = 'ada-lovelace';
const inBook = (path: string) => inWorkspace('leadbook', ...path.split('/'));
const secret = () => text(PRIVATE);
const open = () => text(SHARED);
/** Files that no command can change, each in another way, with the word at the place where it is wrong. */
const BROKEN = [
  () => `notes: |\n  ${secret()}\nactions:\n  - text: ${secret()}\n  text: ${secret()}\n`,
  () => `${PRIVATE}key: a\n${PRIVATE}key: b\n`,
  () => `notes: "\\${PRIVATE}"\n`,
  () => `notes: | ${PRIVATE}\n  x\n`,
  () => `notes: *${PRIVATE}\n`,
  () => `notes: !<${PRIVATE} x\n`,
  () => `%${PRIVATE} 1\n---\nnotes: x\n`,
  () => `actions:\n  - text: ${secret()}\n<<<<<<< ${PRIVATE}\n`,
  () => `- ${secret()}\n`,
  () => `notes: ${secret()}\n\t${PRIVATE}: [\n`,
];

let calls = 0;
let refusals = 0;

/** Calls a command; one that refuses may, but says nothing that stands in a record. */
async function call(name: string, args: object): Promise<Uri | undefined> {
  calls++;
  try {
    return await commands.executeCommand<Uri | undefined>(`leadbook.${name}`, args);
  } catch (error) {
    refusals++;
    assert.ok(error instanceof Error && 'code' in error, `${name}: ${error}`);
    const said = [error.message, error.stack, String(error), JSON.stringify(error), String(error.cause)];
    assert.ok(!said.some((one) => one?.includes(PRIVATE) || one?.includes(SHARED)), `${name} tells text`);
    return undefined;
  }
}

async function saveAll(): Promise<void> {
  await workspace.saveAll(false);
  await eventually('all is saved', () => workspace.textDocuments.every(({ isDirty }) => !isDirty));
}

describe('an hour of use', function () {
  this.timeout(120_000);

  before(async () => {
    await emptyWorkspace();
    await commands.executeCommand('leadbook.people.focus');
    await env.clipboard.writeText('what I copied');
  });

  it('begins with the offer to exclude the book from Local History', async () => {
    await run('init', { privacy: 'shared' });
    await run('addPerson', { name: 'Ada Lovelace', role: open(), becoming: open() });
    await run('addPerson', { name: 'Bo Diaz' });
    const note = await writeText(ofAda('one-on-ones/2026-11-21.yaml'), 'date: 2026-11-21\n');
    await (await api()).books.rescan();
    await run('privateNote', { uri: note });
    await eventually('the offer is accepted', async () => {
      await commands.executeCommand('notification.acceptPrimaryAction');
      const excluded = workspace.getConfiguration('workbench.localHistory').inspect('exclude')?.globalValue;
      return JSON.stringify(excluded) === '{"**/leadbook/**":true}';
    });
  });

  it('fills every key, private and shared', async () => {
    for (const ending of ['.private.yaml', '.yaml']) {
      const word = ending === '.yaml' ? SHARED : PRIVATE;
      await writeText(ofAda(`one-on-ones/2026-11-21${ending}`), fullText('oneOnOne', word, ['skipped']));
      await writeText(ofAda(`one-on-ones/next${ending}`), fullText('oneOnOne', word, ['skipped', 'date']));
      await writeText(ofAda(`one-on-ones/2026-10-02${ending}`), fullText('oneOnOne', word));
      await writeText(ofAda(`goals/lead${ending}`), fullText('goal', word));
      await writeText(ofAda(`delegations/train${ending}`), fullText('delegation', word));
      await writeText(ofAda(`recognition/2026-11-20-found${ending}`), fullText('recognition', word));
    }
    await writeText(inBook('reflections/2026-W47.yaml'), fullText('reflection', PRIVATE));
    // What a sync tool makes of a private note is as private.
    await writeText(ofAda('one-on-ones/next.private (conflicted copy).yaml'), fullText('oneOnOne', PRIVATE));
    await writeText(inBook('opportunities/2026-11-21-own.yaml'), fullText('opportunity', SHARED, ['line']));
    await (await api()).books.rescan();
    assert.ok(
      (await rows()).some((row) => row.includes(PRIVATE)),
      'private rows are shown',
    );
  });

  it('calls the commands', async () => {
    const goal = ofAda('goals/lead.yaml');
    const note = ofAda('one-on-ones/2026-11-21.yaml');
    for (const uri of [
      note,
      goal,
      ofAda('delegations/train.yaml'),
      ofAda('recognition/2026-11-20-found.yaml'),
    ])
      await call('privateNote', { uri });
    for (const as of ['topic', 'promise', 'recognition', 'evidence', 'opportunity'])
      await call('capture', { person, as, text: open(), ...(as === 'evidence' ? { uri: goal } : {}) });
    await call('addAction', { person, uri: ofAda('one-on-ones/next.private.yaml'), text: secret() });
    await call('addAction', { person, uri: note, text: open(), owner: 'me', due: '2026-12-01' });
    await call('toggleAction', { uri: ofAda('one-on-ones/next.private.yaml'), index: 0, text: secret() });
    await call('addGoal', { person, title: open(), why: open() });
    await call('addMilestone', { uri: ofAda('goals/lead.private.yaml'), text: secret() });
    await call('toggleMilestone', { uri: ofAda('goals/lead.private.yaml'), index: 0, text: secret() });
    await call('addEvidence', { uri: ofAda('goals/lead.private.yaml'), text: secret() });
    await call('checkIn', { uri: ofAda('goals/lead.private.yaml'), text: secret(), confidence: 'low' });
    await call('setGoalStatus', { uri: goal, status: 'achieved' });
    await call('skipOneOnOne', { person, reason: open(), date: '2026-09-01' });
    await call('recognise', { person, text: open(), effect: open() });
    await call('delegate', { person, outcome: open(), expectations: [open()] });
    await call('setDelegationStatus', {
      uri: ofAda('delegations/train.yaml'),
      status: 'returned',
      why: secret(),
    });
    await call('reflect', { leading: secret(), managing: secret(), stepup: secret(), how: secret() });
    await call('reflect', { week: '2026-W40', leading: secret() });
    await call('prepare', { person });
    await call('mirror', {});
    await call('improvements', {});
    await call('exportImprovements', {});
    await call('exportPacket', { person });
    await call('exportCalendar', {});
    await call('faceOpportunity', { title: open(), why: open(), owner: person });
    await call('recordJudgement', { title: open(), why: open() });
    await call('fixProblem', { title: open(), why: open() });
    await call('recordOutcome', {
      uri: inBook('opportunities/2026-11-21-own.yaml'),
      status: 'kept',
      text: open(),
    });
    await call('newRetro', { format: 'wellImprove', date: '2026-11-20' });
    await call('startOneOnOne', { person, date: '2026-11-27' });
    await call('present', { on: true });
    assert.ok(!(await rows()).some((row) => row.includes(PRIVATE)), 'no private row while presenting');
    await call('present', { on: false });
    // It waits for a choice; closing it ends it.
    const searching = commands.executeCommand('leadbook.search', { query: PRIVATE });
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await Promise.race([searching, new Promise((done) => setTimeout(done, 3000))]);
    calls++;
  });

  it('writes private notes as Markdown', async () => {
    for (const path of ['one-on-ones/2026-11-21.private.yaml', 'one-on-ones/2026-11-21.yaml']) {
      const uri = await run('openNotes', { uri: ofAda(path), field: 'notes' });
      const editor = await window.showTextDocument(uri);
      const words = path.includes('private') ? secret() : open();
      await editor.edit((edit) => edit.insert(new Position(0, 0), `${words}\n`));
      await editor.document.save();
      await eventually('it is written back', async () => (await readText(ofAda(path))).includes(words));
    }
  });

  it('stumbles over whatever is broken', async () => {
    for (const [index, broken] of BROKEN.entries()) {
      const uri = await writeText(ofAda(`one-on-ones/2026-08-${10 + index}.private.yaml`), broken());
      const next = await writeText(ofAda('one-on-ones/next.private.yaml'), broken());
      const goal = await writeText(ofAda('goals/lead.private.yaml'), broken());
      await writeText(inBook('reflections/2026-W47.yaml'), broken());
      await (await api()).books.rescan();
      await call('addAction', { person, uri, text: secret() });
      await call('toggleAction', { uri: next, index: 0, text: secret() });
      await call('addMilestone', { uri: goal, text: secret() });
      await call('checkIn', { uri: goal, text: secret() });
      await call('reflect', { week: '2026-W47', how: secret() });
      await call('openNotes', { uri, field: 'notes' });
      await call('startOneOnOne', { person, date: `2026-08-${10 + index}` });
      await rows();
      const editor = await window.showTextDocument(uri);
      const at = new Position(0, 8);
      editor.selection = new Selection(at, at);
      for (const [provider, ...args] of [
        ['vscode.executeHoverProvider', uri, at],
        ['vscode.executeCompletionItemProvider', uri, at],
        ['vscode.executeDefinitionProvider', uri, at],
        ['vscode.executeReferenceProvider', uri, at],
        ['vscode.executeCodeActionProvider', uri, new Range(at, at)],
        ['vscode.executeCodeLensProvider', uri],
        ['vscode.executeDocumentSymbolProvider', uri],
        ['vscode.prepareRename', uri, at],
      ] as const)
        await Promise.resolve(commands.executeCommand(provider, ...args)).catch(() => undefined);
    }
    assert.ok(calls >= 40, `${calls} calls`);
    assert.ok(refusals >= 30, `${refusals} refusals`);
    log(`promise 21: ${calls} calls, ${refusals} of them refused`);
  });

  it('ends with all saved and closed, and leaves nothing private in exports and the clipboard', async () => {
    await saveAll();
    await commands.executeCommand('workbench.action.closeAllEditors');
    const exports = inWorkspace('leadbook-exports');
    const names = (await workspace.fs.readDirectory(exports)).map(([name]) => name);
    assert.ok(names.length >= 3, names.join());
    for (const name of names)
      assert.ok(!(await readText(Uri.joinPath(exports, name))).includes(PRIVATE), name);
    assert.equal(await env.clipboard.readText(), 'what I copied');
    const { books } = (await api()) as unknown as { books: { flush(): Promise<void> } };
    await books.flush();
  });
});
