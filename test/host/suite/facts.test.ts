import assert from 'node:assert/strict';
import { type Disposable, type LogOutputChannel, window } from 'vscode';
import { personFacts } from '../../../src/host/store/loadFacts';
import { Needs } from '../../../src/host/store/needs';
import { Book } from '../../../src/host/store/openedBook';
import { PersonSummaries } from '../../../src/host/store/personSummaries';
import { SummaryCache } from '../../../src/host/store/summaryCache';
import { Turns } from '../../../src/host/store/turns';
import { presentingToNobody } from '../memento.ts';
import { MemoryFiles } from './promises/memoryFiles.ts';

const TODAY = '2026-11-21';
const ADA = '/leadbook/people/ada';
const NOTES = 20;
const PRIVATE = 'Ada may leave';

describe('what is counted of people’s files', () => {
  let files: MemoryFiles;
  let log: LogOutputChannel;
  let registered: Disposable;
  let reads: string[] = [];
  const taken = () => {
    const all = reads;
    reads = [];
    return all.sort();
  };

  beforeEach(() => {
    files = new MemoryFiles(`counted${Date.now()}`);
    files.tells = () => false;
    registered = files.register();
    log = window.createOutputChannel('counted', { log: true });
    files.put('/leadbook/book.yaml', 'leadbook: 1\n');
    files.put(`${ADA}/person.yaml`, 'name: Ada\n');
    for (let note = 0; note < NOTES; note++) {
      const day = new Date(Date.UTC(2026, 10, 20 - 7 * note)).toISOString().slice(0, 10);
      const open = note === NOTES - 1 ? 'actions:\n  - text: An old promise\n    owner: me\n' : '';
      files.put(
        `${ADA}/one-on-ones/${day}.yaml`,
        `date: ${day}\ntopics:\n  - text: Topic ${note}\n    kind: coaching\n${open}notes: |\n  Long prose\n`,
      );
    }
    files.put(
      `${ADA}/one-on-ones/2026-11-20.private.yaml`,
      `date: 2026-11-20\nactions:\n  - text: ${PRIVATE}\n    owner: me\n`,
    );
    files.put(
      `${ADA}/goals/lead.yaml`,
      'title: Lead\nstatus: active\ncheckins:\n  - date: 2026-11-20\n    text: Well\n',
    );
    files.put(`${ADA}/delegations/train.yaml`, 'outcome: The train\nstatus: active\nsince: 2026-11-01\n');
    files.put(`${ADA}/recognition/2026-11-20-rfc.yaml`, 'date: 2026-11-20\ntext: The RFC\n');
    reads = [];
    files.before = (step, { path }) => {
      if (step === 'readFile' && path.startsWith(ADA)) reads.push(path.slice(ADA.length + 1));
      return undefined;
    };
  });

  afterEach(() => {
    registered.dispose();
    log.dispose();
  });

  const opened = () => {
    const folder = { uri: files.uri('/'), name: 'counted', index: 0 };
    const cache = new SummaryCache(files.uri('/storage'), log);
    const book = new Book(folder, files.uri('/leadbook'), cache, presentingToNobody());
    const summaries = new PersonSummaries(book, () => TODAY);
    return { book, summaries, needs: new Needs(book, summaries, () => TODAY) };
  };
  const counted = (book: Book, since = '2026-08-29') => personFacts(book, 'ada', new Turns(), { since });

  it('is read once, whoever counts', async () => {
    const { book, needs } = opened();
    await needs.indexAll(() => {});
    const all = taken();
    assert.equal(all.length, new Set(all).size, all.join());
    // The private note, a goal, a delegation, a piece of praise, and whom they are of.
    assert.equal(all.length, NOTES + 5);
    assert.equal((await needs.promises('ada')).length, 2);
    const { facts, unreadable } = await counted(book);
    assert.deepEqual(taken(), ['person.yaml']);
    assert.deepEqual(unreadable, []);
    assert.equal(facts.notes.length, 13);
    assert.equal(facts.goals[0]?.record.checkins?.length, 1);
    assert.equal(facts.delegations[0]?.record.since, '2026-11-01');
    assert.equal(facts.recognition[0]?.record.text, 'The RFC');
    assert.ok(facts.notes.every(({ record }) => !('notes' in record)));
  });

  it('is read once by two who count at the same time', async () => {
    const { book } = opened();
    await Promise.all([counted(book), counted(book)]);
    const all = taken().filter((path) => path !== 'person.yaml');
    assert.equal(all.length, new Set(all).size, all.join());
  });

  it('is what the whole files say', async () => {
    const { book } = opened();
    const { facts } = await personFacts(book, 'ada', new Turns());
    const { facts: some } = await counted(book, '');
    const without = facts.notes.map(({ thing, record: { notes: _prose, ...record } }) => ({ thing, record }));
    const plain = some.notes.map(({ thing, record }) => ({ thing, record }));
    const byName = (all: typeof plain) =>
      all.toSorted((a, b) =>
        `${a.thing.name}${a.thing.private}` < `${b.thing.name}${b.thing.private}` ? -1 : 1,
      );
    assert.deepEqual(byName(plain), byName(without));
    assert.deepEqual(some.goals[0]?.record, facts.goals[0]?.record);
  });

  it('is kept for the next session, but for what is private', async () => {
    const first = opened();
    await first.needs.indexAll(() => {});
    await first.book.cache.flush();
    taken();
    const stored = files.files.filter((path) => path.startsWith('/storage')).map((path) => files.text(path));
    assert.ok(stored.some((text) => text?.includes('The RFC')));
    assert.ok(stored.every((text) => !text?.includes(PRIVATE) && !text?.includes('Long prose')));
    const { book, needs } = opened();
    await needs.indexAll(() => {});
    assert.deepEqual(taken(), ['one-on-ones/2026-11-20.private.yaml']);
    await counted(book);
    assert.deepEqual(taken(), ['person.yaml']);
    assert.deepEqual((await needs.promises('ada')).map(({ text }) => text).sort(), [
      PRIVATE,
      'An old promise',
    ]);
  });

  it('knows in the next session too what cannot be read, be it old, and stores none of what is private', async () => {
    const old = new Date(Date.UTC(2026, 10, 20 - 7 * (NOTES - 2))).toISOString().slice(0, 10);
    const note = `people/ada/one-on-ones/${old}.yaml`;
    const hidden = 'people/ada/one-on-ones/2025-01-10.private.yaml';
    files.put(`/leadbook/${note}`, 'topics: [\n');
    files.put(`/leadbook/${hidden}`, 'topics: [\n');
    const unreadable = async ({ needs, summaries }: ReturnType<typeof opened>) =>
      needs.unreadable(await summaries.get('ada'));
    const first = opened();
    await first.needs.indexAll(() => {});
    assert.deepEqual(await unreadable(first), [hidden, note]);
    await first.book.cache.flush();
    const stored = files.files.filter((path) => path.startsWith('/storage')).map((path) => files.text(path));
    assert.ok(stored.some((text) => text?.includes(note)));
    assert.ok(stored.every((text) => !text?.includes('.private')));
    const next = opened();
    assert.deepEqual(await unreadable(next), [note]);
    taken();
    await next.needs.indexAll(() => {});
    const again = taken();
    assert.ok(again.includes('one-on-ones/2025-01-10.private.yaml'));
    assert.ok(!again.includes(`one-on-ones/${old}.yaml`), again.join());
    // Whatever else changes, what cannot be read stays known.
    files.put(`${ADA}/goals/write.yaml`, 'title: Write\n');
    next.book.touch(['people/ada/goals/write.yaml']);
    assert.deepEqual(await unreadable(next), [hidden, note]);
    assert.equal((await next.needs.promises('ada')).length, 2);
    files.put(`/leadbook/${note}`, 'topics: []\n');
    files.put(`/leadbook/${hidden}`, 'topics: []\n');
    next.book.touch([note, hidden]);
    assert.deepEqual(await unreadable(next), []);
  });

  it('is told anew of what changed, and of nothing else', async () => {
    const { book, needs } = opened();
    await needs.indexAll(() => {});
    taken();
    files.put(`${ADA}/goals/lead.yaml`, 'title: Lead\nstatus: dropped\n');
    files.put(`${ADA}/goals/write.yaml`, 'title: [\n');
    files.remove(`${ADA}/recognition/2026-11-20-rfc.yaml`);
    const { facts, unreadable } = await counted(book);
    assert.deepEqual(taken(), ['goals/lead.yaml', 'goals/write.yaml', 'person.yaml']);
    assert.deepEqual(unreadable, ['people/ada/goals/write.yaml']);
    assert.deepEqual(facts.recognition, []);
    assert.equal(facts.goals.find(({ thing }) => thing.name === 'lead')?.record.status, 'dropped');
    await book.cache.flush();
    const stored = files.files.filter((path) => path.startsWith('/storage')).map((path) => files.text(path));
    assert.ok(stored.every((text) => !text?.includes('The RFC')));
  });
});
