import assert from 'node:assert/strict';
import type { AgendaFacts, AgendaPerson } from '../../../src/core/rules/agendaFacts';
import { agendaOf } from '../../../src/core/rules/agendaGroups';
import { agendaLines } from '../../../src/core/rules/agendaLines';
import { delegation, fileOf, goal, recognition } from './facts';

/** A Wednesday. */
const today = '2026-11-25';

const person = (facts: Partial<AgendaPerson>): AgendaPerson => ({
  slug: 'ada',
  promises: [],
  goals: [],
  delegations: [],
  recognition: [],
  ...facts,
});
const promise = (text: string, due: string | undefined, owner: string | undefined = 'me') => ({
  note: '2026-11-18',
  private: false,
  index: 0,
  text,
  owner,
  due,
});
const agenda = (facts: Partial<AgendaFacts>, now = today) =>
  agendaOf(agendaLines({ people: [], opportunities: [], ...facts }, now), now).map(
    ({ group, day, lines }) =>
      `${group} ${day}: ${lines.map(({ what, text, person: of }) => [what, of, text].filter(Boolean).join(' ')).join(', ')}`,
  );

describe('the agenda', () => {
  it('has groups by day, and only those in which there is something', () => {
    const promises = [
      ['2026-11-01', 'a'],
      ['2026-11-24', 'b'],
      ['2026-11-25', 'c'],
      ['2026-11-26', 'd'],
      ['2026-11-29', 'e'],
      ['2026-11-30', 'f'],
      ['2026-12-06', 'g'],
      ['2026-12-07', 'h'],
    ].map(([due, text = '']) => promise(text, due));
    assert.deepEqual(agenda({ people: [person({ promises })] }), [
      'overdue 2026-11-25: promise ada a, promise ada b',
      'today 2026-11-25: promise ada c',
      'day 2026-11-26: promise ada d',
      'day 2026-11-29: promise ada e',
      'nextWeek 2026-11-30: promise ada f, promise ada g',
    ]);
    assert.deepEqual(agenda({}), []);
  });

  const cases: readonly [what: string, facts: Partial<AgendaPerson>, lines: readonly string[]][] = [
    ['a one-on-one that is due', { due: today }, ['today 2026-11-25: oneOnOne ada']],
    ['one that is overdue', { due: '2026-11-20' }, ['overdue 2026-11-25: oneOnOne ada']],
    ['one that is far', { due: '2026-12-20' }, []],
    ['a promise without a day', { promises: [promise('a', undefined)] }, []],
    ['a promise of theirs', { promises: [promise('a', today, 'ada')] }, ['today 2026-11-25: promise ada a']],
    ['a day that does not exist', { promises: [promise('a', '2026-11-31')] }, []],
    [
      'a milestone, and the goal itself',
      {
        goals: [
          goal('lead', {
            due: '2026-11-27',
            milestones: [
              { text: 'RFC', due: '2026-11-26' },
              { text: 'Old', due: '2026-11-26', done: '2026-11-20' },
              { text: 'None' },
            ],
          }),
        ],
      },
      ['day 2026-11-26: milestone ada RFC', 'day 2026-11-27: goal ada lead'],
    ],
    ['a goal that is achieved', { goals: [goal('lead', { status: 'achieved', due: today })] }, []],
    [
      'a quiet time that ends',
      { delegations: [delegation('train', { quiet: '2026-11-27' })] },
      ['day 2026-11-27: quiet ada train'],
    ],
    [
      'one that ended',
      { delegations: [delegation('train', { quiet: '2026-11-20' })] },
      ['overdue 2026-11-25: quiet ada train'],
    ],
    [
      'one that ended and was talked about',
      { lastHeld: '2026-11-21', delegations: [delegation('train', { quiet: '2026-11-20' })] },
      [],
    ],
    [
      'a delegation that is done',
      { delegations: [delegation('train', { status: 'done', quiet: today })] },
      [],
    ],
    [
      'praise, at the next one-on-one',
      { due: '2026-11-26', recognition: [recognition('2026-11-20-calm', { text: 'Kept calm' })] },
      ['day 2026-11-26: oneOnOne ada, praise ada Kept calm'],
    ],
    [
      'praise where none is known',
      { recognition: [recognition('2026-11-20-calm', { text: 'Kept calm' })] },
      ['today 2026-11-25: praise ada Kept calm'],
    ],
    [
      'praise that was shared',
      { recognition: [recognition('2026-11-20-calm', { text: 'Kept calm', told: '2026-11-21' })] },
      [],
    ],
    [
      'somebody who comes back',
      {
        paused: '2026-11-27',
        due: '2026-11-20',
        promises: [promise('theirs', today, 'ada'), promise('mine', today)],
      },
      ['today 2026-11-25: promise ada mine', 'day 2026-11-27: back ada'],
    ],
    ['somebody who is back for long', { paused: '2026-11-20' }, []],
  ];
  for (const [what, facts, lines] of cases) {
    it(`tells of ${what}`, () => assert.deepEqual(agenda({ people: [person(facts)] }), lines));
  }

  it('tells of opportunities to review', () => {
    const faced = (name: string, revisit: string, more: object = {}) =>
      fileOf('opportunity', name, { title: name, status: 'facing', revisit, ...more });
    const opportunities = [
      faced('late', '2026-11-20'),
      faced('soon', '2026-11-27', { owner: 'bo' }),
      faced('looked at', '2026-11-20', { outcome: { text: 'Better', date: '2026-11-21' } }),
      faced('parked', '2026-11-27', { status: 'parked' }),
      faced('judged', '2026-11-28', { status: 'raised', kind: 'judgement' }),
      faced('raised', '2026-11-28', { status: 'raised' }),
    ];
    assert.deepEqual(agenda({ opportunities }), [
      'overdue 2026-11-25: review late',
      'day 2026-11-27: review bo soon',
      'day 2026-11-28: reread judged',
    ]);
  });

  it('has no rest of the week on its last day', () => {
    const promises = [promise('a', '2026-11-29'), promise('b', '2026-11-30')];
    assert.deepEqual(agenda({ people: [person({ promises })] }, '2026-11-29'), [
      'today 2026-11-29: promise ada a',
      'nextWeek 2026-11-30: promise ada b',
    ]);
  });
});
