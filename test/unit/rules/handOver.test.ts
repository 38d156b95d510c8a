import assert from 'node:assert/strict';
import { lastHanded, moreAuthority, readyLines } from '../../../src/core/rules/handOver';
import { supportLines } from '../../../src/core/rules/supportLines';
import { ada, delegation, fileOf, goal, note, TODAY } from './facts';

type Delegations = readonly ReturnType<typeof delegation>[];

describe('support that is still owed', () => {
  const support = ['An hour a week.', 'Budget for a course'];
  const cases: Readonly<
    Record<string, readonly [facts: Parameters<typeof ada>[0], owed: readonly string[]]>
  > = {
    'stands with its goal and its delegation': [
      { goals: [goal('lead', { support })], delegations: [delegation('train', { support: ['My help'] })] },
      ['An hour a week. (goal lead)', 'Budget for a course (goal lead)', 'My help (delegation train)'],
    ],
    'is none where the goal or delegation is over': [
      {
        goals: [goal('lead', { support, status: 'achieved' })],
        delegations: [delegation('t', { support, status: 'done' })],
      },
      [],
    ],
    'goes once a promise says the same, open or kept, wherever': [
      {
        goals: [goal('lead', { support })],
        notes: [note('2026-11-07', { actions: [{ text: 'an hour  a week', owner: 'me' }] })],
        next: [
          note('next.private', {
            actions: [{ text: 'Budget for a course', owner: 'me', done: '2026-11-10' }],
          }),
        ],
      },
      [],
    ],
    'stays where a promise says something else': [
      {
        goals: [goal('lead', { support })],
        notes: [note('2026-11-07', { actions: [{ text: 'An hour' }, {}] })],
      },
      ['An hour a week. (goal lead)', 'Budget for a course (goal lead)'],
    ],
    'may be private': [
      { goals: [goal('lead', {}), fileOf('goal', 'lead.private', { support: ['A word with HR'] })] },
      ['A word with HR (goal lead) private'],
    ],
  };
  for (const [what, [facts, owed]] of Object.entries(cases)) {
    it(what, () => {
      const lines = supportLines(ada(facts));
      assert.deepEqual(
        lines.map((line) => `${line.text} (${line.of} ${line.title})${line.private ? ' private' : ''}`),
        owed,
      );
      for (const { target } of lines) assert.equal(target.at[0], 'support');
    });
  }
});

describe('whether somebody is ready to decide alone', () => {
  const ended = (name: string, quiet: string, more: object = {}) => delegation(name, { quiet, ...more });
  const cases: Readonly<Record<string, readonly [delegations: Delegations, asked: string | undefined]>> = {
    'is not asked after one quiet time': [[ended('a', '2026-11-01')], undefined],
    'is asked after two in a row': [[ended('a', '2026-10-01'), ended('b', '2026-11-01')], 'b'],
    'is not asked while the second lasts': [[ended('a', '2026-10-01'), ended('b', '2026-12-01')], undefined],
    'is not asked where one of the last two was taken back': [
      [ended('a', '2026-10-01'), ended('b', '2026-11-01', { status: 'returned' }), ended('c', '2026-09-01')],
      undefined,
    ],
    'is asked where an older one was taken back': [
      [ended('a', '2026-08-01', { status: 'returned' }), ended('b', '2026-10-01'), ended('c', '2026-11-01')],
      'c',
    ],
    'counts what the private file says of taking back': [
      [
        ended('a', '2026-10-01'),
        ended('b', '2026-11-01'),
        delegation('b.private', { returned: { date: '2026-10-20' } }),
      ],
      undefined,
    ],
    'counts those that are done': [
      [ended('a', '2026-10-01', { status: 'done' }), ended('b', '2026-11-01')],
      'b',
    ],
    'is not asked where all that is theirs is theirs alone': [
      [ended('a', '2026-10-01', { authority: 'decide' }), ended('b', '2026-11-01', { authority: 'decide' })],
      undefined,
    ],
    'is not asked again once more was handed over': [
      [
        ended('a', '2026-10-01'),
        ended('b', '2026-11-01', { changes: [{ date: '2026-11-02', authority: 'decide together' }] }),
      ],
      undefined,
    ],
    'counts two quiet times of one delegation': [
      [ended('a', '2026-11-01', { changes: [{ date: '2026-09-01', authority: 'decide together' }] })],
      'a',
    ],
    'is not asked of what has no quiet time': [[delegation('a', {}), delegation('b', {})], undefined],
  };
  for (const [what, [delegations, asked]] of Object.entries(cases)) {
    it(what, () => {
      for (const order of [delegations, [...delegations].reverse()])
        assert.equal(readyLines(ada({ delegations: order }), TODAY)[0]?.outcome, asked);
    });
  }
});

describe('handing over more', () => {
  it('goes up from where they are', () => {
    assert.deepEqual(moreAuthority('tell me first'), ['decide together', 'decide then tell', 'decide']);
    assert.deepEqual(moreAuthority('decide then tell'), ['decide']);
    assert.deepEqual(moreAuthority('decide'), []);
    assert.equal(moreAuthority(undefined).length, 4);
  });

  it('knows when somebody was last handed anything', () => {
    const owned = fileOf('opportunity', '2026-06-10-train', { owner: 'ada', kind: 'opportunity' });
    const other = fileOf('opportunity', '2026-07-10-pager', { owner: 'bo', kind: 'opportunity' });
    const given = [
      delegation('a', { since: '2026-03-01' }),
      delegation('b', { since: '2027-01-01' }),
      delegation('c', {}),
    ];
    assert.equal(lastHanded('ada', given, [owned, other], TODAY), '2026-06-10');
    assert.equal(lastHanded('ada', given, [other], TODAY), '2026-03-01');
    assert.equal(lastHanded('bo', given, [owned, other], TODAY), '2026-07-10');
    assert.equal(lastHanded('cleo', given, [owned], TODAY), undefined);
  });
});
