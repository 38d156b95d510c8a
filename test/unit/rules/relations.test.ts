import assert from 'node:assert/strict';
import type { Relation } from '../../../src/core/records/personKind';
import { chooseCadence, SKIP_CADENCE } from '../../../src/core/rules/cadence';
import { type NeedFacts, needOf } from '../../../src/core/rules/need';
import { preparationOf } from '../../../src/core/rules/preparation';
import { type PromiseWith, promisesElsewhere } from '../../../src/core/rules/promisesElsewhere';
import { askNext } from '../../../src/core/rules/questions';
import { questionsFor } from '../../../src/core/rules/relationQuestions';
import { pausedUntil, relationGroups, toldDay } from '../../../src/core/rules/relations';
import { ada, note, TODAY } from './facts';

const groups = (...relations: Relation[]) =>
  relationGroups(
    relations.map((relation, index) => ({ relation, index })),
    ({ relation }) => relation,
  )?.map((group) => `${group.relation} ${group.people.map(({ index }) => index).join()}`);

describe('groups of people', () => {
  const table: readonly (readonly [readonly Relation[], readonly string[] | undefined])[] = [
    [[], undefined],
    [['report', 'report'], undefined],
    [['peer'], ['peer 0']],
    [
      ['skip', 'report', 'team', 'report', 'mentor', 'peer', 'manager'],
      ['report 1,3', 'team 2', 'manager 6', 'peer 5', 'mentor 4', 'skip 0'],
    ],
  ];
  for (const [people, expected] of table)
    it(`of ${people.join(', ') || 'nobody'} are ${expected?.join(' · ') ?? 'none'}`, () =>
      assert.deepEqual(groups(...people), expected));
});

describe('the cadence of a skip-level', () => {
  const table: readonly (readonly [string | undefined, Relation, number, string])[] = [
    [undefined, 'skip', SKIP_CADENCE.count, 'month'],
    ['2 weeks', 'skip', 2, 'week'],
    ['weekly', 'skip', SKIP_CADENCE.count, 'month'],
    [undefined, 'peer', 1, 'week'],
    [undefined, 'report', 1, 'week'],
  ];
  for (const [person, relation, count, unit] of table)
    it(`of ${relation} with ${person ?? 'none'} is ${count} ${unit}`, () =>
      assert.deepEqual(chooseCadence({ person, book: '1 week' }, relation).cadence, { count, unit }));
});

describe('somebody on leave', () => {
  const facts = (paused: string | undefined): NeedFacts => ({
    slug: 'ada',
    cadences: { person: '1 week' },
    lastHeld: '2026-09-01',
    promises: [{ note: '2026-09-01', owner: 'me', due: '2026-09-10' }],
    delegations: [],
    goals: [],
    paused,
  });
  const table: readonly (readonly [string | undefined, string, number | undefined, readonly string[]])[] = [
    [undefined, 'over', 74, ['oneOnOneOver', 'promisesOverdue', 'promisesOpen']],
    ['2027-03-01', 'paused', -100, ['onLeave']],
    ['2026-11-22', 'paused', -1, ['onLeave']],
    // Back: due on the day of the return, and counted from it.
    ['2026-11-21', 'due', 0, ['oneOnOneDue', 'promisesOverdue', 'promisesOpen']],
    ['2026-11-11', 'over', 10, ['oneOnOneOver', 'promisesOverdue', 'promisesOpen']],
    ['2026-09-02', 'over', 74, ['oneOnOneOver', 'promisesOverdue', 'promisesOpen']],
    ['soon', 'over', 74, ['oneOnOneOver', 'promisesOverdue', 'promisesOpen']],
  ];
  for (const [paused, state, days, reasons] of table)
    it(`until ${paused ?? 'no day'} is ${state}`, () => {
      const need = needOf(facts(paused), TODAY);
      assert.deepEqual(
        [need?.state, need?.days, need?.reasons.map(({ code }) => code)],
        [state, days, reasons],
      );
    });

  it('is there again on the day itself', () => {
    assert.equal(pausedUntil({ paused: '2026-11-22' }, TODAY), '2026-11-22');
    assert.equal(pausedUntil({ paused: TODAY }, TODAY), undefined);
  });
});

describe('questions', () => {
  const relations: readonly Relation[] = ['team', 'manager', 'peer', 'mentor', 'skip'];
  for (const relation of relations)
    it(`for ${relation} are of their own, each once before one comes again`, () => {
      const bank = questionsFor(relation);
      const asked = new Set<string>();
      for (const _one of bank) {
        const topics = [...asked].map((text) => ({ text }));
        const facts = ada({ person: { name: 'A', relation }, notes: [note('2026-11-01', { topics })] });
        asked.add(askNext(facts, TODAY).text);
      }
      assert.deepEqual([...asked].sort(), bank.map(({ text }) => text).sort());
    });

  it('for skip-levels are about safety and clarity', () =>
    assert.deepEqual([...new Set(questionsFor('skip').map(({ kind }) => kind))], ['safety', 'clarity']));
});

describe('promises that people make to each other', () => {
  const promise = (person: string, owner: string | undefined, due?: string): PromiseWith => ({
    person,
    owner,
    note: '2026-11-01',
    private: false,
    index: 0,
    text: `${owner} to ${person}`,
    due,
  });
  const all = [
    promise('ada', 'me'),
    promise('ada', 'ada'),
    promise('ada', undefined),
    promise('ada', 'grace'),
    promise('platform', 'grace', '2026-11-05'),
    promise('grace', 'ada'),
  ];

  it('are known by who made them, the lead’s and one’s own apart', () =>
    assert.deepEqual(
      [...promisesElsewhere(all)].map(([owner, list]) => [owner, ...list.map(({ text }) => text)]),
      [
        ['grace', 'grace to platform', 'grace to ada'],
        ['ada', 'ada to grace'],
      ],
    ));

  it('show in the preparation of both', () => {
    const facts = ada({
      notes: [
        note('2026-11-01', {
          actions: [
            { text: 'Hers', owner: 'ada' },
            { text: 'G', owner: 'grace' },
          ],
        }),
      ],
    });
    const [section] = preparationOf(facts, TODAY, [], promisesElsewhere(all).get('ada')).sections;
    assert.ok(section?.section === 'promises');
    assert.deepEqual(
      section.lines.map(({ text, side, elsewhere, target }) => [text, side, elsewhere, target.path]),
      [
        ['Hers', 'theirs', undefined, 'people/ada/one-on-ones/2026-11-01.yaml'],
        ['ada to grace', 'theirs', 'grace', 'people/grace/one-on-ones/2026-11-01.yaml'],
        ['G', 'other', undefined, 'people/ada/one-on-ones/2026-11-01.yaml'],
      ],
    );
  });
});

describe('told', () => {
  const table: readonly (readonly [string | undefined, string | undefined, string | undefined])[] = [
    ['X', undefined, undefined],
    ['X', '2026-11-01', '2026-11-01'],
    ['X', TODAY, TODAY],
    ['X', '2026-12-01', undefined],
    [undefined, '2026-11-01', undefined],
  ];
  for (const [becoming, told, expected] of table)
    it(`of ${becoming} on ${told} is ${expected}`, () =>
      assert.equal(toldDay({ becoming, told }, TODAY), expected));
});
