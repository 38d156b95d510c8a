import * as l10n from '@vscode/l10n';
import { personThing } from '../book/paths';
import type { PageBlock, PageChoice, PageContent } from '../pages/pageContent';
import { pageWords } from '../pages/pageWords';
import { becomingStatus } from '../rules/becoming';
import type { Cadence } from '../rules/cadence';
import { mergedRecords, type PersonFacts, targetIn } from '../rules/personFacts';
import { relationOf } from '../rules/relations';
import { type ChartFrame, oneLine } from './chartFrame';
import { delegationBars } from './delegationBars';
import { growthEvents } from './growthMarks';
import { growthPicture } from './growthPicture';
import { missingInGoals } from './missingInGoals';
import { PERIODS, type PeriodMonths, periodStart } from './timeAxis';

/** What the page about somebody's growth is made of. */
interface GrowthPageFacts {
  readonly facts: PersonFacts;
  readonly cadence: Cadence;
  readonly months: PeriodMonths;
  /** True if private files are among the facts. Such a page is not saved. */
  readonly withPrivate: boolean;
  /** True if private files may be shown at all. */
  readonly offersPrivate: boolean;
  /** The paths of files that cannot be read, relative to the book. */
  readonly unreadable: readonly string[];
}

/** The page about somebody's growth: who they are becoming, one picture of time, and what is missing for each goal. */
export function growthContent(page: GrowthPageFacts, frame: ChartFrame): PageContent {
  const { facts, cadence, months } = page;
  const name = facts.person.name ?? facts.slug;
  const events = growthEvents(facts, cadence, frame);
  const bars = delegationBars(facts, frame);
  const isEmpty = events.length === 0 && bars.length === 0;
  const from = periodStart(frame.today, months);
  return {
    title: l10n.t('Growth: {0}', oneLine(name)),
    choices: choicesOf(page, frame),
    blocks: [
      ...becomingBlocks(facts, name, frame),
      ...(isEmpty
        ? emptyBlocks(facts, name, frame)
        : [{ kind: 'picture' as const, picture: growthPicture({ events, bars, facts, from }, frame) }]),
      ...goalBlocks(facts, frame),
      ...(isEmpty ? [] : nextBlocks(facts, frame)),
      ...unreadableBlocks(page.unreadable, frame),
    ],
    saves: !page.withPrivate,
    words: pageWords(),
  };
}

/** The choice of how much time is shown, by the parameter `months`. */
export function periodChoice(months: PeriodMonths | undefined, { places }: ChartFrame): PageChoice {
  const texts: Readonly<Record<PeriodMonths, string>> = {
    3: l10n.t('Quarter'),
    6: l10n.t('Half-year'),
    12: l10n.t('Year'),
  };
  return {
    label: l10n.t('Period'),
    options: PERIODS.map((one) => ({
      text: texts[one],
      place: places.add({ params: { months: String(one) } }),
      chosen: one === months,
    })),
  };
}

function choicesOf({ months, withPrivate, offersPrivate }: GrowthPageFacts, frame: ChartFrame): PageChoice[] {
  const { places } = frame;
  if (!offersPrivate) return [periodChoice(months, frame)];
  const place = (value: string) => places.add({ params: { private: value } });
  return [
    periodChoice(months, frame),
    {
      label: l10n.t('Private notes'),
      options: [
        { text: l10n.t('Shared only'), place: place(''), chosen: !withPrivate },
        { text: l10n.t('With Private Notes'), place: place('with'), chosen: withPrivate },
      ],
    },
  ];
}

function becomingBlocks(facts: PersonFacts, name: string, frame: ChartFrame): PageBlock[] {
  const { state, becoming, evidence } = becomingStatus(facts, frame.today);
  if (becoming === undefined) return [];
  const file = personThing(facts.slug);
  const place = frame.places.add({ open: targetIn(file, ['becoming']) });
  const said =
    evidence === undefined
      ? l10n.t('No evidence of it yet. What have you seen?')
      : state === 'stale'
        ? l10n.t('Last evidence: {0}. What have you seen since?', frame.distance(evidence.date))
        : l10n.t('Last evidence: {0}.', frame.distance(evidence.date));
  return [
    { kind: 'text', role: 'quiet', text: l10n.t('Who you see {0} becoming', oneLine(name)) },
    { kind: 'text', role: 'quote', text: becoming.trim(), place },
    { kind: 'text', role: 'quiet', text: `${said} ${toldText(facts, frame)}` },
  ];
}

function toldText({ person }: PersonFacts, { distance }: ChartFrame): string {
  return person.told === undefined
    ? l10n.t('You have not told them yet.')
    : l10n.t('You told them {0}.', distance(person.told));
}

function emptyBlocks(facts: PersonFacts, name: string, frame: ChartFrame): PageBlock[] {
  const { places } = frame;
  const start = places.add({ run: 'startOneOnOne', args: { person: facts.slug } });
  return [
    {
      kind: 'text',
      role: 'lead',
      text: l10n.t('Nothing with a date about {0} yet. Start with one of these:', oneLine(name)),
    },
    {
      kind: 'buttons',
      buttons: [{ text: l10n.t('Start One-on-One'), place: start }, ...beginButtons(facts, frame)],
    },
  ];
}

/** What can be begun, of that of which there is none. */
function beginButtons({ slug, goals, recognition }: PersonFacts, { places }: ChartFrame) {
  const run = (command: string) => places.add({ run: command, args: { person: slug } });
  return [
    ...(goals.length === 0 ? [{ text: l10n.t('Add Goal'), place: run('addGoal') }] : []),
    ...(recognition.length === 0 ? [{ text: l10n.t('Recognize Someone'), place: run('recognise') }] : []),
  ];
}

function goalBlocks(facts: PersonFacts, frame: ChartFrame): PageBlock[] {
  const goals = mergedRecords(facts.goals).filter(
    ({ record }) => record.status === 'active' || record.status === undefined,
  );
  if (goals.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: l10n.t('What is missing') },
    {
      kind: 'list',
      items: goals.map((goal) => {
        const missing = missingInGoals(goal, frame);
        return {
          text: oneLine(goal.record.title ?? goal.main.thing.name),
          note: missing.length === 0 ? l10n.t('nothing') : missing.join(' · '),
          place: frame.places.add({ open: targetIn(goal.main.thing, ['title']) }),
        };
      }),
    },
  ];
}

/** What comes next: what there is none of yet, and what the person reads of what grew, for those whom the lead leads. */
function nextBlocks(facts: PersonFacts, frame: ChartFrame): PageBlock[] {
  const { slug, person } = facts;
  const packet = { run: 'openDashboard', args: { page: 'packet', person: slug } };
  const buttons = [
    ...beginButtons(facts, frame),
    ...(relationOf(person) === 'report'
      ? [{ text: l10n.t('Review Packet'), place: frame.places.add(packet) }]
      : []),
  ];
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

/**
 * Returns the blocks of a page that list the files that cannot be read, so that nobody takes their absence for nothing;
 * empty where all can.
 */
export function unreadableBlocks(paths: readonly string[], { places }: ChartFrame): PageBlock[] {
  if (paths.length === 0) return [];
  return [
    {
      kind: 'text',
      role: 'warning',
      text: l10n.t('These files cannot be read, so what they say is missing here:'),
    },
    {
      kind: 'list',
      items: paths.map((path) => ({ text: path, place: places.add({ open: { path, at: [] } }) })),
    },
  ];
}
