import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RecordOf } from '../../../src/core/records/kinds';
import type { PartialRecord } from '../../../src/core/records/typed';
import type { PersonFacts, RecordFile } from '../../../src/core/rules/personFacts';
import {
  type Preparation,
  type PreparationSection,
  preparationOf,
} from '../../../src/core/rules/preparation';
import { ada, delegation, fileOf, goal, kindAt, note, recognition, TODAY } from './facts';

const full: PersonFacts = ada({
  person: { name: 'Ada Lovelace', becoming: 'The one they ask first.', recognise: 'In private first.' },
  notes: [
    note('2026-11-07', {
      topics: [{ text: 'left behind' }],
      actions: [
        { text: 'theirs', owner: 'ada' },
        { text: 'mine, late', owner: 'me', due: '2026-11-14' },
        { text: 'kept', owner: 'me', done: '2026-11-10' },
        { text: 'nobody’s' },
      ],
    }),
    note('2026-11-07.private', { actions: [{ text: 'mine, private', owner: 'me' }] }),
    note('2026-11-14', { skipped: 'Ada was ill', topics: [{ text: 'skipped' }] }),
    note(TODAY, {
      topics: [
        { text: 'talked about', done: 'true' },
        { text: 'today', kind: 'coaching', from: 'ada' },
      ],
    }),
    note('2026-11-28', { topics: [{ text: 'planned' }] }),
  ],
  next: [
    note('next', {
      topics: [{ text: 'next', link: 'src/a.ts#L4' }, {}],
      actions: [{ text: 'soon', owner: 'me' }],
    }),
    note('next.private', { topics: [{ text: 'careful' }] }),
  ],
  goals: [
    goal('lead', {
      since: '2026-09-01',
      milestones: [{ text: 'RFC', due: '2026-11-25' }],
      evidence: [{ date: '2026-09-10', text: 'Talked them out of it.' }],
    }),
    fileOf('goal', 'quiet-one.private', { title: 'Stay', status: 'active', since: '2026-10-01' }),
  ],
  delegations: [
    delegation('train', { quiet: '2026-11-20', authority: 'decide then tell' }),
    delegation('silent', { quiet: '2026-11-22' }),
  ],
  recognition: [recognition('2026-11-19-calm', { date: '2026-11-19', text: 'Calm', effect: 'All slept' })],
});

function section<S extends PreparationSection['section']>(
  page: Preparation,
  name: S,
): Extract<PreparationSection, { section: S }> {
  const found = page.sections.find((one) => one.section === name);
  assert.ok(found);
  return found as Extract<PreparationSection, { section: S }>;
}

describe('the preparation', () => {
  const page = preparationOf(full, TODAY);

  it('has its sections in order, also of someone of whom nothing is known', () => {
    const order = [
      'promises',
      'support',
      'topics',
      'idle',
      'due',
      'untold',
      'again',
      'delegations',
      'ready',
      'becoming',
      'question',
    ];
    assert.deepEqual(
      page.sections.map((one) => one.section),
      order,
    );
    const bare = preparationOf(ada({ person: {} }), TODAY);
    assert.deepEqual([bare.name, bare.lastHeld], ['ada', undefined]);
    assert.deepEqual(
      bare.sections.map((one) => one.section),
      order,
    );
    assert.ok(bare.sections.every((one) => one.section === 'question' || one.lines.length === 0));
    assert.deepEqual(
      [page.name, page.lastHeld, page.recognise],
      ['Ada Lovelace', TODAY, 'In private first.'],
    );
  });

  it('shows promises of both sides, with age and how often they were raised', () => {
    assert.deepEqual(
      section(page, 'promises').lines.map((one) => [
        one.text,
        one.side,
        one.late,
        one.age,
        one.raised,
        one.private,
      ]),
      [
        ['mine, late', 'mine', 7, 14, 1, false],
        ['mine, private', 'mine', undefined, 14, 1, true],
        ['soon', 'mine', undefined, undefined, 0, false],
        ['theirs', 'theirs', undefined, 14, 1, false],
        ['nobody’s', 'other', undefined, 14, 1, false],
      ],
    );
    assert.deepEqual(section(page, 'promises').lines[1]?.target, {
      path: 'people/ada/one-on-ones/2026-11-07.private.yaml',
      at: ['actions', 0],
    });
  });

  it('shows the topics that wait, with what was left open in the last one-on-one', () => {
    assert.deepEqual(
      section(page, 'topics').lines.map((one) => [one.text, one.note, one.private, one.target.at.join('/')]),
      [
        ['left behind', '2026-11-07', false, 'topics/0'],
        ['skipped', '2026-11-14', false, 'topics/0'],
        ['today', TODAY, false, 'topics/1'],
        ['planned', '2026-11-28', false, 'topics/0'],
        ['next', 'next', false, 'topics/0'],
        ['careful', 'next', true, 'topics/0'],
      ],
    );
  });

  it('shows goals, recognition, delegations and becoming', () => {
    assert.deepEqual(
      section(page, 'idle').lines.map((one) => [one.title, one.days, one.private]),
      [
        ['lead', 72, false],
        ['Stay', 51, true],
      ],
    );
    assert.deepEqual(
      section(page, 'due').lines.map((one) => [one.text, one.title, one.days]),
      [['RFC', 'lead', -4]],
    );
    assert.deepEqual(
      section(page, 'untold').lines.map((one) => [one.text, one.effect, one.days]),
      [['Calm', 'All slept', 2]],
    );
    assert.deepEqual(
      section(page, 'delegations').lines.map((one) => [one.outcome, one.authority, one.days]),
      [['train', 'decide then tell', 1]],
    );
    const [becoming] = section(page, 'becoming').lines;
    assert.deepEqual([becoming?.state, becoming?.evidence?.days], ['stale', 72]);
    assert.deepEqual(becoming?.target, { path: 'people/ada/goals/lead.yaml', at: ['evidence', 0] });
  });

  it('leads to the person where no evidence backs who they are becoming', () => {
    const [line] = section(preparationOf({ ...full, goals: [] }, TODAY), 'becoming').lines;
    assert.deepEqual(
      [line?.state, line?.target],
      ['never', { path: 'people/ada/person.yaml', at: ['becoming'] }],
    );
  });

  it('leads each line to a place of the book, and calls private what comes from a private file', () => {
    for (const one of page.sections) {
      if (one.section === 'question') continue;
      for (const line of one.lines) {
        assert.ok(kindAt(line.target.path), line.target.path);
        assert.equal(line.private, line.target.path.endsWith('.private.yaml'), line.target.path);
      }
    }
  });

  it('calls a line private when any part of it comes from a private file', () => {
    const facts = ada({
      recognition: [
        recognition('2026-11-19-calm', { text: 'Calm' }),
        recognition('2026-11-19-calm.private', { effect: 'I slept' }),
      ],
    });
    assert.deepEqual(
      section(preparationOf(facts, TODAY), 'untold').lines.map((one) => one.private),
      [true],
    );
  });

  it('says nothing of a delegation in its quiet time', () => {
    assert.doesNotMatch(JSON.stringify(page), /silent/);
  });

  it('is the same for the same book, in whatever order its files come @slow', () => {
    const shuffle = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const shuffled = fc.record({
      notes: shuffle(full.notes),
      next: shuffle(full.next),
      goals: shuffle(full.goals),
      delegations: shuffle(full.delegations),
      recognition: shuffle(full.recognition),
    });
    fc.assert(
      fc.property(shuffled, (files) => {
        assert.deepEqual(preparationOf({ ...full, ...files }, TODAY), page);
      }),
    );
  });

  it('asks what became of what they own, once it is due', () => {
    const opportunity = (
      name: string,
      record: PartialRecord<RecordOf<'opportunity'>>,
    ): RecordFile<'opportunity'> => ({
      thing: { kind: 'opportunity', name: `2026-11-01-${name}`, private: false },
      record: { title: name, status: 'facing', owner: 'ada', ...record },
    });
    const page = preparationOf(ada(), TODAY, [
      opportunity('today', { revisit: TODAY }),
      opportunity('late', { revisit: '2026-11-14' }),
      opportunity('later', { revisit: '2026-11-22' }),
      opportunity('theirs', { revisit: '2026-11-01', owner: 'bo' }),
      opportunity('kept', { revisit: '2026-11-01', status: 'kept' }),
    ]);
    const again = page.sections.find(({ section }) => section === 'again');
    assert.ok(again?.section === 'again');
    assert.deepEqual(
      again.lines.map(({ title, days, target }) => [title, days, target.path]),
      [
        ['late', 7, 'opportunities/2026-11-01-late.yaml'],
        ['today', 0, 'opportunities/2026-11-01-today.yaml'],
      ],
    );
  });
});
