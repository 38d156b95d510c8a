import assert from 'node:assert/strict';
import { fill } from '../../../src/core/export/packetWords';
import { mirrorText } from '../../../src/core/pages/mirrorText';
import type { PageFrame } from '../../../src/core/pages/pageFrame';
import { namedIn, preparationText } from '../../../src/core/pages/preparationText';
import { type MirrorFacts, mirrorOf } from '../../../src/core/rules/mirror';
import { preparationOf } from '../../../src/core/rules/preparation';
import { ada, delegation, filed, note, TODAY } from '../rules/facts';

const frame: PageFrame = {
  t: (message, ...values) => fill(message, ...values.map(String)),
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
      textOf({ person, goals: [filed('goal', 'g', { evidence: [{ date, text: 'E' }] })] });
    const href = '/people/ada/goals/g.yaml#evidence.0';
    assert.match(
      backed('2026-11-14'),
      new RegExp(`\n\nLast backed since 2026-11-14: \\[E\\]\\(${href}\\)\n`),
    );
    assert.match(backed('2026-09-14'), /\n\nNothing new has backed it for long; /);
    assert.match(
      textOf({ person }),
      /\n> B\n\n\[No evidence of it is written down yet\. What have you seen\?\]\(\/people\/ada\/person\.yaml#becoming\)\n/,
    );
  });

  it('calls nothing empty where a file could not be read', () => {
    const said = (unreadable: readonly string[]) => preparationText(pageOf({}), unreadable, frame);
    const empty = /\nNothing waits\.|\nNone is open, /g;
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
  const shown = (facts: MirrorFacts) => mirrorText([mirrorOf(facts, TODAY, 4)], ['book.yaml'], frame);

  const shares: readonly (readonly [number, number, string, string])[] = [
    [1, 0, 'nearly all leading', '█'.repeat(20)],
    [3, 1, 'more leading than managing', `${'█'.repeat(15)}${'░'.repeat(5)}`],
    [1, 1, 'about as much leading as managing', `${'█'.repeat(10)}${'░'.repeat(10)}`],
    [1, 3, 'more managing than leading', `${'█'.repeat(5)}${'░'.repeat(15)}`],
    [0, 1, 'nearly all managing', '░'.repeat(20)],
  ];
  for (const [leading, managing, words, bar] of shares) {
    it(`says ${words} of ${leading} to ${managing}`, () => {
      const text = shown(topics(leading, managing));
      assert.ok(text.includes(`since 2026-10-25: **${words}**\n\n\`${bar}\` `), text);
      assert.ok(text.includes(`leading: ${leading} of ${leading + managing}\n`));
    });
  }

  it('has nothing to tell of nothing, and says what it could not read', () => {
    assert.match(shown(none), /since 2026-10-25: nothing to tell yet\.\n/);
    assert.match(shown(none), /\nNone: all that you wrote down was told\.\n/);
    assert.match(shown(none), /\n- \[book\.yaml\]\(\/book\.yaml#\)\n$/);
  });
});
