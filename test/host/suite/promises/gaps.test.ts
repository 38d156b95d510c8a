import assert from 'node:assert/strict';
import { type Disposable, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { OpenBook } from '../../../../src/host/store/books';
import { Needs } from '../../../../src/host/store/needs';
import { Book } from '../../../../src/host/store/openedBook';
import { PersonSummaries } from '../../../../src/host/store/personSummaries';
import { SummaryCache } from '../../../../src/host/store/summaryCache';
import { watch } from '../../../../src/host/store/watch';
import { seededRandom } from '../../../seededRandom.ts';
import { run } from '../../book.ts';
import { log, writeText } from '../../harness.ts';
import { presentingToNobody } from '../../memento.ts';
import { inBook, newBook, PATIENCE } from './lab.ts';
import { MemoryFiles } from './memoryFiles.ts';
import { rowsOf } from './rowsOf.ts';

const TODAY = '2026-11-21';
const MANY = 1000;
/** Real files are written and deleted one by one, which takes most of the time. */
const REAL = 200;
const DUE = `title: Lead\nstatus: active\nmilestones:\n  - text: Start\n    due: ${TODAY}\n`;

describe('promise 10: watcher gaps heal', () => {
  it(`shows the disk right after focus where a tenth of all events is lost and a folder of ${MANY} goes`, async () => {
    const random = seededRandom(10);
    const files = new MemoryFiles('gappy');
    const ours: Disposable[] = [files.register(), window.createOutputChannel('gaps', { log: true })];
    const output = ours[1] as LogOutputChannel;
    try {
      let told = 0;
      let lost = 0;
      fill(files);
      const shown = open(files, output);
      ours.push(shown.book, shown.summaries, shown.needs);
      const folder = shown.book.folder;
      ours.push(
        watch(folder, 'leadbook', {
          hear: (uris) => shown.book.touch(uris.flatMap((uri) => shown.book.pathOf(uri) ?? [])),
          saved: ({ uri }) => shown.book.touch([shown.book.pathOf(uri) ?? '']),
        }),
      );
      await rowsOf(shown, TODAY);
      await shown.needs.indexAll(() => {});
      assert.ok((await rowsOf(shown, TODAY)).length > MANY);
      files.tells = () => {
        const tell = random() >= 0.1;
        tell ? told++ : lost++;
        return tell;
      };
      for (let change = 0; change < 400; change++) changeSomething(files, random, change);
      await rowsOf(shown, TODAY);
      // The removal of the folder is a single event, and it is among those that are lost; as is all of some people.
      files.tells = () => false;
      for (let person = 20; person < 30; person++) {
        const home = `/book/leadbook/people/person-${person}`;
        if (person % 3 === 0) files.put(`${home}/person.yaml`, `name: Unseen ${person}\n`);
        else if (person % 3 === 1) files.put(`${home}/goals/lead.yaml`, DUE);
        else files.put(`${home}/one-on-ones/${TODAY}.yaml`, noteText(TODAY, person));
      }
      files.remove('/book/leadbook/people/person-0/one-on-ones');
      await shown.book.rescan();
      await shown.summaries.rescan();
      await shown.needs.rescan();

      const healed = await rowsOf(shown, TODAY);
      const fresh = open(files, output);
      ours.push(fresh.book, fresh.summaries, fresh.needs);
      await rowsOf(fresh, TODAY);
      // The first rows of all take the newest meeting for one that was held; whether it was is looked at behind them.
      await fresh.summaries.settled();
      await fresh.needs.indexAll(() => {});
      const onDisk = await rowsOf(fresh, TODAY);
      assert.equal(onDisk.filter((row) => row.includes(' due today')).length, 3);
      assert.deepEqual(
        {
          wrong: healed.filter((row) => !onDisk.includes(row)),
          missing: onDisk.filter((row) => !healed.includes(row)),
        },
        { wrong: [], missing: [] },
      );
      assert.deepEqual(healed, onDisk);
      assert.ok(onDisk.length < MANY);
      log(
        `promise 10: ${lost} of ${told + lost} events lost, and that of a folder of ${MANY}: ` +
          `all ${onDisk.length} rows as on disk right after focus`,
      );
    } finally {
      for (const one of ours) one.dispose();
    }
  }).timeout(PATIENCE);

  it(`shows the disk right after focus where a folder of ${REAL} real files goes`, async () => {
    const { books } = await newBook();
    await run('addPerson', { name: 'Ada Lovelace' });
    const folder = inBook('people/ada-lovelace/one-on-ones');
    await Promise.all(
      days(REAL).map((day) => writeText(Uri.joinPath(folder, `${day}.yaml`), noteText(day, 0))),
    );
    await books.rescan();
    const [open] = await books.all();
    assert.ok(open);
    assert.equal((await rowsOf(open, TODAY)).filter((row) => row.startsWith('note')).length, REAL);
    // As when book.yaml is saved while no view is shown: what was known stays known.
    books.refresh();
    await workspace.fs.delete(folder, { recursive: true, useTrash: false });
    await books.rescan();
    const left = (await rowsOf(open, TODAY)).filter(
      (row) => row.startsWith('note') || row.startsWith('item'),
    );
    assert.deepEqual(left, []);
    log(`promise 10: a folder of ${REAL} real files deleted, no row of them right after focus`);
  }).timeout(PATIENCE);
});

function open(files: MemoryFiles, log: LogOutputChannel): OpenBook {
  const folder = { uri: files.uri('/book'), name: 'book', index: 0 };
  const book = new Book(
    folder,
    files.uri('/book/leadbook'),
    new SummaryCache(undefined, log),
    presentingToNobody(),
  );
  const summaries = new PersonSummaries(book, () => TODAY);
  return { book, summaries, needs: new Needs(book, summaries, () => TODAY) };
}

/** 30 people; the first has a thousand one-on-ones, the others a few. */
function fill(files: MemoryFiles): void {
  files.put('/book/leadbook/book.yaml', 'leadbook: 1\n');
  for (let person = 0; person < 30; person++) {
    const home = `/book/leadbook/people/person-${person}`;
    files.put(`${home}/person.yaml`, `name: Person ${person}\n`);
    for (const day of days(person === 0 ? MANY : 5))
      files.put(`${home}/one-on-ones/${day}.yaml`, noteText(day, 0));
    files.put(`${home}/goals/lead.yaml`, 'title: Lead\nstatus: active\nmilestones:\n  - text: Start\n');
  }
}

/** Something that another program may do to a book. */
function changeSomething(files: MemoryFiles, random: () => number, change: number): void {
  const people = '/book/leadbook/people';
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const file = pick(files.files.filter((path) => path.startsWith(people) && !/person-2\d/.test(path)));
  const home = file.split('/').slice(0, 5).join('/');
  switch (Math.floor(random() * 8)) {
    case 0:
      files.put(`${people}/new-${change}/person.yaml`, `name: New ${change}\n`);
      break;
    case 1:
      files.put(`${home}/person.yaml`, `name: Renamed ${change}\nrole: Engineer\n`);
      break;
    case 2:
      files.put(`${home}/one-on-ones/next.yaml`, noteText(TODAY, change));
      break;
    case 3:
      files.put(`${home}/one-on-ones/2026-11-${10 + (change % 11)}.yaml`, `date: 2026-11-10\nskipped: ill\n`);
      break;
    case 4:
      files.put(`${home}/goals/goal-${change}.yaml`, `title: Goal ${change}\nstatus: planned\n`);
      break;
    case 5:
      files.remove(file);
      break;
    case 6:
      if (random() < 0.2 && !home.endsWith('person-0')) files.remove(home);
      break;
    default:
      files.put(
        file,
        file.includes('one-on-ones') ? noteText(TODAY, change) : `name: ${change}\ntitle: ${change}\n`,
      );
  }
}

const noteText = (day: string, change: number) =>
  `date: ${day}\nactions:\n  - text: Promise ${change}\n    owner: me\n`;

const days = (count: number) =>
  Array.from({ length: count }, (_, n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
