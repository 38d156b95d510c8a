import * as l10n from '@vscode/l10n';
import { compareText } from '../compareText';
import type { Day } from '../day';
import { isBlankText } from '../isBlankText';
import { countRows, howCounted, silenceLines } from '../pages/mirrorText';
import type { PageBlock, PageContent } from '../pages/pageContent';
import { pageWords } from '../pages/pageWords';
import { type Mirror, noVerdict, sortedTopics } from '../rules/mirror';
import type { RecordFile } from '../rules/personFacts';
import { targetIn } from '../rules/personFacts';
import { type ChartFrame, oneLine } from './chartFrame';
import { periodChoice, unreadableBlocks } from './growthContent';
import { balancePicture, cadencePicture } from './mePictures';
import type { PersonShare } from './meShare';
import type { PeriodMonths } from './timeAxis';

/** What the lead's own page is made of. */
interface MePageFacts {
  readonly shares: readonly PersonShare[];
  /** The mirrors of the shares and what the opportunities of the book add, taken together; see `sumMirrors`. */
  readonly mirror: Mirror;
  readonly mondays: readonly Day[];
  readonly months: PeriodMonths;
  /** The lead's reflections of the weeks shown; none while others look at the screen. */
  readonly reflections: readonly RecordFile<'reflection'>[];
  readonly unreadable: readonly string[];
}

/** The lead's own page: leading and managing, promises, cadence, praise, steps taken. It judges nobody. */
export function meContent(page: MePageFacts, frame: ChartFrame): PageContent {
  const { shares, mirror, mondays, months, reflections, unreadable } = page;
  const isEmpty = shares.every(({ meetings }) => meetings.length === 0) && mirror.share === undefined;
  return {
    title: l10n.t('Me'),
    choices: [periodChoice(months, frame)],
    blocks: [
      { kind: 'text', role: 'quiet', text: l10n.t('Only you see this page.') },
      {
        kind: 'buttons',
        buttons: [
          {
            text: l10n.t('Show as Markdown'),
            place: frame.places.add({ run: 'mirror', args: { as: 'markdown' } }),
          },
        ],
      },
      ...(isEmpty
        ? [
            {
              kind: 'text' as const,
              role: 'lead' as const,
              text: l10n.t('Nothing to show yet. It starts with your first one-on-one.'),
            },
          ]
        : [
            ...numberBlocks(shares),
            { kind: 'text' as const, role: 'plain' as const, text: balanceText(mirror, frame) },
            { kind: 'picture' as const, picture: balancePicture(mirror, frame) },
            { kind: 'picture' as const, picture: cadencePicture(shares, mondays, frame) },
          ]),
      ...stepBlocks(reflections, frame),
      ...weekBlocks(reflections, frame),
      ...(isEmpty ? [] : mirrorBlocks(mirror)),
      ...unreadableBlocks(unreadable, frame),
    ],
    saves: false,
    words: pageWords(),
  };
}

function numberBlocks(shares: readonly PersonShare[]): PageBlock[] {
  const sum = (count: (share: PersonShare) => number) => shares.reduce((all, one) => all + count(one), 0);
  const held = sum(({ meetings }) => meetings.filter(({ state }) => state === 'held').length);
  const onTime = sum(({ promises }) => promises.onTime);
  const numbers: readonly (readonly [number, string])[] = [
    [held, held === 1 ? l10n.t('meeting held') : l10n.t('meetings held')],
    [onTime, onTime === 1 ? l10n.t('promise kept on time') : l10n.t('promises kept on time')],
    [sum(({ promises }) => promises.late), l10n.t('kept late')],
    [sum(({ promises }) => promises.overdue), l10n.t('open, overdue')],
    [sum(({ shared }) => shared), l10n.t('praise shared')],
    [sum(({ unshared }) => unshared), l10n.t('praise not shared yet')],
  ];
  return [{ kind: 'numbers', numbers: numbers.map(([value, text]) => ({ value: String(value), text })) }];
}

/** The share of leading, and no verdict where the mirror gives none. */
function balanceText(mirror: Mirror, { percent }: ChartFrame): string {
  const { leading, managing, unsorted, share } = mirror;
  const sorted = sortedTopics(mirror);
  if (share === undefined || noVerdict(mirror) !== undefined)
    return l10n.t('Too few topics have a kind to say more (with: {0}, without: {1}).', sorted, unsorted);
  const all = leading + managing;
  return l10n.t(
    '{0} was leading: {1} of {2}. Topics without a kind: {3}.',
    percent(share),
    leading,
    all,
    unsorted,
  );
}

/** What the mirror says beside the pictures: what was counted, what has been silent, and how it counts. */
function mirrorBlocks(mirror: Mirror): PageBlock[] {
  const silent = silenceLines(mirror.silence);
  return [
    { kind: 'heading', level: 2, text: l10n.t('What was counted') },
    {
      kind: 'table',
      caption: l10n.t('What was counted'),
      table: {
        columns: [l10n.t('What'), l10n.t('How many')],
        rows: countRows(mirror).map(([label, count]) => [{ text: plain(label) }, { text: String(count) }]),
      },
    },
    { kind: 'heading', level: 2, text: l10n.t('Not mentioned for 8 weeks') },
    ...(silent.length === 0
      ? [
          {
            kind: 'text' as const,
            role: 'plain' as const,
            text: l10n.t('Nothing: you covered every kind of leading.'),
          },
        ]
      : [{ kind: 'list' as const, items: silent.map((text) => ({ text })) }]),
    { kind: 'heading', level: 2, text: l10n.t('How this is counted') },
    { kind: 'list', items: howCounted().map((text) => ({ text: plain(text) })) },
  ];
}

/** Without the marks of Markdown. */
function plain(text: string): string {
  return text.replace(/\*\*|`/g, '');
}

function stepBlocks(reflections: readonly RecordFile<'reflection'>[], frame: ChartFrame): PageBlock[] {
  const steps = reflections
    .filter(({ record }) => !isBlankText(record.stepup))
    .sort((a, b) => compareText(b.thing.name, a.thing.name));
  if (steps.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: l10n.t('Where you meant to step up') },
    {
      kind: 'list',
      items: steps.map(({ thing, record }) => ({
        text: oneLine(record.stepup ?? ''),
        note: [thing.name, oneLine(record.how ?? ''), didText(thing.name, reflections)]
          .filter((part) => part !== '')
          .join(' · '),
        place: frame.places.add({ open: targetIn(thing, ['stepup']) }),
      })),
    },
  ];
}

/** What became of a week's step, as the next reflection that says so has it. */
function didText(week: string, reflections: readonly RecordFile<'reflection'>[]): string {
  const [next] = reflections
    .filter(({ thing, record }) => thing.name > week && (record.did ?? record.stepup) !== undefined)
    .sort((a, b) => compareText(a.thing.name, b.thing.name));
  const did = oneLine(next?.record.did ?? '');
  return did === '' ? '' : l10n.t('what became of it: {0}', did);
}

/** What the lead wrote of each week: where they led, and where they managed. */
function weekBlocks(reflections: readonly RecordFile<'reflection'>[], frame: ChartFrame): PageBlock[] {
  const { places } = frame;
  const said = [...reflections]
    .sort((a, b) => compareText(b.thing.name, a.thing.name))
    .flatMap(({ thing, record }) => {
      const texts = [
        record.leading === undefined ? undefined : l10n.t('Leading: {0}', oneLine(record.leading)),
        record.managing === undefined ? undefined : l10n.t('Managing: {0}', oneLine(record.managing)),
      ].filter((text) => text !== undefined);
      const [text, ...more] = texts;
      if (text === undefined) return [];
      const note = [thing.name, ...more].join(' · ');
      return [{ text, note, place: places.add({ open: targetIn(thing, []) }) }];
    });
  if (said.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: l10n.t('Your weeks, as you saw them') },
    { kind: 'list', items: said },
  ];
}
