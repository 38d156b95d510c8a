import assert from 'node:assert/strict';
import { thingAt } from '../../../src/core/book/paths';
import type { Fact } from '../../../src/core/export/exportFacts';
import { linkText } from '../../../src/core/export/exportMarkdown';
import type { PacketFacts } from '../../../src/core/export/packet';
import { packetText } from '../../../src/core/export/packetText';
import type { KindName, RecordOf } from '../../../src/core/records/kinds';
import type { PartialRecord } from '../../../src/core/records/typed';
import { speaking, strange } from '../speaking';

function fact<K extends KindName>(path: string, record: PartialRecord<RecordOf<K>>): Fact<K> {
  const thing = thingAt(path);
  assert.ok(thing, path);
  return { thing, record };
}

const ADA = 'people/ada-lovelace';

function book(): PacketFacts {
  return {
    person: fact<'person'>(`${ADA}/person.yaml`, { name: 'Ada Lovelace' }),
    goals: [
      fact<'goal'>(`${ADA}/goals/lead-the-migration.yaml`, {
        title: 'Lead the payments migration',
        why: 'She wants the largest thing.',
        status: 'active',
        since: '2026-09-01',
        due: '2027-02-01',
        milestones: [
          { text: 'RFC accepted', due: '2026-10-01', done: '2026-10-02' },
          { text: 'First shard', due: '2026-12-01' },
          { text: 'Named', done: 'true' },
          {},
        ],
        evidence: [
          { date: '2026-11-07', text: 'Ran the review.', link: 'https://example.org/7' },
          {
            date: '2026-10-02',
            text: 'Talked the storage team\nout of dual writes.',
            link: 'docs/rfc/12.md',
          },
        ],
        checkins: [{ date: '2026-11-07', text: 'Second shard is live.', confidence: 'high' }],
      }),
      fact<'goal'>(`${ADA}/goals/old.yaml`, {
        title: 'Old and dropped',
        status: 'dropped',
        since: '2024-01-01',
      }),
    ],
    recognition: [
      fact<'recognition'>(`${ADA}/recognition/2026-11-20-the-outage.yaml`, {
        date: '2026-11-20',
        text: 'Calm in the outage.',
        effect: 'Back in an hour.',
      }),
      fact<'recognition'>(`${ADA}/recognition/2025-01-01-long-ago.yaml`, {
        date: '2025-01-01',
        text: 'Long ago.',
      }),
    ],
    delegations: [
      fact<'delegation'>(`${ADA}/delegations/train.yaml`, {
        outcome: 'The release train leaves every Tuesday.',
        status: 'active',
        authority: 'decide then tell',
        since: '2026-11-01',
      }),
    ],
    opportunities: [
      fact<'opportunity'>('opportunities/2026-10-16-own-the-release-train.yaml', {
        title: 'Own the release train',
        owner: 'ada-lovelace',
        measure: 'Lead time',
        before: '3 days',
        after: '4 hours',
        outcome: { date: '2026-12-05', text: 'We found a new way to release.' },
      }),
      fact<'opportunity'>('opportunities/2026-10-17-no-outcome.yaml', {
        title: 'No outcome',
        owner: 'ada-lovelace',
      }),
    ],
  };
}

describe('a link in a packet', () => {
  const links: readonly [string, string][] = [
    ['https://example.org/7', ' <https://example.org/7>'],
    ['docs/rfc/12.md', ' (`docs/rfc/12.md`)'],
    ['leadbook/opportunities/2026-11-21-own-the-train.yaml', ''],
    ['private\\leadbook\\opportunities\\2026-11-21-own-the-train.yaml', ''],
    ['leadbook/people/ada-lovelace/one-on-ones/2026-11-07.private.yaml#L3', ''],
    ['people/ada-lovelace/goals/lead.yaml', ''],
    ['../../private/leadbook/notes.md', ''],
    ['docs/../../private/notes.md', ''],
    ['/home/lead/private/notes.md', ''],
    ['file:///home/lead/private/notes.md', ''],
    ['C:\\private\\notes.md', ''],
  ];
  for (const [link, expected] of links)
    it(`is ${expected === '' ? 'for the lead alone' : 'told'}: ${link}`, () =>
      assert.equal(linkText(link), expected));
});

describe('a review packet', () => {
  it('is addressed to the person', () => {
    assert.equal(
      packetText(book(), { from: '2026-07-01', to: '2026-12-31' }),
      `# Review packet for Ada Lovelace

2026-07-01 to 2026-12-31

This is what I have seen you do and grow into, with the evidence. Tell me what is missing.

## Your goals

### Lead the payments migration (active, since 2026-09-01, due 2027-02-01)

Why it matters to you: She wants the largest thing.

**Milestones**

- [x] RFC accepted (reached 2026-10-02)
- [ ] First shard (due 2026-12-01)
- [x] Named

**What I saw you do**

- 2026-10-02: Talked the storage team
  out of dual writes. (\`docs/rfc/12.md\`)
- 2026-11-07: Ran the review. <https://example.org/7>

**How it went, in our check-ins**

- 2026-11-07: Second shard is live. (your confidence: high)

## Recognition

- 2026-11-20: Calm in the outage.
  - What it changed: Back in an hour.

## What you own

- The release train leaves every Tuesday. (active, yours since 2026-11-01, your authority: decide, then tell me)

## What you faced, and what came of it

### Own the release train

- How we knew: Lead time
- Before: 3 days
- After: 4 hours
- Outcome: 2026-12-05: We found a new way to release.
`,
    );
  });

  const periods: [string, { from?: string; to?: string }, RegExp, RegExp][] = [
    ['no period: everything', {}, /Old and dropped[\s\S]*Long ago/, /No outcome/],
    [
      'from a day',
      { from: '2026-11-01' },
      /Since 2026-11-01[\s\S]*Ran the review/,
      /dual writes|Long ago|Old and/,
    ],
    [
      'until a day',
      { to: '2026-10-31' },
      /Until 2026-10-31[\s\S]*dual writes/,
      /Ran the review|Calm|Tuesday|a new way/,
    ],
    ['the ends are in', { from: '2026-11-20', to: '2026-11-20' }, /Calm in/, /Ran the review|a new way/],
  ];
  for (const [name, period, has, hasNot] of periods) {
    it(`of ${name}`, () => {
      const text = packetText(book(), period);
      assert.match(text, has);
      assert.doesNotMatch(text, hasNot);
    });
  }

  it('of nothing says so', () => {
    const nothing = { ...book(), goals: [], recognition: [], delegations: [], opportunities: [] };
    assert.match(packetText(nothing, {}), /Nothing is on record/);
  });

  it('says what is missing in a goal that is worked on, where it knows the day', () => {
    const text = packetText({ ...book(), today: '2027-03-01' }, {});
    const said = text.split('\n').filter((line) => line.startsWith('Still missing'));
    assert.equal(said.length, 1, text);
    assert.match(said[0] ?? '', /^Still missing: evidence since 2026-\d\d-\d\d · .*a milestone that was due/);
    assert.doesNotMatch(packetText(book(), {}), /Still missing/);
  });

  it('uses no words but those of the translations', () => {
    const text = speaking(strange(), () => packetText(book(), { from: '2026-07-01' }));
    for (const word of ['Review packet', 'reached', 'What I saw', 'active', 'decide, then'])
      assert.ok(!text.includes(word));
  });
});

describe('a contract in the packet', () => {
  it('holds what is expected and what is not theirs to change, but nothing of one that was taken back', () => {
    const contract = (status: 'active' | 'done' | 'returned') =>
      packetText(
        {
          ...book(),
          delegations: [
            fact<'delegation'>(`${ADA}/delegations/train.yaml`, {
              outcome: 'The train leaves',
              status,
              expectations: ['I hear by noon', 'No *surprises*'],
              limits: ['The freeze stays'],
              support: ['My own help'],
            }),
          ],
        },
        {},
      );
    const expected = [
      '  - What I expect: I hear by noon',
      '  - What I expect: No *surprises*',
      '  - Not yours to change: The freeze stays',
    ].join('\n');
    for (const status of ['active', 'done'] as const)
      assert.ok(contract(status).includes(expected), contract(status));
    assert.doesNotMatch(contract('returned'), /noon|freeze/);
    assert.doesNotMatch(contract('active'), /My own help/);
  });
});

describe('what is private', () => {
  const CANARY = 'canary';
  let count = 0;
  const planted: string[] = [];
  /** A text that must not be found in the packet. */
  const canary = (): string => {
    const word = `${CANARY}${count++}`;
    planted.push(word);
    return word;
  };

  it('never reaches a packet', () => {
    const facts = book();
    const secret: PacketFacts = {
      person: fact<'person'>(`${ADA}/person.yaml`, {
        name: 'Ada Lovelace',
        role: canary(),
        team: canary(),
        emails: [canary()],
        becoming: canary(),
        strengths: [canary()],
        recognise: canary(),
        ...({ salary: canary(), [canary()]: canary() } as object),
      }),
      goals: [
        ...facts.goals.map((one) => ({
          ...one,
          record: {
            ...one.record,
            support: [canary()],
            opportunities: [canary()],
            notes: canary(),
            milestones: [{ text: 'M', worry: canary() }],
            evidence: [{ text: 'E', doubt: canary() }],
            checkins: [{ text: 'C', mine: canary() }],
          },
        })),
        fact<'goal'>(`${ADA}/goals/lead-the-migration.private.yaml`, {
          title: canary(),
          why: canary(),
          status: 'active',
          evidence: [{ text: canary() }],
          checkins: [{ text: canary() }],
          milestones: [{ text: canary() }],
        }),
        fact<'goal'>('people/someone-else/goals/theirs.yaml', { title: canary(), status: 'active' }),
      ],
      recognition: [
        fact<'recognition'>(`${ADA}/recognition/2026-11-20-a.yaml`, {
          text: 'R',
          ...({ doubt: canary() } as object),
        }),
        fact<'recognition'>(`${ADA}/recognition/2026-11-20-a.private.yaml`, {
          text: canary(),
          effect: canary(),
          link: canary(),
        }),
        fact<'recognition'>('people/someone-else/recognition/2026-11-20-b.yaml', { text: canary() }),
      ],
      delegations: [
        fact<'delegation'>(`${ADA}/delegations/d.yaml`, {
          outcome: 'D',
          status: 'returned',
          expectations: [canary()],
          limits: [canary()],
          support: [canary()],
          returned: { date: '2026-11-03', why: canary() },
        }),
        fact<'delegation'>(`${ADA}/delegations/d.private.yaml`, {
          outcome: canary(),
          returned: { date: '2026-11-04', why: canary() },
        }),
        fact<'delegation'>('people/someone-else/delegations/d.yaml', { outcome: canary() }),
      ],
      opportunities: [
        fact<'opportunity'>('opportunities/2026-10-16-a.yaml', {
          title: 'A',
          owner: 'ada-lovelace',
          why: canary(),
          retro: canary(),
          goal: canary(),
          outcome: { text: 'O', ...({ mine: canary() } as object) },
        }),
        fact<'opportunity'>('opportunities/2026-10-16-b.yaml', {
          title: canary(),
          owner: 'someone-else',
          outcome: { text: canary() },
        }),
        fact<'opportunity'>('opportunities/2026-10-16-c.yaml', {
          title: canary(),
          outcome: { text: canary() },
        }),
      ],
    };
    for (const period of [{}, { from: '2020-01-01' }, { to: '2030-01-01' }]) {
      const text = packetText(secret, period);
      assert.match(text, /- D \(handed back\)/);
      assert.ok(planted.length > 35);
      for (const word of planted) assert.ok(!text.includes(word), `${word} in\n${text}`);
      assert.ok(!text.includes(CANARY) && !text.includes('2026-11-03'));
    }
  });

  it('has no way in for one-on-ones and reflections', () => {
    const keys: Record<keyof PacketFacts, true> = {
      person: true,
      goals: true,
      recognition: true,
      delegations: true,
      opportunities: true,
      others: true,
      today: true,
    };
    assert.deepEqual(Object.keys(keys).sort(), Object.keys({ ...book(), others: [], today: '' }).sort());
    // Of other kinds it takes those alone that say what is told of them.
    const others = [
      fact<'oneOnOne'>(`${ADA}/one-on-ones/2026-11-21.yaml`, { notes: 'Said in confidence' }),
      fact<'oneOnOne'>(`${ADA}/one-on-ones/next.yaml`, { topics: [{ text: 'To come' }] }),
      fact<'reflection'>('reflections/2026-W47.yaml', { leading: 'How it was' }),
      fact<'goal'>(`${ADA}/goals/other.yaml`, { title: 'By another way' }),
    ];
    assert.equal(packetText({ ...book(), others }, {}), packetText(book(), {}));
  });
});
