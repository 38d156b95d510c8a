import * as l10n from '@vscode/l10n';
import { dayOfName } from '../book/paths';
import { addDays, type Day } from '../day';
import { authorityOnPages } from '../pages/authorityWords';
import type { PersonFacts } from '../rules/personFacts';
import { type ChartFrame, MOST_MARKS } from './chartFrame';
import type { DelegationBar } from './delegationBars';
import { GROWTH_LANES, type GrowthEvent } from './growthMarks';
import { type GrowthVoice, growthLegend } from './growthVoice';
import type { DataCell, LaneMark, Picture } from './picture';
import { gapsBetween, monthTicks } from './timeAxis';

/** The most delegations that get a lane each: the newest. */
const MOST_BARS = 6;

/** What the picture of somebody's growth is made of. */
interface GrowthPictureFacts {
  readonly events: readonly GrowthEvent[];
  readonly bars: readonly DelegationBar[];
  readonly facts: PersonFacts;
  readonly from: Day;
  /** What it says where it speaks to the person themselves, and tells nothing of one-on-ones. */
  readonly voice?: GrowthVoice;
}

/** A person's growth on one line of time: what happened, a lane for each kind, and a bar for each delegation. */
export function growthPicture(
  { events, bars, facts, from, voice }: GrowthPictureFacts,
  frame: ChartFrame,
): Picture {
  const { today } = frame;
  const inside = events.filter(({ day }) => day >= from && day <= today);
  const drawn = inside.slice(-MOST_MARKS);
  const shownBars = bars.filter((bar) => (bar.steps.at(-1)?.to ?? '') >= from).slice(-MOST_BARS);
  const written = events.filter(({ what, day }) => what !== l10n.t('One-on-one missed') && day <= today);
  const gaps = gapsBetween(
    written.map(({ day }) => day),
    from,
    today,
  );
  const said = voice?.authority ?? authorityOnPages;
  const laneNames = [
    voice?.evidence ?? l10n.t('What you saw'),
    l10n.t('Milestones'),
    voice?.checkins ?? l10n.t('Check-ins, in their own words'),
    voice?.praise ?? l10n.t('Praise'),
    ...(voice ? [] : [l10n.t('One-on-ones')]),
  ];
  const marks = [
    ...drawn.map((event) => eventMark(event, frame)),
    ...shownBars.flatMap((bar, index) => barMarks(bar, laneNames.length + index, from, said, frame)),
  ];
  return {
    id: 'growth',
    title: voice?.title ?? l10n.t('Growth of {0} over time', facts.person.name ?? facts.slug),
    counted: counted(inside.length - drawn.length, bars.length - shownBars.length, facts, from, voice),
    drawing: {
      kind: 'lanes',
      from,
      to: today,
      lanes: [...laneNames, ...shownBars.map((bar) => barName(bar, said))],
      marks,
      gaps: gaps.map((gap) => ({
        ...gap,
        name: l10n.t(
          'Nothing recorded from {0} to {1}',
          frame.dayInWords(gap.from),
          frame.dayInWords(gap.to),
        ),
      })),
      ticks: monthTicks(from, today, frame.month),
    },
    legend: growthLegend(marks, gaps.length > 0, voice),
    table: {
      columns: [l10n.t('Day'), l10n.t('What'), l10n.t('Text')],
      rows: [...drawn.map(eventRow), ...shownBars.flatMap((bar) => barRows(bar, said, frame))],
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

function barMarks(
  bar: DelegationBar,
  lane: number,
  from: Day,
  said: GrowthVoice['authority'],
  frame: ChartFrame,
): LaneMark[] {
  return bar.steps
    .filter(({ to }) => to >= from)
    .map((step, index, shown) => ({
      lane,
      from: step.from < from ? from : step.from,
      // The day of a step belongs to what it begins.
      to: shown[index + 1] && step.to > step.from ? addDays(step.to, -1) : step.to,
      shape: bar.active ? 'bar' : 'hatched',
      tone: 'second',
      height: step.step / 4,
      name: `${bar.outcome} · ${stepText(step, said, frame)}`,
      ...(step.authority === undefined ? {} : { label: said(step.authority) }),
      place: bar.place,
    }));
}

function stepText(
  { from, to, authority }: DelegationBar['steps'][number],
  said: GrowthVoice['authority'],
  { dayInWords, today }: ChartFrame,
): string {
  const word = authority === undefined ? l10n.t('authority not recorded') : said(authority);
  return to === today
    ? l10n.t('{0}, since {1}', word, dayInWords(from))
    : l10n.t('{0}, from {1} to {2}', word, dayInWords(from), dayInWords(to));
}

function barName({ outcome, steps }: DelegationBar, said: GrowthVoice['authority']): string {
  const authority = steps.at(-1)?.authority;
  return authority === undefined ? outcome : `${outcome} — ${said(authority)}`;
}

function eventRow({ day, what, text, place, private: secret }: GrowthEvent): DataCell[] {
  const shown = secret ? `${text} (${l10n.t('private')})` : text;
  return [{ text: day }, { text: what }, { text: shown, ...(place === undefined ? {} : { place }) }];
}

function barRows(bar: DelegationBar, said: GrowthVoice['authority'], frame: ChartFrame): DataCell[][] {
  return bar.steps.map((step) => [
    { text: step.from },
    { text: l10n.t('Delegated: {0}', stepText(step, said, frame)) },
    { text: bar.outcome, place: bar.place },
  ]);
}

function counted(
  notDrawn: number,
  barsLeft: number,
  facts: PersonFacts,
  from: Day,
  voice: GrowthVoice | undefined,
): string {
  const { goals, recognition, delegations } = facts;
  // Of older ones only the last is known, for what was missed after it.
  const notes = facts.notes.filter(({ thing }) => (dayOfName(thing.name) ?? from) >= from);
  return [
    voice?.counted ??
      l10n.t(
        'Counted: files {0} (goals {1}, one-on-ones {2}, praise {3}, delegations {4}).',
        goals.length + notes.length + recognition.length + delegations.length,
        goals.length,
        notes.length,
        recognition.length,
        delegations.length,
      ),
    l10n.t('Items without a date are left out.'),
    notDrawn > 0 ? l10n.t('Only the newest {0} are drawn; left out: {1}.', MOST_MARKS, notDrawn) : '',
    barsLeft > 0 ? l10n.t('Delegations not shown: {0}.', barsLeft) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
