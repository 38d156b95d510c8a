import assert from 'node:assert/strict';
import { commands, type Uri, window } from 'vscode';
import * as z from 'zod/mini';
import { runOnSelected } from '../../../src/compose/runOnSelected';
import { kindChoices } from '../../../src/host/capture/capture';
import { argument } from '../../../src/host/commands/argumentFields';
import { defineCommand } from '../../../src/host/commands/defineCommand';
import type { CommandRunner } from '../../../src/host/commands/runCommand';
import { notesUri } from '../../../src/host/editor/notesUri';
import { currentPerson, personHere } from '../../../src/host/prompts/currentPerson';
import { nextOneOnOneOf } from '../../../src/host/prompts/pickDay';
import { goalChoices } from '../../../src/host/prompts/pickGoal';
import { personChoices } from '../../../src/host/prompts/pickPerson';
import { whoIsMet } from '../../../src/host/prompts/whoIsMet';
import type { Books } from '../../../src/host/store/books';
import { api, freshBook, rows, run } from '../book.ts';
import { inWorkspace, writeText } from '../harness.ts';

const books = async () => {
  const { books: all } = await api();
  await all.rescan();
  return (all as unknown as Books).all();
};
const ofPerson = (slug: string, path: string) => inWorkspace('leadbook', 'people', slug, ...path.split('/'));

describe('what a list offers', () => {
  beforeEach(freshBook);

  it('tells people of one name apart', async () => {
    await run('addPerson', { name: 'Ada Lovelace', role: 'Engineer' });
    await run('addPerson', { name: 'Bo', role: 'Engineer' });
    const choices = await personChoices(await books(), ['bo'], false);
    assert.deepEqual(
      choices.map(({ label, description }) => `${label}: ${description}`),
      ['Bo: Engineer', 'Ada Lovelace: ada-lovelace', 'Ada Lovelace: Engineer · ada-lovelace-2'],
    );
  });

  it('begins with those who need the lead, then with those chosen last', async () => {
    for (const name of ['Zoe', 'Bo', 'Cy']) await run('addPerson', { name });
    await writeText(ofPerson('zoe', 'one-on-ones/2020-01-10.yaml'), 'notes: Hi\n');
    const choices = await personChoices(await books(), ['cy'], false);
    assert.deepEqual(
      choices.map(({ label }) => label),
      ['Zoe', 'Cy', 'Ada Lovelace', 'Bo'],
    );
  });

  it('gives each kind a letter of its own, in one order', async () => {
    assert.deepEqual(
      kindChoices('ada-lovelace').map(({ key }) => key),
      ['t', 'p', 'r', 'e', 'o'],
    );
    assert.deepEqual(
      kindChoices('me').map(({ key }) => key),
      ['p', 'e', 'o'],
    );
  });

  it('asks for nobody where their file, or its Markdown, is in the editor', async () => {
    const [book] = await books();
    assert.ok(book);
    const { books: all } = await api();
    const atHand = async () =>
      (await currentPerson({ books: all as unknown as Books }, { selected: undefined }))?.slug;
    await commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(await atHand(), undefined);
    const note = await writeText(ofPerson('ada-lovelace', 'one-on-ones/2020-01-10.yaml'), 'notes: Hi\n');
    await window.showTextDocument(note);
    assert.equal(await atHand(), 'ada-lovelace');
    await window.showTextDocument(notesUri('Notes', { file: note, path: ['notes'] }));
    assert.equal(await atHand(), 'ada-lovelace');
    await window.showTextDocument(await writeText(ofPerson('me', 'person.yaml'), 'name: Lin\n'));
    assert.equal(await atHand(), undefined);
    await window.showTextDocument(inWorkspace('README.md'));
    assert.equal(await atHand(), undefined);
  });

  it('is about whose row is selected, by a key, where the editor is nobody’s', async () => {
    await run('addPerson', { name: 'Bo' });
    const [book] = await books();
    assert.ok(book);
    const { books: all } = await api();
    const about: (string | undefined)[] = [];
    const command = defineCommand({
      name: 'about',
      args: z.strictObject({ book: argument.uri, person: argument.person }),
      run: async (host, call) => {
        const { somebody } = await personHere(host, call);
        about.push(call.args.person ?? somebody?.value.slug);
        assert.equal(call.selected?.slug, about.length === 2 ? undefined : 'bo');
        return undefined;
      },
    });
    const log = window.createOutputChannel('selected', { log: true });
    const runner = {
      context: { books: all },
      history: { recorded: (host: unknown, _title: string, job: (host: unknown) => unknown) => job(host) },
      log,
      argumentsOfRow: () => ({ row: 'person', book: book.book.root, person: 'bo' }),
    } as unknown as CommandRunner;
    const press = () => runOnSelected(runner, command, { row: 'person', book, person: 'bo' });
    await commands.executeCommand('workbench.action.closeAllEditors');
    await press();
    await window.showTextDocument(
      await writeText(ofPerson('ada-lovelace', 'one-on-ones/2020-01-10.yaml'), ''),
    );
    await press();
    await window.showTextDocument(inWorkspace('README.md'));
    await press();
    log.dispose();
    assert.deepEqual(about, ['bo', 'ada-lovelace', 'bo']);
  });

  it('offers the next one-on-one with whoever a file is about', async () => {
    await run('addPerson', { name: 'Bo Ek', cadence: '1 week' });
    const note = await writeText(ofPerson('bo-ek', 'one-on-ones/2020-01-10.yaml'), 'date: 2020-01-10\n');
    const [goal, delegation] = [
      await run('addGoal', { person: 'bo-ek', title: 'Lead' }),
      await run('delegate', { person: 'bo-ek', outcome: 'Own the rota' }),
    ];
    const own = await writeText(ofPerson('me', 'goals/rest.yaml'), 'title: Rest\nstatus: active\n');
    const opportunity = (name: string, owner: string) =>
      writeText(
        inWorkspace('leadbook', 'opportunities', `2026-11-21-${name}.yaml`),
        `title: Ship\nkind: opportunity\nraised: 2026-11-21\nstatus: facing\n${owner}`,
      );
    const owned = await opportunity('owned', 'owner: bo-ek\n');
    const others = [
      own,
      await opportunity('mine', 'owner: me\n'),
      await opportunity('gone', 'owner: nobody-here\n'),
      await opportunity('open', ''),
      inWorkspace('README.md'),
    ];
    await books();
    const all = (await api()).books as unknown as Books;
    const nextFor = async (uri: Uri) => nextOneOnOneOf(await whoIsMet(all, uri));
    for (const uri of [note, goal, delegation, owned])
      assert.equal(await nextFor(uri), '2020-01-17', uri.path);
    for (const uri of others) assert.equal(await nextFor(uri), undefined, uri.path);
  });

  it('holds of oneself what a row shows', async () => {
    const kinds = (slug: string) => kindChoices(slug).map(({ value }) => value);
    assert.deepEqual(kinds('me'), ['promise', 'evidence', 'opportunity']);
    assert.deepEqual(kinds('ada-lovelace'), ['topic', 'promise', 'recognition', 'evidence', 'opportunity']);
  });

  it('begins with goals that go on, and knows a private file beside a goal from a goal', async () => {
    await run('addPerson', { name: 'Bo' });
    const goal = (slug: string, name: string, text: string): Promise<Uri> =>
      writeText(ofPerson(slug, `goals/${name}.yaml`), text);
    await goal('ada-lovelace', 'a', 'title: Done\nstatus: achieved\n');
    await goal('ada-lovelace', 'b', 'title: Goes on\nstatus: active\n');
    await goal('ada-lovelace', 'b.private', 'evidence: []\n');
    await goal('ada-lovelace', 'own.private', 'title: Mine alone\nstatus: planned\n');
    await goal('bo', 'c', 'title: Goes on too\nstatus: active\n');
    const [book] = await books();
    assert.ok(book);
    const choices = await goalChoices(['ada-lovelace', 'bo'].map((slug) => ({ book, slug })));
    assert.deepEqual(
      choices.map(({ label }) => label),
      ['Goes on', 'Goes on too', 'Mine alone', 'Done'],
    );
  });

  it('has no row for the archived where only the lead is', async () => {
    await writeText(ofPerson('me', 'person.yaml'), 'name: Lea\narchived: 2026-10-01\n');
    await books();
    assert.ok(!(await rows(undefined, 1)).includes('Archived'));
    await run('archivePerson', { person: 'ada-lovelace' });
    await books();
    assert.ok((await rows(undefined, 1)).includes('Archived'));
  });
});
