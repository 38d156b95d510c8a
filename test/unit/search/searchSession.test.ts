import assert from 'node:assert/strict';
import {
  type BookReader,
  MOST_FOUND,
  type SearchResult,
  searchSession,
} from '../../../src/core/search/searchSession';

/** A book in memory that counts what is read of it. */
function bookReader(files: Readonly<Record<string, string>>) {
  const read: string[] = [];
  const paths = Object.keys(files);
  const made: BookReader = {
    people: async () => [
      ...new Set(paths.filter((path) => path.startsWith('people/')).map((path) => path.split('/')[1] ?? '')),
    ],
    list: async (folder) => [
      ...new Set(
        paths
          .filter((path) => folder === '' || path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder === '' ? 0 : folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
    read: async (path) => {
      read.push(path);
      return files[path];
    },
    pause: async () => undefined,
    named: async () => undefined,
    nameOf: (slug) => (slug === 'ada' ? 'Ada Lovelace' : slug),
  };
  return { made, read };
}

async function answers(
  open: ReturnType<typeof searchSession>,
  query: string,
): Promise<readonly SearchResult[]> {
  let last: readonly SearchResult[] = [];
  await open.search(
    query,
    (found) => {
      last = found;
    },
    () => false,
  );
  return last;
}

const book = {
  'book.yaml': 'leadbook: 1\nmission: Every train leaves\n',
  'people/ada/person.yaml': 'name: Ada Lovelace\nrole: Engineer\n',
  'people/ada/one-on-ones/2026-11-21.yaml': 'notes: |\n  The release train is late.\n',
  'people/ada/one-on-ones/2026-11-14.private.yaml': 'notes: The train again\n',
  'people/ada/goals/own.yaml': 'title: Own the train\nstatus: active\n',
  'people/bo/one-on-ones/2026-11-20.yaml': 'actions:\n  - text: Ask about the train\n',
  'opportunities/2026-10-16-train.yaml': 'title: "A train a day"\nkind: opportunity\n',
  'people/bo/one-on-ones/notes.md': 'train',
};

describe('a search session', () => {
  it('answers from every kind of file, newest first, private ones too', async () => {
    const found = await answers(searchSession(bookReader(book).made), 'trai');
    assert.deepEqual(
      found.map(({ path, lineText, title }) => [path, lineText, title]),
      [
        ['book.yaml', 'Every train leaves', undefined],
        ['people/ada/goals/own.yaml', 'Own the train', 'Own the train'],
        ['people/ada/one-on-ones/2026-11-21.yaml', 'The release train is late.', undefined],
        ['people/bo/one-on-ones/2026-11-20.yaml', 'Ask about the train', undefined],
        ['people/ada/one-on-ones/2026-11-14.private.yaml', 'The train again', undefined],
        ['opportunities/2026-10-16-train.yaml', 'A train a day', 'A train a day'],
      ],
    );
    assert.ok(found.some(({ thing }) => thing.private));
  });

  const named = {
    'people/ada/person.yaml': 'name: Ada Lovelace\n',
    'people/bo/person.yaml': 'name: Bo\n',
    'people/ada/goals/own.yaml':
      'title: Own the train\nopportunities:\n  - 2026-10-16-let-the-pager-pay\n  - "2026-10-17-gone-pager"\n',
    'people/bo/goals/learn.yaml':
      'title: Learn\nopportunities: [2026-10-16-let-the-pager-pay, 2026-10-17-gone-pager]\n',
    'opportunities/2026-10-16-let-the-pager-pay.yaml':
      'kind: opportunity\ntitle: The pager pays for itself\nowner: ada\ngoal: own\n',
    'people/bo/one-on-ones/2026-11-20.yaml':
      'actions:\n  - text: Ask\n    owner: ada\n  - text: Tell\n    owner: me\nnotes: |\n  ada\n  pager-pay\n',
  };

  it('shows what is named by a slug as it is called, or as words', async () => {
    const shown = async (query: string) =>
      (await answers(searchSession(bookReader(named).made), query)).map(
        ({ path, line, lineText }) => `${path.split('/').slice(-2).join('/')}:${line} ${lineText}`,
      );
    assert.deepEqual(await shown('pager pay'), [
      'goals/own.yaml:2 The pager pays for itself',
      'goals/learn.yaml:1 The pager pays for itself, gone pager',
      'one-on-ones/2026-11-20.yaml:7 pager-pay',
      'opportunities/2026-10-16-let-the-pager-pay.yaml:1 The pager pays for itself',
    ]);
    assert.ok((await shown('gone')).includes('goals/own.yaml:3 gone pager'));
    assert.ok(
      (await shown('own')).includes('opportunities/2026-10-16-let-the-pager-pay.yaml:3 Own the train'),
    );
    const ada = await shown('ada');
    assert.ok(ada.includes('opportunities/2026-10-16-let-the-pager-pay.yaml:2 Ada Lovelace'));
    assert.ok(ada.includes('one-on-ones/2026-11-20.yaml:2 Ada Lovelace'));
    assert.ok(ada.includes('one-on-ones/2026-11-20.yaml:6 ada'));
    assert.ok((await shown('me')).includes('one-on-ones/2026-11-20.yaml:4 me'));
  });

  it('knows which hits are the title', async () => {
    const titles = {
      'people/ada/goals/own.yaml': 'status: active\ntitle: "Own the train: soon"\nwhy: The train\n',
      'opportunities/2026-10-16-train.yaml': `kind: opportunity\r\ntitle: ${'A long train '.repeat(30)}\r\n`,
      'people/ada/recognition/2026-10-15-train.yaml':
        'date: 2026-10-15\ntext: Drew the train\neffect: Drew the train\n',
    };
    const found = await answers(searchSession(bookReader(titles).made), 'train');
    assert.deepEqual(
      found.map(({ path, line, isTitle }) => `${path.split('/').at(-1)}:${line} ${isTitle}`),
      [
        'own.yaml:1 true',
        'own.yaml:2 false',
        '2026-10-16-train.yaml:1 true',
        '2026-10-15-train.yaml:1 true',
        '2026-10-15-train.yaml:2 true',
      ],
    );
  });

  it('knows whose a file is', async () => {
    const found = await answers(searchSession(bookReader(book).made), 'lovelace late');
    assert.deepEqual(
      found.map(({ path, line }) => [path, line]),
      [['people/ada/one-on-ones/2026-11-21.yaml', 1]],
    );
  });

  it('reads each file once, however many letters are typed', async () => {
    const { made, read } = bookReader(book);
    const open = searchSession(made);
    for (const query of ['t', 'tr', 'tra']) await answers(open, query);
    assert.equal(read.length, new Set(read).size);
    assert.equal(read.length, Object.keys(book).length - 1);
  });

  it('reads the files of who is named first, newest first, and each once', async () => {
    const { made, read } = bookReader(book);
    const found = await answers(searchSession(made), 'the lovel');
    assert.deepEqual(read.slice(0, 4), [
      'people/ada/goals/own.yaml',
      'people/ada/person.yaml',
      'people/ada/one-on-ones/2026-11-21.yaml',
      'people/ada/one-on-ones/2026-11-14.private.yaml',
    ]);
    assert.equal(read.length, new Set(read).size);
    assert.equal(read.length, Object.keys(book).length - 1);
    assert.deepEqual(
      found.map(({ path }) => path),
      read.filter((path) => path.startsWith('people/ada/') && !path.endsWith('person.yaml')),
    );
  });

  it('finds who is named though their name is learnt last', async () => {
    const { made } = bookReader(book);
    let name = 'ada';
    const late: BookReader = {
      ...made,
      nameOf: (slug) => (slug === 'ada' ? name : slug),
      named: async () => {
        name = 'Ada Lovelace';
      },
    };
    const found = await answers(searchSession(late), 'lovelace the');
    assert.deepEqual(
      found.map(({ path }) => path),
      [
        'people/ada/goals/own.yaml',
        'people/ada/one-on-ones/2026-11-21.yaml',
        'people/ada/one-on-ones/2026-11-14.private.yaml',
      ],
    );
  });

  it('reads nobody first where a letter names nearly everybody', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [
        `people/p${n}/one-on-ones/2026-11-${10 + (n % 10)}.yaml`,
        'notes: p',
      ]),
    );
    const { made, read } = bookReader({ ...many, 'opportunities/2026-11-20-p.yaml': 'outcome: p' });
    const open = searchSession(made);
    await open.list();
    await answers(open, 'p');
    assert.equal(read[0], 'opportunities/2026-11-20-p.yaml');
  });

  it('reads nothing for no words, and stops when nobody waits', async () => {
    const { made, read } = bookReader(book);
    const open = searchSession(made);
    assert.deepEqual(await answers(open, '  '), []);
    await open.search(
      'train',
      () => assert.fail('told'),
      () => true,
    );
    assert.deepEqual(read, []);
  });

  it('stops reading when older files cannot be shown any more @slow', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [
        `people/p${n % 20}/one-on-ones/${2000 + Math.floor(n / 20 / 12)}-${String((Math.floor(n / 20) % 12) + 1).padStart(2, '0')}-01.yaml`,
        'notes: same words\n',
      ]),
    );
    const { made, read } = bookReader(many);
    const open = searchSession(made);
    await open.list();
    const found = await answers(open, 'words');
    assert.equal(found.length, MOST_FOUND);
    assert.equal(found[0]?.path.slice(-15), '2008-04-01.yaml');
    assert.ok(read.length < 300, `${read.length} read`);
  });

  it('answers while folders are still being listed', async () => {
    const { made } = bookReader(book);
    let go = () => {};
    const gate = new Promise<void>((done) => {
      go = done;
    });
    const slow: BookReader = {
      ...made,
      list: async (folder) => {
        if (folder.startsWith('people/bo')) await gate;
        return made.list(folder);
      },
    };
    const told: string[][] = [];
    const done = searchSession(slow).search(
      'train',
      (found) => {
        told.push(found.map(({ path }) => path));
        if (told.length === 5) go();
      },
      () => false,
    );
    await done;
    assert.equal(told.length, 6);
    assert.ok(!told[4]?.some((path) => path.startsWith('people/bo/')));
    assert.ok(told[5]?.some((path) => path.startsWith('people/bo/')));
  });
});
