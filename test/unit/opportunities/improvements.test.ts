import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/day';
import { type ImprovementFacts, improvementsText } from '../../../src/core/opportunities/improvementsText';
import { ledger } from '../../../src/core/opportunities/ledger';
import { OPPORTUNITY_STATUSES } from '../../../src/core/records/opportunityKind';
import { relativeHref } from '../../../src/core/retro/relativeHref';
import { speaking, strange } from '../speaking';
import { opportunity, TODAY } from './facts';

const PEOPLE = [
  { slug: 'ada-lovelace', name: 'Ada Lovelace' },
  { slug: 'dag', name: 'Dag *Star*' },
];
const RECORDS = [
  opportunity('2026-09-25-own-the-train', {
    title: 'Own the release train',
    kind: 'opportunity',
    status: 'kept',
    retro: 'docs/retros/2026-09-25.md',
    owner: 'ada-lovelace',
    change: 'A small train each Tuesday.',
    measure: 'Lead time',
    before: '3 days',
    after: '4 hours',
    revisit: '2026-10-23',
    outcome: { date: '2026-10-23', text: 'We found a new way to release.' },
  }),
  opportunity('2026-09-14-a-demo', {
    title: 'A demo every day',
    kind: 'problem',
    status: 'dropped',
    owner: 'me',
    revisit: '2026-09-28',
    outcome: { date: '2026-10-02', text: 'We tried daily demos, and learned to pair.' },
  }),
  opportunity('2026-08-01-storm', {
    title: 'Refund the storm',
    kind: 'judgement',
    status: 'changed',
    owner: 'dag',
    measure: 'Refunds',
    outcome: { date: '2026-08-09', text: 'Refunded all.' },
  }),
  opportunity('2026-07-01-old', { title: 'Undated', status: 'kept', before: '1' }),
  opportunity('2026-11-01-cents', {
    title: 'Eleven cents',
    status: 'facing',
    owner: 'ada-lovelace',
    revisit: '2026-11-19',
  }),
  opportunity('2026-11-02-later', { title: 'Later', status: 'facing', revisit: '2026-12-01' }),
  opportunity('2026-11-03-someday', { title: 'Someday', status: 'facing', owner: 'gone-person' }),
  opportunity('2026-11-04-raised', { title: 'Only raised', status: 'raised' }),
  opportunity('2026-11-05-parked', { title: 'Only parked', status: 'parked' }),
];
const facts = (own: Partial<ImprovementFacts> = {}): ImprovementFacts => ({
  records: RECORDS,
  people: PEOPLE,
  today: TODAY,
  folder: 'leadbook',
  hrefTo: (path) => relativeHref('IMPROVEMENTS.md', path),
  ...own,
});
const textOf = (own: Partial<ImprovementFacts> = {}) => improvementsText(facts(own));

describe('the page of improvements', () => {
  it('tells outcomes by quarter, what is faced, and how it was followed through', () => {
    assert.equal(
      textOf({ from: '2026-07-01' }),
      `# Improvements

Since 2026-07-01

What we found a new way to do, and how we know that it helped. Each of these began as something we chose to face, and is here because we reviewed what came of it. What did not work is here too, with what we learned.

Who led them: Ada Lovelace, Dag \\*Star\\*, me.

## 2026, quarter 4

### Own the release train

We found a new way to release.

- What we changed: A small train each Tuesday.
- Lead time: 3 days → 4 hours
- owned by Ada Lovelace · kept · 2026-10-23
- [Retro](docs/retros/2026-09-25.md) · [Record](leadbook/opportunities/2026-09-25-own-the-train.yaml)

### A demo every day

We tried daily demos, and learned to pair.

- owned by me · dropped · a problem to fix · 2026-10-02
- [Record](leadbook/opportunities/2026-09-14-a-demo.yaml)

## 2026, quarter 3

### Refund the storm

Refunded all.

- How we knew: Refunds
- owned by Dag \\*Star\\* · changed on the way · a judgement where no rule existed · 2026-08-09
- [Record](leadbook/opportunities/2026-08-01-storm.yaml)

## No date

### Undated

No outcome recorded yet.

- kept
- [Record](leadbook/opportunities/2026-07-01-old.yaml)

## What we are facing now

- [Eleven cents](leadbook/opportunities/2026-11-01-cents.yaml) — owned by Ada Lovelace · review was due on 2026-11-19
- [Later](leadbook/opportunities/2026-11-02-later.yaml) — review on 2026-12-01
- [Someday](leadbook/opportunities/2026-11-03-someday.yaml) — owned by gone-person · no review day

## Follow-through

Counted from the records, one by one.

- Taken on: 7
- Reviewed: 4
  - on or before the planned day: 1
  - later: 1
  - no date: 2
- What came of them: 2 kept, 1 changed on the way, 1 dropped
- Still being faced: 3
  - overdue for review: 1
`,
    );
  });

  const periods: readonly (readonly [string, Partial<ImprovementFacts>, RegExp, RegExp])[] = [
    [
      'a time that is over',
      { to: '2026-09-30' },
      /Until 2026-09-30[\s\S]*Refund/,
      /release train|demo|cents|Still/,
    ],
    [
      'one quarter',
      { from: '2026-10-01', to: '2026-12-31' },
      /2026-10-01 to 2026-12-31[\s\S]*cents/,
      /Refund/,
    ],
    [
      'one person',
      { person: 'ada-lovelace' },
      /^# Improvements owned by Ada Lovelace\n[\s\S]*train[\s\S]*cents/,
      /demo|storm|Who led|Undated|Later/,
    ],
    ['me', { person: 'me' }, /^# Improvements I owned\n[\s\S]*demo/, /train|storm|cents/],
    ['no links', { hrefTo: () => undefined }, /- Retro: docs\/retros\/2026-09-25.md\n/, /\]\(|Record\b/],
    ['a book at the root', { folder: '' }, /\]\(opportunities\/2026-09-25/, /leadbook\//],
    [
      'a page in a folder',
      { hrefTo: (path) => relativeHref('out/I.md', path) },
      /\(\.\.\/docs\/retros/,
      /\(docs/,
    ],
  ];
  for (const [name, own, has, hasNot] of periods) {
    it(`of ${name}`, () => {
      assert.match(textOf(own), has);
      assert.doesNotMatch(textOf(own), hasNot);
    });
  }

  it('says what to do next where there is nothing yet', () => {
    assert.match(
      textOf({ records: [] }),
      /^# Improvements\n\nNo improvements recorded for this period yet\. .*\.\n$/,
    );
    const faced = textOf({ records: RECORDS.filter(({ record }) => record.status === 'facing') });
    assert.match(
      faced,
      /^# Improvements\n\nNothing reviewed in this period yet\. .*\.\n\n## What we are facing now\n/,
    );
    assert.doesNotMatch(faced, /What came of them/);
  });

  it('uses no words but those of the translations', () => {
    const text = speaking(strange(), () => textOf({ from: '2026-01-01' })).replaceAll(/\(.*?\)/g, '');
    for (const word of ['Improvements', 'owned', 'kept', 'Taken', 'faced', 'quarter', 'Retro'])
      assert.ok(!text.includes(word), word);
  });
});

describe('the vision', () => {
  it('stands above the improvements, as text', () => {
    const text = textOf({ vision: 'A fare change\nis <b>live</b>.' });
    assert.match(text, /^# Improvements\n\n> Our vision: A fare change is \\<b\\>live/);
  });
});

describe('the text of users on the page of improvements', () => {
  const EVIL = '<b onclick="x">[a](javascript:y) ![i](z) `c` *d* _e_ # f | g\n\n# Head\n- item <!--';
  const evil = opportunity('2026-09-25-evil', {
    title: EVIL,
    kind: 'opportunity',
    status: 'kept',
    owner: EVIL,
    change: EVIL,
    measure: EVIL,
    before: EVIL,
    after: EVIL,
    retro: `a b/(${EVIL})`,
    revisit: EVIL,
    outcome: { date: '2026-10-01', text: EVIL },
  });
  const shapeOf = (text: string) => ({
    heads: text.match(/^#+ /gm)?.length,
    lines: text.split('\n').length,
    links: text.match(/(?<!\\)\]\(/g)?.length,
  });

  it('stays text: no HTML, no links, no headings come of it', () => {
    const plain = opportunity('2026-09-25-evil', {
      ...Object.fromEntries(
        ['title', 'owner', 'change', 'measure', 'before', 'after', 'retro'].map((key) => [key, 'x']),
      ),
      kind: 'opportunity',
      status: 'kept',
      outcome: { date: '2026-10-01', text: 'x' },
    });
    const people = [{ slug: EVIL, name: EVIL }];
    for (const person of [undefined, EVIL]) {
      const text = textOf({ records: [evil], people, person });
      assert.doesNotMatch(text, /(?<!\\)[<>]/);
      assert.doesNotMatch(text, /(?<!\\)\]\((?!a%20b\/|leadbook\/)/);
      if (person === undefined)
        assert.deepEqual(shapeOf(text), shapeOf(textOf({ records: [plain], people: [] })));
    }
  });

  it('links only to what is an address or a file', () => {
    const linked = (retro: string) =>
      /\[Retro\]\((.*?)\)(?: ·|$)/m.exec(
        textOf({ records: [opportunity('o', { status: 'kept', retro })] }),
      )?.[1];
    assert.equal(linked('https://example.org/retro/12'), 'https://example.org/retro/12');
    assert.equal(linked('docs\\retros\\a b.md'), 'docs/retros/a%20b.md');
    assert.equal(linked('javascript:alert(1)'), 'javascript%3Aalert%281%29');
    assert.equal(linked('https://example.org/a)](x'), 'https%3A/example.org/a%29%5D%28x');
    assert.equal(linked(' '), undefined);
  });

  it('says nothing of where a retro lies that readers cannot see', () => {
    const retro = '../../private/team/docs/retros/2026-09-25.md';
    const text = textOf({ records: [opportunity('o', { status: 'kept', retro })], hrefTo: () => undefined });
    assert.match(text, /- Retro: private\/team\/docs\/retros\/2026-09-25\.md\n/);
    assert.doesNotMatch(text, /\.\.\/|\]\(/);
  });

  it('says the lead by name where that is known', () => {
    const people = [...PEOPLE, { slug: 'me', name: 'Mara Voss' }];
    const text = textOf({ people });
    assert.match(text, /Who led them: .*Mara Voss/);
    assert.doesNotMatch(text, /Owner: me\b|, me\./);
  });

  it('is text that every editor takes', () => {
    const text = textOf({ records: [opportunity('o', { status: 'kept', title: 'a\u0000b\ud800c\u001bd' })] });
    assert.match(text, /### ab\ufffdcd\n/);
  });
});

describe('what is private', () => {
  it('never reaches the page of improvements', () => {
    const CANARY = 'canary';
    const secret = {
      why: CANARY,
      goal: CANARY,
      ...({ notes: CANARY, [CANARY]: CANARY, actions: [{ text: CANARY }] } as object),
    };
    const records = [
      ...RECORDS.map(({ thing, record }) => ({
        thing,
        record: {
          ...record,
          ...secret,
          ...(record.outcome ? { outcome: { ...record.outcome, ...({ mine: CANARY } as object) } } : {}),
        },
      })),
      // No opportunity has a private sibling; if one came here it would still be left out.
      {
        thing: { kind: 'opportunity', name: `2026-09-25-${CANARY}`, private: true } as const,
        record: { title: CANARY, status: 'kept', outcome: { text: CANARY } } as const,
      },
      opportunity('2026-11-04-raised-2', { title: CANARY, status: 'raised' }),
      opportunity('2026-11-05-parked-2', { title: CANARY, status: 'parked' }),
    ];
    const people = PEOPLE.map((one) => ({ ...one, becoming: CANARY, notes: CANARY }));
    for (const own of [{}, { person: 'ada-lovelace' }, { from: '2026-10-01' }]) {
      const text = textOf({ records, people, ...own });
      assert.match(text, /Own the release train/);
      assert.ok(!text.includes(CANARY), text);
    }
  });

  it('has no way in: opportunities, names and the vision are all there is', () => {
    const keys: Record<keyof ImprovementFacts, true> = {
      records: true,
      people: true,
      today: true,
      person: true,
      folder: true,
      vision: true,
      hrefTo: true,
      from: true,
      to: true,
    };
    assert.deepEqual(
      Object.keys(keys).sort(),
      Object.keys(facts({ person: 'a', from: TODAY, to: TODAY, vision: 'v' })).sort(),
    );
  });
});

describe('the ledger of any opportunities', () => {
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const anyDay = fc.integer({ min: -600, max: 100 }).map((days) => addDays(TODAY, days));
  const anything = fc
    .uniqueArray(
      fc.record({
        name: fc.uuid(),
        raised: maybe(anyDay),
        status: maybe(fc.constantFrom(...OPPORTUNITY_STATUSES)),
        owner: maybe(fc.constantFrom('ada', 'bob', 'me')),
        revisit: maybe(fc.oneof(anyDay, fc.constant('soon'))),
        outcome: maybe(fc.record({ date: maybe(anyDay), text: maybe(fc.string()) })),
      }),
      { selector: ({ name }) => name },
    )
    .map((all) => all.map(({ name, ...record }) => opportunity(name, record)));
  const period = fc.record({ from: maybe(anyDay), to: maybe(anyDay) });

  it('adds up, tells each outcome once, the newest quarter first @slow', () => {
    fc.assert(
      fc.property(anything, period, maybe(fc.constantFrom('ada', 'me')), (records, time, person) => {
        const { quarters, facing, followThrough: counts } = ledger(records, TODAY, time, person);
        const told = quarters.flatMap(({ outcomes }) => outcomes);
        assert.equal(new Set(told).size, told.length);
        assert.equal(counts.lookedAt, told.length);
        assert.equal(counts.lookedAt, counts.onDay + counts.later + counts.noDay);
        assert.equal(counts.lookedAt, counts.kept + counts.changed + counts.dropped);
        assert.equal(counts.takenOn, counts.lookedAt + counts.facing);
        assert.ok(counts.overdue <= counts.facing && counts.facing === facing.length);
        const order = quarters.map(({ year, quarter }) => `${year ?? ''} ${quarter ?? ''}`);
        assert.deepEqual(order, order.toSorted().reverse());
        assert.equal(new Set(order).size, order.length);
        if (person !== undefined)
          assert.ok([...told, ...facing].every(({ record }) => record.owner === person));
        assert.deepEqual(
          ledger(records.toReversed(), TODAY, time, person),
          ledger(records, TODAY, time, person),
        );
      }),
    );
  });

  it('of all time holds every outcome, and two times that meet hold each dated one once @slow', () => {
    const dated = (records: Parameters<typeof ledger>[0], time: Parameters<typeof ledger>[2]) =>
      ledger(records, TODAY, time).quarters.flatMap(({ year, outcomes }) =>
        year === undefined ? [] : outcomes,
      );
    fc.assert(
      fc.property(anything, anyDay, (records, middle) => {
        const before = dated(records, { to: middle });
        const after = dated(records, { from: addDays(middle, 1) });
        assert.deepEqual(new Set([...before, ...after]), new Set(dated(records, {})));
        assert.equal(before.length + after.length, dated(records, {}).length);
      }),
    );
  });
});
