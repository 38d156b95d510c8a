import assert from 'node:assert/strict';
import fc from 'fast-check';
import { goalsThatFit } from '../../../src/core/opportunities/goalsThatFit';
import { stem } from '../../../src/core/opportunities/stem';
import { termsIn } from '../../../src/core/opportunities/terms';
import { type GrowingPerson, wouldGrow } from '../../../src/core/opportunities/wouldGrow';
import { typed } from '../../../src/core/records/typed';

const person = (name: string, own: Partial<GrowingPerson> = {}): GrowingPerson => ({
  slug: name.toLowerCase().replace(/ /g, '-'),
  name,
  goals: [],
  opensOwned: 0,
  ...own,
});
const goal = (title: string, why?: string, status: 'active' | 'planned' | 'dropped' = 'active') => ({
  slug: title.toLowerCase().replace(/[^a-z]+/g, '-'),
  title,
  why,
  status,
});

describe('strengths', () => {
  it('match though one of them is not written yet', () => {
    const { strengths } = typed('person', { name: 'Ada', strengths: ['', 'Release trains'] }).record;
    const [ada] = wouldGrow({ title: 'Own the release' }, [person('Ada', { strengths })]);
    assert.deepEqual(
      ada?.reasons.map(({ because }) => because),
      ['strength'],
    );
  });
});

describe('stems', () => {
  const forms: readonly (readonly string[])[] = [
    ['release', 'releases', 'released', 'releasing'],
    ['story', 'stories'],
    ['plan', 'plans', 'planned', 'planning'],
    ['migrate', 'migrates', 'migrated', 'migrating', 'migration', 'migrations'],
    ['control', 'controls', 'controlled', 'controlling'],
    ['process', 'processes', 'processed', 'processing'],
    ['fix', 'fixes', 'fixing'],
    ['review', 'reviews', 'reviewed', 'reviewing'],
    ['carry', 'carries', 'carried', 'carrying'],
    ['cache', 'caches', 'cached', 'caching'],
    ['prueba', 'pruebas'],
  ];
  for (const words of forms) {
    it(`are the same for ${words.join(', ')}`, () => assert.equal(new Set(words.map(stem)).size, 1));
  }
  it('leave alone what only looks like a form', () => {
    for (const word of ['string', 'speed', 'status', 'press', 'need', 'übungen', '结算', 'v2'])
      assert.equal(stem(word), word);
  });
  it('tell words apart', () => {
    for (const [a, b] of [
      ['product', 'production'],
      ['import', 'important'],
      ['station', 'state'],
    ] as const)
      assert.notEqual(stem(a), stem(b));
  });
});

describe('terms', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Own the release train', ['release', 'train']],
    ['The team’s on-call, 24 hours a day', ['call']],
    ['Wir wollen die Abrechnung verbessern', ['Abrechnung']],
    ['Queremos mejorar la migración', ['Queremos', 'migración']],
    ['release, Releases; RELEASING', ['release']],
    ['Asking on Tuesday what changed, finding nothing', []],
    ['', []],
    ['— 42 …', []],
  ];
  for (const [text, written] of cases) {
    it(`of ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        termsIn(text).map((term) => term.written),
        written,
      ));
  }
  it('are found where no spaces part them', () => {
    const known = termsIn('支付系统迁移').map(({ key }) => key);
    assert.ok(known.includes('支付') && known.includes('迁移'), known.join(' '));
  });
});

describe('who would grow', () => {
  const words = {
    title: 'Own the payments migration',
    why: 'The release train waits for it.',
    change: 'Pair on each cut-over, with a rollback.',
  };
  const reasonsOf = (people: readonly GrowingPerson[], asked: Parameters<typeof wouldGrow>[0] = words) =>
    wouldGrow(asked, people).map(({ name, reasons }) => [name, reasons]);

  it('is told with the field and its own words', () => {
    assert.deepEqual(
      reasonsOf([
        person('Ada', {
          becoming: 'The one who migrates without fear',
          strengths: ['Calm', 'Pairing', 'Pairing on a rollback'],
          goals: [goal('Lead the Payments Migration'), goal('Write more')],
        }),
      ]),
      [
        [
          'Ada',
          [
            {
              because: 'goal',
              goal: 'lead-the-payments-migration',
              title: 'Lead the Payments Migration',
              terms: ['Payments', 'Migration'],
            },
            { because: 'becoming', terms: ['migrates'] },
            { because: 'strength', strength: 'Pairing on a rollback', terms: ['Pairing', 'rollback'] },
          ],
        ],
      ],
    );
  });

  it('comes first, goals before becoming before strengths, then all others by name', () => {
    const people = [
      person('Zoe'),
      person('Änne'),
      person('Strong', { strengths: ['migration'] }),
      person('Becoming', { becoming: 'migration' }),
      person('Goal', { goals: [goal('migration')] }),
      person('Bea'),
    ];
    assert.deepEqual(
      wouldGrow(words, people).map(({ name }) => name),
      ['Goal', 'Becoming', 'Strong', 'Änne', 'Bea', 'Zoe'],
    );
  });

  it('weighs a rare word more than one that all share', () => {
    const common = goal('Ride the release train');
    const people = [
      person('A', { goals: [common] }),
      person('B', { goals: [common] }),
      person('C', { goals: [goal('Payments')] }),
      person('D', { goals: [goal('Release')] }),
      person('E', { goals: [goal('Release it')] }),
    ];
    assert.deepEqual(
      wouldGrow({ title: 'Release payments' }, people).map(({ name }) => name),
      ['C', 'A', 'B', 'D', 'E'],
    );
  });

  it('reads goals that are open, their reason too, and nobody who is archived', () => {
    const people = [
      person('Reason', { goals: [goal('Grow', 'I want to know payments')] }),
      person('Planned', { goals: [goal('Payments one', undefined, 'planned')] }),
      person('Dropped', { goals: [goal('Payments', undefined, 'dropped')] }),
      person('Gone', { archived: '2026-01-01', goals: [goal('Payments')] }),
    ];
    assert.deepEqual(
      reasonsOf(people).map(([name, reasons]) => [name, reasons?.length]),
      [
        ['Planned', 1],
        ['Reason', 1],
        ['Dropped', 0],
      ],
    );
  });

  const languages: readonly (readonly [string, string, readonly string[]])[] = [
    ['Rechnungen schneller prüfen', 'Die Rechnung verstehen', ['Rechnung']],
    ['Migración de pagos', 'Liderar las migraciones', ['migraciones']],
    ['Réduire les délais', 'Delai de livraison', ['Delai']],
    ['Улучшить релизы', 'Вести релиз', ['релиз']],
    ['支付系统迁移', '主导支付迁移', ['支付', '迁移']],
    ['Straße sperren', 'STRASSE', ['STRASSE']],
  ];
  for (const [title, becoming, shared] of languages) {
    it(`is seen in ${JSON.stringify(becoming)} for ${JSON.stringify(title)}`, () =>
      assert.deepEqual(reasonsOf([person('A', { becoming })], { title }), [
        ['A', [{ because: 'becoming', terms: shared }]],
      ]));
  }

  it('tells who faces two already, without moving them', () => {
    const people = [person('A', { opensOwned: 2 }), person('B', { opensOwned: 1 })];
    assert.deepEqual(
      wouldGrow(words, people).map(({ name, opensOwned, isFull }) => [name, opensOwned, isFull]),
      [
        ['A', 2, true],
        ['B', 1, false],
      ],
    );
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(fc.constantFrom('payments', 'migration', 'release', 'train', 'the', 'Änderung', '支付'), {
        maxLength: 6,
      })
      .map((all) => all.join(' ')),
  );
  const anybody = fc.record({
    slug: fc.uuid(),
    name: text,
    becoming: fc.option(text, { nil: undefined }),
    strengths: fc.array(text, { maxLength: 3 }),
    goals: fc.array(
      fc.record({ slug: fc.uuid(), title: text, status: fc.constantFrom('active', 'dropped') }),
      { maxLength: 3 },
    ),
    opensOwned: fc.nat(3),
  });

  it('keeps everybody, says only words that stand in the field, and does not depend on the order given @slow', () => {
    fc.assert(
      fc.property(text, fc.uniqueArray(anybody, { selector: ({ slug }) => slug }), (title, people) => {
        const found = wouldGrow({ title }, people);
        assert.deepEqual(new Set(found.map(({ slug }) => slug)), new Set(people.map(({ slug }) => slug)));
        assert.deepEqual(wouldGrow({ title }, people.toReversed()), found);
        const first = found.findIndex(({ reasons }) => reasons.length === 0);
        if (first >= 0) assert.ok(found.slice(first).every(({ reasons }) => reasons.length === 0));
        for (const { slug, reasons } of found) {
          const one = people.find((other) => other.slug === slug);
          for (const reason of reasons) {
            const field =
              reason.because === 'goal'
                ? reason.title
                : reason.because === 'strength'
                  ? reason.strength
                  : (one?.becoming ?? '');
            assert.ok(reason.terms.length > 0 && reason.terms.every((term) => field.includes(term)));
          }
        }
      }),
    );
  });

  it('reads a huge text only as far as it is about one thing', () => {
    const huge = 'payments '.repeat(200_000);
    assert.equal(wouldGrow({ title: huge, why: huge }, [person('A', { becoming: huge })]).length, 1);
    assert.deepEqual(termsIn(`${'x '.repeat(5_000)}payments`), []);
  });
});

describe('goals that fit', () => {
  it('come first with the shared words; the others by title; closed ones are not offered', () => {
    const goals = [
      goal('Zebra'),
      goal('Ape'),
      goal('Learn to migrate', 'Payments are next'),
      goal('Migration', undefined, 'dropped'),
    ];
    assert.deepEqual(
      goalsThatFit({ title: 'Payments migration' }, goals).map(({ title, terms: shared }) => [title, shared]),
      [
        ['Learn to migrate', ['migrate', 'Payments']],
        ['Ape', []],
        ['Zebra', []],
      ],
    );
  });
});
