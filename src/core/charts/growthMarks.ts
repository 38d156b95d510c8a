import * as l10n from '@vscode/l10n';
import { personThing } from '../book/paths';
import { compareText } from '../compareText';
import { type Day, isDay } from '../day';
import type { Cadence } from '../rules/cadence';
import { isDone } from '../rules/openPromises';
import {
  fileWith,
  type MergedRecord,
  mergedRecords,
  type PersonFacts,
  type RecordFile,
} from '../rules/personFacts';
import { recognitionDay } from '../rules/recognitionDue';
import { type ChartFrame, oneLine, placeIn } from './chartFrame';
import { type Meeting, meetingsOf } from './meetings';
import type { MarkShape, MarkTone } from './picture';

/** The lanes of growth, from top to bottom; each delegation has one of its own below. */
export const GROWTH_LANES = ['evidence', 'milestones', 'checkins', 'recognition', 'meetings'] as const;
/** A row of the picture of growth, by what its marks show. */
type GrowthLane = (typeof GROWTH_LANES)[number];

/** One dated thing of a person's growth. */
export interface GrowthEvent {
  readonly lane: GrowthLane;
  readonly day: Day;
  /** What it is: "Evidence", "Milestone reached". */
  readonly what: string;
  /** The text of the record. */
  readonly text: string;
  readonly shape: MarkShape;
  readonly tone: MarkTone;
  readonly label?: string;
  readonly private: boolean;
  readonly place?: number;
}

/**
 * All dated things of a person's growth up to today, the oldest first; open milestones that are still to come among them.
 * @param cadence how often the lead and the person meet; undefined where one-on-ones are not told of
 */
export function growthEvents(
  facts: PersonFacts,
  cadence: Cadence | undefined,
  frame: ChartFrame,
): readonly GrowthEvent[] {
  const goals = mergedRecords(facts.goals).flatMap(({ files, record: { status } }) =>
    files.map((file) => ({ file, isOver: status === 'achieved' || status === 'dropped' })),
  );
  const events = [
    ...personEvidence(facts, frame),
    ...goals.flatMap(({ file, isOver }) => [
      ...evidenceOf(file, frame),
      ...milestonesOf(file, isOver, frame),
      ...checkinsOf(file, frame),
    ]),
    ...mergedRecords(facts.recognition).flatMap((one) => recognitionOf(one, frame)),
    ...(cadence ? meetingEvents(facts, cadence, frame) : []),
  ];
  return events.sort((a, b) => compareText(a.day, b.day));
}

/** What belongs to no goal yet. */
function personEvidence({ slug, person }: PersonFacts, frame: ChartFrame): GrowthEvent[] {
  const thing = personThing(slug);
  return evidenceOf({ thing, record: person }, frame);
}

function evidenceOf(file: RecordFile<'goal'> | RecordFile<'person'>, frame: ChartFrame): GrowthEvent[] {
  return (file.record.evidence ?? []).flatMap(({ date, text }, index) => {
    if (date === undefined || text === undefined || date > frame.today) return [];
    return [
      {
        lane: 'evidence',
        day: date,
        what: l10n.t('Evidence'),
        text: oneLine(text),
        shape: 'diamond',
        tone: 'strong',
        private: file.thing.private,
        place: placeIn(frame, file, ['evidence', index]),
      },
    ];
  });
}

/** Those of a goal: where that is over, nothing that was not reached is to come, or late. */
function milestonesOf(file: RecordFile<'goal'>, isOver: boolean, frame: ChartFrame): GrowthEvent[] {
  const { today } = frame;
  return (file.record.milestones ?? []).flatMap(({ text, due, done }, index): GrowthEvent[] => {
    const reached = isDone(done);
    if (text === undefined || (isOver && !reached)) return [];
    const day = reached && done !== undefined && isDay(done) ? done : due;
    if (day === undefined || (reached && day > today)) return [];
    const isLate = !reached && day < today;
    return [
      {
        lane: 'milestones',
        day,
        what: reached
          ? l10n.t('Milestone reached')
          : isLate
            ? l10n.t('Milestone overdue')
            : l10n.t('Upcoming milestone'),
        text: oneLine(text),
        shape: reached ? 'square' : 'ring',
        tone: reached ? 'good' : isLate ? 'bad' : 'quiet',
        private: file.thing.private,
        place: placeIn(frame, file, ['milestones', index]),
      },
    ];
  });
}

function checkinsOf(file: RecordFile<'goal'>, frame: ChartFrame): GrowthEvent[] {
  const { today } = frame;
  return (file.record.checkins ?? []).flatMap(({ date, text, confidence }, index): GrowthEvent[] => {
    if (date === undefined || date > today) return [];
    const word =
      confidence === undefined
        ? undefined
        : confidence === 'low'
          ? l10n.t('low')
          : confidence === 'medium'
            ? l10n.t('medium')
            : l10n.t('high');
    return [
      {
        lane: 'checkins',
        day: date,
        what: word === undefined ? l10n.t('Check-in') : l10n.t('Check-in, confidence: {0}', word),
        text: oneLine(text ?? ''),
        shape: 'dot',
        tone: 'second',
        ...(word === undefined ? {} : { label: word }),
        private: file.thing.private,
        place: placeIn(frame, file, ['checkins', index]),
      },
    ];
  });
}

function recognitionOf(one: MergedRecord<'recognition'>, frame: ChartFrame): GrowthEvent[] {
  const { today } = frame;
  const day = recognitionDay(one);
  const { text, told } = one.record;
  if (day === undefined || text === undefined || day > today) return [];
  const file = fileWith(one, 'text');
  return [
    {
      lane: 'recognition',
      day,
      what: told === undefined ? l10n.t('Praise, not shared yet') : l10n.t('Praise, shared'),
      text: oneLine(text),
      shape: told === undefined ? 'hollowStar' : 'star',
      tone: told === undefined ? 'quiet' : 'strong',
      private: file.thing.private,
      place: placeIn(frame, file, ['text']),
    },
  ];
}

function meetingEvents(facts: PersonFacts, cadence: Cadence, frame: ChartFrame): GrowthEvent[] {
  return meetingsOf(facts, cadence, frame.today).map((meeting) => meetingEvent(meeting, facts.slug, frame));
}

const LOOKS: Readonly<Record<Meeting['state'], { shape: MarkShape; tone: MarkTone }>> = {
  held: { shape: 'dot', tone: 'plain' },
  skipped: { shape: 'cross', tone: 'quiet' },
  missed: { shape: 'ring', tone: 'bad' },
};

function meetingEvent(meeting: Meeting, slug: string, frame: ChartFrame): GrowthEvent {
  const { state, day } = meeting;
  const common = { lane: 'meetings', day, ...LOOKS[state], private: false } as const;
  if (state === 'missed') {
    const place = frame.places.add({ run: 'skipOneOnOne', args: { person: slug, date: day } });
    return {
      ...common,
      what: l10n.t('One-on-one missed'),
      text: l10n.t('No one-on-one was held or skipped.'),
      place,
    };
  }
  const { note } = meeting;
  const { record } = note;
  const topics = (record.topics ?? []).filter(({ text }) => text !== undefined).length;
  const text =
    state === 'skipped'
      ? oneLine(record.skipped ?? '')
      : topics === 1
        ? l10n.t('1 topic')
        : l10n.t('{0} topics', topics);
  const what = state === 'skipped' ? l10n.t('One-on-one skipped') : l10n.t('One-on-one held');
  return { ...common, what, text, place: placeIn(frame, note.main, state === 'skipped' ? ['skipped'] : []) };
}
