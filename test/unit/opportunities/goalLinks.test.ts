import assert from 'node:assert/strict';
import { brokenLinks, goalChanges, goalChangesWithout } from '../../../src/core/opportunities/goalLinks';
import { typed } from '../../../src/core/records/typed';
import { edit, read } from '../../../src/core/yaml';
import { goalOf, opportunity } from './facts';

const NAME = '2026-11-21-own-the-train';

function linked(text: string, name = NAME): string {
  const reading = read(text);
  assert.ok(reading.ok);
  const edited = edit(text, goalChanges(typed('goal', reading.data).record, name));
  assert.ok(edited.ok, JSON.stringify(edited));
  return edited.text;
}

describe('a goal that an opportunity serves', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['names it', 'title: A\n', `title: A\nopportunities:\n  - ${NAME}\n`],
    [
      'names it beside others',
      'title: A\nopportunities: [ 2026-01-01-b ]   # two\nmine: x\n',
      `title: A\nopportunities: [ 2026-01-01-b, ${NAME} ]   # two\nmine: x\n`,
    ],
    [
      'names it where the key is empty',
      'title: A\nopportunities:\n',
      `title: A\nopportunities:\n  - ${NAME}\n`,
    ],
    ['names it once', `opportunities:\n  - ${NAME}\n`, `opportunities:\n  - ${NAME}\n`],
    [
      'names it once, even with an ending',
      `opportunities: [${NAME}.yaml]\n`,
      `opportunities: [${NAME}.yaml]\n`,
    ],
    ['keeps Windows line ends', 'title: A\r\n', `title: A\r\nopportunities:\r\n  - ${NAME}\r\n`],
    [
      'is not stopped by what is no name',
      'opportunities:\n  - a: b\n',
      `opportunities:\n  - a: b\n  - ${NAME}\n`,
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(linked(before), after);
      assert.equal(linked(after), after);
      assert.equal(linked(before, `${NAME}.yaml`), after);
    });
  }
});

describe('a goal that an opportunity no longer serves', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['does not name it', 'title: A\n', 'title: A\n'],
    ['has no empty list left', `title: A   # x\nopportunities:\n  - ${NAME}\n`, 'title: A   # x\n'],
    [
      'names the others still',
      `opportunities:\r\n  - a\r\n  - ${NAME}.yaml\r\n  - b   # two\r\n`,
      'opportunities:\r\n  - a\r\n  - b   # two\r\n',
    ],
    ['names it nowhere', `opportunities: [${NAME}, a, ${NAME}.yaml]\n`, 'opportunities: [a]\n'],
    ['keeps what is no name', `opportunities: [{a: b}, ${NAME}]\n`, 'opportunities: [{a: b}]\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const reading = read(before);
      assert.ok(reading.ok);
      const edited = edit(before, goalChangesWithout(typed('goal', reading.data).record, NAME));
      assert.ok(edited.ok, JSON.stringify(edited));
      assert.equal(edited.text, after);
    });
  }
});

describe('links between goals and opportunities', () => {
  const own = { owner: 'ada', goal: 'lead' };
  const cases: readonly (readonly [string, Parameters<typeof brokenLinks>, readonly string[]])[] = [
    ['are well both ways', [[goalOf('ada', 'lead', { opportunities: ['o'] })], [opportunity('o', own)]], []],
    [
      'are well through the private sibling',
      [
        [goalOf('ada', 'lead', {}), goalOf('ada', 'lead.private', { opportunities: ['o.yaml'] })],
        [opportunity('o', own)],
      ],
      [],
    ],
    ['are not asked for', [[goalOf('ada', 'lead')], [opportunity('o', { owner: 'ada' })]], []],
    ['lead to no goal', [[goalOf('bob', 'lead')], [opportunity('o', own)]], ['o goal goalMissing lead']],
    ['lead to nobody’s goal', [[], [opportunity('o', { goal: 'lead' })]], ['o goal goalWithoutOwner lead']],
    [
      'lead there alone',
      [[goalOf('ada', 'lead')], [opportunity('o', own)]],
      ['o goal notNamedByGoal lead → lead'],
    ],
    [
      'lead to no opportunity',
      [[goalOf('ada', 'lead', { opportunities: ['o', 'p'] })], [opportunity('o', own)]],
      ['lead opportunities.1 opportunityMissing p'],
    ],
    [
      'lead back to another goal, to that of another, to none',
      [
        [
          goalOf('ada', 'a', { opportunities: ['o', 'none'] }),
          goalOf('ada', 'lead', { opportunities: ['o'] }),
          goalOf('bob', 'lead', { opportunities: ['o'] }),
        ],
        [opportunity('o', own), opportunity('none')],
      ],
      [
        'a opportunities.0 notNamedByOpportunity o → o',
        'a opportunities.1 notNamedByOpportunity none → none',
        'lead opportunities.0 notNamedByOpportunity o → o',
      ],
    ],
    [
      'are told by file, those of opportunities first',
      [
        [goalOf('ada', 'lead', { opportunities: ['x'] })],
        [opportunity('p', { goal: 'g' }), opportunity('o', own)],
      ],
      [
        'o goal notNamedByGoal lead → lead',
        'p goal goalWithoutOwner g',
        'lead opportunities.0 opportunityMissing x',
      ],
    ],
  ];
  for (const [name, [goals, records], expected] of cases) {
    it(name, () =>
      assert.deepEqual(
        brokenLinks(goals, records).map(
          ({ code, thing, at, names, other }) =>
            `${thing.name} ${at.join('.')} ${code} ${names}${other ? ` → ${other.name}` : ''}`,
        ),
        expected,
      ),
    );
  }

  it('are mended by the changes of the goal', () => {
    const goal = goalOf('ada', 'lead');
    const [broken] = brokenLinks([goal], [opportunity('o', own)]);
    assert.equal(broken?.code, 'notNamedByGoal');
    assert.deepEqual(broken?.other, goal.thing);
    assert.deepEqual(
      brokenLinks([goalOf('ada', 'lead', { opportunities: ['o'] })], [opportunity('o', own)]),
      [],
    );
  });

  it('are told even where an item of a list is no name', () => {
    const goal = goalOf('ada', 'lead', { opportunities: [{} as unknown as string, 'x'] });
    assert.deepEqual(
      brokenLinks([goal], []).map(({ at }) => at),
      [['opportunities', 1]],
    );
  });
});
