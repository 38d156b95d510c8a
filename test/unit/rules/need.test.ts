import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/day';
import { compareNeed, type Need, type NeedFacts, type NeedState, needOf } from '../../../src/core/rules/need';
import { delegation, goal, TODAY } from './facts';

const ada = (facts: Partial<NeedFacts>): NeedFacts => ({
  slug: 'ada',
  cadences: { person: '1 week' },
  promises: [],
  delegations: [],
  goals: [],
  ...facts,
});

function need(facts: Partial<NeedFacts>): Need {
  const found = needOf(ada(facts), TODAY);
  assert.ok(found);
  return found;
}

const mine = (name: string, due?: string) => ({ note: name, owner: 'me', due });

describe('who needs you', () => {
  it('is told by the clock', () => {
    const table: [string, Partial<NeedFacts>, NeedState, number | undefined][] = [
      ['held today', { lastHeld: TODAY }, 'fine', -7],
      ['four days to go', { lastHeld: '2026-11-18' }, 'fine', -4],
      ['three days to go', { lastHeld: '2026-11-17' }, 'soon', -3],
      ['tomorrow', { lastHeld: '2026-11-15' }, 'soon', -1],
      ['today', { lastHeld: '2026-11-14' }, 'due', 0],
      ['yesterday', { lastHeld: '2026-11-13' }, 'over', 1],
      ['across two months', { lastHeld: '2026-09-30', cadences: { person: '1 month' } }, 'over', 22],
      ['a day to come', { lastHeld: '2026-11-25' }, 'fine', -11],
      ['never met, no day', {}, 'new', undefined],
      ['never met, began lately', { since: '2026-11-16' }, 'new', -2],
      ['never met, a week after', { since: '2026-11-14' }, 'due', 0],
      ['never met, long after', { since: '2024-03-04' }, 'due', 985],
      ['begins next month', { since: '2026-12-01' }, 'new', -17],
      ['begins at the end of days', { since: '9999-12-31' }, 'new', -2912118],
      ['`since` no longer counts', { since: '2020-01-01', lastHeld: TODAY }, 'fine', -7],
    ];
    for (const [name, facts, state, days] of table) {
      const found = need(facts);
      assert.deepEqual([found.state, found.days], [state, days], name);
    }
  });

  it('says why, the weightiest first', () => {
    const table: [string, Partial<NeedFacts>, readonly string[]][] = [
      ['fine', { lastHeld: TODAY }, []],
      ['soon', { lastHeld: '2026-11-15' }, ['oneOnOneSoon']],
      ['today', { lastHeld: '2026-11-14' }, ['oneOnOneDue']],
      ['never', {}, ['noOneOnOneYet']],
      ['never, due', { since: '2026-11-01' }, ['firstOneOnOneDue']],
      [
        'all at once',
        {
          lastHeld: '2026-11-01',
          promises: [mine('2026-11-01', TODAY), mine('2026-10-01', '2026-11-20'), mine('next')],
          delegations: [delegation('train', { quiet: '2026-11-10' })],
          goals: [goal('lead', { due: '2026-11-15' })],
        },
        ['oneOnOneOver', 'promisesOverdue', 'promisesDue', 'delegationsDue', 'goalsDue', 'promisesOpen'],
      ],
    ];
    for (const [name, facts, codes] of table)
      assert.deepEqual(
        need(facts).reasons.map(({ code }) => code),
        codes,
        name,
      );
  });

  it('is never told of the archived, nor of yourself', () => {
    assert.equal(needOf(ada({ archived: '2026-10-01', lastHeld: '2026-01-01' }), TODAY), undefined);
    assert.equal(needOf(ada({ archived: '2027-10-01' }), TODAY), undefined);
    assert.equal(needOf(ada({ slug: 'me', since: '2020-01-01' }), TODAY), undefined);
  });

  it('counts promises of yours, and no others', () => {
    const found = need({
      lastHeld: TODAY,
      promises: [
        mine('2026-11-07'),
        mine('2026-10-10', '2026-11-18'),
        mine('next', '2026-11-22'),
        { note: '2025-01-01', owner: 'ada', due: '2025-01-02' },
        { note: '2025-01-01', owner: undefined, due: '2025-01-02' },
      ],
    });
    assert.deepEqual([found.open, found.overdue, found.oldest], [3, 1, '2026-10-10']);
    assert.deepEqual(found.reasons, [
      { code: 'promisesOverdue', count: 1, days: 3 },
      { code: 'promisesOpen', count: 3, days: 42 },
    ]);
    assert.equal(found.state, 'due');
  });

  it('takes an open promise with no day as no alarm', () => {
    const found = need({ lastHeld: TODAY, promises: [mine('next'), mine('2026-12-24')] });
    assert.equal(found.state, 'fine');
    assert.deepEqual(found.reasons, [{ code: 'promisesOpen', count: 2, days: 0 }]);
    assert.deepEqual(need({ promises: [mine('next')] }).reasons.at(0), {
      code: 'promisesOpen',
      count: 1,
      days: undefined,
    });
  });

  it('leaves what is delegated alone until its quiet time is over, then until the next one-on-one', () => {
    const table: [string, string | undefined, string, NeedState][] = [
      ['2026-11-22', '2026-11-19', 'active', 'fine'],
      ['2026-11-21', '2026-11-19', 'active', 'due'],
      ['2026-11-20', '2026-11-19', 'active', 'due'],
      ['2026-11-19', '2026-11-19', 'active', 'fine'],
      ['2026-11-20', '2026-11-19', 'returned', 'fine'],
      ['2026-11-20', '2026-11-19', 'done', 'fine'],
      ['2026-11-22', undefined, 'active', 'new'],
      ['2026-11-21', undefined, 'active', 'due'],
    ];
    for (const [quiet, lastHeld, status, state] of table) {
      const delegations = [delegation('train', { quiet, status: status as 'active' })];
      const found = need({ lastHeld, delegations });
      assert.equal(found.state, state, `${quiet} ${lastHeld} ${status}`);
      const hasReason = found.reasons.some(({ code }) => code === 'delegationsDue');
      assert.equal(hasReason, state === 'due', quiet);
    }
    assert.equal(need({ lastHeld: '2026-11-19', delegations: [delegation('open', {})] }).state, 'fine');
  });

  it('asks for goals and milestones on their day', () => {
    const held = '2026-11-19';
    const milestone = (due: string, done?: string) => [{ text: 'RFC', due, ...(done ? { done } : {}) }];
    const table: [Parameters<typeof goal>[1], NeedState][] = [
      [{ due: '2026-11-21' }, 'due'],
      [{ due: '2026-11-22' }, 'fine'],
      [{ due: '2026-11-19' }, 'fine'],
      [{ due: '2026-11-20', status: 'planned' }, 'fine'],
      [{ milestones: milestone('2026-11-20') }, 'due'],
      [{ milestones: milestone('2026-11-20', 'true') }, 'fine'],
      [{ milestones: milestone('2026-11-20', 'false') }, 'due'],
    ];
    for (const [record, state] of table)
      assert.equal(need({ lastHeld: held, goals: [goal('g', record)] }).state, state, JSON.stringify(record));
  });

  it('says which cadence cannot be read, and goes on with the next', () => {
    const found = need({ lastHeld: '2026-11-14', cadences: { person: 'weekly', book: '1 week' } });
    assert.deepEqual([found.state, found.due], ['due', TODAY]);
    assert.deepEqual(found.flaws, [{ code: 'notACadence', from: 'person' }]);
  });
});

describe('the order of need', () => {
  const named = (slug: string, facts: Partial<NeedFacts>) => need({ slug, ...facts });

  it('puts the longest over first', () => {
    const people = [
      named('fine', { lastHeld: TODAY }),
      named('soon', { lastHeld: '2026-11-16' }),
      named('new', {}),
      named('b-due', { lastHeld: '2026-11-14' }),
      named('a-due', { lastHeld: '2026-11-14' }),
      named('c-due-promise', { lastHeld: '2026-11-14', promises: [mine('2026-11-14', '2026-11-20')] }),
      named('promise', { lastHeld: TODAY, promises: [mine(TODAY, TODAY)] }),
      named('over', { lastHeld: '2026-11-10' }),
      named('longer', { lastHeld: '2026-10-10' }),
      named('old-promise', { lastHeld: TODAY, promises: [mine('2026-11-01')] }),
    ];
    assert.deepEqual(
      people.sort(compareNeed).map(({ slug }) => slug),
      ['longer', 'over', 'c-due-promise', 'a-due', 'b-due', 'promise', 'new', 'soon', 'old-promise', 'fine'],
    );
  });

  it('is total: the same from whatever order @slow', () => {
    const day = fc.integer({ min: -40, max: 5 }).map((count) => addDays(TODAY, count));
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const facts = fc.record({
      lastHeld: maybe(day),
      since: maybe(day),
      promises: fc.array(
        fc.record({ note: fc.oneof(day, fc.constant('next')), owner: fc.constant('me'), due: maybe(day) }),
        {
          maxLength: 3,
        },
      ),
    });
    const shuffled = fc.array(facts, { minLength: 2, maxLength: 12 }).chain((all) => {
      const needs = all.map((one, index) => named(`p${index}`, one));
      return fc.tuple(fc.constant(needs), fc.shuffledSubarray(needs, { minLength: needs.length }));
    });
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        assert.deepEqual([...one].sort(compareNeed), [...other].sort(compareNeed));
        for (const a of one) {
          for (const b of one) {
            assert.equal(Math.sign(compareNeed(a, b)) + Math.sign(compareNeed(b, a)), 0);
            assert.equal(compareNeed(a, b) === 0, a === b);
          }
        }
      }),
    );
  });
});
