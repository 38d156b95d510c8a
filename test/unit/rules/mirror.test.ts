import assert from 'node:assert/strict';
import { type MirrorFacts, mirrorOf } from '../../../src/core/rules/mirror';
import { REFLECTION_KEYS, reflectionDue } from '../../../src/core/rules/reflectionDue';
import { delegation, fileOf, goal, note, recognition, TODAY } from './facts';

const nothing: MirrorFacts = { notes: [], next: [], goals: [], delegations: [], recognition: [] };
const ofGrace = <T extends { thing: { person?: string } }>(file: T): T => ({
  ...file,
  thing: { ...file.thing, person: 'grace' },
});

describe('the mirror', () => {
  it('of nothing shows nothing, and no share', () => {
    const found = mirrorOf(nothing, TODAY, 4);
    assert.deepEqual([found.from, found.to, found.share, found.held], ['2026-10-25', TODAY, undefined, 0]);
    assert.deepEqual(Object.values(found.kinds), Array(10).fill(0));
    assert.deepEqual(found.promises, { onTime: 0, late: 0, undated: 0, open: 0, overdue: 0 });
  });

  it('counts topics of what was held in the window', () => {
    const planning = { topics: [{ text: 'p', kind: 'planning' as const }] };
    const found = mirrorOf(
      {
        ...nothing,
        notes: [
          note('2026-10-24', planning),
          note('2026-10-25', planning),
          note('2026-11-14', { ...planning, skipped: 'ill' }),
          note('2026-11-22', planning),
          note(TODAY, { topics: [{ text: 'c', kind: 'coaching', done: 'true' }, { text: 'x' }, {}] }),
          note(`${TODAY}.private`, { topics: [{ text: 'd', kind: 'direction' }] }),
          ofGrace(note(TODAY, { topics: [{ text: 'r', kind: 'review' }] })),
        ],
        next: [note('next', planning)],
      },
      TODAY,
      4,
    );
    assert.deepEqual([found.held, found.leading, found.managing, found.unsorted], [3, 3, 1, 1]);
    assert.deepEqual([found.kinds.planning, found.kinds.coaching, found.kinds.review], [1, 1, 1]);
    assert.equal(found.share, 0.75);
    assert.doesNotMatch(JSON.stringify(found), /ada|grace/);
  });

  it('counts what was recognised, delegated and reviewed', () => {
    const facts: MirrorFacts = {
      ...nothing,
      recognition: [
        recognition('2026-11-19-a', { text: 'a' }),
        recognition('2026-11-19-a.private', { effect: 'e' }),
        recognition('2026-11-18-b', { text: 'b', told: '2026-11-19' }),
        recognition('2026-01-01-c', { text: 'c' }),
      ],
      delegations: [
        delegation('x', { since: '2026-11-01' }),
        delegation('y', { since: '2026-11-01', status: 'returned' }),
        delegation('z', {}),
        delegation('to-come', { since: '2026-12-01' }),
      ],
      goals: [
        goal('g', {
          checkins: [{ date: '2026-11-07', text: 'ok' }, { date: '2026-09-07', text: 'ok' }, { text: '?' }],
        }),
        fileOf('goal', 'g.private', { checkins: [{ date: '2026-11-08', text: 'worried' }] }),
      ],
    };
    const four = mirrorOf(facts, TODAY, 4);
    assert.deepEqual([four.recognised, four.delegated, four.reviewed, four.untold], [2, 2, 2, 2]);
    assert.deepEqual([four.leading, four.managing, four.share], [6, 0, 1]);
    assert.equal(mirrorOf(facts, TODAY, 12).reviewed, 3);
  });

  it('counts acts of managing as it counts acts of leading', () => {
    const opportunity = (
      name: string,
      kind: 'opportunity' | 'problem' | 'judgement',
      status = 'facing' as const,
    ) => fileOf('opportunity', name, { kind, status });
    const facts: MirrorFacts = {
      ...nothing,
      notes: [
        note('2026-11-14', {
          actions: [
            { text: 'theirs, with a day', owner: 'ada', due: '2026-11-20' },
            { text: 'theirs, with none', owner: 'ada' },
            { text: 'mine', owner: 'me', due: '2026-11-20' },
            { text: 'nobody’s', due: '2026-11-20' },
          ],
        }),
        note('2026-11-15', { skipped: 'ill', actions: [{ text: 'a', owner: 'ada', due: '2026-11-20' }] }),
      ],
      delegations: [
        delegation('x', { status: 'returned' }),
        delegation('x.private', { returned: { date: '2026-11-10', why: 'w' } }),
        delegation('y.private', { returned: { date: '2026-01-10' } }),
      ],
      opportunities: [
        opportunity('2026-11-01-a', 'opportunity'),
        opportunity('2026-11-02-b', 'problem'),
        opportunity('2026-11-03-c', 'problem'),
        opportunity('2026-11-03-d', 'judgement'),
        opportunity('2026-01-03-e', 'problem'),
        fileOf('opportunity', '2026-11-03-f', { kind: 'problem', status: 'raised' }),
      ],
    };
    const found = mirrorOf(facts, TODAY, 4);
    assert.deepEqual([found.assigned, found.takenBack, found.fixed, found.faced], [1, 1, 2, 1]);
    assert.deepEqual([found.leading, found.managing, found.share], [1, 4, 0.2]);
  });

  it('goes week by week, and its weeks are the whole', () => {
    const on = (day: string, kind: 'coaching' | 'planning') => note(day, { topics: [{ text: 'a', kind }] });
    const facts = {
      ...nothing,
      notes: [
        on('2026-10-24', 'planning'),
        on('2026-10-25', 'planning'),
        on('2026-10-31', 'coaching'),
        on('2026-11-01', 'coaching'),
        on(TODAY, 'planning'),
      ],
    };
    const { weekly, leading, managing } = mirrorOf(facts, TODAY, 4);
    assert.deepEqual(
      weekly.map((week) => [week.from, week.leading, week.managing]),
      [
        ['2026-10-25', 1, 1],
        ['2026-11-01', 1, 0],
        ['2026-11-08', 0, 0],
        ['2026-11-15', 0, 1],
      ],
    );
    assert.deepEqual([leading, managing], [2, 2]);
  });

  const silences: Readonly<
    Record<string, readonly [facts: Partial<MirrorFacts>, expected: readonly number[]]>
  > = {
    'of somebody who is there for long': [{ person: {} }, [1, 1, 0, 0, 0, 0]],
    'of somebody new': [{ person: { since: '2026-11-01', becoming: 'x' } }, [0, 0, 0, 0, 0, 0]],
    'of somebody archived': [{ person: { archived: '2026-11-01', becoming: 'x' } }, [0, 0, 0, 0, 0, 0]],
    'of no one person': [{}, [0, 0, 0, 0, 0, 0]],
    'where becoming is written': [{ person: { becoming: 'x' } }, [1, 1, 1, 1, 0, 0]],
    'where they were told': [
      {
        person: { becoming: 'x', ...{ told: '2026-09-27' } },
        recognition: [recognition('2026-09-27-a', { text: 'a' })],
      },
      [1, 0, 1, 0, 0, 0],
    ],
    'where it is 8 weeks ago': [
      {
        person: { becoming: 'x', ...{ told: '2026-09-26' } },
        recognition: [recognition('2026-09-26-a', { text: 'a' })],
      },
      [1, 1, 1, 1, 0, 0],
    ],
    'where the vision was spoken of': [
      { notes: [note('2026-09-27', { topics: [{ text: 'a', kind: 'direction' }] }), note('2026-09-26')] },
      [0, 0, 0, 0, 1, 1],
    ],
  };
  for (const [what, [facts, expected]] of Object.entries(silences)) {
    it(`tells what was silent for 8 weeks, ${what}`, () => {
      const { people, unrecognised, becoming, untold, held, direction } = mirrorOf(
        { ...nothing, ...facts },
        TODAY,
        12,
      ).silence;
      assert.deepEqual([people, unrecognised, becoming, untold, held, direction], expected);
    });
  }

  it('follows the promises you made', () => {
    const actions = [
      { text: 'on its day', owner: 'me', due: '2026-11-10', done: '2026-11-10' },
      { text: 'early', owner: 'me', due: '2026-11-10', done: '2026-11-09' },
      { text: 'no day named', owner: 'me', done: 'true' },
      { text: 'late', owner: 'me', due: '2026-11-10', done: '2026-11-11' },
      { text: 'who knows when', owner: 'me', due: '2026-11-10', done: 'true' },
      { text: 'overdue', owner: 'me', due: '2026-11-20' },
      { text: 'due today', owner: 'me', due: TODAY },
      { text: 'not done', owner: 'me', done: 'false' },
      { text: 'theirs', owner: 'ada', due: '2026-11-10' },
      { text: 'nobody’s', due: '2026-11-10' },
      { owner: 'me' },
    ];
    const facts = {
      ...nothing,
      notes: [
        note('2026-11-01', { actions }),
        note('2026-10-01', { actions }),
        note('2026-11-02', { skipped: 'ill', actions: [{ text: 'made all the same', owner: 'me' }] }),
        note('2026-12-01', { actions }),
      ],
      next: [note('next', { actions: [{ text: 'captured', owner: 'me' }] })],
    };
    assert.deepEqual(mirrorOf(facts, TODAY, 4).promises, {
      onTime: 3,
      late: 1,
      undated: 1,
      open: 5,
      overdue: 1,
    });
    assert.deepEqual(mirrorOf(facts, TODAY, 12).promises, {
      onTime: 6,
      late: 2,
      undated: 2,
      open: 8,
      overdue: 2,
    });
  });
});

describe('this week’s reflection', () => {
  it('says what is still to be answered', () => {
    const table: [Parameters<typeof reflectionDue>[0], boolean, readonly string[], readonly string[]][] = [
      [undefined, false, ['leading', 'managing', 'stepup'], REFLECTION_KEYS],
      [{}, true, ['leading', 'managing', 'stepup'], REFLECTION_KEYS],
      [{ leading: 'a', managing: ' \n' }, true, ['managing', 'stepup'], ['managing', 'stepup', 'how']],
      [{ leading: 'a', managing: 'b', stepup: 'c' }, true, ['stepup'], ['how']],
      [{ leading: 'a', managing: 'b', stepup: 'c', how: 'd' }, true, [], []],
    ];
    for (const [record, exists, unanswered, missing] of table)
      assert.deepEqual(reflectionDue(record, TODAY), { week: '2026-W47', exists, unanswered, missing });
    assert.equal(reflectionDue(undefined, '2027-01-01').week, '2026-W53');
  });
});
