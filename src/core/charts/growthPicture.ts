import type { Day } from '../day';
import type { PersonFacts } from '../rules/personFacts';
import { type ChartFrame, MOST_MARKS } from './chartFrame';
import type { DelegationBar } from './delegationBars';
import { GROWTH_LANES, type GrowthEvent } from './growthMarks';
import type { DataCell, LaneMark, LegendEntry, Picture } from './picture';
import { gapsBetween, monthTicks } from './timeAxis';

/** The most delegations that get a lane each: the newest. */
const MOST_BARS = 6;

/** What the picture of somebody's growth is made of. */
export interface GrowthPictureFacts {
  readonly events: readonly GrowthEvent[];
  readonly bars: readonly DelegationBar[];
  readonly facts: PersonFacts;
  readonly from: Day;
}

/** A person's growth on one line of time: what happened, a lane for each kind, and a bar for each delegation. */
export function growthPicture({ events, bars, facts, from }: GrowthPictureFacts, frame: ChartFrame): Picture {
  const { t, today } = frame;
  const inside = events.filter(({ day }) => day >= from && day <= today);
  const drawn = inside.slice(-MOST_MARKS);
  const shownBars = bars.filter((bar) => (bar.steps.at(-1)?.to ?? '') >= from).slice(-MOST_BARS);
  const written = events.filter(({ what, day }) => what !== t('One-on-one missed') && day <= today);
  const gaps = gapsBetween(
    written.map(({ day }) => day),
    from,
    today,
  );
  const laneNames = [
    t('What you saw'),
    t('Milestones'),
    t('Check-ins, in their own words'),
    t('Praise'),
    t('One-on-ones'),
    ...shownBars.map((bar) => barName(bar, frame)),
  ];
  return {
    id: 'growth',
    title: t('Growth of {0} over time', facts.person.name ?? facts.slug),
    counted: counted(inside.length - drawn.length, bars.length - shownBars.length, facts, frame),
    drawing: {
      kind: 'lanes',
      from,
      to: today,
      lanes: laneNames,
      marks: [
        ...drawn.map((event) => eventMark(event, frame)),
        ...shownBars.flatMap((bar, index) => barMarks(bar, GROWTH_LANES.length + index, from, frame)),
      ],
      gaps: gaps.map((gap) => ({
        ...gap,
        name: t('Nothing written down from {0} to {1}', frame.dayInWords(gap.from), frame.dayInWords(gap.to)),
      })),
      ticks: monthTicks(from, today, frame.month),
    },
    legend: legendOf(shownBars.length > 0, gaps.length > 0, frame),
    table: {
      columns: [t('Day'), t('What'), t('Text')],
      rows: [
        ...drawn.map((event) => eventRow(event, frame)),
        ...shownBars.flatMap((bar) => barRows(bar, frame)),
      ],
    },
  };
}

function eventMark(
  { lane, day, what, text, shape, tone, label, place }: GrowthEvent,
  frame: ChartFrame,
): LaneMark {
  const name = [frame.dayInWords(day), what, text].filter((part) => part !== '').join(' · ');
  return {
    lane: GROWTH_LANES.indexOf(lane),
    from: day,
    shape,
    tone,
    name,
    ...(label === undefined ? {} : { label }),
    ...(place === undefined ? {} : { place }),
  };
}

function barMarks(bar: DelegationBar, lane: number, from: Day, frame: ChartFrame): LaneMark[] {
  return bar.steps
    .filter(({ to }) => to >= from)
    .map((step) => ({
      lane,
      from: step.from < from ? from : step.from,
      to: step.to,
      shape: bar.active ? 'bar' : 'hatched',
      tone: 'second',
      height: step.step / 4,
      name: `${bar.outcome} · ${stepText(step, frame)}`,
      ...(step.authority === undefined ? {} : { label: authorityWord(step.authority, frame) }),
      place: bar.place,
    }));
}

function stepText({ from, to, authority }: DelegationBar['steps'][number], frame: ChartFrame): string {
  const { t, dayInWords, today } = frame;
  const word = authority === undefined ? t('authority not written down') : authorityWord(authority, frame);
  return to === today
    ? t('{0}, since {1}', word, dayInWords(from))
    : t('{0}, from {1} to {2}', word, dayInWords(from), dayInWords(to));
}

function barName({ outcome, steps }: DelegationBar, frame: ChartFrame): string {
  const authority = steps.at(-1)?.authority;
  return authority === undefined ? outcome : `${outcome} — ${authorityWord(authority, frame)}`;
}

function authorityWord(
  authority: NonNullable<DelegationBar['steps'][number]['authority']>,
  { t }: ChartFrame,
): string {
  switch (authority) {
    case 'tell me first':
      return t('tells you first');
    case 'decide together':
      return t('decides together with you');
    case 'decide then tell':
      return t('decides, then tells you');
    case 'decide':
      return t('decides alone');
  }
}

function eventRow({ day, what, text, place, private: secret }: GrowthEvent, frame: ChartFrame): DataCell[] {
  const shown = secret ? `${text} (${frame.t('private')})` : text;
  return [{ text: day }, { text: what }, { text: shown, ...(place === undefined ? {} : { place }) }];
}

function barRows(bar: DelegationBar, frame: ChartFrame): DataCell[][] {
  return bar.steps.map((step) => [
    { text: step.from },
    { text: frame.t('Delegated: {0}', stepText(step, frame)) },
    { text: bar.outcome, place: bar.place },
  ]);
}

function counted(notDrawn: number, barsLeft: number, facts: PersonFacts, { t }: ChartFrame): string {
  const { goals, notes, recognition, delegations } = facts;
  return [
    t(
      'Counted from {0} files: goals {1}, one-on-ones {2}, praise {3}, delegations {4}.',
      goals.length + notes.length + recognition.length + delegations.length,
      goals.length,
      notes.length,
      recognition.length,
      delegations.length,
    ),
    t('What has no day is left out.'),
    notDrawn > 0 ? t('Only the newest {0} are drawn; {1} are left out.', MOST_MARKS, notDrawn) : '',
    barsLeft > 0 ? t('{0} more delegations are not shown.', barsLeft) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function legendOf(hasBars: boolean, hasGaps: boolean, { t }: ChartFrame): LegendEntry[] {
  return [
    { shape: 'diamond', tone: 'strong', text: t('evidence') },
    { shape: 'square', tone: 'good', text: t('milestone reached') },
    { shape: 'ring', tone: 'bad', text: t('missed or past its day') },
    { shape: 'dot', tone: 'second', text: t('check-in') },
    { shape: 'star', tone: 'strong', text: t('praise shared') },
    { shape: 'hollowStar', tone: 'quiet', text: t('praise not shared yet') },
    { shape: 'dot', tone: 'plain', text: t('one-on-one held') },
    { shape: 'cross', tone: 'quiet', text: t('one-on-one skipped') },
    ...(hasBars
      ? [
          {
            shape: 'bar' as const,
            tone: 'second' as const,
            text: t('delegated; the higher, the more they decide'),
          },
        ]
      : []),
    ...(hasGaps
      ? [
          {
            shape: 'hatched' as const,
            tone: 'quiet' as const,
            text: t('more than 4 weeks with nothing written'),
          },
        ]
      : []),
  ];
}
