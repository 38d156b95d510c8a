import assert from 'node:assert/strict';
import { meetingsOf } from '../../../src/core/charts/meetings';
import type { ActFrame } from '../../../src/core/pages/actItems';
import type { PageContent, PageItem } from '../../../src/core/pages/pageContent';
import { PlaceList } from '../../../src/core/pages/placeList';
import { preparationContent } from '../../../src/core/pages/preparationContent';
import type { PersonFacts } from '../../../src/core/rules/personFacts';
import { preparationOf } from '../../../src/core/rules/preparation';
import { ada, delegation, fileOf, goal, note, recognition, TODAY } from '../rules/facts';

function shown(
  facts: Partial<PersonFacts>,
  unreadable: readonly string[] = [],
  elsewhere: Parameters<typeof preparationOf>[3] = [],
) {
  const places = new PlaceList();
  const frame: ActFrame = {
    distance: (day) => `since ${day}`,
    dayInWords: (day) => day,
    shortDay: (day) => day.slice(5),
    due: (day) => `due ${day}`,
    percent: String,
    today: TODAY,
    nameOf: (slug) => `<${slug}>`,
    places,
  };
  const whole = ada(facts);
  const owned = fileOf('opportunity', '2026-10-01-train', {
    title: 'Own the train',
    status: 'facing',
    kind: 'opportunity',
    owner: 'ada',
    revisit: '2026-11-20',
  });
  const opportunity = {
    ...owned,
    thing: { kind: 'opportunity', name: owned.thing.name, private: false } as const,
  };
  const meetings = meetingsOf(whole, { count: 1, unit: 'week' }, TODAY);
  const content = preparationContent(
    preparationOf(whole, TODAY, [opportunity], elsewhere),
    meetings,
    unreadable,
    [],
    frame,
  );
  return { content, places: places.all };
}

/** What each line of the page can be done with, by the command and what it is handed. */
function deeds({
  content,
  places,
}: {
  content: PageContent;
  places: PlaceList['all'];
}): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const said = (place: number) => {
    const one = places[place];
    if (!one || !('run' in one)) return 'no command';
    const { path = '', at = [] } = one.of ?? {};
    const args = Object.entries(one.args)
      .filter(([key]) => key !== 'text')
      .map(([, value]) => value);
    return [one.run, ...args, `${path.split('/').at(-1)}#${at.join('.')}`].join(' ');
  };
  const items: readonly PageItem[] = content.blocks.flatMap((block) =>
    block.kind === 'list' ? block.items : [],
  );
  for (const { text, box, actions = [] } of items)
    found[text] = [
      ...(box === undefined ? [] : [`[ ] ${said(box)}`]),
      ...actions.map((one) => said(one.place)),
    ];
  return found;
}

describe('the preparation to act on', () => {
  const full: Partial<PersonFacts> = {
    notes: [
      note('2026-10-31', {}),
      note('2026-11-07', { skipped: 'ill' }),
      note('2026-11-14', {
        topics: [{ text: 'Left' }],
        actions: [
          { text: 'Mine', owner: 'me' },
          { text: 'Hers', owner: 'ada', due: '2026-11-20' },
        ],
      }),
    ],
    next: [note('next', { topics: [{ text: 'Next', kind: 'review' }] })],
    goals: [
      goal('lead', {
        since: '2026-01-01',
        support: ['An hour'],
        milestones: [{ text: 'RFC', due: '2026-11-25' }],
      }),
    ],
    delegations: [
      delegation('train', { quiet: '2026-11-20', expectations: ['By noon'], limits: ['The freeze'] }),
    ],
    recognition: [recognition('2026-11-19-calm', { text: 'Calm' })],
  };

  it('does with each line what can be done with it, where it stands', () => {
    assert.deepEqual(deeds(shown(full)), {
      Mine: ['[ ] toggleAction 2026-11-14.yaml#actions.0', 'postpone 2026-11-14.yaml#actions.0'],
      'An hour': ['giveSupport given lead.yaml#', 'giveSupport promise lead.yaml#'],
      Hers: ['[ ] toggleAction 2026-11-14.yaml#actions.1', 'postpone 2026-11-14.yaml#actions.1'],
      Left: ['[ ] toggleTopic 2026-11-14.yaml#topics.0', 'setTopicKind 2026-11-14.yaml#topics.0'],
      Next: ['[ ] toggleTopic next.yaml#topics.0'],
      lead: ['checkIn lead.yaml#'],
      RFC: ['[ ] toggleMilestone lead.yaml#milestones.0', 'postpone lead.yaml#milestones.0'],
      Calm: ['markTold 2026-11-19-calm.yaml#'],
      'Own the train': ['recordOutcome 2026-10-01-train.yaml#', 'postpone 2026-10-01-train.yaml#'],
      train: ['handOverMore train.yaml#', 'postpone train.yaml#', 'setDelegationStatus train.yaml#'],
    });
  });

  it('leads from each line to its place, and says what was agreed and how often it came up', () => {
    const { content, places } = shown(full, ['people/ada/broken.yaml']);
    for (const block of content.blocks) {
      if (block.kind !== 'list') continue;
      for (const { place } of block.items) assert.ok(place !== undefined && 'open' in (places[place] ?? {}));
    }
    const text = JSON.stringify(content);
    assert.match(text, /expected: By noon · not theirs to change: The freeze/);
    assert.match(text, /"since 11-14"/);
    assert.match(text, /people\/ada\/broken\.yaml/);
  });

  it('shows what they promised in a meeting of others, to be ticked there', () => {
    const there = {
      person: 'platform',
      owner: 'ada',
      note: '2026-11-10',
      private: false,
      index: 2,
      text: 'Write it down',
      due: undefined,
    };
    const page = shown({}, [], [there]);
    assert.deepEqual(deeds(page)['Write it down']?.[0], '[ ] toggleAction 2026-11-10.yaml#actions.2');
    assert.match(JSON.stringify(page.content), /promised to <platform>/);
  });

  it('says that no praise was written down for long, and takes some', () => {
    const page = shown({ person: { name: 'Ada', since: '2026-01-01' } });
    const said = 'No praise for them in 8 weeks. What have you seen?';
    assert.deepEqual(deeds(page)[said], ['recognise ada #']);
  });

  it('keeps that they heard who they are becoming, until they have', () => {
    const person = { name: 'Ada', becoming: 'The one they ask.' };
    assert.deepEqual(deeds(shown({ person }))['The one they ask.'], ['markTold person.yaml#']);
    const told = shown({ person: { ...person, told: '2026-11-01' } });
    assert.deepEqual(deeds(told)['The one they ask.'], []);
    assert.match(JSON.stringify(told.content), /told since 2026-11-01/);
  });

  it('asks of one’s own manager what one owes up, and what one needs', () => {
    const person = { name: 'Zoe', relation: 'manager' as const };
    const { content } = shown({ ...full, person });
    const headings = content.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    assert.ok(
      headings.includes('What you owe your manager') && headings.includes('What you need'),
      headings.join(),
    );
  });

  it('has a line of the last weeks: met, skipped, missed', () => {
    const said = (notes: PersonFacts['notes']) =>
      shown({ notes }).content.blocks.flatMap((one) =>
        one.kind === 'text' && one.role === 'quiet' ? [one.text] : [],
      );
    assert.deepEqual(said(full.notes ?? []), ['The last 8 weeks: 10-31 met · 11-07 skipped · 11-14 met']);
    assert.deepEqual(said([note('2026-10-31'), note('2026-11-21')]), [
      'The last 8 weeks: 10-31 met · 11-07 missed · 11-14 missed · 11-21 met',
    ]);
    assert.deepEqual(said([]), []);
  });

  it('can be added to, of somebody of whom nothing is known too', () => {
    const { content, places } = shown({});
    const buttons = content.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    assert.deepEqual(
      buttons.map(({ text, place }) => [text, places[place]]),
      [
        ['Add Topic', { run: 'capture', args: { person: 'ada', as: 'topic' } }],
        ['Add Promise', { run: 'capture', args: { person: 'ada', as: 'promise' } }],
        ['Add Praise', { run: 'capture', args: { person: 'ada', as: 'recognition' } }],
        ['Start One-on-One', { run: 'startOneOnOne', args: { person: 'ada' } }],
      ],
    );
  });
});
