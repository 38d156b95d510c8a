import assert from 'node:assert/strict';
import { commands, type Uri, window, workspace } from 'vscode';
import { rank } from '../../../src/core/search/rank';
import { searchSession } from '../../../src/core/search/searchSession';
import { BookReaders, type SearchAnswer } from '../../../src/host/search/bookReaders';
import { itemOf } from '../../../src/host/search/pickAnswer';
import type { Books } from '../../../src/host/store/books';
import { api, freshBook, ofAda, run } from '../book.ts';
import { emptyWorkspace, eventually, inWorkspace, log, writeText } from '../harness.ts';

const readers = async () => {
  const { books } = (await api()) as unknown as { books: Books };
  return new BookReaders(await books.all(), { searchSession, rank });
};

async function found(query: string): Promise<readonly SearchAnswer[]> {
  let last: readonly SearchAnswer[] = [];
  await (await readers()).search(
    query,
    (answers) => {
      last = answers;
    },
    () => false,
  );
  return last;
}

describe('a search', () => {
  before(freshBook);

  it('finds what stands in any file, newest first, private files too', async () => {
    await writeText(
      ofAda('one-on-ones/2026-11-20.yaml'),
      'date: 2026-11-20\nnotes: |\n  Zeppelins, she said.\n',
    );
    await writeText(ofAda('one-on-ones/2026-11-13.private.yaml'), 'notes: No zeppelin for me\n');
    await run('addGoal', { person: 'ada-lovelace', title: 'Fly a zeppelin' });
    await run('faceOpportunity', { title: 'A zeppelin line' });
    const answers = await found('zeppel');
    assert.deepEqual(
      answers
        .filter(({ thing }) => thing.kind === 'oneOnOne')
        .map(({ uri, line, column }) => [uri.toString(), line, column]),
      [
        [ofAda('one-on-ones/2026-11-20.yaml').toString(), 2, 2],
        [ofAda('one-on-ones/2026-11-13.private.yaml').toString(), 0, 10],
      ],
    );
    assert.equal(answers[0]?.title, 'Fly a zeppelin');
    assert.equal(answers.length, 4);
    const items = answers.map(itemOf);
    const shown = items.map(({ label, description, detail }) => [label, description, detail].join(' · '));
    for (const text of shown) assert.equal(text.match(/zeppelin/gi)?.length, 1, text);
    const [person] = (await found('lovelace')).filter(({ thing }) => thing.kind === 'person').map(itemOf);
    assert.deepEqual([person?.label, person?.detail], ['Ada Lovelace', undefined]);
    assert.ok(items.some(({ icon, label }) => icon === 'note' && label === 'The book'));
    assert.ok(
      items.some(
        ({ icon, label, detail }) =>
          icon === 'lock' && label === 'Ada Lovelace' && detail?.includes('for me'),
      ),
    );
  });

  it('reads what an editor has not saved yet', async () => {
    const uri = ofAda('one-on-ones/2026-11-20.yaml');
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    await editor.edit((edit) =>
      edit.insert(editor.document.positionAt(editor.document.getText().length), '  Ballast.\n'),
    );
    assert.deepEqual(
      (await found('ballas')).map(({ line }) => line),
      [3],
    );
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('tells first answers of many files soon', async () => {
    const write = (person: number, n: number) => {
      const day = `20${10 + n}-${String(n + 1).padStart(2, '0')}-01`;
      return writeText(
        inWorkspace('leadbook', 'people', `p${person}`, 'one-on-ones', `${day}.yaml`),
        `date: ${day}\nnotes: |\n  Number ${n} of many.\n`,
      );
    };
    for (let person = 0; person < 20; person++) {
      // The first makes the folder.
      await write(person, 0);
      await Promise.all(Array.from({ length: 11 }, (_, n) => write(person, n + 1)));
    }
    const start = performance.now();
    let first = 0;
    let count = 0;
    await (await readers()).search(
      'many',
      (answers) => {
        first ||= performance.now() - start;
        count = answers.length;
      },
      () => false,
    );
    log(`first answer after ${Math.round(first)} ms, all after ${Math.round(performance.now() - start)} ms`);
    assert.equal(count, 200);
  });

  it('opens the pick, and gives nothing when it is closed', async () => {
    const closed = Promise.resolve(
      commands.executeCommand<Uri | undefined>('leadbook.search', { query: 'zeppelin' }),
    );
    let isClosed = false;
    closed.then(() => {
      isClosed = true;
    });
    await eventually('the pick closes', async () => {
      await commands.executeCommand('workbench.action.closeQuickOpen');
      return isClosed;
    });
    assert.equal(await closed, undefined);
  });

  after(emptyWorkspace.bind(undefined, undefined));
});
