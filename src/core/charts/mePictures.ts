import * as l10n from '@vscode/l10n';
import { compareLabels } from '../compareText';
import { addDays, type Day } from '../day';
import type { Mirror } from '../rules/mirror';
import { type ChartFrame, MOST_MARKS, oneLine } from './chartFrame';
import type { PersonShare } from './meShare';
import type { BarPart, DataCell, LaneMark, MarkShape, MarkTone, Picture } from './picture';
import { monthTicks } from './timeAxis';

/** Leading and managing week by week, with what has no kind. */
export function balancePicture({ weekly: weeks }: Mirror, frame: ChartFrame): Picture {
  const { shortDay, dayInWords } = frame;
  const names = [l10n.t('leading'), l10n.t('managing'), l10n.t('no kind')] as const;
  const parts = weeks.flatMap(({ from, leading, managing, unsorted }, bar) =>
    [leading, managing, unsorted].flatMap((count, series): BarPart[] => {
      const name = names[series] ?? '';
      return count === 0
        ? []
        : [{ bar, series, count, name: l10n.t('Week of {0}: {1} {2}', dayInWords(from), count, name) }];
    }),
  );
  return {
    id: 'balance',
    title: l10n.t('Leading and managing, week by week'),
    counted: l10n.t(
      'Counted as in the mirror: from the topics of one-on-ones held, and what was recognized, delegated, reviewed, faced, fixed, assigned and taken back. A topic without a kind counts as neither.',
    ),
    drawing: {
      kind: 'bars',
      bars: weeks.map(({ from }) => shortDay(from)),
      series: [
        { name: names[0], tone: 'strong', hatched: false },
        { name: names[1], tone: 'second', hatched: false },
        { name: names[2], tone: 'quiet', hatched: true },
      ],
      parts,
    },
    legend: [
      { shape: 'bar', tone: 'strong', text: names[0] },
      { shape: 'bar', tone: 'second', text: names[1] },
      { shape: 'hatched', tone: 'quiet', text: names[2] },
    ],
    table: {
      columns: [l10n.t('Week of'), ...names],
      rows: weeks.map(({ from, leading, managing, unsorted }) => [
        { text: from },
        ...[leading, managing, unsorted].map((count) => ({ text: String(count) })),
      ]),
    },
  };
}

const LOOKS: Readonly<Record<'held' | 'skipped' | 'missed', readonly [MarkShape, MarkTone]>> = {
  held: ['square', 'good'],
  skipped: ['cross', 'quiet'],
  missed: ['ring', 'bad'],
};

/** The most people that are drawn: those with the most missed meetings first. */
const MOST_PEOPLE = 60;

/** A strip for each person and team: meetings held, skipped and missed, those most often missed first. */
export function cadencePicture(
  shares: readonly PersonShare[],
  mondays: readonly Day[],
  frame: ChartFrame,
): Picture {
  const { today } = frame;
  const met = shares
    .filter(({ meetings }) => meetings.length > 0)
    // Counted once: a sort of a thousand people compares ten thousand times.
    .map((share) => ({ share, missed: share.meetings.filter(({ state }) => state === 'missed').length }))
    .sort((a, b) => b.missed - a.missed || compareLabels(a.share.name, b.share.name))
    .map(({ share }) => share);
  const drawn = met.slice(0, MOST_PEOPLE);
  const from = mondays[0] ?? today;
  const marks = drawn.flatMap((share, lane) => strip(share, lane, frame)).slice(0, MOST_MARKS);
  const left = met.length - drawn.length;
  return {
    id: 'cadence',
    title: l10n.t('Meetings held, skipped and missed'),
    counted: [
      l10n.t(
        'Counted from all your meetings, those with your manager and your team too, compared with how often you plan to meet.',
      ),
      left > 0 ? l10n.t('Only in the table: {0}.', left) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    drawing: {
      kind: 'lanes',
      compact: true,
      from,
      to: addDays(mondays.at(-1) ?? today, 6),
      lanes: drawn.map(({ name }) => oneLine(name)),
      marks,
      gaps: [],
      ticks: monthTicks(from, today, frame.month),
    },
    legend: [
      { shape: 'square', tone: 'good', text: l10n.t('held') },
      { shape: 'cross', tone: 'quiet', text: l10n.t('skipped') },
      { shape: 'ring', tone: 'bad', text: l10n.t('missed: Enter starts or skips it') },
    ],
    table: {
      columns: [l10n.t('Person'), l10n.t('Held'), l10n.t('Skipped'), l10n.t('Missed'), l10n.t('Last')],
      rows: met.map((share) => tableRow(share)),
    },
  };
}

function strip({ meetings, slug, name }: PersonShare, lane: number, frame: ChartFrame): LaneMark[] {
  const { dayInWords, places } = frame;
  return meetings.map(({ state, day, target }, index) => {
    const [shape, tone] = LOOKS[state];
    // The last one can still be held; what lies behind it is skipped with a reason.
    const isLast = index === meetings.length - 1;
    const place = target
      ? places.add({ open: target })
      : places.add(
          isLast
            ? { run: 'startOneOnOne', args: { person: slug } }
            : { run: 'skipOneOnOne', args: { person: slug, date: day } },
        );
    const word =
      state === 'held'
        ? l10n.t('held')
        : state === 'skipped'
          ? l10n.t('skipped')
          : isLast
            ? l10n.t('missed; start it now')
            : l10n.t('missed; skip it with a reason');
    return { lane, from: day, shape, tone, name: `${oneLine(name)} · ${dayInWords(day)} · ${word}`, place };
  });
}

function tableRow({ name, meetings }: PersonShare): DataCell[] {
  const count = (wanted: string) => String(meetings.filter(({ state }) => state === wanted).length);
  const last = meetings.findLast(({ state }) => state === 'held');
  return [
    { text: oneLine(name) },
    { text: count('held') },
    { text: count('skipped') },
    { text: count('missed') },
    { text: last?.day ?? '—' },
  ];
}
