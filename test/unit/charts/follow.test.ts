import assert from 'node:assert/strict';
import { followContent } from '../../../src/core/charts/followContent';
import { followThreads, type RetroActions } from '../../../src/core/charts/followThreads';
import { improvementsContent } from '../../../src/core/charts/improvementsContent';
import type { PageContent } from '../../../src/core/pages/pageContent';
import type { RecordOf } from '../../../src/core/records/kinds';
import { fileOf, TODAY, testFrame } from './frame';

const retro = (day: string, actions: RetroActions['actions'], series = 'retros/#'): RetroActions => ({
  path: `docs/${series.replace('#', day)}.md`,
  day,
  series,
  actions,
});
const action = (text: string, done = false, record?: string) => ({
  text,
  done,
  line: 3,
  ...(record === undefined ? {} : { record }),
});
const opportunity = (name: string, record: Partial<RecordOf<'opportunity'>>) =>
  fileOf('opportunity', name, record, false, null);
const shown = (threads: ReturnType<typeof followThreads>) =>
  threads.map(({ text, steps, isOpen, isLong }) =>
    [
      text,
      steps.map(({ day, state }) => `${day.slice(5)} ${state}`).join(', '),
      isOpen ? 'open' : 'over',
      isLong ? 'long' : '',
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );

describe('the threads of a series', () => {
  it('go on where a later retro has the same words', () => {
    const threads = followThreads(
      [
        retro('2026-11-20', [action('Release before lunch!', true), action('Dashboards')]),
        retro('2026-11-06', [action('release before *lunch*')]),
        retro('2026-10-23', [action('Release before lunch'), action('Call Tom', true)]),
      ],
      [],
      TODAY,
    );
    assert.deepEqual(shown(threads), [
      'Dashboards | 11-20 open | open',
      'Release before lunch | 10-23 open, 11-06 open, 11-20 done | over',
      'Call Tom | 10-23 done | over',
    ]);
  });

  it('are long where three retros name them, or eight weeks have passed', () => {
    const threads = followThreads(
      [
        retro('2026-09-01', [action('Old')]),
        retro('2026-11-06', [action('Again')]),
        retro('2026-11-13', [action('Again')]),
        retro('2026-11-20', [action('Again'), action('New')]),
      ],
      [],
      TODAY,
    );
    assert.deepEqual(
      threads.map(({ text, isLong }) => `${text} ${isLong}`),
      ['Old true', 'Again true', 'New false'],
    );
  });

  it('are of the record where the action is linked to one', () => {
    const threads = followThreads(
      [retro('2026-10-23', [action('Own the train', false, '2026-10-23-own-it')])],
      [
        opportunity('2026-10-23-own-it', { title: 'Own it', status: 'facing', revisit: '2026-11-20' }),
        opportunity('2026-09-01-kept', {
          title: 'Kept',
          status: 'kept',
          outcome: { date: '2026-10-01', text: 'We' },
        }),
        opportunity('2026-11-01-aside', { title: 'Aside', status: 'parked' }),
      ],
      TODAY,
    );
    assert.deepEqual(shown(threads), [
      'Own it | 10-23 raised, 10-23 open, 11-20 due | open',
      'Aside | 11-01 raised | over',
      'Kept | 09-01 raised, 10-01 kept | over',
    ]);
  });

  it('lead to their line, and to their record', () => {
    const [thread] = followThreads(
      [retro('2026-11-20', [action('X', false, '2026-11-20-x')])],
      [opportunity('2026-11-20-x', { title: 'X', status: 'facing' })],
      TODAY,
    );
    assert.deepEqual(
      thread?.steps.map(({ place }) => place),
      [
        { open: { path: 'opportunities/2026-11-20-x.yaml', at: ['title'] } },
        { file: 'docs/retros/2026-11-20.md', line: 3 },
      ],
    );
  });
});

const pictures = ({ blocks }: PageContent) =>
  blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
const kept = opportunity('2026-10-01-train', {
  title: 'The train',
  kind: 'opportunity',
  status: 'kept',
  owner: 'ada',
  retro: 'docs/retros/2026-11-20.md',
  measure: 'Lead time',
  before: '3 days',
  after: '4 hours',
  outcome: { date: '2026-11-02', text: 'We found a new way to ship.' },
});
const worse = opportunity('2026-08-01-demo', {
  title: 'A demo',
  kind: 'opportunity',
  status: 'dropped',
  measure: 'Incidents',
  before: '3',
  after: '5',
  outcome: { date: '2026-09-02', text: 'Not this.' },
});

describe('the page of follow-through', () => {
  const retros = [
    retro('2026-11-20', [action('A')]),
    retro('2026-11-10', [action('B')], 'teams/b/#'),
    retro('2026-11-06', [action('A')]),
  ];
  const page = (series?: string) =>
    followContent({ retros, records: [kept, worse], series, months: 6 }, testFrame());

  it('draws a lane and a row for each thread', () => {
    const [threads] = pictures(page());
    assert.ok(threads?.drawing.kind === 'lanes');
    assert.deepEqual(threads.drawing.lanes, ['A', 'B', 'The train', 'A demo']);
    assert.deepEqual(
      threads.table.rows.map(([text]) => text?.text),
      threads.drawing.lanes,
    );
    assert.match(threads.counted, /^Counted: retros 3, actions and opportunities 4\./);
  });

  it('tells worse from better', () => {
    const slopes = pictures(page())[1];
    assert.ok(slopes?.drawing.kind === 'slopes');
    assert.deepEqual(
      slopes.drawing.slopes.map(({ title, numbers, tone }) => [title, ...numbers, tone]),
      [
        ['Lead time', 72, 4, 'good'],
        ['Incidents', 3, 5, 'bad'],
      ],
    );
  });

  it('is of one series where that is chosen, with what came from it', () => {
    const { choices, blocks } = page('retros/#');
    assert.deepEqual(
      choices[0]?.options.map(({ text, chosen }) => `${text} ${chosen}`),
      ['All Retros false', 'retros true', 'teams / b false'],
    );
    const [threads] = pictures(page('retros/#'));
    assert.ok(threads?.drawing.kind === 'lanes');
    assert.deepEqual(threads.drawing.lanes, ['A', 'The train']);
    const numbers = blocks.find(({ kind }) => kind === 'numbers');
    assert.ok(numbers?.kind === 'numbers');
    assert.deepEqual(
      numbers.numbers.map(({ value, text }) => `${value} ${text}`),
      ['1 taken on', '1 reviewed', '1 kept', '0 review overdue', '0 open for a long time'],
    );
    assert.equal(page('gone/#').choices[0]?.options[0]?.chosen, true);
  });

  it('says how it begins where nothing was agreed', () => {
    const empty = followContent({ retros: [], records: [], series: undefined, months: 3 }, testFrame());
    assert.deepEqual(pictures(empty), []);
    assert.equal(empty.saves, false);
  });
});

describe('improvements for an audience', () => {
  const page = (names: boolean, quarter?: string, records = [kept, worse]) =>
    improvementsContent(
      { records, vision: undefined, quarter, names, person: undefined, from: undefined, to: undefined },
      testFrame(),
    );
  const tables = ({ blocks }: PageContent) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? [block.table.rows.map((row) => row.map(({ text }) => text).join(' | '))] : [],
    );

  it('stand below the vision, where there is one', () => {
    const shown = improvementsContent(
      {
        records: [],
        vision: 'Live in\na day.',
        quarter: undefined,
        names: true,
        person: undefined,
        from: undefined,
        to: undefined,
      },
      testFrame(),
    );
    assert.deepEqual(shown.blocks[1], { kind: 'text', role: 'quote', text: 'Live in a day.' });
  });

  it('are a table for each quarter, with who led', () => {
    assert.deepEqual(tables(page(true)), [
      ['We found a new way to ship. · 11-02 | Lead time | 3 days | 4 hours | ADA'],
      ['Not this. (dropped) · 09-02 | Incidents | 3 | 5 | —'],
    ]);
    assert.equal(tables(page(true, '2026-3')).length, 1);
  });

  it('name the lead, whom others do not know as “me”', () => {
    const own = { ...kept, record: { ...kept.record, owner: 'me' } };
    const ledBy = (names: ReadonlyMap<string, string>) => {
      const frame = { ...testFrame(), nameOf: (slug: string) => names.get(slug) ?? slug };
      const { blocks } = improvementsContent(
        {
          records: [own],
          vision: undefined,
          quarter: undefined,
          names: true,
          person: undefined,
          from: undefined,
          to: undefined,
        },
        frame,
      );
      return blocks.flatMap((block) => (block.kind === 'table' ? [block.table.rows[0]?.at(-1)?.text] : []));
    };
    assert.deepEqual(ledBy(new Map([['me', 'Noor Haverkamp']])), ['Noor Haverkamp']);
    assert.deepEqual(ledBy(new Map()), ['me']);
  });

  it('name nobody where that is chosen, and lead nowhere', () => {
    const text = JSON.stringify(page(false).blocks);
    assert.doesNotMatch(text, /ADA|ada/);
    assert.doesNotMatch(text, /"place"/);
    assert.doesNotMatch(JSON.stringify(page(true).blocks), /"place"/);
  });

  it('leave out what is private', () => {
    const secret = fileOf(
      'opportunity',
      '2026-10-02-secret',
      { title: 'Secret', status: 'kept', outcome: { date: '2026-10-03', text: 'Secret' } },
      true,
      null,
    );
    assert.equal(tables(page(true, undefined, [kept, secret])).flat().length, 1);
  });

  it('say so where there are none, and are not saved then', () => {
    const empty = page(true, undefined, []);
    assert.equal(empty.saves, false);
    assert.equal(empty.blocks.length, 1);
  });
});
