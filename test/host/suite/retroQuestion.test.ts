import assert from 'node:assert/strict';
import { commands, Position, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import { byGrowth, growthMatcher } from '../../../src/core/opportunities/wouldGrow';
import { reviewsIncident } from '../../../src/core/retro/incidentReview';
import { personNamed } from '../../../src/core/retro/personNamed';
import { presentNames } from '../../../src/core/retro/presentNames';
import { isOldRetro } from '../../../src/host/companion/oldRetro';
import { waitForIdle } from '../../../src/host/companion/waitForIdle';
import { ownerProposals, pickOwner, proposedBy } from '../../../src/host/opportunities/steps/ownerPick';
import { NOBODY } from '../../../src/host/opportunities/steps/owners';
import { type Choice, pickOne } from '../../../src/host/prompts/inputs';
import { recordsOfRetros } from '../../../src/host/retro/answeredRetro';
import { isIgnoredRetro } from '../../../src/host/retro/ignoredRetro';
import { RetroMemory } from '../../../src/host/retro/memory';
import type { Books } from '../../../src/host/store/books';
import * as retroModule from '../../../src/lazy/retroModule';
import { api, freshBook, ofAda, run, today } from '../book.ts';
import { inWorkspace, reverted, writeText } from '../harness.ts';
import { memoryState } from '../memento.ts';

const retro = (path: string) => inWorkspace('docs', 'retros', `${path}.md`);
const LONG = 600_000;

describe('the moment for the retro question', () => {
  const shown = async (path: string) =>
    window.showTextDocument(await writeText(inWorkspace('calm', path), 'One\nTwo\n'));

  it('is there once nobody pressed a key', async () => {
    assert.equal(await waitForIdle(await shown('a.md'), 20), true);
  });

  it('is gone with what is typed, a key that moves the cursor, or another editor', async () => {
    const typing = waitForIdle(await shown('b.md'), LONG);
    await commands.executeCommand('type', { text: 'x' });
    assert.equal(await typing, false);
    await commands.executeCommand('workbench.action.files.revert');
    const moving = waitForIdle(await shown('c.md'), LONG);
    await commands.executeCommand('cursorDown');
    assert.equal(await moving, false);
    // What is typed elsewhere is typed too: in a commit message, in another editor beside it.
    const other = await workspace.openTextDocument(
      await writeText(inWorkspace('calm', 'other.txt'), 'One\n'),
    );
    const elsewhere = waitForIdle(await shown('f.md'), LONG);
    const edit = new WorkspaceEdit();
    edit.insert(other.uri, new Position(0, 0), 'x');
    await workspace.applyEdit(edit);
    assert.equal(await elsewhere, false);
    await reverted(other);
    const turning = waitForIdle(await shown('d.md'), LONG);
    await shown('e.md');
    assert.equal(await turning, false);
  });
});

/** Settles when it is told to. */
function deferred<T>(): { readonly promise: Promise<T>; readonly settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

describe('a choice that was moved before its list is refreshed', () => {
  const frame = { title: 'Test', step: 1, of: 1, back: false };
  const choices = (...values: readonly string[]) => values.map((value) => ({ label: value, value }));
  const next = () => commands.executeCommand('workbench.action.quickOpenSelectNext');
  // What was sent to the list before has come there, and is drawn with the next frame, once these commands are done.
  const arrived = async () => {
    for (let times = 0; times < 60; times++)
      await commands.executeCommand('setContext', 'leadbook.test.arrived', times);
  };
  const accepted = async <T>(answer: Promise<T>): Promise<T> => {
    let isDone = false;
    const done = answer.finally(() => {
      isDone = true;
    });
    while (!isDone) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done;
  };

  it('is kept, whatever comes first by then', async () => {
    const better = deferred<readonly Choice<string>[]>();
    const answer = pickOne(frame, 'Which one?', choices('a', 'b', 'c'), better.promise);
    await arrived();
    await next();
    await arrived();
    better.settle(choices('c', 'a', 'b'));
    await arrived();
    assert.deepEqual(await accepted(answer), { kind: 'answer', value: 'b' });
  });

  it('is the new first where nothing was moved', async () => {
    const better = deferred<readonly Choice<string>[]>();
    const answer = pickOne(frame, 'Which one?', choices('a', 'b', 'c'), better.promise);
    await arrived();
    better.settle(choices('c', 'a', 'b'));
    await arrived();
    assert.deepEqual(await accepted(answer), { kind: 'answer', value: 'c' });
  });

  for (const [what, moves, expected] of [
    ['kept where it is an owner', 1, 'nobody'],
    ['the one who fits where it is an owner, and nothing was moved', 0, 'ada-lovelace'],
  ] as const)
    it(`is ${what}`, async () => {
      await freshBook();
      await run('addPerson', { name: 'Bo Li' });
      await writeText(ofAda('goals/lead.yaml'), 'title: Lead the release train\nstatus: active\n');
      const { books } = await api();
      await books.rescan();
      const [open] = await (books as unknown as Books).all();
      assert.ok(open);
      const [ready, fitted] = [deferred<undefined>(), deferred<undefined>()];
      const load = async () => {
        await ready.promise;
        // Files are read before; what follows waits for none.
        const told: typeof byGrowth = (matched) => {
          fitted.settle(undefined);
          return byGrowth(matched);
        };
        return { byGrowth: told, growthMatcher, personNamed, presentNames, reviewsIncident };
      };
      const host = { modules: { load }, today } as unknown as Parameters<typeof pickOwner>[0];
      const words = { title: 'Own the release train' };
      // With a likely one first, “Nobody yet” is the second.
      const likely = moves === 1 ? { likely: 'bo-li' } : {};
      const answer = pickOwner(host, frame, open, { prompt: 'Who?', words, ...likely });
      await arrived();
      for (let move = 0; move < moves; move++) await next();
      await arrived();
      ready.settle(undefined);
      await fitted.promise;
      await arrived();
      const { value } = (await accepted(answer)) as { readonly value?: string };
      assert.equal(value, expected === 'nobody' ? NOBODY : expected);
    });
});

describe('a retro that somebody ignores', () => {
  const set = (value: readonly string[] | undefined) =>
    workspace.getConfiguration('leadbook').update('retro.include', value);
  afterEach(() => set(undefined));

  it('is one all the same where a setting includes it', async () => {
    const memory = new RetroMemory(memoryState());
    const [file, other] = [retro('a'), retro('b')];
    const folder = inWorkspace('docs', 'retros');
    const ignored = () => [file, other].map((uri) => isIgnoredRetro(memory, uri));
    await memory.set(file, 'notRetro');
    assert.deepEqual(ignored(), [true, false]);
    await memory.set(folder, 'notRetro');
    assert.deepEqual(ignored(), [true, true]);
    await set(['docs/retros/**']);
    assert.deepEqual(ignored(), [false, false]);
    await set(undefined);
    assert.deepEqual(ignored(), [true, true]);
    // What was said of the folder is taken back as what was said of a file.
    assert.deepEqual(memory.ignored().map(String), [file, folder].map(String));
    await memory.forget(folder);
    assert.deepEqual(ignored(), [true, false]);
    memory.dispose();
  });
});

describe('the owners that are proposed', () => {
  const person = async (name: string, more = '') => {
    await run('addPerson', { name });
    const slug = name.toLowerCase().replace(' ', '-');
    await writeText(inWorkspace('leadbook', 'people', slug, 'person.yaml'), `name: ${name}\n${more}`);
  };
  const modules = {
    load: async () => ({ byGrowth, growthMatcher, personNamed, presentNames, reviewsIncident }),
  };
  const host = { modules, today } as unknown as Parameters<typeof ownerProposals>[0];
  const proposed = async (kind: 'opportunity' | 'problem', title: string, at: Uri) => {
    const { books } = await api();
    await books.rescan();
    const [open] = await (books as unknown as Books).all();
    assert.ok(open);
    const by = await proposedBy(host, kind, { words: { title }, retro: at });
    return (await ownerProposals(host, open, by)).map(({ label }) => label);
  };
  const there = '# Retro\n\nPresent: Dag Ek, Mara, somebody else\n\n## What went well\n\n- Shipped\n';

  beforeEach(async () => {
    await freshBook();
    await writeText(ofAda('goals/lead.yaml'), 'title: Lead the release train\nstatus: active\n');
    // None of these comes for its name.
    await person('Aaron Aa');
    await person('Bo Li', 'strengths:\n  - Release notes\n');
    await person('Dag Ek');
  });

  it('are those whom it fits by several words, nobody, those by one, and who was there', async () => {
    const at = await writeText(retro(addDays(today(), -81)), there);
    const order = ['Ada Lovelace', 'Nobody yet', 'Bo Li', 'Dag Ek'];
    assert.deepEqual(await proposed('opportunity', 'Own the release train', at), order);
    assert.deepEqual(await proposed('opportunity', 'Paint the fence', at), ['Nobody yet', 'Dag Ek']);
  });

  it('are nobody for a problem, and in the review of an incident', async () => {
    const at = await writeText(retro(addDays(today(), -82)), there);
    assert.deepEqual(await proposed('problem', 'Own the release train', at), ['Nobody yet']);
    const incident = await writeText(
      inWorkspace('docs', 'postmortems', 'outage-retro.md'),
      `# Postmortem: outage of 5 May\n\nBlameless.\n\n${there}`,
    );
    assert.deepEqual(await proposed('opportunity', 'Own the release train', incident), ['Nobody yet']);
  });
});

describe('what a retro asks of its age', () => {
  it('is its day, or whether its series went on', async () => {
    await freshBook();
    const of = (name: string) => inWorkspace('aged', 'retros', name);
    const files = ['sprint-3.md', 'sprint-14.md', 'notes.md', `${addDays(today(), -50)}.md`].map(of);
    const state = memoryState();
    const memory = new RetroMemory(state);
    const host = {
      today,
      modules: { load: async () => retroModule },
    } as unknown as Parameters<typeof isOldRetro>[0];
    const parts = {
      memory,
      retros: { in: async () => files },
    } as unknown as Parameters<typeof isOldRetro>[1];
    const old = await Promise.all(files.map((uri) => isOldRetro(host, parts, uri, '# Retro\n')));
    assert.deepEqual(old, [true, false, false, true]);
    files.push(of('team-1.md'), of('team-2.md'));
    assert.equal(await isOldRetro(host, parts, of('team-1.md'), '# Retro\n'), false);
    assert.equal(await isOldRetro(host, parts, of('sprint-3.md'), `# Retro ${today()}\n`), false);
    await memory.set(of('sprint-14.md'), 'notRetro');
    assert.equal(await isOldRetro(host, parts, of('sprint-3.md'), '# Retro\n'), false);
    memory.dispose();
  });

  it('leads to the record that was raised last, in whatever order they come', async () => {
    const raised = ['2026-10-02', '2026-11-20', '2026-11-06', undefined];
    const open = {
      book: {
        things: async () => raised.map((day, at) => ({ kind: 'opportunity', name: `${at}`, day })),
        summary: async ({ day }: { day?: string }) => ({
          ok: true,
          record: { retro: 'docs/retro.md', raised: day },
        }),
        uri: ({ name }: { name: string }) => inWorkspace('leadbook', 'opportunities', `${name}.yaml`),
      },
    } as unknown as Parameters<typeof recordsOfRetros>[0];
    const [found] = [...(await recordsOfRetros(open)).values()];
    assert.ok(found?.path.endsWith('/1.yaml'), found?.path);
  });
});
