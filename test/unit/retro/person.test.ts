import assert from 'node:assert/strict';
import fc from 'fast-check';
import { typed } from '../../../src/core/records/typed';
import { personNamed } from '../../../src/core/retro/personNamed';
import { isTeamWritten } from '../../../src/core/teamWords';

const people = [
  { slug: 'ada-lovelace', name: 'Ada Lovelace', emails: ['countess@example.org'] },
  { slug: 'grace-hopper', name: 'Grace Hopper', emails: ['g.hopper@example.org'] },
  { slug: 'grace-kelly', name: 'Grace Kelly' },
  { slug: 'linus', name: 'Linus Torvalds' },
  { slug: 'soren-gross', name: 'Søren Groß' },
  { slug: 'jose-nunez', name: 'José Núñez' },
  { slug: 'me', name: 'Margaret Hamilton', emails: ['margaret@example.org'] },
];

describe('personNamed', () => {
  it('knows an address below one that is not written yet', () => {
    const emails = typed('person', { name: 'Ada', emails: ['', 'countess@example.org'] }).record.emails;
    assert.equal(
      personNamed('countess@example.org', [{ slug: 'ada', name: 'Ada', emails: emails ?? [] }]),
      'ada',
    );
  });

  const cases: readonly [string, string | undefined][] = [
    ['Ada Lovelace', 'ada-lovelace'],
    ['ada lovelace', 'ada-lovelace'],
    ['Ada', 'ada-lovelace'],
    ['ADA', 'ada-lovelace'],
    ['ada-lovelace', 'ada-lovelace'],
    ['@ada', 'ada-lovelace'],
    ['@ada-lovelace', 'ada-lovelace'],
    ['@AdaLovelace', 'ada-lovelace'],
    ['@countess', 'ada-lovelace'],
    ['countess@example.org', 'ada-lovelace'],
    ['<Countess@Example.org>', 'ada-lovelace'],
    ['@ghopper', 'grace-hopper'],
    ['Grace H.', 'grace-hopper'],
    ['Grace', undefined],
    ['Grace X', undefined],
    ['Soren Gross', 'soren-gross'],
    ['@soren', 'soren-gross'],
    ['linus', 'linus'],
    ['Jose Nunez', 'jose-nunez'],
    ['José', 'jose-nunez'],
    ['Margaret', 'me'],
    ['me', 'me'],
    ['Ada & Linus', undefined],
    ['Lovelace', undefined],
    ['team', undefined],
    ['Barbara', undefined],
    ['someone@example.org', undefined],
    ['@', undefined],
    ['', undefined],
  ];
  for (const [owner, slug] of cases) {
    it(`${owner || 'nothing'}: ${slug}`, () => assert.equal(personNamed(owner, people), slug));
  }

  it('takes a full name before another person’s first name', () => {
    const two = [
      { slug: 'grace', name: 'Grace' },
      { slug: 'grace-hopper', name: 'Grace Hopper' },
    ];
    assert.equal(personNamed('Grace', two), 'grace');
  });

  it('finds each by slug and by name, where no two have the same, and nobody else @slow', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 8 }), fc.string(), (names, any) => {
        const some = names.map((name) => ({ slug: `${name}-x`, name: `${name} Xyz` }));
        for (const { slug, name } of some) {
          if (isTeamWritten(name)) continue;
          assert.equal(personNamed(slug, some), slug);
          assert.equal(personNamed(name.toUpperCase(), some), slug);
        }
        const found = personNamed(any, some);
        assert.ok(found === undefined || found === 'me' || some.some(({ slug }) => slug === found));
      }),
    );
  });
});

describe('isTeamWritten', () => {
  for (const owner of [
    'team',
    'The Team',
    '@team',
    'Everyone',
    'all',
    'we',
    'Todos',
    'el equipo',
    'Alle',
    'wir',
  ])
    it(`${owner}: yes`, () => assert.ok(isTeamWritten(owner)));
  for (const owner of ["l'équipe", 'tout le monde', 'Equipe', 'tutti', 'iedereen', 'Team:'])
    it(`${owner}: yes`, () => assert.ok(isTeamWritten(owner)));
  for (const owner of ['Ada', 'Platform team', '', 'allen', 'x'.repeat(10_000)])
    it(`${owner.slice(0, 20) || 'nothing'}: no`, () => assert.ok(!isTeamWritten(owner)));
});
