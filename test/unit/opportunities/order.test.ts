import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/day';
import { OPPORTUNITY_GROUPS, opportunityGroups } from '../../../src/core/opportunities/groups';
import { openThings } from '../../../src/core/opportunities/openThings';
import type { AskingRetro } from '../../../src/core/opportunities/raisedBefore';
import { facedBy, takenOn } from '../../../src/core/opportunities/takenOn';
import { OPPORTUNITY_STATUSES } from '../../../src/core/records/opportunityKind';
import { dueForReview } from '../../../src/core/rules/dueForReview';
import { namesOf, opportunity, TODAY } from './facts';

const RETRO = 'docs/retros/2026-11-20.md';

describe('what a retro has taken on', () => {
  const named = (retro: string | undefined, status: 'facing' | 'raised' | 'kept' = 'facing', index = 0) =>
    opportunity(`2026-11-2${index}-a`, { status, ...(retro === undefined ? {} : { retro }) });

  const cases: readonly (readonly [string, ReturnType<typeof named>[], number, boolean])[] = [
    ['nothing', [], 0, false],
    ['one', [named(RETRO)], 1, false],
    ['two: a third must wait', [named(RETRO), named(RETRO, 'facing', 1)], 2, true],
    ['three, written by hand', [named(RETRO), named(RETRO, 'facing', 1), named(RETRO, 'facing', 2)], 3, true],
    [
      'what is only raised, or over, does not count',
      [named(RETRO, 'raised'), named(RETRO, 'kept', 1)],
      0,
      false,
    ],
    ['what another retro took on does not', [named('docs/retros/2026-11-06.md'), named(undefined)], 0, false],
    [
      'a path is the same in other spellings',
      [named(`./${RETRO}`), named('docs\\retros\\2026-11-20.md')],
      2,
      true,
    ],
  ];
  for (const [name, records, count, mustPark] of cases) {
    it(`is ${name}`, () => {
      const taken = takenOn(records, RETRO);
      assert.deepEqual([taken.facing.length, taken.mustPark], [count, mustPark]);
    });
  }

  it('is not limited where there is no retro', () => {
    assert.deepEqual(takenOn([named(''), named(undefined)], undefined), { facing: [], mustPark: false });
    assert.deepEqual(takenOn([named(''), named('')], ''), { facing: [], mustPark: false });
  });

  it('is counted for each owner', () => {
    const records = [
      opportunity('a', { status: 'facing', owner: 'ada' }),
      opportunity('b', { status: 'facing', owner: 'ada' }),
      opportunity('c', { status: 'kept', owner: 'ada' }),
      opportunity('d', { status: 'facing' }),
    ];
    assert.deepEqual([...facedBy(records)], [['ada', 2]]);
  });
});

describe('what is due to be looked at again', () => {
  it('comes with the days over, the longest due first', () => {
    const records = [
      opportunity('today', { status: 'facing', revisit: TODAY }),
      opportunity('tomorrow', { status: 'facing', revisit: '2026-11-22' }),
      opportunity('long', { status: 'facing', revisit: '2026-10-30' }),
      opportunity('never', { status: 'facing' }),
      opportunity('raised', { status: 'raised', revisit: '2026-10-01' }),
      opportunity('parked', { status: 'parked', revisit: '2026-10-01' }),
      opportunity('kept', { status: 'kept', revisit: '2026-10-01' }),
      opportunity('told', {
        status: 'facing',
        revisit: '2026-10-01',
        outcome: { date: '2026-10-02', text: 'It works.' },
      }),
      opportunity('anew', {
        status: 'facing',
        revisit: '2026-11-20',
        outcome: { date: '2026-09-02', text: 'It did not work.' },
      }),
    ];
    assert.deepEqual(
      dueForReview(records, TODAY).map(({ opportunity: { thing }, days }) => [thing.name, days]),
      [
        ['long', 22],
        ['anew', 1],
        ['today', 0],
      ],
    );
  });
});

describe('the groups of opportunities', () => {
  it('are ordered each in its way', () => {
    const records = [
      opportunity('2026-11-01-far', { status: 'facing', revisit: '2027-01-01' }),
      opportunity('2026-11-02-without', { status: 'facing' }),
      opportunity('2026-11-03-overdue', { status: 'facing', revisit: '2026-11-10' }),
      opportunity('2026-11-03-overdue-2', { status: 'facing', revisit: '2026-11-10' }),
      opportunity('2026-11-04-old', { status: 'raised' }),
      opportunity('2026-11-05-new', { status: 'raised' }),
      opportunity('2026-01-01-moved', { status: 'raised', raised: '2026-11-06' }),
      opportunity('2026-11-03-half-typed', {}),
      opportunity('2026-09-01-kept', { status: 'kept', outcome: { date: '2026-10-01', text: 'A' } }),
      opportunity('2026-09-02-changed', { status: 'changed', outcome: { date: '2026-11-01', text: 'B' } }),
      opportunity('2026-09-03-dropped', { status: 'dropped' }),
      opportunity('2026-11-06-parked', { status: 'parked' }),
      opportunity('2026-11-07-parked-until', { status: 'parked', revisit: '2027-03-01' }),
    ];
    const groups = opportunityGroups(records.toReversed());
    assert.deepEqual(namesOf(groups.facing), [
      '2026-11-03-overdue',
      '2026-11-03-overdue-2',
      '2026-11-01-far',
      '2026-11-02-without',
    ]);
    assert.deepEqual(namesOf(groups.raised), [
      '2026-01-01-moved',
      '2026-11-05-new',
      '2026-11-04-old',
      '2026-11-03-half-typed',
    ]);
    assert.deepEqual(namesOf(groups.outcomes), [
      '2026-09-02-changed',
      '2026-09-01-kept',
      '2026-09-03-dropped',
    ]);
    assert.deepEqual(namesOf(groups.parked), ['2026-11-07-parked-until', '2026-11-06-parked']);
  });
});

describe('what is still open', () => {
  const records = [
    opportunity('2026-11-20-here', { status: 'facing', retro: RETRO }),
    opportunity('2026-11-01-raised', { status: 'raised' }),
    opportunity('2026-10-01-raised', { status: 'raised', retro: 'retro.md' }),
    opportunity('2026-11-02-later', { status: 'facing', revisit: '2026-12-24' }),
    opportunity('2026-11-03-due', { status: 'facing', revisit: '2026-11-20' }),
    opportunity('2026-11-04-long', { status: 'facing', revisit: '2026-11-10' }),
    opportunity('2026-09-01-kept', { status: 'kept' }),
    opportunity('2026-09-01-parked', { status: 'parked' }),
  ];
  it('is counted and listed, what is due first', () => {
    const { things, ...counts } = openThings(records, TODAY, { path: RETRO, day: '2026-11-20' });
    assert.deepEqual(counts, { facing: 3, raised: 2, due: 2 });
    assert.deepEqual(
      things.map(({ opportunity: { thing }, days }) => [thing.name, days]),
      [
        ['2026-11-04-long', 11],
        ['2026-11-03-due', 1],
        ['2026-10-01-raised', undefined],
        ['2026-11-01-raised', undefined],
        ['2026-11-02-later', undefined],
      ],
    );
  });
  it('has a judgement only when that is to be read again', () => {
    const made = (revisit: string) =>
      openThings([opportunity('a', { kind: 'judgement', status: 'raised', revisit })], TODAY).things.length;
    assert.deepEqual([made(addDays(TODAY, -1)), made(TODAY), made(addDays(TODAY, 1))], [1, 1, 0]);
    assert.equal(openThings([opportunity('a', { kind: 'judgement', status: 'raised' })], TODAY).raised, 0);
  });
  const RETROS = 'docs/retros/';
  const before: readonly (readonly [string, Parameters<typeof opportunity>[1], boolean, AskingRetro?])[] = [
    ['an earlier retro', { retro: `${RETROS}2026-11-06.md`, raised: '2026-11-20' }, true],
    ['the retro itself, in another spelling', { retro: `.\\${RETROS}2026-11-20.md` }, false],
    ['a later retro', { retro: `${RETROS}2026-11-27.md`, raised: '2026-11-06' }, false],
    ['another team’s later retro', { retro: 'web/retros/27-11-2026.md', raised: '2026-11-06' }, false],
    ['a retro of the same day', { retro: 'web/retros/2026-11-20.md', raised: '2026-11-06' }, false],
    ['a retro without a day, raised later', { retro: 'retro.md', raised: '2026-11-21' }, false],
    ['a retro without a day, raised earlier', { retro: 'retro.md', raised: '2026-11-19' }, true],
    ['no retro, raised earlier', { raised: '2026-11-19' }, true],
    ['no retro, raised that day', { raised: '2026-11-20' }, false],
    ['no retro, raised later', { raised: '2026-12-04' }, false],
    ['no day at all', { raised: 'soon' }, true],
    [
      'a retro that counts on',
      { retro: 'sprint-9/retro.md' },
      true,
      { path: 'sprint-10/retro.md', day: TODAY },
    ],
    [
      'a retro that counts on, later',
      { retro: 'sprint-11/retro.md', raised: '2026-11-01' },
      false,
      { path: 'sprint-10/retro.md', day: TODAY },
    ],
    [
      'no retro, raised on the day of one still to be made',
      { raised: TODAY },
      true,
      { path: 'sprint-10/retro.md', day: TODAY, isNew: true },
    ],
  ];
  for (const [why, record, isOne, asking = { path: RETRO, day: '2026-11-20' }] of before) {
    it(`${isOne ? 'has' : 'has not'} what is from ${why}`, () => {
      const made = opportunity('own-it', { status: 'raised', ...record });
      assert.equal(openThings([made], TODAY, asking).things.length, isOne ? 1 : 0);
    });
  }
  it('is everything where no retro is open', () => {
    assert.equal(openThings(records, TODAY).things.length, 6);
  });
});

describe('any opportunities', () => {
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const anyDay = fc.oneof(
    fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days)),
    fc.constantFrom('2026-02-30', 'soon'),
  );
  const anything = fc
    .uniqueArray(
      fc.record({
        name: fc.uuid(),
        raised: maybe(anyDay),
        status: maybe(fc.constantFrom(...OPPORTUNITY_STATUSES)),
        revisit: maybe(anyDay),
        retro: maybe(fc.constantFrom(RETRO, 'retro.md')),
        outcome: maybe(fc.record({ date: maybe(anyDay), text: maybe(fc.string()) })),
      }),
      { selector: ({ name }) => name },
    )
    .map((all) => all.map(({ name, ...record }) => opportunity(name, record)));

  it('stand each in one group, in an order that does not depend on that of the files @slow', () => {
    fc.assert(
      fc.property(anything, (records) => {
        const groups = opportunityGroups(records);
        const all = OPPORTUNITY_GROUPS.flatMap((group) => namesOf(groups[group]));
        assert.deepEqual(all.toSorted(), namesOf(records).toSorted());
        assert.deepEqual(opportunityGroups(records.toReversed()), groups);
        assert.deepEqual(openThings(records.toReversed(), TODAY), openThings(records, TODAY));
      }),
    );
  });

  it('are due only where they are faced and their day has come @slow', () => {
    fc.assert(
      fc.property(anything, (records) => {
        const due = dueForReview(records, TODAY);
        assert.ok(due.every(({ days, opportunity: { record } }) => days >= 0 && record.status === 'facing'));
        assert.deepEqual(
          due.map(({ days }) => days),
          due.map(({ days }) => days).toSorted((a, b) => b - a),
        );
        assert.equal(openThings(records, TODAY).due, due.length);
      }),
    );
  });
});
