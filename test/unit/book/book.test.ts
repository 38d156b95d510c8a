import assert from 'node:assert/strict';
import { gitignoreText } from '../../../src/core/book/gitignore';
import { dayOfName, pathOf, thingAt, thingsIn } from '../../../src/core/book/paths';
import { shiftWeeks, weeksToShift } from '../../../src/core/book/sampleFiles';
import { mayHave, summarise } from '../../../src/core/book/summary';

describe('paths of a book', () => {
  const paths: [string, string][] = [
    ['book.yaml', 'book'],
    ['people/ada-lovelace/person.yaml', 'person'],
    ['people/ada-lovelace/one-on-ones/next.yaml', 'oneOnOne'],
    ['people/ada-lovelace/one-on-ones/next.private.yaml', 'oneOnOne'],
    ['people/ada-lovelace/one-on-ones/2026-11-21.yaml', 'oneOnOne'],
    ['people/ada-lovelace/one-on-ones/2026-11-21-2.yaml', 'oneOnOne'],
    ['people/ada-lovelace/one-on-ones/2026-11-21.private.yaml', 'oneOnOne'],
    ['people/ada-lovelace/goals/lead-the-payments-migration.yaml', 'goal'],
    ['people/me/goals/step-up.yaml', 'goal'],
    ['people/ada-lovelace/delegations/release-train.private.yaml', 'delegation'],
    ['people/ada-lovelace/recognition/2026-11-21-dual-writes.yaml', 'recognition'],
    ['opportunities/2026-11-21-own-the-release-train.yaml', 'opportunity'],
    ['reflections/2026-W47.yaml', 'reflection'],
  ];
  for (const [path, kind] of paths) {
    it(`know ${path}`, () => {
      const thing = thingAt(path);
      assert.equal(thing?.kind, kind);
      assert.ok(thing && pathOf(thing) === path);
    });
  }

  it('leave alone what is none of theirs', () => {
    const others = [
      '.gitignore',
      'notes.yaml',
      'people/book.yaml',
      'people/Ada/person.yaml',
      'people/ada/other.yaml',
      'people/ada/one-on-ones/later.yaml',
      'people/ada/one-on-ones/2026-11-21-1.yaml',
      'people/ada/one-on-ones/old/2026-11-21.yaml',
      'people/ada/goals/Lead.yaml',
      'people/../book.yaml',
      'book.private.yaml',
      'opportunities/own.yaml',
      'people/ada/person.yml',
    ];
    for (const path of others) assert.equal(thingAt(path), undefined, path);
  });

  it('are told by names in a folder as by the whole path', () => {
    const names = [
      'next.yaml',
      '2026-11-21.private.yaml',
      'later.yaml',
      '.yaml',
      '.private.yaml',
      'next.yml',
    ];
    const things = thingsIn('oneOnOne', names, 'ada');
    assert.deepEqual(things.map(pathOf), [
      'people/ada/one-on-ones/next.yaml',
      'people/ada/one-on-ones/2026-11-21.private.yaml',
    ]);
    assert.deepEqual(
      things,
      things.map((thing) => thingAt(pathOf(thing))),
    );
    assert.deepEqual(thingsIn('oneOnOne', names, 'Ada'), []);
  });

  it('find the day in a name', () => {
    assert.equal(dayOfName('2026-11-21'), '2026-11-21');
    assert.equal(dayOfName('2026-11-21-2'), '2026-11-21');
    assert.equal(dayOfName('2026-11-211'), undefined);
    assert.equal(dayOfName('2026-02-30'), undefined);
    assert.equal(dayOfName('next'), undefined);
  });
});

describe('summaries', () => {
  const spellings = [
    'skipped: Ill',
    '"skipped": Ill',
    "'skipped' : Ill",
    '{ skipped: Ill }',
    '? skipped\n: Ill',
    '"sk\\x69pped": Ill',
    '"ski\\\npped": Ill',
  ];
  for (const text of spellings) {
    it(`need a look at ${JSON.stringify(text)}`, () => assert.ok(mayHave(text, ['skipped'])));
  }

  it('are empty of what the text may not have', () => {
    const text = 'date: 2026-11-21\nnotes: |\n  We skip the demo.\n';
    assert.ok(!mayHave(text, ['skipped']));
    assert.ok(mayHave(text, ['skipped', 'notes']));
  });

  it('keep what rows need and survive as JSON', () => {
    const summary = summarise(
      'oneOnOne',
      'date: 2026-11-21\nnotes: |\n  Long.\nactions:\n  - text: A\n    due: soon\n',
      false,
    );
    assert.deepEqual(JSON.parse(JSON.stringify(summary)), {
      ok: true,
      record: { actions: [{ text: 'A' }] },
      flaws: [
        {
          code: 'notADay',
          path: ['actions', 0, 'due'],
          place: { offset: 64, length: 4, line: 5, column: 9 },
        },
      ],
    });
  });

  it('lead to the start of a file that lacks a key', () => {
    const summary = summarise('person', 'role: Engineer\n', false);
    assert.ok(summary.ok);
    assert.deepEqual(
      summary.flaws.map(({ code, place }) => [code, place.line]),
      [['missing', 0]],
    );
  });

  it('of a broken file say where', () => {
    const summary = summarise('goal', '\ttitle: A\n', false);
    assert.ok(!summary.ok);
    assert.equal(summary.problems[0]?.code, 'syntax');
  });
});

describe('.gitignore', () => {
  it('hides all, some or nothing', () => {
    const rules = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    assert.deepEqual(rules(gitignoreText('private')), ['*']);
    assert.deepEqual(rules(gitignoreText('shared')).slice(0, 2), ['*.private.yaml', 'reflections/']);
    assert.deepEqual(rules(gitignoreText('everything')), []);
  });
});

describe('the sample in the present', () => {
  it('moves days and weeks by whole weeks', () => {
    assert.equal(
      shiftWeeks('a 2026-11-20 b 2026-W47 c 12026-11-20 2026-02-30', 6),
      'a 2027-01-01 b 2026-W53 c 12026-11-20 2026-02-30',
    );
    assert.equal(shiftWeeks('2026-11-20', 0), '2026-11-20');
  });

  it('ends less than a week ago', () => {
    assert.equal(weeksToShift(['x/2026-11-06.yaml', '2026-11-20.md'], '2026-11-26'), 0);
    assert.equal(weeksToShift(['2026-11-20.md'], '2026-11-27'), 1);
    assert.equal(weeksToShift(['none'], '2026-11-27'), 0);
  });
});
