import assert from 'node:assert/strict';
import { commands, type Uri, window, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import { byGrowth, growthMatcher } from '../../../src/core/opportunities/wouldGrow';
import { personNamed } from '../../../src/core/retro/personNamed';
import { reviewsIncident } from '../../../src/core/retro/postmortem';
import { presentNames } from '../../../src/core/retro/presentNames';
import { calmMoment } from '../../../src/host/companion/calmMoment';
import { ownerProposals, proposedBy } from '../../../src/host/opportunities/ownerPick';
import { isIgnoredRetro } from '../../../src/host/retro/ignoredRetro';
import { RetroMemory } from '../../../src/host/retro/memory';
import type { Books } from '../../../src/host/store/books';
import { api, freshBook, ofAda, run, today } from '../book.ts';
import { inWorkspace, writeText } from '../harness.ts';
import { memoryState } from '../memento.ts';

const retro = (path: string) => inWorkspace('docs', 'retros', `${path}.md`);
const LONG = 600_000;

describe('the moment for the retro question', () => {
  const shown = async (path: string) =>
    window.showTextDocument(await writeText(inWorkspace('calm', path), 'One\nTwo\n'));

  it('is there once nobody pressed a key', async () => {
    assert.equal(await calmMoment(await shown('a.md'), 20), true);
  });

  it('is gone with what is typed, a key that moves the cursor, or another editor', async () => {
    const typing = calmMoment(await shown('b.md'), LONG);
    await commands.executeCommand('type', { text: 'x' });
    assert.equal(await typing, false);
    await commands.executeCommand('workbench.action.files.revert');
    const moving = calmMoment(await shown('c.md'), LONG);
    await commands.executeCommand('cursorDown');
    assert.equal(await moving, false);
    const turning = calmMoment(await shown('d.md'), LONG);
    await shown('e.md');
    assert.equal(await turning, false);
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
