import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  DataTransferItem,
  DocumentPasteTriggerKind,
  extensions,
  Position,
  Selection,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { GuardAction } from '../../../src/core/guard/actions';
import { UndoHistory } from '../../../src/host/commands/undoHistory';
import { PasteTasks } from '../../../src/host/editor/pasteProvider';
import type { GuardStatus } from '../../../src/host/guard/guardStatus';
import { runGuardAction } from '../../../src/host/guard/runGuardAction';
import { dropOnPerson, OPPORTUNITY_MIME } from '../../../src/host/opportunities/view/opportunityDragAndDrop';
import { dropTopic } from '../../../src/host/people/dropTopic';
import type { ItemRow, Row } from '../../../src/host/people/peopleRows';
import { Privacies } from '../../../src/host/store/privacies';
import { Writer } from '../../../src/host/store/writer';
import { leadbook, rows } from '../book.ts';
import {
  allCommandNames,
  at,
  BROKEN,
  codeOf,
  FACED,
  fillWorkspace,
  GOAL,
  NOTE,
  OTHER_WRITES,
  READING,
  RETRO,
  treeHash,
  WRITES,
} from '../everyWrite.ts';
import { eventually, extensionId, isWeb, log, workspaceRoot, writeText } from '../harness.ts';
import { memoryState } from '../memento.ts';
import { lenses, ownActions, told } from '../ownActions.ts';
import { MemoryFiles } from '../suite/promises/memoryFiles.ts';

const GUARD_ACTIONS: readonly GuardAction[] = [
  'unstage',
  'ignore',
  'untrack',
  'openRepository',
  'changePrivacy',
  'shareNotes',
  'updateRules',
  'askBeforeCommit',
  'installHook',
];
const PEOPLE_MIME = 'application/vnd.code.tree.leadbook.people';
const never = new CancellationTokenSource().token;

describe('promise 16: a folder that is not trusted', () => {
  let hash = '';
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(await treeHash(), hash, 'something was written');
  });

  before(async () => {
    // On the web the folder is one of remote repositories: VS Code trusts every other virtual one.
    const { scheme, authority, path } = workspaceRoot();
    const files = isWeb ? new MemoryFiles(scheme, authority) : undefined;
    files?.register();
    files?.put(`${path}/README.md`, '');
    await fillWorkspace();
    // A repository around the book, as far as names tell.
    await writeText(at('.git/HEAD'), 'ref: refs/heads/main\n');
    await writeText(at('.vscode/settings.json'), '{ "leadbook.folder": "elsewhere" }');
    await (await leadbook()).books.rescan();
    hash = await treeHash();
  });

  it('is what these tests run in', () => {
    assert.equal(workspace.isTrusted, false);
    const count = [...Object.values(WRITES), ...Object.values(OTHER_WRITES)].flat().length;
    log(
      `promise 16: ${count} calls of ${allCommandNames().length} commands, drop, paste, rename and quick fixes`,
    );
  });

  it('is shown', async () => {
    assert.ok((await rows()).some((row) => row.startsWith('Ada Lovelace')));
  });

  it('has a guard that says it does not know, and does nothing', async () => {
    const { guard, books } = await leadbook();
    await guard.ask();
    const [open] = await books.all();
    assert.ok(open);
    const words = guard.wordsOf(open.book.root);
    if (isWeb) assert.equal(words, undefined, 'of a virtual folder nobody could ever know');
    else {
      assert.match(words?.label ?? '', /^Not known/);
      assert.equal(words?.description, 'VS Code’s Git is off in Restricted Mode');
    }
    const status: GuardStatus = {
      ...{ privacy: 'shared', findings: [], ignoring: [], around: undefined, isOwn: false },
      unknown: [{ why: 'restricted', place: open.book.root }],
    };
    const privacies = new Privacies(memoryState());
    const tools = { writer: new Writer(async () => {}), privacies };
    const hook = () =>
      workspace.getConfiguration('git').inspect('diagnosticsCommitHook.enabled')?.globalValue;
    const before = hook();
    for (const action of GUARD_ACTIONS)
      await assert.rejects(runGuardAction(tools, open.book, status, action), { code: 'restricted' }, action);
    assert.equal(hook(), before);
    assert.equal(window.terminals.length, 0);
  });

  it('has each command in one of the lists', () => {
    const writing = [...Object.keys(WRITES), ...Object.keys(OTHER_WRITES)];
    assert.deepEqual([...writing, ...READING].sort(), allCommandNames().sort());
  });

  it('has every command that writes hidden', () => {
    const manifest: { contributes: { commands: { command: string; enablement?: string }[] } } | undefined =
      extensions.getExtension(extensionId)?.packageJSON;
    for (const { command, enablement } of manifest?.contributes.commands ?? [])
      assert.equal(
        /\bisWorkspaceTrusted\b/.test(enablement ?? '') && !enablement?.includes('||'),
        !READING.includes(command.replace('leadbook.', '')),
        command,
      );
  });

  for (const [name, calls] of Object.entries(WRITES)) {
    for (const [index, args] of calls.entries())
      it(`refuses ${name}, ${index + 1}`, async () => {
        assert.equal(await codeOf(name, args()), 'restricted');
        assert.equal(await treeHash(), hash);
      });
  }

  for (const [name, calls] of Object.entries(OTHER_WRITES)) {
    for (const [index, args] of calls.entries())
      it(`refuses ${name}, ${index + 1}`, async () => {
        assert.equal(await codeOf(name, ...args()), 'restricted');
      });
  }

  it('refuses each of them from every row, from a file and from nowhere', async () => {
    const given = [[], [at(NOTE)], [at(RETRO), [at(RETRO)]], ...(await allRows()).map((row) => [row])];
    assert.ok(given.length > 15);
    for (const name of [...Object.keys(WRITES), ...Object.keys(OTHER_WRITES)]) {
      for (const args of given) assert.equal(await codeOf(name, ...args), 'restricted', name);
    }
  });

  it('refuses a sample in it', async () => {
    assert.equal(await codeOf('openSample', { folder: workspaceRoot() }), 'restricted');
  });

  it('lets the others run, which write nothing', async () => {
    const person = 'ada-lovelace';
    assert.equal(await codeOf('prepare', { person }), undefined);
    assert.equal(await codeOf('mirror', {}), undefined);
    assert.equal(await codeOf('improvements', {}), undefined);
    assert.equal(await codeOf('refresh'), undefined);
    assert.equal(await codeOf('showOlder'), undefined);
    for (const row of await allRows()) {
      // These ask: for what is reflected, and what is to be done about git.
      if (row.row === 'reflection' || row.row === 'guard') continue;
      assert.equal(await codeOf('openRow', row), undefined);
    }
  });

  it('lets nothing be dropped', async () => {
    const { books, people, opportunities } = await leadbook();
    const [topic, other] = await topics();
    const [book] = await books.all();
    assert.ok(topic && other && book);
    const uri = at(FACED);
    const writer = new Writer(async () => {});
    const isRefused = (error: unknown) =>
      error instanceof Error && 'code' in error && error.code === 'restricted';
    const bo: Row = { row: 'person', book, person: 'bo' };
    for (const target of [bo, other]) await assert.rejects(dropTopic({ writer }, topic, target), isRefused);
    const dropped = (mime: string, value: unknown) => {
      const data = new DataTransfer();
      data.set(mime, new DataTransferItem(value));
      return data;
    };
    await assert.rejects(
      dropOnPerson(new UndoHistory(), bo, dropped(OPPORTUNITY_MIME, uri.toString())),
      isRefused,
    );
    // The same by hand, which shows a notice and waits until it is closed: so nobody waits for these.
    assert.ok(people.dragAndDrop);
    for (const target of await allRows()) {
      void people.dragAndDrop?.handleDrop?.(target, dropped(PEOPLE_MIME, topic), never);
      void people.dragAndDrop?.handleDrop?.(target, dropped(OPPORTUNITY_MIME, uri.toString()), never);
    }
    for (const group of ['raised', 'parked', 'outcomes'] as const) {
      const row = { row: 'status', book, group } as const;
      void (await opportunities()).dragAndDrop?.handleDrop?.(
        row,
        dropped(OPPORTUNITY_MIME, uri.toString()),
        never,
      );
    }
  });

  it('has nothing pasted as promises', async () => {
    const editor = await window.showTextDocument(at(NOTE));
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new Selection(end, end);
    const data = new DataTransfer();
    data.set('text/plain', new DataTransferItem('- [ ] Ask Bo\n'));
    const context = { only: undefined, triggerKind: DocumentPasteTriggerKind.Automatic };
    const provider = new PasteTasks(await leadbook());
    assert.equal(
      await provider.provideDocumentPasteEdits(editor.document, [editor.selection], data, context, never),
      undefined,
    );
  });

  it('has nothing renamed', async () => {
    const uri = at(FACED);
    await window.showTextDocument(uri);
    const place = new Position(3, 10);
    const sentence = /Restricted Mode/;
    await eventually('the refusal', () =>
      assert
        .rejects(
          async () => commands.executeCommand('vscode.executeDocumentRenameProvider', uri, place, 'ada-king'),
          sentence,
        )
        .then(() => true),
    );
    await assert.rejects(async () => commands.executeCommand('vscode.prepareRename', uri, place), sentence);
  });

  it('offers no quick fix, no action and no line above', async () => {
    await told(at(BROKEN));
    for (const path of [BROKEN, RETRO, NOTE, GOAL, FACED]) {
      assert.deepEqual(await ownActions(at(path)), [], path);
      const own = (await lenses(at(path))).filter(({ command }) => command?.command.startsWith('leadbook.'));
      assert.deepEqual(own, [], path);
    }
  });

  it('leaves Enter to the editor', async () => {
    const editor = await window.showTextDocument(at(NOTE));
    const text = editor.document.getText();
    const end = editor.document.positionAt(text.indexOf('Ask Dag') + 'Ask Dag'.length);
    editor.selection = new Selection(end, end);
    await commands.executeCommand('leadbook.enter');
    assert.ok(!editor.document.getText().includes('- text: \n'));
    await commands.executeCommand('workbench.action.files.revert');
    assert.equal(editor.document.getText(), text);
  });

  it('shows notes that cannot be written', async () => {
    const uri = await commands.executeCommand<Uri>('leadbook.openNotes', { uri: at(NOTE), field: 'notes' });
    assert.match((await workspace.openTextDocument(uri)).getText(), /^Fine/);
    await assert.rejects(async () => workspace.fs.writeFile(uri, new TextEncoder().encode('Other\n')));
  });

  it('takes no setting of its own that needs trust', () => {
    assert.equal(workspace.getConfiguration('leadbook', workspaceRoot()).get('folder'), 'leadbook');
    const manifest:
      | { capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } } }
      | undefined = extensions.getExtension(extensionId)?.packageJSON;
    assert.deepEqual(manifest?.capabilities.untrustedWorkspaces.restrictedConfigurations, [
      'leadbook.calendars',
      'leadbook.folder',
      'leadbook.retro.ask',
      'leadbook.retro.include',
      'leadbook.retro.exclude',
      'leadbook.work',
    ]);
  });
});

/** All rows of the people view. */
async function allRows(parent?: Row): Promise<Row[]> {
  const { tree } = await leadbook();
  const children = await tree.getChildren(parent);
  return [...children, ...(await Promise.all(children.map((row) => allRows(row)))).flat()];
}

async function topics(): Promise<ItemRow[]> {
  return (await allRows()).filter((row) => row.row === 'item').filter(({ list }) => list === 'topics');
}
