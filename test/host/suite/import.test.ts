import assert from 'node:assert/strict';
import { CancellationTokenSource, workspace } from 'vscode';
import { readSources } from '../../../src/host/notes-import/sources';
import { freshBook, inBook, ofAda, refusal, run } from '../book.ts';
import { exists, inWorkspace, readText, writeText } from '../harness.ts';

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

  it('says so where there is nothing to import', async () => {
    await writeText(notes('ideas', 'ideas.md'), 'No day, nobody.\n');
    assert.equal((await refusal('importNotes', { folder: notes('ideas') })).code, 'noNotes');
    assert.equal((await refusal('importNotes', { folder: notes('gone') })).code, 'gone');
  });
});
