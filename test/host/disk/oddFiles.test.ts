// What is no file to read: one of 1 GB, pipes, and links to devices. Only a disk has them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode';
import { rank } from '../../../src/core/search/rank';
import { searchSession } from '../../../src/core/search/searchSession';
import { readSources } from '../../../src/host/notes-import/sources';
import { readSmall } from '../../../src/host/platform/readSmall';
import { BookReaders } from '../../../src/host/search/bookReaders';
import type { Books } from '../../../src/host/store/books';
import { readText } from '../../../src/host/store/guards';
import { api, freshBook, ofAda, rows, run } from '../book.ts';
import { emptyWorkspace, inWorkspace, writeText } from '../harness.ts';

const DAYS = ['2026-11-15', '2026-11-16', '2026-11-17'];

/** Puts one of each kind into a folder, under names that Leadbook reads. */
function putOddFiles(folder: string, large: string): void {
  writeFileSync(join(folder, large), '');
  truncateSync(join(folder, large), 1_073_741_824);
  for (const end of ['yaml', 'md']) {
    execFileSync('mkfifo', [join(folder, `2026-11-16.${end}`)]);
    symlinkSync('/dev/zero', join(folder, `2026-11-17.${end}`));
  }
}

async function hits(query: string): Promise<readonly string[]> {
  const { books } = (await api()) as unknown as { books: Books };
  let found: readonly string[] = [];
  await new BookReaders(await books.all(), { searchSession, rank }).search(
    query,
    (answers) => {
      found = answers.map(({ path }) => path);
    },
    () => false,
  );
  return found;
}

describe('what is no file to read', () => {
  beforeEach(freshBook);
  after(() => emptyWorkspace());

  it('holds nobody up, and is told of', async () => {
    await writeText(ofAda('one-on-ones/2026-11-20.yaml'), 'notes: A zeppelin\n');
    await writeText(inWorkspace('odd', 'Ada', '2026-11-21.md'), 'A note.\n');
    putOddFiles(ofAda('one-on-ones').fsPath, '2026-11-15.yaml');
    putOddFiles(inWorkspace('odd', 'Ada').fsPath, '2026-11-15.md');
    for (const day of DAYS) assert.equal(await readSmall(ofAda(`one-on-ones/${day}.yaml`)), undefined, day);
    await (await api()).books.rescan();
    const shown = (await rows()).join('\n');
    for (const day of DAYS) assert.match(shown, new RegExp(`${day}.yaml`));
    assert.match(shown, /2026-11-16\.yaml[^\n]*not a regular file/);
    for (const day of DAYS)
      await assert.rejects(readText(ofAda(`one-on-ones/${day}.yaml`)), { code: 'refused' }, day);
    await run('prepare', { person: 'ada-lovelace' });
    assert.deepEqual(await hits('zeppelin'), ['people/ada-lovelace/one-on-ones/2026-11-20.yaml']);
    const odd = inWorkspace('odd');
    const { files, left } = await readSources(
      odd,
      inWorkspace('leadbook'),
      new CancellationTokenSource().token,
    );
    assert.equal(files.length, 1);
    assert.deepEqual(
      left.map(({ path }) => path).sort(),
      ['15.md', '16.md', '16.yaml', '17.md', '17.yaml'].map((name) => `odd/Ada/2026-11-${name}`),
    );
  });
});
