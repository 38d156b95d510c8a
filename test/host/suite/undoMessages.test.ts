import assert from 'node:assert/strict';
import { commands, extensions, type LogOutputChannel, window } from 'vscode';
import { type CommandParts, commandList, internalCommandList } from '../../../src/compose/commandList';
import type { CommandContext, DoneMessage } from '../../../src/host/commands/commandContext';
import { runInternalCommand } from '../../../src/host/commands/internalCommand';
import { type CommandRunner, runCommand } from '../../../src/host/commands/runCommand';
import { undoEntry } from '../../../src/host/commands/undo';
import { UndoHistory } from '../../../src/host/commands/undoHistory';
import { commandId } from '../../../src/host/platform/contributions';
import type { Books } from '../../../src/host/store/books';
import { Writer } from '../../../src/host/store/writer';
import { api, freshBook, ofAda, run, today } from '../book.ts';
import { treeHash } from '../everyWrite.ts';
import { exists, extensionId, inWorkspace, readText, writeText } from '../harness.ts';

const NEXT = ofAda('one-on-ones/next.yaml');
const TOPICS =
  'topics:\n  - text: The train\n  - text: The pager\nactions:\n  - text: Ask Dag\n    owner: me\n';

/** Runs commands as the extension does, and hears what they tell. */
class Bench {
  readonly told: DoneMessage[] = [];
  readonly #log: LogOutputChannel = window.createOutputChannel('undo messages', { log: true });
  readonly #history = new UndoHistory();
  readonly #runner: CommandRunner;
  readonly #parts: CommandParts;

  constructor(books: Books) {
    const feedback = {
      reveal: async () => {},
      tell: async (done: DoneMessage) => void this.told.push(done),
      kept: async () => assert.fail('told without what was done'),
    };
    const context = {
      books,
      writer: new Writer(async (uri) => void (await books.touch(uri))),
      today,
      feedback,
    };
    this.#parts = { context, history: this.#history } as unknown as CommandParts;
    this.#runner = {
      context,
      history: this.#history,
      log: this.#log,
      argumentsOfRow: () => ({ row: 'none' }),
    } as unknown as CommandRunner;
  }

  /** Runs a command, and gives the last that it told. */
  async run(name: string, args: object = {}): Promise<DoneMessage> {
    const command = commandList(this.#parts).find((one) => one.name === name);
    assert.ok(command, name);
    this.told.length = 0;
    await runCommand(this.#runner, command, [args]);
    const last = this.told.at(-1);
    assert.ok(last, `${name} told nothing`);
    return last;
  }

  /** Presses the *Undo* of a message, and gives what is told then. */
  async press({ entry, message }: DoneMessage): Promise<string | undefined> {
    this.told.length = 0;
    assert.ok(entry, `${message} has no Undo`);
    await runInternalCommand(this.#runner, undoEntry(this.#parts), [entry, message]);
    return this.told.at(-1)?.message;
  }

  dispose(): void {
    this.#history.dispose();
    this.#log.dispose();
  }
}

describe('the Undo of a message', () => {
  let bench: Bench;
  beforeEach(async () => {
    await freshBook();
    await writeText(NEXT, TOPICS);
    const { books } = await api();
    await books.rescan();
    bench = new Bench(books as unknown as Books);
  });
  afterEach(async () => {
    bench.dispose();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  const deleteTopic = () => bench.run('delete', { uri: NEXT, list: 'topics', index: 1, text: 'The pager' });

  it('takes back what it names, where something else was changed since, which stays', async () => {
    const deleted = await deleteTopic();
    const ticked = await bench.run('toggleAction', { uri: NEXT, index: 0, text: 'Ask Dag' });
    assert.equal(ticked.message, 'Promise marked as done');
    assert.equal(await bench.press(deleted), 'Undone: Topic deleted');
    assert.equal(await readText(NEXT), `${TOPICS}    done: ${today()}\n`);
    assert.equal(await bench.press(ticked), 'Undone: Promise marked as done');
    assert.equal(await readText(NEXT), TOPICS);
  });

  it('says so where that was undone already, and changes nothing', async () => {
    await bench.run('archivePerson', { person: 'ada-lovelace' });
    const deleted = await deleteTopic();
    assert.equal((await bench.run('undo')).message, 'Undone: Topic deleted');
    const before = await treeHash();
    assert.equal(await bench.press(deleted), 'Already undone: Topic deleted');
    assert.equal(bench.told[0]?.entry, undefined);
    assert.equal(await treeHash(), before);
    assert.equal(await bench.press(await deleteTopic()), 'Undone: Topic deleted');
  });

  it('says so where it can no longer be undone', async () => {
    const deleted = await deleteTopic();
    await writeText(NEXT, 'topics:\n  - text: Another\n');
    let isShut = false;
    const refused = bench.press(deleted).finally(() => {
      isShut = true;
    });
    // What is refused is told until one closes it.
    while (!isShut) await commands.executeCommand('notifications.clearAll');
    assert.equal(await refused, undefined);
    assert.equal(await bench.press(deleted), 'Can no longer be undone: Topic deleted');
    assert.equal(await readText(NEXT), 'topics:\n  - text: Another\n');
  });

  it('is not there where nothing was changed', async () => {
    const restored = await bench.run('restorePerson', { person: 'ada-lovelace' });
    assert.deepEqual([restored.message, restored.entry], ['Ada Lovelace restored', undefined]);
  });

  it('undoes a command that went on after it was undone by its new message alone', async () => {
    const history = new UndoHistory();
    const entries: (number | undefined)[] = [];
    const told: DoneMessage[] = [];
    const feedback = { tell: async (done: DoneMessage) => void told.push(done) };
    const context = { writer: new Writer(async () => {}), feedback };
    await history.recorded(context as unknown as CommandContext, 'Made', async (own) => {
      const at = inWorkspace('leadbook', 'people');
      await own.writer.create(at, inWorkspace('leadbook', 'people', 'a.yaml'), 'a: 1\n');
      await own.feedback.tell({ message: 'One' });
      entries.push(history.take(told[0]?.entry)?.changes.length);
      await own.writer.create(at, inWorkspace('leadbook', 'people', 'b.yaml'), 'b: 1\n');
      await own.feedback.tell({ message: 'Two' });
      entries.push(history.take(told[0]?.entry)?.changes.length);
      entries.push(history.take(told[1]?.entry)?.changes.length);
    });
    history.dispose();
    assert.deepEqual(entries, [1, undefined, 1]);
  });
});

describe('what is told of a command', () => {
  let bench: Bench;
  before(async () => {
    await freshBook();
    await writeText(NEXT, TOPICS);
    await writeText(ofAda('goals/lead.yaml'), 'title: Lead\nstatus: active\nmilestones:\n  - text: A step\n');
    const { books } = await api();
    await books.rescan();
    bench = new Bench(books as unknown as Books);
  });
  after(async () => {
    bench.dispose();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is a sentence of its own, never the title of a command', () => {
    const manifest = extensions.getExtension(extensionId)?.packageJSON as {
      contributes: { commands: readonly { title: string }[] };
    };
    const titles = new Set(manifest.contributes.commands.map(({ title }) => title));
    const all = [
      ...commandList({ context: {} } as CommandParts),
      ...internalCommandList({ context: {} } as CommandParts),
    ].map(({ name, done }) => [commandId(name), done?.()] as const);
    for (const [id, said] of all) {
      if (said === undefined) continue;
      assert.ok(said, id);
      assert.ok(!titles.has(said), `${id}: ${said}`);
      assert.doesNotMatch(said, /\.$/, id);
    }
  });

  const goal = ofAda('goals/lead.yaml');
  const cases: readonly (readonly [string, () => object, string])[] = [
    ['reflect', () => ({ week: '2026-W03', leading: 'Led' }), 'Reflection saved'],
    ['setGoalStatus', () => ({ uri: goal, status: 'achieved' }), 'Status of the goal changed'],
    ['toggleMilestone', () => ({ uri: goal, index: 0, text: 'A step' }), 'Milestone marked as reached'],
    ['toggleMilestone', () => ({ uri: goal, index: 0, text: 'A step' }), 'Milestone marked as not reached'],
    ['toggleTopic', () => ({ uri: NEXT, index: 0, text: 'The train' }), 'Topic marked as done'],
    ['toggleTopic', () => ({ uri: NEXT, index: 0, text: 'The train' }), 'Topic marked as not done'],
    ['postpone', () => ({ uri: NEXT, index: 0, text: 'Ask Dag', day: today() }), 'Moved to another day'],
    ['startOneOnOne', () => ({ person: 'ada-lovelace' }), 'One-on-one started'],
  ];
  for (const [name, args, said] of cases)
    it(`says what ${name} did: ${said}`, async () => {
      const { message, entry } = await bench.run(name, args());
      assert.equal(message, said);
      assert.ok(entry);
    });
});

describe('archiving', () => {
  it('says what is still open with the person, and nothing more where nothing is', async () => {
    await freshBook();
    const { books } = await api();
    await writeText(
      NEXT,
      'actions:\n  - text: Ask Dag\n    owner: me\n  - text: Done\n    owner: me\n    done: 2026-01-10\n  - text: Theirs\n    owner: ada-lovelace\n',
    );
    const opportunity = (name: string, rest: string) =>
      writeText(
        inWorkspace('leadbook', 'opportunities', `2026-01-1${name}.yaml`),
        `title: Own it\nraised: 2026-01-10\n${rest}`,
      );
    await opportunity('0-a', 'kind: opportunity\nstatus: facing\nowner: ada-lovelace\n');
    await opportunity('1-b', 'kind: problem\nstatus: parked\nowner: ada-lovelace\n');
    await opportunity('2-c', 'kind: opportunity\nstatus: kept\nowner: ada-lovelace\n');
    await opportunity('3-d', 'kind: judgement\nstatus: raised\nowner: ada-lovelace\n');
    await opportunity('4-e', 'kind: opportunity\nstatus: facing\nowner: me\n');
    await books.rescan();
    const bench = new Bench(books as unknown as Books);
    const done = await bench.run('archivePerson', { person: 'ada-lovelace' });
    assert.equal(done.message, 'Ada Lovelace archived; still open: 1 promise of yours, 2 opportunities');
    assert.equal(done.notice, true);
    assert.match((await bench.press(done)) ?? '', /^Undone: Ada Lovelace archived/);
    await run('addPerson', { name: 'Bo Ek' });
    const nothing = await bench.run('archivePerson', { person: 'bo-ek' });
    assert.equal(nothing.message, 'Bo Ek archived');
    assert.ok(!nothing.notice);
    assert.ok(await exists(NEXT));
    bench.dispose();
  });
});
