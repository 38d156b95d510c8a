import assert from 'node:assert/strict';
import { CancellationTokenSource, window } from 'vscode';
import { catalogue } from '../../../src/core/search/catalogue';
import { rank } from '../../../src/core/search/rank';
import { searchSession } from '../../../src/core/search/searchSession';
import { BookListing } from '../../../src/host/guard/bookFiles';
import { readSources } from '../../../src/host/notes-import/sources';
import { retroText } from '../../../src/host/retro/retroText';
import { BookReaders } from '../../../src/host/search/bookReaders';
import { skippedRows } from '../../../src/host/search/pickAnswer';
import type { Books } from '../../../src/host/store/books';
import { listFolder } from '../../../src/host/store/disk';
import { readText } from '../../../src/host/store/guards';
import { Book } from '../../../src/host/store/openedBook';
import { readRecord } from '../../../src/host/store/record';
import { SummaryCache } from '../../../src/host/store/summaryCache';
import { Turns } from '../../../src/host/store/turns';
import { api, freshBook, ofAda, rows, run } from '../book.ts';
import { inWorkspace, writeText } from '../harness.ts';
import { presentingToNobody } from '../memento.ts';
import { PATIENCE } from './promises/lab.ts';
import { MemoryFiles } from './promises/memoryFiles.ts';

let readers: BookReaders | undefined;
const large = (line: string) => line.repeat(2_000_000 / line.length);

async function hits(query: string): Promise<readonly string[]> {
  const { books } = (await api()) as unknown as { books: Books };
  let found: readonly string[] = [];
  readers = new BookReaders(await books.all(), { searchSession, rank });
  await readers.search(
    query,
    (answers) => {
      found = answers.map(({ path }) => path);
    },
    () => false,
  );
  return found;
}

const sources = (folder: string) =>
  readSources(inWorkspace(folder), inWorkspace('leadbook'), new CancellationTokenSource().token);

describe('files that are larger than a record, or no files', () => {
  before(freshBook);

  it('are not read by a search, which goes on with all others', async () => {
    await writeText(ofAda('one-on-ones/2026-11-19.yaml'), `notes: |\n${large('  zeppelin\n')}`);
    await writeText(ofAda('one-on-ones/2026-11-20.yaml'), 'notes: A zeppelin\n');
    assert.deepEqual(await hits('zeppelin'), ['people/ada-lovelace/one-on-ones/2026-11-20.yaml']);
    assert.equal(readers?.tooLarge, 1);
    assert.deepEqual(
      [0, 1, 2].map((count) => skippedRows(count).map(({ label }) => label)),
      [[], ['1 file over 1 MB was not searched'], ['2 files over 1 MB were not searched']],
    );
  });

  it('are a row that says so, and are neither changed nor read for a page', async () => {
    const large = ofAda('one-on-ones/2026-11-19.yaml');
    assert.match((await rows()).join('\n'), /2026-11-19\.yaml[^\n]*over 1 MB/);
    for (const ask of [
      () => readText(large),
      () => run('addAction', { person: 'ada-lovelace', uri: large, text: 'One more' }),
    ])
      await assert.rejects(ask, {
        code: 'refused',
        message: /over 1 MB; keep it smaller\. Nothing was changed/,
      });
    const [open] = await ((await api()) as unknown as { books: Books }).books.all();
    assert.ok(open);
    const { unreadable } = await readRecord(
      open.book,
      { kind: 'oneOnOne', person: 'ada-lovelace', name: '2026-11-19', private: false },
      new Turns(),
    );
    assert.ok(unreadable);
  });

  it('are left out of an import, which says so', async () => {
    await writeText(inWorkspace('old', 'Ada', '2026-11-20.md'), large('A note.\n'));
    await writeText(inWorkspace('old', 'Ada', '2026-11-21.md'), 'A note.\n');
    const { files, left } = await sources('old');
    assert.deepEqual(
      files.map(({ path }) => path),
      ['old/Ada/2026-11-21.md'],
    );
    assert.deepEqual(left, [{ path: 'old/Ada/2026-11-20.md', line: 0, lines: 0, code: 'tooLarge' }]);
  });

  it('are no text for a look in passing', async () => {
    assert.equal(await retroText(await writeText(inWorkspace('large.md'), large('# Retro\n'))), undefined);
  });
});

describe('a folder of 100,000 files', function () {
  this.timeout(PATIENCE);
  const NAMES = 100_000;

  it('is listed to its end', async () => {
    const files = new MemoryFiles('crowded');
    files.tells = () => false;
    const registered = files.register();
    const log = window.createOutputChannel('large', { log: true });
    try {
      const root = files.uri('/leadbook');
      files.put('/leadbook/book.yaml', 'leadbook: 1\n');
      files.put('/leadbook/people/ada/person.yaml', 'name: Ada\n');
      const day = Date.UTC(1900, 0, 1);
      for (let n = 0; n < NAMES; n++) {
        const name = new Date(day + n * 86_400_000).toISOString().slice(0, 10);
        files.put(`/leadbook/people/ada/one-on-ones/${name}.yaml`, '');
      }
      const folder = { uri: files.uri('/'), name: 'crowded', index: 0 };
      const book = new Book(folder, root, new SummaryCache(undefined, log), presentingToNobody());
      assert.equal((await listFolder(root, 'people/ada/one-on-ones')).length, NAMES);
      assert.equal((await book.things('oneOnOne', 'ada')).length, NAMES);
      const { parts } = await new BookListing(root).files();
      assert.equal(parts[0]?.paths.length, NAMES + 2);
      const all = catalogue({
        people: async () => ['ada'],
        list: (path) => listFolder(root, path),
        pause: async () => {},
      });
      await all.listed();
      const next = all.reader();
      let count = 0;
      while (next()) count++;
      assert.equal(count, NAMES + 2);
    } finally {
      registered.dispose();
      log.dispose();
    }
  });
});
