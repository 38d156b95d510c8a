import assert from 'node:assert/strict';
import { MOST_MARKS } from '../../../src/core/charts/chartFrame';
import { delegationBars } from '../../../src/core/charts/delegationBars';
import { growthContent } from '../../../src/core/charts/growthContent';
import { growthEvents } from '../../../src/core/charts/growthMarks';
import { meetingsOf } from '../../../src/core/charts/meetings';
import { missingInGoals } from '../../../src/core/charts/missingInGoals';
import type { LanesDrawing, Picture } from '../../../src/core/charts/picture';
import { gapsBetween, monthTicks, periodStart } from '../../../src/core/charts/timeAxis';
import { addDays } from '../../../src/core/day';
import type { PageContent } from '../../../src/core/pages/pageContent';
import type { Cadence } from '../../../src/core/rules/cadence';
import { mergedRecords, type PersonFacts } from '../../../src/core/rules/personFacts';
import { speaking, translationsOf } from '../speaking';
import { factsWith, fileOf, note, TODAY, testFrame } from './frame';

const WEEKLY: Cadence = { count: 1, unit: 'week' };
const FORTNIGHT: Cadence = { count: 2, unit: 'week' };

const pictureOf = ({ blocks }: PageContent): Picture => {
  const block = blocks.find(({ kind }) => kind === 'picture');
  assert.ok(block?.kind === 'picture');
  return block.picture;
};
const lanesOf = (content: PageContent): LanesDrawing => {
  const { drawing } = pictureOf(content);
  assert.ok(drawing.kind === 'lanes');
  return drawing;
};
const contentOf = (facts: PersonFacts, frame = testFrame(), cadence = FORTNIGHT) =>
  growthContent(
    { facts, cadence, months: 6, withPrivate: false, offersPrivate: false, unreadable: [] },
    frame,
  );

describe('one-on-ones against the cadence', () => {
  const table: readonly (readonly [
    what: string,
    notes: PersonFacts['notes'],
    cadence: Cadence,
    expected: string,
  ])[] = [
    ['nobody met yet', [], WEEKLY, ''],
    ['met each week', [note('2026-11-14'), note('2026-11-21')], WEEKLY, 'held 11-14, held 11-21'],
    ['a few days late is held', [note('2026-11-14'), note('2026-11-24')], WEEKLY, 'held 11-14, held 11-24'],
    [
      'a week left out is missed',
      [note('2026-11-07'), note('2026-11-22')],
      WEEKLY,
      'held 11-07, missed 11-14, held 11-22',
    ],
    [
      'a skipped one is not missed',
      [note('2026-11-07'), note('2026-11-14', { skipped: 'Ill' }), note('2026-11-21')],
      WEEKLY,
      'held 11-07, skipped 11-14, held 11-21',
    ],
    ['silence up to today', [note('2026-10-31')], FORTNIGHT, 'held 10-31, missed 11-14'],
    ['one that is to come says nothing yet', [note('2026-11-25'), note('2026-12-05')], WEEKLY, 'held 11-25'],
    [
      'a private file alone is no meeting',
      [note('2026-11-21'), fileOf('oneOnOne', '2026-11-25', {}, true)],
      WEEKLY,
      'held 11-21',
    ],
  ];
  for (const [what, notes, cadence, expected] of table) {
    it(what, () => {
      const found = meetingsOf(factsWith({ notes }), cadence, TODAY).map(
        ({ state, day }) => `${state} ${day.slice(5)}`,
      );
      assert.equal(found.join(', '), expected);
    });
  }

  it('end with somebody who was archived', () => {
    const frame = testFrame();
    const facts = factsWith({ notes: [note('2026-01-10')], person: { name: 'Ada', archived: '2026-01-20' } });
    assert.deepEqual(
      growthEvents(facts, WEEKLY, frame).map(({ day }) => day),
      ['2026-01-10'],
    );
  });

  it('are not missed by somebody who is on leave', () => {
    const facts = factsWith({ notes: [note('2026-10-10')], person: { name: 'Ada', paused: '2027-03-01' } });
    assert.deepEqual(
      growthEvents(facts, WEEKLY, testFrame()).map(({ day }) => day),
      ['2026-10-10'],
    );
  });

  it('are counted to an end for a cadence of a day over centuries', () => {
    assert.equal(
      meetingsOf(factsWith({ notes: [note('1900-01-01')] }), { count: 1, unit: 'day' }, TODAY).length,
      1_001,
    );
  });
});

describe('a line of time', () => {
  it('begins the day after the same day of an earlier month', () => {
    assert.equal(periodStart('2026-11-28', 6), '2026-05-29');
    assert.equal(periodStart('2026-08-31', 6), '2026-03-01');
  });

  it('has a word for each first of a month, with the year where it changes', () => {
    const ticks = monthTicks('2026-11-15', '2027-02-14', (day) => day.slice(5, 7));
    assert.deepEqual(ticks, [
      { day: '2026-12-01', text: '12 2026' },
      { day: '2027-01-01', text: '01 2027' },
      { day: '2027-02-01', text: '02' },
    ]);
  });

  it('has a word where no month begins in it', () => {
    const month = (day: string) => day.slice(5, 7);
    assert.deepEqual(monthTicks('2026-11-15', '2026-11-28', month), [{ day: '2026-11-15', text: '11 2026' }]);
    assert.deepEqual(monthTicks('2026-11-28', '2026-11-28', month), [{ day: '2026-11-28', text: '11 2026' }]);
  });

  it('has at most 24 words over decades', () => {
    assert.ok(monthTicks('1990-01-01', '2026-11-28', () => '').length <= 24);
  });

  it('shades more than four weeks of nothing, up to today', () => {
    const days = ['2026-06-01', '2026-06-29', '2026-09-01'];
    assert.deepEqual(gapsBetween(days, '2026-05-01', '2026-11-28'), [
      { from: '2026-06-30', to: '2026-08-31' },
      { from: '2026-09-02', to: '2026-11-28' },
    ]);
    assert.deepEqual(gapsBetween(days, '2026-08-01', '2026-09-20'), [
      { from: '2026-08-01', to: '2026-08-31' },
    ]);
    assert.deepEqual(gapsBetween([], '2026-05-01', '2026-11-28'), []);
  });
});

describe('growth', () => {
  const facts = factsWith({
    person: {
      name: 'Ada Lovelace',
      becoming: 'The one they ask first.',
      told: '2026-11-01',
      evidence: [{ date: '2026-10-06', text: 'Of no goal yet' }],
    },
    goals: [
      fileOf('goal', 'lead-it', {
        title: 'Lead it',
        status: 'active',
        milestones: [
          { text: 'RFC accepted', done: '2026-10-05' },
          { text: 'Second shard', due: '2026-11-01' },
          { text: 'All of it', due: '2027-01-01' },
          { text: 'On some day', done: 'true' },
        ],
        evidence: [{ date: '2026-10-10', text: 'Talked them\n out of it.' }, { text: 'No day' }],
        checkins: [{ date: '2026-11-20', text: 'It goes', confidence: 'high' }],
      }),
      fileOf('goal', 'lead-it', { evidence: [{ date: '2026-10-11', text: 'For me alone' }] }, true),
    ],
    recognition: [
      fileOf('recognition', '2026-10-12-calm', { date: '2026-10-12', text: 'Kept calm', told: '2026-10-13' }),
      fileOf('recognition', '2026-10-14-kind', { text: 'Was kind' }),
    ],
    notes: [note('2026-10-15', { topics: [{ text: 'One' }] }), note('2026-10-29', { skipped: 'Ill' })],
  });

  it('is what is dated, the oldest first, each with its place', () => {
    const frame = testFrame();
    const events = growthEvents(facts, FORTNIGHT, frame);
    assert.deepEqual(
      events.map(
        ({ day, lane, what, text, shape }) => `${day.slice(5)} ${lane} | ${what} | ${text} | ${shape}`,
      ),
      [
        '10-05 milestones | Milestone reached | RFC accepted | square',
        '10-06 evidence | Evidence | Of no goal yet | diamond',
        '10-10 evidence | Evidence | Talked them out of it. | diamond',
        '10-11 evidence | Evidence | For me alone | diamond',
        '10-12 recognition | Praise, shared | Kept calm | star',
        '10-14 recognition | Praise, not shared yet | Was kind | hollowStar',
        '10-15 meetings | One-on-one held | 1 topic | dot',
        '10-29 meetings | One-on-one skipped | Ill | cross',
        '11-01 milestones | Milestone overdue | Second shard | ring',
        '11-12 meetings | One-on-one missed | No one-on-one was held or skipped. | ring',
        '11-20 checkins | Check-in, confidence: high | It goes | dot',
        '01-01 milestones | Upcoming milestone | All of it | ring',
      ],
    );
    const placeOf = (text: string) => frame.places.all[events.find((one) => one.text === text)?.place ?? -1];
    assert.deepEqual(placeOf('For me alone'), {
      open: { path: 'people/ada/goals/lead-it.private.yaml', at: ['evidence', 0] },
    });
    assert.deepEqual(placeOf('No one-on-one was held or skipped.'), {
      run: 'skipOneOnOne',
      args: { person: 'ada', date: '2026-11-12' },
    });
  });

  it('shows of a goal that is over what was reached, and nothing as late or to come', () => {
    const milestones = [
      { text: 'Reached', due: '2026-09-01', done: '2026-09-02' },
      { text: 'Left', due: '2026-10-01' },
      { text: 'To come', due: '2027-01-01' },
    ];
    const shownOf = (status: 'planned' | 'active' | 'achieved' | 'dropped') =>
      growthEvents(
        factsWith({ goals: [fileOf('goal', 'a', { milestones }), fileOf('goal', 'a', { status }, true)] }),
        undefined,
        testFrame(),
      ).map(({ text }) => text);
    for (const status of ['achieved', 'dropped'] as const) assert.deepEqual(shownOf(status), ['Reached']);
    for (const status of ['planned', 'active'] as const)
      assert.deepEqual(shownOf(status), ['Reached', 'Left', 'To come']);
  });

  it('is drawn as it is counted: a mark and a row of the table for each', () => {
    const frame = testFrame();
    const content = contentOf(facts, frame);
    const { marks, lanes, from, to, gaps } = lanesOf(content);
    assert.deepEqual([from, to], ['2026-05-29', TODAY]);
    assert.equal(lanes.length, 5);
    assert.equal(marks.length, 11);
    assert.deepEqual(gaps, []);
    const { table, counted } = pictureOf(content);
    assert.deepEqual(
      table.rows.map(([day, , text]) => `${day?.text} ${text?.place}`),
      marks.map(({ from: day, place }) => `${day} ${place}`),
    );
    assert.match(counted, /^Counted: files 6 \(goals 2, one-on-ones 2, praise 2, delegations 0\)\./);
  });

  it('shows what was said of it at the head, and what is missing at the end', () => {
    const texts = contentOf(facts).blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
    assert.deepEqual(texts, [
      'Who you see Ada Lovelace becoming',
      'The one they ask first.',
      'Last evidence: 48 days ago. You told them 27 days ago.',
    ]);
    const list = contentOf(facts).blocks.find(({ kind }) => kind === 'list');
    assert.ok(list?.kind === 'list');
    assert.deepEqual(
      list.items.map(({ text, note: missing }) => `${text}: ${missing}`),
      ['Lead it: a milestone that was due · a due day'],
    );
  });

  it('says how to begin where nothing is dated', () => {
    const frame = testFrame();
    const { blocks } = contentOf(factsWith({}), frame);
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['text', 'buttons'],
    );
    assert.deepEqual(
      frame.places.all.flatMap((place) => ('run' in place ? [place.run] : [])),
      ['startOneOnOne', 'addGoal', 'recognise'],
    );
  });

  it('says what can be begun where there is little, and what comes next', () => {
    const runs = (part: Partial<PersonFacts>) => {
      const frame = testFrame();
      const { blocks } = contentOf(factsWith({ notes: [note('2026-11-25')], ...part }), frame);
      return blocks.flatMap((block) =>
        block.kind === 'buttons'
          ? block.buttons.map(({ place }) => {
              const to = frame.places.all[place];
              return to && 'run' in to ? to.run : '';
            })
          : [],
      );
    };
    const { goals, recognition } = facts;
    assert.deepEqual(runs({}), ['addGoal', 'recognise', 'openDashboard']);
    assert.deepEqual(runs({ goals }), ['recognise', 'openDashboard']);
    assert.deepEqual(runs({ goals, recognition }), ['openDashboard']);
    assert.deepEqual(runs({ goals, recognition, person: { name: 'Bo', relation: 'peer' } }), []);
  });

  it('leaves out what lies before the time shown, and draws no more marks than can be drawn @slow', () => {
    const evidence = Array.from({ length: 10_000 }, (_, index) => ({
      date: addDays('2026-11-20', -(index % 150)),
      text: `Seen ${index}`,
    }));
    const old = [
      { date: '0101-01-01', text: 'Long ago' },
      { date: '9999-12-31', text: 'To come' },
    ];
    const many = factsWith({ goals: [fileOf('goal', 'a', { title: 'A', evidence: [...evidence, ...old] })] });
    const content = contentOf(many);
    assert.equal(lanesOf(content).marks.length, MOST_MARKS);
    assert.match(pictureOf(content).counted, /Only the newest 5000 are drawn; left out: 5000\./);
  });

  it('is not saved while private notes are shown', () => {
    const page = { facts, cadence: FORTNIGHT, months: 6, offersPrivate: true, unreadable: [] } as const;
    assert.equal(growthContent({ ...page, withPrivate: true }, testFrame()).saves, false);
    assert.equal(growthContent({ ...page, withPrivate: false }, testFrame()).saves, true);
  });

  it('names the files that cannot be read', () => {
    const { blocks } = growthContent(
      {
        facts,
        cadence: FORTNIGHT,
        months: 3,
        withPrivate: false,
        offersPrivate: false,
        unreadable: ['people/ada/goals/x.yaml'],
      },
      testFrame(),
    );
    const last = blocks.at(-1);
    assert.ok(last?.kind === 'list');
    assert.equal(last.items[0]?.text, 'people/ada/goals/x.yaml');
  });
});

describe('delegations over time', () => {
  const barsOf = (record: Parameters<typeof fileOf<'delegation'>>[2]) =>
    delegationBars(factsWith({ delegations: [fileOf('delegation', 'train', record)] }), testFrame());

  it('are a bar as high as the authority, up to today or the day they came back', () => {
    const [bar] = barsOf({
      outcome: 'The train leaves',
      status: 'active',
      authority: 'decide',
      since: '2026-10-01',
    });
    assert.deepEqual(bar?.steps, [{ from: '2026-10-01', to: TODAY, authority: 'decide', step: 4 }]);
    const [back] = barsOf({
      outcome: 'It',
      status: 'returned',
      since: '2026-10-01',
      returned: { date: '2026-10-20' },
    });
    assert.deepEqual(back?.steps, [{ from: '2026-10-01', to: '2026-10-20', authority: undefined, step: 1 }]);
  });

  it('step where the record says that authority grew', () => {
    const [grown] = barsOf({
      outcome: 'It',
      since: '2026-09-01',
      authority: 'decide',
      changes: [
        { date: '2026-10-01', authority: 'decide together' },
        { date: '2026-11-01', authority: 'decide' },
      ],
    });
    assert.deepEqual(
      grown?.steps.map(({ from, step }) => `${from} ${step}`),
      ['2026-09-01 1', '2026-10-01 2', '2026-11-01 4'],
    );
  });

  it('are left out without a day, or before it has come', () => {
    assert.deepEqual(barsOf({ outcome: 'It' }), []);
    assert.deepEqual(barsOf({ outcome: 'It', since: '2027-01-01' }), []);
  });
});

describe('what is missing in a goal', () => {
  const missing = (record: Parameters<typeof fileOf<'goal'>>[2]) => {
    const [goal] = mergedRecords([fileOf('goal', 'g', record)]);
    assert.ok(goal);
    return missingInGoals(goal, testFrame()).join(', ');
  };

  it('is said in words', () => {
    assert.equal(missing({}), 'evidence, a check-in, a milestone, a due day');
    assert.equal(
      missing({
        due: '2027-01-01',
        milestones: [{ text: 'A' }],
        evidence: [{ date: '2026-05-01', text: 'A' }],
        checkins: [{ date: '2026-11-01', text: 'B' }],
      }),
      'evidence since 05-01',
    );
    assert.equal(
      missing({
        due: '2027-01-01',
        milestones: [{ text: 'A', due: '2026-11-01' }],
        evidence: [{ date: '2026-11-01', text: 'A' }],
        checkins: [{ date: '2026-05-01', text: 'B' }],
      }),
      'a check-in since 05-01, a milestone that was due',
    );
  });

  // “What is missing: no evidence” says that there is evidence.
  it('names what is missing in every language, and never that there is none of it @slow', () => {
    const negations = /\b(?:no|without|kein\w*|ohne|ning[uú]n\w*|sin)\b/i;
    const record = { evidence: [], checkins: [{ date: '2026-05-01', text: 'B' }] };
    for (const language of ['en', 'de', 'es'] as const)
      for (const one of [{}, record])
        assert.doesNotMatch(
          speaking(translationsOf(language), () => missing(one)),
          negations,
        );
  });
});
