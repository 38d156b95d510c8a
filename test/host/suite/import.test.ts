import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  DataTransferItem,
  type Event,
  type Uri,
  workspace,
} from 'vscode';
import type { PageContent } from '../../../src/core/pages/pageContent';
import { dropNotes } from '../../../src/host/notes-import/dropNotes';
import { readSources } from '../../../src/host/notes-import/sources';
import { api, freshBook, inBook, ofAda, refusal, run, today } from '../book.ts';
import { eventually, exists, inWorkspace, isWeb, nextEvent, readText, writeText } from '../harness.ts';

const notes = (...path: string[]) => inWorkspace('old', ...path);

/** Runs the import of one folder, and gives what the book's people have afterwards. */
async function imported(folder: string): Promise<string[]> {
  await run('importNotes', { folder: notes(folder) });
  const files: string[] = [];
  const people = inWorkspace('leadbook', 'people');
  for (const [slug] of await workspace.fs.readDirectory(people)) {
    const uri = inWorkspace('leadbook', 'people', slug, 'one-on-ones');
    if (!(await exists(uri))) continue;
    for (const [name] of await workspace.fs.readDirectory(uri)) files.push(`${slug}/${name}`);
  }
  return files.sort();
}

interface Panel {
  readonly onDidShow: Event<PageContent>;
  readonly shown: { readonly content: PageContent; readonly version: number } | undefined;
  hear(message: unknown): void;
}

async function importPage(folder: Uri): Promise<Panel> {
  const { panels } = (await api()) as unknown as {
    panels(): Promise<{ readonly open: readonly Panel[]; show(id: string, book: Uri, params: object): void }>;
  };
  const all = await panels();
  all.show('importNotes', inWorkspace('leadbook'), { folder: folder.toString() });
  const panel = all.open.at(-1);
  assert.ok(panel);
  // The web host's server has no place for what webviews load.
  if (isWeb) panel.hear({ type: 'ready' });
  await eventually('the page is shown', () => panel.shown !== undefined, { events: [panel.onDidShow] });
  return panel;
}

describe('an import', () => {
  beforeEach(freshBook);

  it('takes a folder per person, whom the book may know', async () => {
    const text = '# 1:1\n\nThe train.\n\n- [ ] Ask Dag @me 📅 2026-11-28\n';
    await writeText(notes('1-1s', 'ada-lovelace', '2026-11-21.md'), text);
    await writeText(notes('1-1s', 'bo', '2026-11-20.md'), 'Hello\n');
    assert.deepEqual(await imported('1-1s'), ['ada-lovelace/2026-11-21.yaml', 'bo/2026-11-20.yaml']);
    assert.equal(await inBook('people/bo/person.yaml'), 'name: Bo\n');
    assert.equal(await readText(ofAda('person.yaml')), 'name: Ada Lovelace\n');
    assert.match(
      await readText(ofAda('one-on-ones/2026-11-21.yaml')),
      /actions:\n {2}- text: Ask Dag\n {4}owner: me\n {4}due: 2026-11-28\n/,
    );
    assert.equal(await readText(notes('1-1s', 'ada-lovelace', '2026-11-21.md')), text);
  });

  it('says so where there are too many files, and leaves none out silently', async () => {
    for (const name of ['2026-11-20', '2026-11-21', '2026-11-22'])
      await writeText(notes('many', 'bo', `${name}.md`), 'Hello\n');
    const reading = (most: number) =>
      readSources(notes('many'), inWorkspace('leadbook'), new CancellationTokenSource().token, most);
    assert.equal((await reading(3)).files.length, 3);
    await assert.rejects(reading(2), /more than 2 Markdown files in old\/many/);
  });

  it('lists files that it cannot read', async () => {
    await writeText(notes('mixed', '2026-11-20 Bo.md'), 'Hello\n');
    for (const name of ['photo.png', 'board.canvas', 'all.zip', 'team.ics', 'README', '.hidden'])
      await writeText(notes('mixed', name), 'x');
    const read = await readSources(notes('mixed'), inWorkspace('leadbook'));
    assert.deepEqual(
      read.left.map(({ path, code }) => `${code} ${path}`).sort(),
      ['README', 'all.zip', 'board.canvas', 'photo.png', 'team.ics'].map(
        (name) => `notMarkdown mixed/${name}`,
      ),
    );
  });

  it('takes files named by day and kind', async () => {
    await writeText(notes('1on1s', 'Ada Lovelace', '2026-11-21 1on1.md'), 'Hello\r\n');
    await writeText(notes('1on1s', '.obsidian', '2026-11-21 Zed.md'), 'Hidden\n');
    assert.deepEqual(await imported('1on1s'), ['ada-lovelace/2026-11-21.yaml']);
  });

  it('takes a running file, and what is private into the file beside', async () => {
    await writeText(
      notes('log', 'Ada Lovelace.md'),
      '# Ada Lovelace\n\n## 2026-11-21\n\nToday.\n\n### Private\n\nSalary.\n\n## 2026-11-14\n\nBefore.\n',
    );
    assert.deepEqual(await imported('log'), [
      'ada-lovelace/2026-11-14.yaml',
      'ada-lovelace/2026-11-21.private.yaml',
      'ada-lovelace/2026-11-21.yaml',
    ]);
    assert.ok(!(await readText(ofAda('one-on-ones/2026-11-21.yaml'))).includes('Salary'));
  });

  it('takes the folder of the Obsidian plugin', async () => {
    await writeText(
      notes('vault', '1-1s', '2026-11-21 Ada.md'),
      '---\nperson: "[[Ada Lovelace]]"\ndate: 2026-11-21\nmood: good\ntopics: [Train, Growth]\n---\n\n- [x] Send it @ada\n',
    );
    assert.deepEqual(await imported('vault'), ['ada-lovelace/2026-11-21.yaml']);
    const text = await readText(ofAda('one-on-ones/2026-11-21.yaml'));
    assert.match(text, /topics:\n {2}- text: Train\n {2}- text: Growth\n/);
    assert.match(text, /owner: ada-lovelace\n {4}done: true\n/);
    assert.match(text, /mood: good\n/);
  });

  it('writes over nothing, and adds nothing the second time', async () => {
    await writeText(ofAda('one-on-ones/2026-11-21.yaml'), 'notes: mine\n');
    await writeText(notes('1-1s', 'ada-lovelace', '2026-11-21.md'), 'Theirs\n');
    await writeText(notes('1-1s', 'ada-lovelace', '2026-11-20.md'), 'New\n');
    const both = ['ada-lovelace/2026-11-20.yaml', 'ada-lovelace/2026-11-21.yaml'];
    assert.deepEqual(await imported('1-1s'), both);
    assert.equal(await readText(ofAda('one-on-ones/2026-11-21.yaml')), 'notes: mine\n');
    assert.deepEqual(await imported('1-1s'), both);
  });

  it('keeps a report of what is left out, and is taken back as a whole', async () => {
    await writeText(notes('Flat', '2026-11-12-Omar.md'), 'Actions:\n1. me - introduce him\n');
    await writeText(notes('Flat', 'team retro.md'), '# Retro 2026-11-13\n- well\n');
    assert.deepEqual(await imported('Flat'), ['omar/2026-11-12.yaml']);
    const report = await readText(inWorkspace('leadbook-exports', `import-${today()}.md`));
    assert.match(report, /Flat\/team retro\.md`: This looks like a meeting of several people/);
    await commands.executeCommand('leadbook.undo', {});
    assert.ok(!(await exists(inWorkspace('leadbook', 'people', 'omar', 'person.yaml'))));
    assert.ok(!(await exists(inWorkspace('leadbook', 'people', 'omar', 'one-on-ones', '2026-11-12.yaml'))));
  });

  it('is as the page was answered', async () => {
    await writeText(notes('Flat', '2026-11-12-Omar.md'), 'Hello\n');
    await writeText(notes('Flat', 'Ada.md'), '## 11/06/2026\nHello\n');
    const answers = { people: { omar: { to: 'leave' } }, orders: { 'Flat/Ada.md': 'mdy' } };
    await run('importNotes', { folder: notes('Flat'), answers: JSON.stringify(answers) });
    assert.ok(!(await exists(inWorkspace('leadbook', 'people', 'omar', 'person.yaml'))));
    assert.ok(await exists(ofAda('one-on-ones/2026-11-06.yaml')));
  });

  it('takes files dropped on a person as notes with them', async () => {
    await writeText(notes('any', '2026-11-12 talk.md'), 'Hello\n');
    const data = new DataTransfer();
    data.set('text/uri-list', new DataTransferItem(`${notes('any', '2026-11-12 talk.md')}\r\n`));
    await dropNotes(inWorkspace('leadbook'), 'ada-lovelace', data);
    assert.equal(
      await readText(ofAda('one-on-ones/2026-11-12.yaml')),
      'date: 2026-11-12\nnotes: |\n  Hello\n',
    );
  });

  it('asks on a page what the notes do not say, and imports what was answered', async () => {
    await writeText(notes('Flat', 'Ada.md'), '## 11/06/2026\nHello\n');
    const panel = await importPage(notes('Flat'));
    const numbers = () => panel.shown?.content.blocks.find((block) => block.kind === 'numbers');
    assert.deepEqual(numbers()?.numbers[0]?.value, '0');
    const asked = panel.shown?.content.choices.find(({ label }) => label.startsWith('11/06/2026'));
    assert.equal(asked?.options.length, 3);
    const again = nextEvent(panel.onDidShow, () => numbers()?.numbers[0]?.value === '1');
    panel.hear({ type: 'open', version: panel.shown?.version, place: asked?.options[2]?.place });
    await again;
    const buttons = panel.shown?.content.blocks.find((block) => block.kind === 'buttons');
    panel.hear({ type: 'open', version: panel.shown?.version, place: buttons?.buttons[0]?.place });
    await eventually('the note is there', () => exists(ofAda('one-on-ones/2026-11-06.yaml')));
  });

  it('asks for another name of a new person, and shows the page with it', async () => {
    await writeText(notes('Named', '2026-11-12-Omar.md'), 'Hello\n');
    const panel = await importPage(notes('Named'));
    const choice = () => panel.shown?.content.choices.find(({ label }) => label.startsWith('Omar'));
    assert.ok(choice()?.options.some(({ text }) => text === 'New person with another name…'));
    const isNamed = () =>
      choice()?.options.some(({ text, chosen }) => chosen && text === 'New person: Omar Haddad') === true;
    const asked = run('importNotes', { folder: notes('Named'), rename: 'omar', name: 'Omar Haddad' });
    await eventually('the page has the name', async () => {
      if (!isNamed()) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isNamed();
    });
    await asked;
    assert.ok(!(await exists(inWorkspace('leadbook', 'people', 'omar-haddad', 'person.yaml'))));
  });

  it('says so where there is nothing to import', async () => {
    await writeText(notes('ideas', 'ideas.md'), 'No day, nobody.\n');
    assert.equal((await refusal('importNotes', { folder: notes('ideas') })).code, 'noNotes');
    assert.equal((await refusal('importNotes', { folder: notes('gone') })).code, 'gone');
  });
});
