import assert from 'node:assert/strict';
import { becomingStatus } from '../../../src/core/rules/becoming';
import { delegationStatus } from '../../../src/core/rules/delegationStatus';
import { delegationsOver } from '../../../src/core/rules/delegations';
import { idleGoals, stepsDue } from '../../../src/core/rules/goalsIdle';
import { mergedRecords } from '../../../src/core/rules/personFacts';
import { untold } from '../../../src/core/rules/recognitionDue';
import { ada, delegation, fileOf, goal, recognition, TODAY } from './facts';

describe('a thing and its private sibling', () => {
  it('are one, and what the shared file says counts', () => {
    const [one, ...rest] = mergedRecords([
      fileOf('delegation', 'train.private', { outcome: 'hidden', returned: { why: 'I lost my nerve' } }),
      fileOf('delegation', 'train', { outcome: 'seen', status: 'returned' }),
    ]);
    assert.equal(rest.length, 0);
    assert.equal(one?.main.thing.private, false);
    assert.deepEqual(one?.record, {
      outcome: 'seen',
      status: 'returned',
      returned: { why: 'I lost my nerve' },
    });
  });

  it('stay apart from other people’s of the same name', () => {
    const mine = goal('lead', {});
    const theirs = { ...mine, thing: { ...mine.thing, person: 'grace' } };
    assert.equal(mergedRecords([mine, theirs]).length, 2);
  });
});

describe('a delegation', () => {
  it('is quiet until its day', () => {
    const table: [string | undefined, string | undefined, object | undefined][] = [
      ['2026-11-22', 'active', { state: 'quiet', until: '2026-11-22', days: 1 }],
      ['2026-11-21', 'active', { state: 'over', since: '2026-11-21', days: 0 }],
      ['2026-10-31', 'active', { state: 'over', since: '2026-10-31', days: 21 }],
      [undefined, 'active', { state: 'open' }],
      ['2026-10-31', 'done', undefined],
      ['2026-10-31', 'returned', undefined],
      ['2026-10-31', undefined, undefined],
    ];
    for (const [quiet, status, standing] of table)
      assert.deepEqual(
        delegationStatus({ quiet, status: status as 'active' }, TODAY),
        standing,
        `${quiet} ${status}`,
      );
  });

  it('is listed once its quiet time is over, the longest first', () => {
    const over = delegationsOver(
      [
        delegation('later', { quiet: '2026-11-20' }),
        delegation('quiet', { quiet: '2026-11-22' }),
        delegation('first', { quiet: '2026-11-01' }),
        fileOf('delegation', 'first.private', { expectations: ['mine alone'] }),
      ],
      TODAY,
    );
    assert.deepEqual(
      over.map(({ delegation: one, days }) => [one.main.thing.name, days]),
      [
        ['first', 20],
        ['later', 1],
      ],
    );
  });
});

describe('recognition', () => {
  it('is untold until told, the oldest first', () => {
    const found = untold(
      [
        recognition('2026-11-20-a', { date: '2026-11-20', text: 'newer' }),
        recognition('2026-11-01-b', { text: 'dated by its name' }),
        recognition('2026-11-02-c', { date: '2026-11-02', text: 'told', told: '2026-11-03' }),
        recognition('2026-12-01-d', { date: '2026-12-01', text: 'to come' }),
        recognition('2026-11-05-e', { date: '2026-11-05' }),
        recognition('2026-11-06-f', { date: '2026-11-06', text: 'told in private' }),
        recognition('2026-11-06-f.private', { told: '2026-11-07' }),
      ],
      TODAY,
    );
    assert.deepEqual(
      found.map(({ recognition: one, days }) => [one.record.text, days]),
      [
        ['dated by its name', 20],
        ['newer', 1],
        ['to come', 0],
      ],
    );
  });
});

describe('becoming', () => {
  const becoming = 'The person every team asks first.';
  const evidence = (...days: (string | undefined)[]) => days.map((date) => ({ date, text: `on ${date}` }));

  it('is backed by evidence for 60 days', () => {
    const table: [(string | undefined)[], string, string | undefined][] = [
      [[], 'never', undefined],
      [[undefined], 'never', undefined],
      [['2026-11-22'], 'never', undefined],
      [['2026-09-22'], 'stale', '2026-09-22'],
      [['2026-09-23'], 'backed', '2026-09-23'],
      [['2026-01-01', TODAY, '2026-10-01', '2027-01-01'], 'backed', TODAY],
    ];
    for (const [days, state, date] of table) {
      const found = becomingStatus(
        ada({ person: { becoming }, goals: [goal('g', { evidence: evidence(...days) })] }),
        TODAY,
      );
      assert.deepEqual([found.state, found.evidence?.date], [state, date], days.join());
    }
    assert.equal(becomingStatus(ada({ person: {} }), TODAY).state, 'unset');
  });

  it('takes the newest over all goals, private ones and those achieved', () => {
    const goals = [
      goal('a', { evidence: evidence('2026-11-01') }),
      goal('b', { evidence: evidence('2026-10-01', '2026-11-10'), status: 'achieved' }),
      fileOf('goal', 'a.private', { evidence: evidence('2026-11-12') }),
    ];
    const found = becomingStatus(ada({ person: { becoming }, goals }), TODAY).evidence;
    assert.deepEqual([found?.date, found?.private, found?.days], ['2026-11-12', true, 9]);
    assert.deepEqual(found?.target, { path: 'people/ada/goals/a.private.yaml', at: ['evidence', 0] });
  });
});

describe('a goal', () => {
  it('is idle after 30 days with no movement', () => {
    const idle: [Parameters<typeof goal>[1], number | undefined][] = [
      [{ since: '2026-10-22' }, 30],
      [{ since: '2026-09-01', milestones: [{ text: 'm', done: 'true' }] }, 81],
      [{ since: '2026-09-01', milestones: [{ text: 'm', done: '2026-10-01' }] }, 51],
      [{ since: '2026-09-01', checkins: [{ date: '2027-01-01', text: 'to come' }] }, 81],
      [{}, undefined],
    ];
    for (const [record, days] of idle) {
      const found = idleGoals([goal('g', record)], TODAY);
      assert.deepEqual(
        found.map((one) => one.days),
        [days],
        JSON.stringify(record),
      );
    }
    const moving: Parameters<typeof goal>[1][] = [
      { since: '2026-10-23' },
      { since: '2026-12-01' },
      { since: '2026-09-01', milestones: [{ text: 'm', done: '2026-11-01' }] },
      { since: '2026-09-01', evidence: [{ date: '2026-11-01', text: 'e' }] },
      { since: '2026-09-01', checkins: [{ date: TODAY, text: 'c' }] },
      { status: 'planned' },
      { status: 'achieved', since: '2026-01-01' },
      { status: undefined, since: '2026-01-01' },
    ];
    for (const record of moving)
      assert.deepEqual(idleGoals([goal('g', record)], TODAY), [], JSON.stringify(record));
  });

  it('moves in its private sibling too; the longest idle comes first', () => {
    const goals = [
      goal('a', { since: '2026-10-01' }),
      goal('b', { since: '2026-09-01' }),
      goal('c', { since: '2026-09-01' }),
      fileOf('goal', 'c.private', { checkins: [{ date: '2026-11-20', text: 'better' }] }),
    ];
    assert.deepEqual(
      idleGoals(goals, TODAY).map(({ goal: one }) => one.main.thing.name),
      ['b', 'a'],
    );
    assert.equal(idleGoals(goals, TODAY, 60).length, 1);
  });

  it('falls due with its milestones, by day, within two weeks', () => {
    const found = stepsDue(
      [
        goal('lead', {
          due: '2026-12-05',
          milestones: [
            { text: 'late', due: '2026-10-31' },
            { text: 'done', due: '2026-11-01', done: '2026-11-01' },
            { text: 'far', due: '2026-12-06' },
            { text: 'not yet', due: TODAY, done: 'false' },
            { text: 'some day' },
            {},
          ],
        }),
        goal('planned', { status: 'planned', due: TODAY }),
      ],
      TODAY,
    );
    assert.deepEqual(
      found.map(({ what, text, days, target }) => [what, text, days, target.at.join('/')]),
      [
        ['milestone', 'late', 21, 'milestones/0'],
        ['milestone', 'not yet', 0, 'milestones/3'],
        ['goal', 'lead', -14, 'due'],
      ],
    );
  });
});
