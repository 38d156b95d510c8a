// A kind of record that a test makes up: its rows come of what its one file says.
import assert from 'node:assert/strict';
import { type Disposable, type LogOutputChannel, ThemeIcon, window } from 'vscode';
import type { KindName } from '../../../src/core/records/kinds';
import type { CommandContext, DoneMessage } from '../../../src/host/commands/commandContext';
import { groupedRows, meRows, personRows } from '../../../src/host/people/children';
import { openRow } from '../../../src/host/people/openPeopleRow';
import { parentRow } from '../../../src/host/people/parentRow';
import { type Row, rowId } from '../../../src/host/people/peopleRows';
import { deleteRow } from '../../../src/host/people/rowCommands/deleteRow';
import { treeItem } from '../../../src/host/people/treeItem';
import { Needs } from '../../../src/host/store/needs';
import { Book } from '../../../src/host/store/openedBook';
import { PersonSummaries } from '../../../src/host/store/personSummaries';
import { SummaryCache } from '../../../src/host/store/summaryCache';
import { Writer } from '../../../src/host/store/writer';
import { listFeedback } from '../../unit/records/feedbackKind';
import { eventually } from '../harness.ts';
import { presentingToNobody } from '../memento.ts';
import { rowMenu } from '../rowMenu.ts';
import { MemoryFiles } from './promises/memoryFiles.ts';

const TODAY = '2026-11-21';
const FOLDER = '/leadbook/people/ada/feedback';
const KIND = 'feedback' as string as KindName;

describe('a new kind of record, one file and one line,', () => {
  let files: MemoryFiles;
  let log: LogOutputChannel;
  let registered: Disposable;
  let takeOff: () => void;

  before(() => {
    takeOff = listFeedback();
    files = new MemoryFiles(`kind${Date.now()}`);
    registered = files.register();
    log = window.createOutputChannel('kind', { log: true });
    files.put('/leadbook/book.yaml', 'leadbook: 1\n');
    files.put('/leadbook/people/ada/person.yaml', 'name: Ada\n');
    files.put('/leadbook/people/bo/person.yaml', 'name: Bo\n');
    files.put(
      `${FOLDER}/2026-11-14-reviews.yaml`,
      'date: 2026-11-14\nweight: light\ntext: Reviews are quick\n',
    );
    files.put(
      `${FOLDER}/2026-11-20-words.private.yaml`,
      'date: 2026-11-20\nweight: heavy\ntext: Clear words\n',
    );
    files.put(`${FOLDER}/2026-11-01-broken.yaml`, 'text: "\n');
  });
  after(() => {
    takeOff();
    registered.dispose();
    log.dispose();
  });

  const opened = () => {
    const folder = { uri: files.uri('/'), name: 'kind', index: 0 };
    const cache = new SummaryCache(files.uri('/storage'), log);
    const book = new Book(folder, files.uri('/leadbook'), cache, presentingToNobody());
    const summaries = new PersonSummaries(book, () => TODAY);
    return { book, summaries, needs: new Needs(book, summaries, () => TODAY) };
  };
  const shown = async (row: Row) => {
    const { label, description, iconPath } = await treeItem(row, TODAY);
    assert.ok(iconPath instanceof ThemeIcon);
    return [label, description, iconPath.id];
  };
  const groupOf = async (person: string, book = opened()) =>
    (await personRows({ row: 'person', book, person })).flatMap((row) =>
      row.row === 'records' && row.kind === KIND ? [row] : [],
    );

  it('has a group of rows below a person, and none where there is nothing', async () => {
    const [group, ...others] = await groupOf('ada');
    assert.ok(group);
    assert.deepEqual(others, []);
    assert.deepEqual(await shown(group), ['Feedback', '3', 'comment']);
    assert.deepEqual(await Promise.all((await groupedRows(group)).map(shown)), [
      ['Clear words', 'yesterday', 'lock'],
      ['Reviews are quick', '7 days ago', 'comment'],
      ['2026-11-01-broken', 'cannot be read', 'comment'],
    ]);
    assert.deepEqual(await groupOf('bo'), []);
  });

  it('stands among the groups of other kinds, in the order of the kinds', async () => {
    const rows = await personRows({ row: 'person', book: opened(), person: 'ada' });
    const groups = rows.flatMap((row) => (row.row === 'records' || row.row === 'group' ? [row] : []));
    assert.deepEqual(await Promise.all(groups.map(async (row) => (await shown(row)).slice(0, 2))), [
      ['Promises', 'none open'],
      ['Next time', 'nothing to raise yet'],
      ['Goals', 'none yet'],
      ['Feedback', '3'],
      ['One-on-ones', 'none yet'],
    ]);
  });

  it('has a group below the lead, too, who is told what of it cannot be read', async () => {
    const mine = '/leadbook/people/me/feedback';
    files.put(`${mine}/2026-11-18-calm.yaml`, 'date: 2026-11-18\nweight: light\ntext: You stayed calm\n');
    files.put(`${mine}/2026-11-19-broken.yaml`, 'text: "\n');
    const rows = await meRows({ row: 'me', book: opened() });
    assert.deepEqual(
      rows.flatMap((row) => (row.row === 'records' ? [row.kind] : row.row === 'problem' ? [row.path] : [])),
      ['people/me/feedback/2026-11-19-broken.yaml', 'goal', KIND],
    );
  });

  it('says in a row of its own what cannot be read', async () => {
    const rows = await personRows({ row: 'person', book: opened(), person: 'ada' });
    assert.deepEqual(
      rows.flatMap((row) => (row.row === 'problem' ? [row.path] : [])),
      ['people/ada/feedback/2026-11-01-broken.yaml'],
    );
  });

  it('is hidden where it is for the lead alone, while others look', async () => {
    const book = opened();
    await book.book.presenting.set(true);
    const [group] = await groupOf('ada', book);
    assert.ok(group);
    assert.deepEqual(
      (await groupedRows(group)).map((row) => row.row === 'record' && row.thing.name),
      ['2026-11-14-reviews', '2026-11-01-broken'],
    );
  });

  it('is opened, renamed, postponed and deleted by the menu of its rows', async () => {
    const [group] = await groupOf('ada');
    assert.ok(group);
    const [row] = await groupedRows(group);
    assert.ok(row);
    const { contextValue = '' } = await treeItem(row, TODAY);
    assert.deepEqual([...rowMenu('leadbook.people', contextValue)].sort(), [
      'delete',
      'openRow',
      'postpone',
      'rename',
    ]);
  });

  it('is deleted, which it says in its own words', async () => {
    const book = opened();
    const uri = files.put(`${FOLDER}/2026-11-02-gone.yaml`, 'date: 2026-11-02\nweight: light\ntext: Gone\n');
    const told: string[] = [];
    const host = {
      books: { all: async () => [book], at: () => book },
      writer: new Writer(async () => {}),
      feedback: { tell: async ({ message }: DoneMessage) => void told.push(message) },
    };
    const { run } = deleteRow(async () => undefined);
    await run(host as unknown as CommandContext, { args: { uri }, all: false, selected: undefined });
    assert.deepEqual(told, ['Feedback deleted']);
    assert.equal(files.text(uri.path), undefined);
  });

  it('leads from its rows to the place in the file, and back', async () => {
    const book = opened();
    const [group] = await groupOf('ada', book);
    assert.ok(group);
    const [, row] = await groupedRows(group);
    assert.ok(row);
    const above = async (one: Row) => {
      const parent = await parentRow(one, { today: TODAY, bookRow: async () => undefined } as never);
      assert.ok(parent);
      return parent;
    };
    assert.equal(rowId(await above(row)), rowId(group));
    assert.equal((await above(group)).row, 'person');
    await openRow(row);
    await eventually('the text of the record', async () => {
      const { document, selection } = window.activeTextEditor ?? {};
      return document?.uri.path === `${FOLDER}/2026-11-14-reviews.yaml` && selection?.active.line === 2;
    });
  });
});
