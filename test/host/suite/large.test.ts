import assert from 'node:assert/strict';
import { CancellationTokenSource, ShellExecution, Task, TaskScope, tasks } from 'vscode';
import { rank } from '../../../src/core/search/rank';
import { searchSession } from '../../../src/core/search/searchSession';
import { readSources } from '../../../src/host/notes-import/sources';
import { readSmall } from '../../../src/host/platform/readSmall';
import { retroText } from '../../../src/host/retro/retroText';
import { BookReaders } from '../../../src/host/search/bookReaders';
import type { Books } from '../../../src/host/store/books';
import { api, freshBook, ofAda } from '../book.ts';
import { inWorkspace, isWeb, nextEvent, writeText } from '../harness.ts';

const large = (line: string) => line.repeat(2_000_000 / line.length);

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

const sources = (folder: string) =>
  readSources(inWorkspace(folder), inWorkspace('leadbook'), new CancellationTokenSource().token);

describe('files that are larger than a record, or no files', () => {
  before(freshBook);

  it('are not read by a search, which goes on with all others', async () => {
    await writeText(ofAda('one-on-ones/2026-11-19.yaml'), `notes: |\n${large('  zeppelin\n')}`);
    await writeText(ofAda('one-on-ones/2026-11-20.yaml'), 'notes: A zeppelin\n');
    assert.deepEqual(await hits('zeppelin'), ['people/ada-lovelace/one-on-ones/2026-11-20.yaml']);
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

  // Only a disk has them.
  (isWeb ? it.skip : it)('of 1 GB, pipes and devices hold nobody up', async () => {
    const notes = ofAda('one-on-ones').fsPath;
    await writeText(inWorkspace('odd', 'Ada', '2026-11-21.md'), 'A note.\n');
    const odd = inWorkspace('odd', 'Ada').fsPath;
    await shell(
      [`truncate -s 1G ${notes}/2026-11-15.yaml ${odd}/2026-11-15.md`]
        .concat(
          [notes, odd].flatMap((folder) => [`mkfifo ${folder}/2026-11-16.yaml ${folder}/2026-11-16.md`]),
        )
        .concat(
          [notes, odd].flatMap((folder) => [
            `ln -s /dev/zero ${folder}/2026-11-17.yaml`,
            `ln -s /dev/zero ${folder}/2026-11-17.md`,
          ]),
        )
        .join(' && '),
    );
    for (const day of ['2026-11-15', '2026-11-16', '2026-11-17'])
      assert.equal(await readSmall(ofAda(`one-on-ones/${day}.yaml`)), undefined, day);
    assert.deepEqual(await hits('zeppelin'), ['people/ada-lovelace/one-on-ones/2026-11-20.yaml']);
    const { files, left } = await sources('odd');
    assert.equal(files.length, 1);
    assert.deepEqual(
      left.map(({ path }) => path),
      ['odd/Ada/2026-11-15.md'],
    );
  });
});

/** Runs a line of shell to its end: a suite has no Node of its own. */
async function shell(line: string): Promise<void> {
  const task = new Task(
    { type: 'shell' },
    TaskScope.Workspace,
    'odd files',
    'test',
    new ShellExecution(line),
  );
  const ended = nextEvent(tasks.onDidEndTaskProcess);
  await tasks.executeTask(task);
  assert.equal((await ended).exitCode, 0);
}
