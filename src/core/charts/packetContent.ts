import * as l10n from '@vscode/l10n';
import { personThing } from '../book/paths';
import type { Fact } from '../export/exportFacts';
import type { ExportPeriod } from '../export/exportPeriod';
import { type PacketFacts, packetOf } from '../export/packet';
import { periodText } from '../export/packetText';
import { packetWord } from '../export/packetWords';
import type { PageBlock, PageChoice, PageContent } from '../pages/pageContent';
import { pageWords } from '../pages/pageWords';
import type { KindName } from '../records/kinds';
import type { PersonFacts, RecordFile } from '../rules/personFacts';
import { type ChartFrame, oneLine } from './chartFrame';
import { delegationBars } from './delegationBars';
import { periodChoice, unreadableBlocks } from './growthContent';
import { growthEvents } from './growthMarks';
import { growthPicture } from './growthPicture';
import { packetGoalBlocks, packetOwnBlocks } from './packetBlocks';
import { slopesPicture } from './slopes';
import { PERIODS, type PeriodMonths, periodStart } from './timeAxis';

/** What the page of a review packet is made of. */
export interface PacketPageFacts {
  readonly facts: PersonFacts;
  readonly opportunities: readonly RecordFile<'opportunity'>[];
  /** Records of kinds that say by `export` what of them is told. */
  readonly others: readonly Fact<KindName>[];
  /** Months that end today; undefined for `period`. */
  readonly months: PeriodMonths | undefined;
  /** The days it is about, where months do not say so. */
  readonly period: ExportPeriod;
  readonly withBecoming: boolean;
  /** True if they have heard who the lead sees them becoming, so that it may be said. */
  readonly offersBecoming: boolean;
  readonly unreadable: readonly string[];
}

/** The most months that the picture shows of a packet without a first day. */
const MOST_MONTHS = 36;

/** A review packet as a page: what its Markdown tells, with a picture of the time, and what is missing in each goal. */
export function packetContent(page: PacketPageFacts, frame: ChartFrame): PageContent {
  const { today } = frame;
  const { facts, months, withBecoming } = page;
  const period = months === undefined ? page.period : { from: periodStart(today, months), to: today };
  const person = personThing(facts.slug);
  const name = facts.person.name ?? facts.slug;
  const given: PacketFacts = {
    ...facts,
    person: { thing: person, record: facts.person },
    opportunities: page.opportunities,
    others: page.others,
  };
  const packet = packetOf(given, period);
  const { goals, opportunities } = packet;
  const slopes = slopesPicture(opportunities as readonly RecordFile<'opportunity'>[], false, frame);
  const told = [...packetGoalBlocks(goals, frame), ...packetOwnBlocks(packet)];
  const sections = [
    ...picturesOf(page, packet, period, frame),
    ...told,
    ...(slopes ? [{ kind: 'picture' as const, picture: slopes }] : []),
  ];
  const { becoming } = facts.person;
  return {
    title: l10n.t('Review packet for {0}', oneLine(name)),
    choices: choicesOf(page, frame),
    blocks: [
      {
        kind: 'buttons',
        buttons: [{ text: l10n.t('Save as Markdown'), place: markdownPlace(page, period, frame) }],
      },
      ...[
        periodText(period),
        l10n.t('This is what I have seen you do and grow into, with the evidence. Tell me what is missing.'),
      ]
        .filter((text) => text !== '')
        .map((text): PageBlock => ({ kind: 'text', role: 'quiet', text })),
      ...(withBecoming && becoming !== undefined
        ? ([
            { kind: 'heading', level: 2, text: l10n.t('Who I see you becoming') },
            { kind: 'text', role: 'quote', text: becoming.trim() },
          ] satisfies PageBlock[])
        : []),
      ...(told.length === 0
        ? [
            {
              kind: 'text' as const,
              role: 'lead' as const,
              text: l10n.t('Nothing is on record for this period yet.'),
            },
          ]
        : sections),
      ...unreadableBlocks(page.unreadable, frame),
    ],
    saves: true,
    words: pageWords(),
  };
}

function picturesOf(
  { facts }: PacketPageFacts,
  packet: ReturnType<typeof packetOf>,
  { from, to }: ExportPeriod,
  frame: ChartFrame,
): PageBlock[] {
  const until = to !== undefined && to < frame.today ? to : frame.today;
  // What is of one-on-ones stays with the lead.
  const shown: PersonFacts = {
    slug: facts.slug,
    person: { name: facts.person.name ?? facts.slug, evidence: [...packet.evidence] },
    notes: [],
    next: [],
    goals: packet.goals.map(({ fact }) => fact as RecordFile<'goal'>),
    delegations: packet.delegations as readonly RecordFile<'delegation'>[],
    // The packet shares it.
    recognition: packet.recognition.map(
      ({ thing, record }) =>
        ({
          thing,
          record: { ...record, told: record.told ?? record.date ?? until },
        }) as RecordFile<'recognition'>,
    ),
  };
  const asOf = { ...frame, today: until };
  const [events, bars] = [growthEvents(shown, undefined, asOf), delegationBars(shown, asOf)];
  const first = [
    ...events.map(({ day }) => day),
    ...bars.flatMap(({ steps }) => steps.map((step) => step.from)),
  ].sort()[0];
  if (first === undefined) return [];
  const [earliest, latest] = [periodStart(until, MOST_MONTHS), periodStart(until, PERIODS[0])];
  // Things of a single day need a stretch of time around them that tells when it was.
  const start = from ?? [earliest, first, latest].sort()[1] ?? first;
  const { goals, recognition, delegations } = packet;
  const picture = growthPicture(
    {
      events,
      bars,
      facts: shown,
      from: start,
      voice: {
        title: l10n.t('Your growth over time'),
        evidence: l10n.t('What I saw you do'),
        checkins: l10n.t('Check-ins, in your own words'),
        praise: l10n.t('Recognition'),
        owned: l10n.t('what you own; the higher, the more you decide'),
        counted: l10n.t(
          'Counted from goals {0}, recognition {1}, delegations {2}.',
          goals.length,
          recognition.length,
          delegations.length,
        ),
        authority: packetWord,
      },
    },
    asOf,
  );
  return [{ kind: 'picture', picture }];
}

function choicesOf(
  { months, period, withBecoming, offersBecoming }: PacketPageFacts,
  frame: ChartFrame,
): PageChoice[] {
  const { places } = frame;
  const choice = periodChoice(months, frame);
  const isBound = period.from !== undefined || period.to !== undefined;
  const all = {
    text: isBound ? l10n.t('As Requested') : l10n.t('All'),
    place: places.add({ params: { months: '' } }),
    chosen: months === undefined,
  };
  const becomingPlace = (value: string) => places.add({ params: { becoming: value } });
  return [
    { ...choice, options: [...choice.options, all] },
    ...(offersBecoming
      ? [
          {
            label: l10n.t('Who you see them becoming'),
            options: [
              { text: l10n.t('Without Becoming'), place: becomingPlace(''), chosen: !withBecoming },
              { text: l10n.t('With Becoming'), place: becomingPlace('with'), chosen: withBecoming },
            ],
          },
        ]
      : []),
  ];
}

function markdownPlace(
  { facts, withBecoming }: PacketPageFacts,
  { from, to }: ExportPeriod,
  frame: ChartFrame,
): number {
  const args = {
    person: facts.slug,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    becoming: withBecoming,
  };
  return frame.places.add({ run: 'exportPacket', args });
}
