import assert from 'node:assert/strict';
import { isUnpraised } from '../../../src/core/rules/silence';
import { lastStep, lastStepBefore } from '../../../src/core/rules/stepBefore';
import { stepWords } from '../../../src/core/rules/stepTaken';
import { ada, note, recognition, TODAY } from './facts';

describe('no praise for eight weeks', () => {
  const praise = (day: string) => [recognition(`${day}-kind`, { date: day, text: 'Kind' })];
  const table: readonly (readonly [string, Parameters<typeof ada>[0], boolean])[] = [
    ['nothing known', {}, false],
    ['there for long, none', { person: { since: '2026-01-01' } }, true],
    ['held long ago, none', { notes: [note('2026-09-01')] }, true],
    ['new', { person: { since: '2026-11-01' } }, false],
    [
      'praised on the last day that counts',
      { recognition: praise('2026-09-27'), notes: [note('2026-01-01')] },
      false,
    ],
    ['praised a day earlier', { recognition: praise('2026-09-26') }, true],
    ['praised today', { recognition: praise(TODAY), notes: [note('2026-01-01')] }, false],
    ['a peer', { person: { since: '2026-01-01', relation: 'peer' } }, false],
    ['archived', { person: { since: '2026-01-01', archived: '2026-11-01' } }, false],
  ];
  for (const [name, facts, expected] of table)
    it(`${expected ? 'is said' : 'is not said'}: ${name}`, () =>
      assert.equal(isUnpraised(ada(facts), TODAY), expected));
});

describe('the last step up', () => {
  const week = (name: string, record: object) => ({ week: name, record });
  const table: readonly (readonly [string, Parameters<typeof lastStepBefore>[0], object | undefined])[] = [
    ['none', [], undefined],
    [
      'of last week',
      [week('2026-W46', { stepup: 'Say no.\n', how: 'In the\nplanning' })],
      { week: '2026-W46', stepup: 'Say no', how: 'In the planning' },
    ],
    [
      'the newest of several',
      [week('2026-W40', { stepup: 'Old' }), week('2026-W45', { stepup: 'New' })],
      { week: '2026-W45', stepup: 'New', how: undefined },
    ],
    ['of this week itself', [week('2026-W47', { stepup: 'Now' })], undefined],
    ['said already', [week('2026-W46', { stepup: 'Say no' }), week('2026-W47', { did: 'Twice' })], undefined],
    [
      'said in between',
      [week('2026-W44', { stepup: 'Say no' }), week('2026-W45', { did: 'Yes' })],
      undefined,
    ],
    ['blank', [week('2026-W46', { stepup: ' \n' })], undefined],
  ];
  for (const [name, reflections, expected] of table)
    it(`is asked for: ${name}`, () => assert.deepEqual(lastStepBefore(reflections, '2026-W47'), expected));
});

describe('what a step up becomes', () => {
  const table: readonly (readonly [string | undefined, string | undefined, unknown[] | undefined])[] = [
    [undefined, 'Ask first', undefined],
    [' \n', 'Ask first', undefined],
    ['Say no', undefined, ['Say no', undefined, 'Say no']],
    [
      'Say no\n earlier.\n',
      'Ask for a\nday',
      ['Say no earlier.', 'Ask for a day', 'Say no earlier: Ask for a day'],
    ],
  ];
  for (const [stepup, how, expected] of table)
    it(`of ${JSON.stringify([stepup, how])}`, () => {
      const words = stepWords({
        ...(stepup === undefined ? {} : { stepup }),
        ...(how === undefined ? {} : { how }),
      });
      assert.deepEqual(words && [words.goal, words.milestone, words.promise], expected);
    });

  it('is that of the newest week, or of the one that is named', () => {
    const weeks = [
      { week: '2026-W45', record: { stepup: 'Old' } },
      { week: '2026-W46', record: { stepup: 'New' } },
      { week: '2026-W47', record: { leading: 'Much' } },
      { week: '2026-W48', record: { stepup: 'To come' } },
    ];
    assert.equal(lastStep(weeks, '2026-W47', false)?.stepup, 'New');
    assert.equal(lastStep(weeks, '2026-W45', true)?.stepup, 'Old');
    assert.equal(lastStep(weeks, '2026-W47', true), undefined);
    assert.equal(lastStep([], '2026-W47', false), undefined);
  });
});
