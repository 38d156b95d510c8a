import assert from 'node:assert/strict';
import { type PacketPageFacts, packetContent } from '../../../src/core/charts/packetContent';
import { factsWith, fileOf, note, TODAY, testFrame } from './frame';

const facts = factsWith({
  person: {
    name: 'Ada Lovelace',
    becoming: 'The one they ask first.',
    told: '2026-11-01',
    evidence: [{ date: '2026-11-02', text: 'Of no goal', link: '../../private/hint.md' }],
  },
  notes: [
    note('2026-11-14', { topics: [{ text: 'Said in confidence' }] }),
    note('2026-11-20', { skipped: 'Ill' }),
  ],
  goals: [
    fileOf('goal', 'lead-it', {
      title: 'Lead it',
      status: 'active',
      since: '2026-03-01',
      milestones: [
        { text: 'RFC accepted', done: '2026-10-05' },
        { text: 'Second shard', due: '2026-11-01' },
      ],
      evidence: [{ date: '2026-05-04', text: 'Talked them out of it', link: 'docs/rfc.md' }],
      checkins: [{ date: '2026-11-20', text: 'It goes', confidence: 'high' }],
      support: ['I owe a mentor'],
    }),
    fileOf('goal', 'lead-it', { title: 'Lead it', why: 'Hidden why' }, true),
    fileOf('goal', 'hidden', { title: 'Hidden goal', status: 'active' }, true),
  ],
  recognition: [
    fileOf('recognition', '2026-11-10-calm', {
      date: '2026-11-10',
      text: 'Kept calm',
      link: 'leadbook/people/ada/one-on-ones/2026-11-09.yaml',
    }),
  ],
  delegations: [
    fileOf('delegation', 'train', {
      outcome: 'The train leaves',
      status: 'active',
      authority: 'decide',
      since: '2026-09-01',
      expectations: ['On Tuesdays'],
    }),
  ],
});
const opportunities = [
  fileOf(
    'opportunity',
    '2026-10-01-own-it',
    {
      title: 'Own it',
      owner: 'ada',
      measure: 'Lead time',
      before: '3 days',
      after: '4 hours',
      outcome: { date: '2026-11-05', text: 'We found a new way' },
    },
    false,
    null,
  ),
  fileOf(
    'opportunity',
    '2026-10-02-of-bo',
    { title: 'Of Bo', owner: 'bo', outcome: { text: 'Done' } },
    false,
    null,
  ),
];
const contentOf = (part: Partial<PacketPageFacts> = {}, frame = testFrame()) =>
  packetContent(
    {
      facts,
      opportunities,
      others: [],
      months: undefined,
      period: {},
      withBecoming: false,
      offersBecoming: false,
      unreadable: [],
      ...part,
    },
    frame,
  );
const saidBy = (content: ReturnType<typeof contentOf>) => JSON.stringify(content);

describe('a review packet as a page', () => {
  it('tells what the Markdown tells, and what is missing in each goal', () => {
    const said = saidBy(contentOf());
    for (const text of [
      'Review packet for Ada Lovelace',
      'Talked them out of it',
      'docs/rfc.md',
      'RFC accepted',
      'your confidence: high',
      'Kept calm',
      'The train leaves',
      'On Tuesdays',
      'you decide',
      'We found a new way',
      'Of no goal',
    ])
      assert.ok(said.includes(text), text);
    assert.match(said, /Still missing: evidence since 2026-05-04.*a milestone that was due/);
  });

  it('names no file that is for the lead alone', () => {
    assert.doesNotMatch(saidBy(contentOf()), /private\/hint|2026-11-09\.yaml/);
  });

  it('tells nothing private, of one-on-ones, of others, or that the lead keeps', () => {
    const said = saidBy(contentOf());
    assert.doesNotMatch(
      said,
      /Hidden|confidence"|Said in|Ill|One-on-one|I owe|Of Bo|ask first|not shared|with you|Private/,
    );
  });

  it('says who they are becoming only where that is wanted', () => {
    assert.match(saidBy(contentOf({ withBecoming: true, offersBecoming: true })), /The one they ask first/);
    assert.equal(contentOf().choices.length, 1);
    assert.equal(contentOf({ offersBecoming: true }).choices.length, 2);
  });

  it('draws a mark for each fact of the period', () => {
    const all = contentOf({ months: 3 });
    const picture = all.blocks.find(({ kind }) => kind === 'picture');
    assert.ok(picture?.kind === 'picture' && picture.picture.drawing.kind === 'lanes');
    const { lanes, marks } = picture.picture.drawing;
    assert.equal(lanes.length, 5);
    assert.deepEqual(
      marks.map(({ lane, from }) => `${lane} ${from}`),
      ['1 2026-10-05', '1 2026-11-01', '0 2026-11-02', '3 2026-11-10', '2 2026-11-20', '4 2026-09-01'],
    );
    assert.equal(picture.picture.table.rows.length, marks.length);
    assert.match(picture.picture.counted, /goals 1, recognition 1, delegations 1/);
  });

  it('ends with its last day', () => {
    const content = contentOf({ period: { from: '2026-05-01', to: '2026-10-10' } });
    const said = saidBy(content);
    assert.match(said, /Talked them out of it/);
    assert.doesNotMatch(said, /Kept calm|It goes/);
    const picture = content.blocks.find(({ kind }) => kind === 'picture');
    assert.ok(picture?.kind === 'picture' && picture.picture.drawing.kind === 'lanes');
    assert.equal(picture.picture.drawing.to, '2026-10-10');
  });

  it('shows when things were, though all are of one day', () => {
    const sameDay = factsWith({
      goals: [
        fileOf('goal', 'lead-it', { title: 'Lead it', evidence: [{ date: TODAY, text: 'Talked them out' }] }),
      ],
      delegations: [fileOf('delegation', 'train', { outcome: 'The train', status: 'active', since: TODAY })],
    });
    for (const period of [{}, { to: TODAY }]) {
      const content = contentOf({ facts: sameDay, opportunities: [], period });
      const picture = content.blocks.find(({ kind }) => kind === 'picture');
      assert.ok(picture?.kind === 'picture' && picture.picture.drawing.kind === 'lanes');
      const { from, to, ticks, marks } = picture.picture.drawing;
      assert.deepEqual([from, to], ['2026-08-29', TODAY]);
      assert.ok(ticks.length >= 3);
      assert.ok(marks.every((mark) => mark.from === TODAY));
    }
  });

  it('hands the same to Markdown', () => {
    const frame = testFrame();
    contentOf({ months: 3, withBecoming: true }, frame);
    const place = frame.places.all.find((one) => 'run' in one && one.run === 'exportPacket');
    assert.deepEqual(place, {
      run: 'exportPacket',
      args: { person: 'ada', from: '2026-08-29', to: '2026-11-28', becoming: true },
    });
  });

  it('says so where nothing is on record', () => {
    const content = contentOf({ facts: factsWith({}), opportunities: [] });
    assert.match(saidBy(content), /Nothing is on record for this period yet/);
    assert.ok(content.blocks.every(({ kind }) => kind !== 'picture'));
  });
});
