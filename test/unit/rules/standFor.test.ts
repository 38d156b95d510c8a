import assert from 'node:assert/strict';
import { standForContent } from '../../../src/core/pages/standForContent';
import { isDirectionDue, valueCitations } from '../../../src/core/rules/direction';
import { fileOf, testFrame } from '../charts/frame';

const files = {
  goals: [
    fileOf('goal', 'lead', { title: 'Lead it', since: '2026-09-01', value: 'SAY IT  EARLY' }),
    fileOf('goal', 'secret', { title: 'Own it', value: 'Say it early.' }, true),
  ],
  recognition: [
    fileOf('recognition', '2026-11-02-calm', { text: 'Kept calm', value: 'Say it early.' }),
    fileOf('recognition', '2026-11-03-none', { text: 'No value' }),
  ],
  opportunities: [
    fileOf(
      'opportunity',
      '2026-10-12-refund',
      {
        title: 'Refund them',
        kind: 'judgement',
        owner: 'me',
        raised: '2026-10-12',
        value: 'The rider first',
      },
      false,
      null,
    ),
    fileOf('opportunity', '2026-10-13-old', { title: 'Old', value: 'Be nice' }, false, null),
  ],
};
const values = ['Say it early.', 'The rider first', 'Leave it better'];

describe('what cites a value', () => {
  const cited = valueCitations(values, files);

  it('is found whatever its letters, blanks and full stop, the newest first', () =>
    assert.deepEqual(
      cited.map(({ value, isListed, citations }) => [value, isListed, ...citations.map(({ text }) => text)]),
      [
        ['Say it early.', true, 'Kept calm', 'Lead it', 'Own it'],
        ['The rider first', true, 'Refund them'],
        ['Leave it better', true],
        ['Be nice', false, 'Old'],
      ],
    ));

  it('says whose it is, where it stands, and whether it is private', () =>
    assert.deepEqual(
      cited[0]?.citations.map(({ person, private: isPrivate, target }) => [person, isPrivate, target.path]),
      [
        ['ada', false, 'people/ada/recognition/2026-11-02-calm.yaml'],
        ['ada', false, 'people/ada/goals/lead.yaml'],
        ['ada', true, 'people/ada/goals/secret.private.yaml'],
      ],
    ));

  it('is nothing where no value is one: blank ones, and none at all', () => {
    const blank = [fileOf('recognition', '2026-11-03-x', { text: 'X', value: ' ' })];
    assert.deepEqual(valueCitations([], { goals: [], recognition: blank, opportunities: [] }), []);
    assert.equal(valueCitations(['A', 'a.'], { goals: [], recognition: [], opportunities: [] }).length, 1);
  });
});

describe('the page of what we stand for', () => {
  const page = (part: Partial<Parameters<typeof standForContent>[0]> = {}) => {
    const frame = testFrame();
    const content = standForContent(
      { mission: 'Right fares.', vision: 'Live in a day.', values, unreadable: [], ...files, ...part },
      frame,
    );
    return { content, places: frame.places.all, text: JSON.stringify(content) };
  };

  it('has mission, vision, and each value with what cites it, and leads to each', () => {
    const { content, places, text } = page();
    assert.deepEqual(
      content.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
      ['Say it early.', 'The rider first', 'Leave it better', 'Be nice'],
    );
    for (const said of [
      'Right fares.',
      'Live in a day.',
      'decision · me · 47 days ago',
      'goal · ADA · private',
    ])
      assert.ok(text.includes(said), said);
    assert.match(text, /Nothing cites it yet/);
    assert.match(text, /Cited, but not among/);
    assert.ok(places.some((place) => 'run' in place && place.run === 'setDirection'));
    assert.ok(places.some((place) => 'open' in place && place.open.path === 'book.yaml'));
  });

  it('begins with what to do where nothing is written, and tells what cannot be read', () => {
    const none = { goals: [], recognition: [], opportunities: [] };
    const { text } = page({
      mission: undefined,
      vision: undefined,
      values: [],
      ...none,
      unreadable: ['a.yaml'],
    });
    assert.match(text, /Not set yet/);
    assert.match(text, /a\.yaml/);
  });

  it('shows the newest of very many', () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      fileOf('recognition', `2026-11-02-${index}`, { text: `Calm ${index}`, value: values[0] ?? '' }),
    );
    assert.match(page({ recognition: many }).text, /72 older ones/);
    assert.match(page({ recognition: many.slice(0, 49) }).text, /1 older one\b/);
  });
});

describe('mission, vision and values are asked for', () => {
  const retro = (name: string) => ({ kind: 'opportunity' as const, retro: name });
  const judgement = { kind: 'judgement' as const };
  const table: readonly (readonly [string, object[], object, boolean])[] = [
    ['with the first opportunity of a retro', [], retro('a'), false],
    ['with another of the same retro', [retro('a')], retro('a'), false],
    ['with the second retro', [retro('a')], retro('b'), true],
    ['with the third', [retro('a'), retro('b')], retro('c'), false],
    ['with the first judgement', [], judgement, true],
    ['with the second judgement', [judgement], judgement, false],
    ['with the second retro after a judgement', [judgement, retro('a')], retro('b'), false],
    ['with the first judgement after two retros', [retro('a'), retro('b')], judgement, false],
    ['with a problem of no retro', [retro('a')], { kind: 'problem' as const }, false],
  ];
  for (const [name, before, added, expected] of table)
    it(`${expected ? 'once' : 'never'} ${name}`, () => assert.equal(isDirectionDue(before, added), expected));
});
