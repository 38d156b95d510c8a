import assert from 'node:assert/strict';
import { mirrorText, silenceLines } from '../../../src/core/pages/mirrorText';
import type { PageFrame } from '../../../src/core/pages/pageFrame';
import { namedIn, preparationText } from '../../../src/core/pages/preparationText';
import { type MirrorFacts, mirrorOf } from '../../../src/core/rules/mirror';
import { preparationOf } from '../../../src/core/rules/preparation';
import { ada, delegation, fileOf, note, recognition, TODAY } from '../rules/facts';

const frame: PageFrame = {
  distance: (day) => `since ${day}`,
  dayInWords: (day) => day,
  shortDay: (day) => day,
  due: (day) => `due ${day}`,
  percent: (share) => `${Math.round(share * 100)} %`,
  today: TODAY,
  hrefTo: ({ path, at }) => `/${path}#${at.join('.')}`,
  hrefOf: () => undefined,
  nameOf: (slug) => `<${slug}>`,
};

const pageOf = (facts: Parameters<typeof ada>[0]) => preparationOf(ada(facts), TODAY);
const textOf = (facts: Parameters<typeof ada>[0]) => preparationText(pageOf(facts), [], frame);

describe('the text of a preparation', () => {
  it('marks what is for the lead alone', () => {
    const text = textOf({ next: [note('next.private', { topics: [{ text: 'Careful' }] })] });
    assert.ok(
      text.includes('- [Careful](/people/ada/one-on-ones/next.private.yaml#topics.0) — 🔒 private\n'),
    );
  });

  it('names others, as text', () => {
    const facts = {
      notes: [note('2026-11-14', { actions: [{ text: 'Help', owner: 'bo' }] })],
      next: [
        note('next', {
          topics: [
            { text: 'Ours', from: 'cleo' },
            { text: 'Mine', from: 'me' },
          ],
        }),
      ],
    };
    assert.deepEqual([...namedIn(pageOf(facts))], ['bo', 'cleo', 'me']);
    assert.match(textOf(facts), /\[Help\]\([^)]+\) — \\<bo\\> · made since 2026-11-14\n/);
    assert.match(textOf(facts), /\[Ours\]\([^)]+\) — raised by \\<cleo\\>\n/);
    assert.match(textOf(facts), /\[Mine\]\([^)]+\)\n/);
  });

  it('says where a topic waits, unless that is plain', () => {
    const topics = [{ text: 'T' }];
    const text = textOf({ notes: [note('2026-11-28', { topics }), note(TODAY, { topics })] });
    assert.match(text, /T\]\([^)]+\)\n- \[T\]\([^)]+\) — in the note of 2026-11-28\n/);
    assert.match(text, /\nYour one-on-one is today\.\n/);
  });

  it('says when becoming was backed', () => {
    const person = { name: 'Ada', becoming: 'B' };
    const backed = (date: string) =>
      textOf({ person, goals: [fileOf('goal', 'g', { evidence: [{ date, text: 'E' }] })] });
    const href = '/people/ada/goals/g.yaml#evidence.0';
    assert.match(
      backed('2026-11-14'),
      new RegExp(`\n\nLast evidence since 2026-11-14: \\[E\\]\\(${href}\\)\n`),
    );
    assert.match(backed('2026-09-14'), /\n\nNo new evidence for a long time; /);
    assert.match(
      textOf({ person }),
      /\n> B\n\n\[No evidence of it yet\. What have you seen\?\]\(\/people\/ada\/person\.yaml#becoming\)\n/,
    );
  });

  it('calls nothing empty where a file could not be read', () => {
    const said = (unreadable: readonly string[]) => preparationText(pageOf({}), unreadable, frame);
    const empty = /\nNothing queued yet\.|\nNo open promises on /g;
    assert.equal(said([]).match(empty)?.length, 2);
    const broken = said(['people/ada/one-on-ones/next.yaml']);
    assert.doesNotMatch(broken, empty);
    assert.doesNotMatch(broken, /## (Promises|To talk about)\n/);
    assert.match(broken, /\n- \[people\/ada\/one-on-ones\/next\.yaml\]/);
  });

  it('leaves out the authority that is not written', () => {
    const text = textOf({ delegations: [delegation('d', { quiet: TODAY })] });
    assert.match(text, /\[d\]\([^)]+\) — quiet until 2026-11-21\n/);
  });
});

describe('the text of the mirror', () => {
  const none: MirrorFacts = { notes: [], next: [], goals: [], delegations: [], recognition: [] };
  const topics = (leading: number, managing: number): MirrorFacts => ({
    ...none,
    notes: [
      note(TODAY, {
        topics: [
          ...Array.from({ length: leading }, () => ({ text: 'l', kind: 'coaching' as const })),
          ...Array.from({ length: managing }, () => ({ text: 'm', kind: 'planning' as const })),
        ],
      }),
    ],
  });
  const shown = (facts: MirrorFacts) => mirrorText(mirrorOf(facts, TODAY, 4), ['book.yaml'], frame);

  const shares: readonly (readonly [number, number, string, string])[] = [
    [10, 0, 'all leading', '█'.repeat(20)],
    [9, 1, 'nearly all leading', `${'█'.repeat(18)}${'░'.repeat(2)}`],
    [9, 3, 'more leading than managing', `${'█'.repeat(15)}${'░'.repeat(5)}`],
    [5, 5, 'about as much leading as managing', `${'█'.repeat(10)}${'░'.repeat(10)}`],
    [3, 9, 'more managing than leading', `${'█'.repeat(5)}${'░'.repeat(15)}`],
    [1, 9, 'nearly all managing', `${'█'.repeat(2)}${'░'.repeat(18)}`],
    [0, 10, 'all managing', '░'.repeat(20)],
  ];
  for (const [leading, managing, words, bar] of shares) {
    it(`says ${words} of ${leading} to ${managing}`, () => {
      const text = shown(topics(leading, managing));
      assert.ok(text.includes(`since 2026-10-25: **${words}**\n\n\`${bar}\` `), text);
      assert.ok(
        text.includes(
          `leading: ${leading} of ${leading + managing}\n\nUnsorted topics: 0 of ${leading + managing}.`,
        ),
      );
    });
  }

  it('gives no verdict under 10 sorted topics, though acts of leading are many', () => {
    const praise = Array.from({ length: 20 }, (_none, at) => recognition(`2026-11-19-a${at}`, { text: 'a' }));
    const text = shown({ ...topics(5, 4), recognition: praise });
    assert.match(text, /no verdict yet \(sorted topics: 9, needed: 10\)\. Unsorted topics: 0 of 9\./);
    assert.doesNotMatch(text, /[█░]|\*\*(?:nearly|more|about|all)/);
  });

  for (const [unsorted, isGiven] of [
    [6, true],
    [7, false],
  ] as const) {
    it(`gives ${isGiven ? 'a' : 'no'} verdict with ${unsorted} unsorted topics of ${12 + unsorted}`, () => {
      const facts = topics(6, 6);
      const more = Array.from({ length: unsorted }, () => ({ text: 'u' }));
      const text = shown({ ...facts, notes: [...facts.notes, note('2026-11-20', { topics: more })] });
      assert.equal(text.includes('█'), isGiven, text);
      assert.ok(text.includes(`Unsorted topics: ${unsorted} of ${12 + unsorted}.`));
    });
  }

  it('tells of each week, and of what was silent for eight', () => {
    const text = shown({
      ...topics(2, 1),
      person: { name: 'Ada', becoming: 'The one', since: '2024-01-01' },
    });
    assert.match(
      text,
      /\| 2026-10-25 \| 0 \| 0 \| 0 \| 0 \|\n(?:\|.*\n){2}\| 2026-11-15 \| 1 \| 2 \| 1 \| 0 \|\n/,
    );
    assert.match(
      text,
      /- Recognition: none recorded for 1 person\.\n- Becoming: 1 person has not heard from you/,
    );
    assert.match(text, /- Vision: no topic was about direction\.\n/);
    assert.doesNotMatch(text, /Ada|The one/);
    assert.match(shown(none), /## Not mentioned for 8 weeks\n\nNothing: you covered every kind of leading\./);
  });

  it('counts the silent in the singular where it is one', () => {
    const said = (unrecognised: number, people: number) =>
      silenceLines({ people, unrecognised, becoming: people, untold: unrecognised, held: 0, direction: 0 });
    assert.deepEqual(said(1, 1), [
      'Recognition: none recorded for 1 person.',
      'Becoming: 1 person has not heard from you who you see them becoming.',
    ]);
    assert.deepEqual(said(1, 3), [
      'Recognition: none recorded for 1 of 3 people.',
      'Becoming: 1 of 3 people has not heard from you who you see them becoming.',
    ]);
    assert.deepEqual(said(2, 3), [
      'Recognition: none recorded for 2 of 3 people.',
      'Becoming: 2 of 3 people have not heard from you who you see them becoming.',
    ]);
  });

  it('has nothing to tell of nothing, and says what it could not read', () => {
    assert.match(shown(none), /since 2026-10-25: no verdict yet \(sorted topics: 0,/);
    assert.match(shown(none), /\nNone: all praise you wrote down was shared\.\n/);
    assert.match(shown(none), /\n- \[book\.yaml\]\(\/book\.yaml#\)\n$/);
  });
});
