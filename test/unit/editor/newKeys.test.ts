import assert from 'node:assert/strict';
import { thingAt } from '../../../src/core/book/paths';
import type { RuleWords } from '../../../src/core/diagnostics/rule';
import { complete } from '../../../src/core/editor/complete/complete';
import { diagnose } from '../../../src/core/editor/diagnose/diagnose';
import type { EditorContext } from '../../../src/core/editor/editorContext';
import { hoverAt } from '../../../src/core/editor/hoverAt';
import { jsonSchemaOf } from '../../../src/core/records/jsonSchema';
import { type KindName, keyOrder } from '../../../src/core/records/kinds';
import { isSameValue } from '../../../src/core/records/sameValue';
import { apply } from '../../../src/core/yaml/editing';
import { contextOf, marked } from './world';

const words: RuleWords = {
  dayInWords: (day) => day,
  problem: (code) => code,
  fieldProblem: ({ code }) => code,
};
const known = {
  values: ['The rider comes first.', 'Say it early: bad news does not age well.'],
  templates: ['coaching', 'plain'],
};
const at = (path: string) => contextOf(path, known);
const person = at('people/ada-lovelace/person.yaml');
const template = at('templates/coaching.yaml');
const own = at('people/ada-lovelace/one-on-ones/template.yaml');
const recognition = at('people/ada-lovelace/recognition/2026-11-21-rounding.yaml');
const goal = at('people/ada-lovelace/goals/lead.yaml');
const opportunity = at('opportunities/2026-11-21-own-the-train.yaml');
const reflection = at('reflections/2026-W47.yaml');
const book = at('book.yaml');

const praise = 'date: 2026-11-21\ntext: Kind\n';
const judged = 'title: A\nkind: judgement\nraised: 2026-11-21\nstatus: kept\n';

describe('templates', () => {
  it('lie in a folder of their own, and a person’s beside their one-on-ones', () => {
    const ofBook = { kind: 'template', name: 'coaching', private: false };
    const ofAda = { kind: 'personTemplate', person: 'ada-lovelace', name: 'template', private: false };
    assert.deepEqual(thingAt('templates/coaching.yaml'), ofBook);
    assert.deepEqual(thingAt('people/ada-lovelace/one-on-ones/template.yaml'), ofAda);
    for (const path of ['templates/Coaching.yaml', 'templates/coaching.private.yaml', 'templates/a/b.yaml'])
      assert.equal(thingAt(path), undefined, path);
  });

  it('recur by topic; a topic of a note does not', () => {
    const text = 'topics:\n  - text: Pay\n    every: 4 weeks\n';
    assert.deepEqual([diagnose(text, template), diagnose(text, own)], [[], []]);
    const note = at('people/ada-lovelace/one-on-ones/2026-11-21.yaml');
    assert.deepEqual(
      diagnose(text, note).map(({ code }) => code),
      ['unknownKey'],
    );
  });
});

describe('keys for everybody a lead meets', () => {
  const where: readonly (readonly [KindName, string, string])[] = [
    ['person', 'relation', 'strengths'],
    ['person', 'paused', 'evidence'],
    ['person', 'told', 'becoming'],
    ['person', 'evidence', 'relation'],
    ['recognition', 'from', 'told'],
    ['recognition', 'value', 'from'],
    ['goal', 'value', 'support'],
    ['opportunity', 'value', 'outcome'],
    ['opportunity', 'learned', 'value'],
    ['reflection', 'did', 'how'],
  ];
  for (const [kind, key, after] of where) {
    it(`has ${key} of ${kind} behind ${after}, explained`, () => {
      const order = keyOrder(kind);
      assert.ok(order.indexOf(key) > order.indexOf(after), order.join());
      const { properties } = jsonSchemaOf(kind) as { properties: Record<string, { description?: string }> };
      assert.ok(properties[key]?.description);
      const context = { person, recognition, goal, opportunity, reflection }[kind as 'person'];
      assert.equal(hoverAt(`${key}: x\n`, 1, context)?.kind, 'key');
    });
  }

  const offered: readonly (readonly [string, EditorContext, readonly string[]])[] = [
    ['relation: ▮', person, ['report', 'team', 'manager', 'peer', 'mentor', 'skip']],
    ['template: ▮', person, known.templates],
    ['template: ▮', book, known.templates],
    ['from: ▮', recognition, ['Ada Lovelace', 'me', 'Grace Hopper']],
    ['value: ▮', recognition, known.values],
    ['value: ▮', goal, known.values],
    ['value: ▮', opportunity, known.values],
    ['topics:\n  - text: a\n    every: ▮', template, ['1 week', '2 weeks', '3 weeks', '1 month']],
    ['topics:\n  - text: a\n    ▮', own, ['kind', 'from', 'link', 'every']],
    ['▮', template, ['topics', 'notes']],
  ];
  for (const [source, context, expected] of offered) {
    it(`offers ${expected.join(', ')} in ${JSON.stringify(source)} of ${context.kind}`, () => {
      const { text, offset } = marked(source);
      assert.deepEqual(
        (complete(text, offset, context)?.items ?? []).map(({ label }) => label),
        expected,
      );
    });
  }

  it('completes a value as YAML takes it', () => {
    const items = complete('value: ', 7, goal)?.items ?? [];
    assert.deepEqual(
      items.map(({ insert }) => insert),
      ['The rider comes first.', '"Say it early: bad news does not age well."'],
    );
  });
});

describe('what nobody has', () => {
  // What is told, and the first quick fix; one of several that would fit in brackets: nothing tells which was meant.
  const table: readonly (readonly [string, EditorContext, string, string | undefined])[] = [
    ['name: A\nrelation: mananger\n', person, 'notOneOf', 'name: A\nrelation: manager\n'],
    ['name: A\nrelation: Boss\n', person, 'notOneOf', 'name: A\nrelation: manager\n'],
    ['name: A\nrelation: Chefin\n', person, 'notOneOf', 'name: A\nrelation: manager\n'],
    ['name: A\nrelation: compañera\n', person, 'notOneOf', 'name: A\nrelation: peer\n'],
    ['name: A\nrelation: skip-level\n', person, 'notOneOf', 'name: A\nrelation: skip\n'],
    ['name: A\nrelation: direct\n', person, 'notOneOf', 'name: A\nrelation: report\n'],
    ['name: A\nrelation: neighbour\n', person, 'notOneOf', '(name: A\nrelation: report\n)'],
    ['name: A\nrelation: [peer]\n', person, 'notOneOf', undefined],
    ['name: A\ntemplate: coachin\n', person, 'unknownTemplate', 'name: A\ntemplate: coaching\n'],
    ['name: A\ntemplate: nine\n', person, 'unknownTemplate', '(name: A\ntemplate: coaching\n)'],
    [
      `${praise}value: Rider first\n`,
      recognition,
      'unknownValue',
      `(${praise}value: The rider comes first.\n)`,
    ],
    [
      `${praise}value: Say it early\n`,
      recognition,
      'unknownValue',
      `${praise}value: "Say it early: bad news does not age well."\n`,
    ],
    [
      `${judged}value: The rider came first\n`,
      opportunity,
      'unknownValue',
      `${judged}value: The rider comes first.\n`,
    ],
    [`${praise}from: nobody\n`, recognition, 'unknownPerson', undefined],
    [
      'topics:\n  - text: a\n    every: monthly\n',
      template,
      'notACadence',
      'topics:\n  - text: a\n    every: 1 month\n',
    ],
    [
      'topics:\n  - text: a\n    every: quarterly\n',
      own,
      'notACadence',
      'topics:\n  - text: a\n    every: 3 months\n',
    ],
    [
      'topics:\n  - text: a\n    every: now and then\n',
      own,
      'notACadence',
      '(topics:\n  - text: a\n    every: 1 week\n)',
    ],
    ['name: A\npaused: soon\n', person, 'notADay', undefined],
    ['name: A\ntold: 2026-11-30\n', person, 'inFuture', 'name: A\ntold: 2026-11-22\n'],
  ];
  for (const [text, context, code, expected] of table) {
    it(`is told and fixed: ${JSON.stringify(text)}`, () => {
      const found = diagnose(text, context);
      assert.deepEqual(
        found.map((one) => one.code),
        [code],
      );
      const [fix] = found[0]?.fixes() ?? [];
      const fixed = fix && 'edits' in fix ? apply(text, fix.edits) : undefined;
      assert.equal(fix?.isPreferred === false ? `(${fixed})` : fixed, expected);
      assert.ok(found[0]?.message(words).length);
    });
  }

  const fine: readonly (readonly [string, EditorContext])[] = [
    ['name: A\nrelation: skip\npaused: 2027-03-01\ntold: 2026-11-01\ntemplate: plain\n', person],
    [`${praise}value: the rider  comes FIRST\nfrom: grace-hopper\n`, recognition],
    ['week: 2026-W47\ndid: Half of it.\n', reflection],
    // Where the book’s values are not known, nothing is told of one.
    [`${praise}value: Anything\n`, contextOf('people/ada-lovelace/recognition/2026-11-21-rounding.yaml')],
  ];
  for (const [text, context] of fine)
    it(`is not told of ${JSON.stringify(text)}`, () => assert.deepEqual(diagnose(text, context), []));
});

describe('isSameValue', () => {
  const same: readonly (readonly [string, string, boolean])[] = [
    ['Say it early.', 'say it early', true],
    ['Say it\n  early.', 'Say it early', true],
    ['Say it early', 'Say it late', false],
    ['', '', true],
  ];
  for (const [one, other, expected] of same)
    it(`${expected ? 'takes' : 'tells'} ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () =>
      assert.equal(isSameValue(one, other), expected));
});

describe('a team', () => {
  const people = [
    { slug: 'ada-lovelace', name: 'Ada Lovelace' },
    { slug: 'platform', name: 'Platform', team: true },
  ];
  const inTeam = contextOf('people/platform/one-on-ones/2026-11-21.yaml', { people });
  const codes = (text: string, context = inTeam) =>
    diagnose(text, context).map(({ code, path }) => [code, path?.join('.')]);

  it('owns no promise and no opportunity: one person does', () => {
    const note = (owner: string) => `actions:\n  - text: Write it\n    owner: ${owner}\n`;
    assert.deepEqual(codes(note('platform')), [['teamOwner', 'actions.0.owner']]);
    assert.deepEqual(codes(note('ada-lovelace')), []);
    assert.deepEqual(codes(note('me')), []);
    assert.deepEqual(codes(note('nobody-here')), [['unknownPerson', 'actions.0.owner']]);
    const faced = contextOf('opportunities/2026-11-21-own-the-train.yaml', { people });
    assert.deepEqual(codes(`${judged}owner: platform\n`, faced), [['teamOwner', 'owner']]);
  });

  it('may raise a topic', () => assert.deepEqual(codes('topics:\n  - text: Pay\n    from: platform\n'), []));
});
