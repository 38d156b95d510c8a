import assert from 'node:assert/strict';
import { meContent } from '../../../src/core/charts/meContent';
import { mirrorOfBook, mondaysUntil, type PersonShare, personShare } from '../../../src/core/charts/meShare';
import type { PageBlock, PageContent } from '../../../src/core/pages/pageContent';
import { sumMirrors } from '../../../src/core/rules/mirrorSum';
import type { RecordFile } from '../../../src/core/rules/personFacts';
import { factsWith, fileOf, note, TODAY, testFrame } from './frame';

const WEEKLY = { count: 1, unit: 'week' } as const;
const MONDAYS = mondaysUntil(TODAY, 4);
const NONE = mirrorOfBook([], TODAY, MONDAYS);

const pageOf = (
  shares: readonly PersonShare[],
  frame = testFrame(),
  reflections: readonly RecordFile<'reflection'>[] = [],
) => {
  const mirror = sumMirrors(
    NONE,
    shares.map((share) => share.mirror),
  );
  return meContent({ shares, mirror, mondays: MONDAYS, months: 3, reflections, unreadable: [] }, frame);
};
const texts = ({ blocks }: PageContent) =>
  blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
const pictures = ({ blocks }: PageContent) =>
  blocks.flatMap((block: PageBlock) => (block.kind === 'picture' ? [block.picture] : []));

describe('the weeks of the lead', () => {
  it('begin on Mondays, and end with the one it is now', () => {
    assert.deepEqual(MONDAYS, ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']);
    assert.deepEqual(mondaysUntil('2026-11-30', 1), ['2026-11-30']);
    assert.deepEqual(mondaysUntil('2026-11-29', 1), ['2026-11-23']);
  });
});

describe('the page of the lead', () => {
  const ada = personShare(
    factsWith({
      notes: [
        note('2026-11-03', {
          topics: [
            { text: 'A', kind: 'coaching' },
            { text: 'B', kind: 'planning' },
          ],
        }),
        note('2026-11-12', { skipped: 'Ill', topics: [{ text: 'C', kind: 'coaching' }] }),
        note('2026-11-24', {
          topics: [{ text: 'D' }, { text: 'E', kind: 'review' }],
          actions: [
            { text: 'On time', owner: 'me', due: '2026-11-26', done: '2026-11-25' },
            { text: 'Late', owner: 'me', due: '2026-11-25', done: '2026-11-26' },
            { text: 'Open', owner: 'me', due: '2026-11-27' },
            { text: 'Theirs', owner: 'ada' },
          ],
        }),
      ],
      recognition: [
        fileOf('recognition', '2026-11-10-calm', { date: '2026-11-10', text: 'Calm', told: '2026-11-11' }),
        fileOf('recognition', '2026-11-20-kind', { date: '2026-11-20', text: 'Kind' }),
      ],
    }),
    WEEKLY,
    TODAY,
    MONDAYS,
  );

  it('counts each week by itself, what has no kind apart', () => {
    assert.deepEqual(
      ada.mirror.weekly.map(({ from, leading, managing, unsorted }) =>
        [from.slice(5), leading, managing, unsorted].join(' '),
      ),
      ['11-02 1 1 0', '11-09 1 0 0', '11-16 1 0 0', '11-23 1 0 1'],
    );
  });

  it('says what became of promises, praise and one-on-ones', () => {
    const numbers = pageOf([ada]).blocks.find(({ kind }) => kind === 'numbers');
    assert.ok(numbers?.kind === 'numbers');
    assert.deepEqual(
      numbers.numbers.map(({ value, text }) => `${value} ${text}`),
      [
        '2 meetings held',
        '1 promise kept on time',
        '1 kept late',
        '1 open, overdue',
        '1 praise shared',
        '1 praise not shared yet',
      ],
    );
  });

  it('calls one meeting by another name than the one-on-ones with reports, and counts what the picture draws', () => {
    const meetings = { notes: [note('2026-11-24')] };
    const others = (['team', 'manager', 'peer', 'mentor', 'skip'] as const).map((relation) =>
      personShare(factsWith({ ...meetings, person: { relation } }), WEEKLY, TODAY, MONDAYS),
    );
    const page = pageOf([ada, ...others]);
    const numbers = page.blocks.find(({ kind }) => kind === 'numbers');
    const counted = page.blocks.find(({ kind }) => kind === 'table');
    const [, cadence] = pictures(page);
    assert.ok(numbers?.kind === 'numbers' && counted?.kind === 'table' && cadence);
    assert.deepEqual(numbers.numbers[0], { value: '7', text: 'meetings held' });
    assert.deepEqual(
      counted.table.rows[0]?.map(({ text }) => text),
      ['One-on-ones held', '2'],
    );
    assert.equal(cadence.title, 'Meetings held, skipped and missed');
    assert.equal(
      cadence.table.rows.reduce((sum, [, held]) => sum + Number(held?.text), 0),
      7,
    );
    // A team is no person.
    assert.doesNotMatch(cadence.counted, /\bpeople\b|\bperson\b|one-on-one/);
  });

  it('says one of a thing in the singular', () => {
    const one = personShare(factsWith({ notes: [note('2026-11-24')] }), WEEKLY, TODAY, MONDAYS);
    const numbers = pageOf([one]).blocks.find(({ kind }) => kind === 'numbers');
    assert.ok(numbers?.kind === 'numbers');
    assert.deepEqual(numbers.numbers[0], { value: '1', text: 'meeting held' });
    const many = Array.from({ length: 61 }, (_, index) => ({ ...ada, slug: `p${index}` }));
    assert.match(pictures(pageOf(many))[1]?.counted ?? '', /Only in the table: 1\./);
  });

  it('gives no verdict where the mirror gives none', () => {
    assert.match(
      texts(pageOf([ada])).join('\n'),
      /Too few topics have a kind to say more \(with: 3, without: 1\)\./,
    );
    const enough = { ...ada, mirror: { ...ada.mirror, kinds: { ...ada.mirror.kinds, coaching: 12 } } };
    assert.match(texts(pageOf([enough])).join('\n'), /80 % was leading: 4 of 5\. Topics without a kind: 1\./);
    const unsorted = { ...ada, mirror: { ...enough.mirror, unsorted: 8 } };
    assert.match(texts(pageOf([unsorted])).join('\n'), /with: 14, without: 8/);
  });

  it('draws a strip for each person, and leads to what can still be done', () => {
    const frame = testFrame();
    const [balance, cadence] = pictures(
      pageOf([ada, { ...ada, slug: 'bo', name: 'Bo', meetings: [] }], frame),
    );
    assert.ok(balance?.drawing.kind === 'bars' && cadence?.drawing.kind === 'lanes');
    assert.deepEqual(
      balance.drawing.parts.map(({ bar, series, count }) => `${bar} ${series} ${count}`),
      ['0 0 2', '0 1 2', '1 0 2', '2 0 2', '3 0 2', '3 2 2'],
    );
    assert.deepEqual(cadence.drawing.lanes, ['Ada Lovelace']);
    assert.deepEqual(
      cadence.drawing.marks.map(({ from, shape, place }) => [from, shape, frame.places.all[place ?? -1]]),
      [
        ['2026-11-03', 'square', { open: { path: 'people/ada/one-on-ones/2026-11-03.yaml', at: [] } }],
        ['2026-11-12', 'cross', { open: { path: 'people/ada/one-on-ones/2026-11-12.yaml', at: [] } }],
        ['2026-11-19', 'ring', { run: 'skipOneOnOne', args: { person: 'ada', date: '2026-11-19' } }],
        ['2026-11-24', 'square', { open: { path: 'people/ada/one-on-ones/2026-11-24.yaml', at: [] } }],
      ],
    );
    assert.deepEqual(
      cadence.table.rows.map((row) => row.map(({ text }) => text).join(' ')),
      ['Ada Lovelace 2 1 1 2026-11-24'],
    );
  });

  it('offers to start the one that can still be held', () => {
    const frame = testFrame();
    const late = personShare(factsWith({ notes: [note('2026-11-09')] }), WEEKLY, TODAY, MONDAYS);
    const [, cadence] = pictures(pageOf([late], frame));
    assert.ok(cadence?.drawing.kind === 'lanes');
    const last = cadence.drawing.marks.at(-1);
    assert.deepEqual(frame.places.all[last?.place ?? -1], { run: 'startOneOnOne', args: { person: 'ada' } });
  });

  it('draws 60 of 100 people, those most often missed first, and has all in the table', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...ada,
      slug: `p${index}`,
      name: `P ${index}`,
    }));
    const [, cadence] = pictures(pageOf(many));
    assert.ok(cadence?.drawing.kind === 'lanes');
    assert.equal(cadence.drawing.lanes.length, 60);
    assert.equal(cadence.table.rows.length, 100);
    assert.match(cadence.counted, /Only in the table: 40\./);
  });

  it('says how it begins where there is nothing, and is never saved', () => {
    const empty = pageOf([personShare(factsWith({}), WEEKLY, TODAY, MONDAYS)]);
    assert.deepEqual(pictures(empty), []);
    assert.match(texts(empty).join('\n'), /your first one-on-one/);
    assert.equal(pageOf([ada]).saves, false);
  });

  it('lists where the lead meant to step up, the newest first', () => {
    const reflections = [
      fileOf('reflection', '2026-W45', { stepup: 'Ask Dag', how: 'Today' }, false, null),
      fileOf('reflection', '2026-W47', { stepup: 'Listen' }, false, null),
      fileOf('reflection', '2026-W46', { leading: 'A lot' }, false, null),
    ];
    const { blocks } = pageOf([ada], testFrame(), reflections);
    const list = blocks.find(({ kind }) => kind === 'list');
    assert.ok(list?.kind === 'list');
    assert.deepEqual(
      list.items.map(({ text, note: more }) => `${text} — ${more}`),
      ['Listen — 2026-W47', 'Ask Dag — 2026-W45 · Today'],
    );
  });
});
