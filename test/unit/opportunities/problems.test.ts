import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runRules } from '../../../src/core/diagnostics/rule';
import { opportunityRules } from '../../../src/core/opportunities/opportunityRules';
import { ownerFault } from '../../../src/core/opportunities/ownerFault';
import { namesAction } from '../../../src/core/opportunities/wishes';
import type { RecordOf } from '../../../src/core/records/kinds';
import type { PartialRecord } from '../../../src/core/records/typed';
import { TODAY } from './facts';

type Record = PartialRecord<RecordOf<'opportunity'>>;

/** What the rules tell, as `field code`, and how grave it is. */
function problemsOf(
  record: Record,
  known: { people?: ReadonlySet<string>; flawed?: ReadonlySet<string> } = {},
) {
  const fields = ['owner', 'change', 'measure', 'revisit', 'line'] as const;
  const placeOf = (field: (typeof fields)[number]) => ({ start: fields.indexOf(field), end: 9 });
  return runRules(opportunityRules, { record, today: TODAY, uri: {}, placeOf, ...known }).map(
    ({ code, severity, start }) => ({ said: `${fields[start]} ${code}`, severity }),
  );
}

const good: Record = {
  title: 'Own the release train',
  kind: 'opportunity',
  status: 'facing',
  owner: 'ada',
  change: 'A small train each Tuesday.',
  measure: 'Lead time',
  revisit: '2026-12-05',
};

describe('the problems of an opportunity', () => {
  const bare: Record = { title: 'A', kind: 'opportunity' };
  const cases: readonly (readonly [string, Record, readonly string[]])[] = [
    ['none where all is said', good, []],
    [
      'all that is missing, where it is faced',
      { ...bare, status: 'facing' },
      ['owner noOwner', 'change noChange', 'measure noMeasure', 'revisit noRevisit'],
    ],
    ['a team that owns it', { ...good, owner: 'team' }, ['owner teamOwner']],
    ['nobody who owns it', { ...good, owner: 'tbd' }, ['owner noOwner']],
    ['a wish', { ...good, change: 'Communicate more' }, ['change changeNamesNoAction']],
    ['blank words', { ...good, change: ' ', measure: '\n' }, ['change noChange', 'measure noMeasure']],
    ['a day that has passed', { ...good, revisit: '2026-11-20' }, ['revisit pastRevisit']],
    ['not the day itself', { ...good, revisit: TODAY }, []],
    [
      'not a day for which an outcome is written',
      { ...good, revisit: '2026-11-20', outcome: { date: '2026-11-20', text: 'It works.' } },
      [],
    ],
    [
      'no change of a judgement',
      { ...bare, kind: 'judgement', status: 'facing', owner: 'me', revisit: TODAY },
      [],
    ],
    ['nothing missing where it is only raised', { ...bare, status: 'raised' }, []],
    [
      'what is written there all the same',
      { ...bare, status: 'raised', owner: 'everyone', change: 'Be better', revisit: '2026-01-01' },
      ['owner teamOwner', 'change changeNamesNoAction'],
    ],
    ['nothing of a status that is not known', { ...bare }, []],
    ...(['kept', 'changed', 'dropped', 'parked'] as const).map(
      (status) => [`nothing of one that is ${status}`, { ...bare, status, owner: 'team' }, []] as const,
    ),
  ];
  for (const [name, record, expected] of cases) {
    it(`are ${name}`, () => {
      const found = problemsOf(record);
      assert.deepEqual(
        found.map(({ said }) => said),
        expected,
      );
      const severity = record.status === 'raised' ? 'info' : 'warning';
      assert.ok(found.every((one) => one.severity === severity));
    });
  }

  it('leave out what is told already', () => {
    const flawed = new Set(['owner', 'revisit']);
    assert.deepEqual(
      problemsOf({ ...bare, status: 'facing' }, { flawed }).map(({ said }) => said),
      ['change noChange', 'measure noMeasure'],
    );
  });

  it('let somebody own it who is called so', () => {
    const people = new Set(['all', 'open']);
    for (const owner of people) assert.deepEqual(problemsOf({ ...good, owner }, { people }), []);
  });
});

describe('an owner', () => {
  const cases: readonly (readonly [string | undefined, string | undefined])[] = [
    [undefined, 'none'],
    ['', 'none'],
    ['nobody', 'none'],
    ['tbd', 'none'],
    ['por-asignar', 'none'],
    ['offen', 'none'],
    ['keine', 'none'],
    ['team', 'many'],
    ['the-team', 'many'],
    ['everyone', 'many'],
    ['alle', 'many'],
    ['el-equipo', 'many'],
    ['me', undefined],
    ['ada-lovelace', undefined],
    ['allen', undefined],
    ['teamara', undefined],
  ];
  for (const [owner, fault] of cases)
    it(`${owner} is ${fault ?? 'one'}`, () => assert.equal(ownerFault(owner, new Set()), fault));
});

describe('a change', () => {
  const wishes = [
    '',
    '-',
    '…',
    '?!',
    'TBD',
    'Communication',
    'Be better',
    'be better.',
    'Communicate more',
    'More communication!',
    'Improve quality',
    'We should improve our communication with each other',
    'Try harder next time',
    'Try to be more careful',
    'Pay more attention to quality',
    'Do less, better',
    'Everyone takes more ownership',
    "Let's work together more efficiently",
    'Mehr kommunizieren',
    'Wir müssen besser zusammenarbeiten',
    'Die Qualität verbessern',
    'Comunicarnos mejor',
    'Mejorar la calidad del equipo',
    'Mieux communiquer avec l’équipe',
  ];
  for (const change of wishes)
    it(`${JSON.stringify(change)} names no action`, () => assert.ok(!namesAction(change)));

  const actions = [
    'A small train each Tuesday at 09:30, with one conductor who may say wait.',
    'Cancel the standup',
    'Pair programming',
    'Rotate facilitators',
    'Improve test coverage of billing',
    'More tests',
    'Better: ask first',
    'Communicate more with the data guild',
    'Do retros in 30 minutes',
    'We are 2 at most',
    'Ten minutes at 15:30, whoever has something shows it.',
    'Find where a cent is rounded twice, and round it once.',
    'Mittwochs Review zu zweit',
    'Cada martes revisamos juntos',
    '毎週火曜日にリリースする',
    '每周二发布',
    'Ветка живёт один день',
    `${'better '.repeat(400)}`,
  ];
  for (const change of actions)
    it(`${JSON.stringify(change.slice(0, 60))} may be one`, () => assert.ok(namesAction(change)));

  it('of the sample book is an action each', () => {
    for (const change of [
      'Wednesdays at two, anyone from sales may come and ask.',
      'Each route moves alone, at its quietest hour, with a rehearsed way back.',
      'Whoever carries the pager does nothing else that week, and fixes each alert for good or deletes it.',
    ])
      assert.ok(namesAction(change));
  });

  it('stays one when more is said', () => {
    const wish = fc.constantFrom(...wishes);
    const action = fc.constantFrom(...actions);
    fc.assert(fc.property(wish, action, (a, b) => namesAction(`${a} ${b}`) && namesAction(`${b}\n${a}`)));
    fc.assert(fc.property(wish, wish, (a, b) => namesAction(`${a} ${b}`) === namesAction(`${b} ${a}`)));
  });
});
