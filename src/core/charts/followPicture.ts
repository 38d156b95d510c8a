import * as l10n from '@vscode/l10n';
import { type Day, daysBetween } from '../day';
import { type ChartFrame, MOST_MARKS, oneLine } from './chartFrame';
import type { Thread, ThreadState } from './followThreads';
import type { DataCell, LaneMark, MarkShape, MarkTone, Picture } from './picture';
import { monthTicks } from './timeAxis';

/** The most threads that are drawn: those open for long first. */
const MOST_THREADS = 40;

const LOOKS: Readonly<Record<ThreadState, readonly [MarkShape, MarkTone]>> = {
  raised: ['diamond', 'strong'],
  open: ['ring', 'plain'],
  done: ['square', 'good'],
  due: ['triangle', 'bad'],
  kept: ['star', 'good'],
  changed: ['star', 'second'],
  dropped: ['cross', 'quiet'],
};

/** A thread for each action and opportunity, over the retros that name it. */
export function followPicture(
  threads: readonly Thread[],
  retros: number,
  from: Day,
  frame: ChartFrame,
): Picture {
  const { today } = frame;
  const drawn = threads.slice(0, MOST_THREADS);
  const states: readonly ThreadState[] = ['raised', 'open', 'done', 'due', 'kept', 'changed', 'dropped'];
  const used = states.filter((state) =>
    drawn.some(({ steps }) => steps.some((step) => step.state === state)),
  );
  return {
    id: 'follow-through',
    title: l10n.t('Actions and opportunities, retro by retro'),
    counted: [
      l10n.t('Counted: retros {0}, actions and opportunities {1}.', retros, threads.length),
      l10n.t('An action with the same words in a later retro continues its thread.'),
      threads.length > drawn.length ? l10n.t('Only in the table: {0}.', threads.length - drawn.length) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    drawing: {
      kind: 'lanes',
      from,
      to: today,
      lanes: drawn.map((thread) => laneName(thread, frame)),
      marks: drawn.flatMap((thread, lane) => threadMarks(thread, lane, from, frame)).slice(0, MOST_MARKS),
      gaps: [],
      ticks: monthTicks(from, today, frame.month),
    },
    legend: [
      ...used.map((state) => ({
        shape: LOOKS[state][0],
        tone: LOOKS[state][1],
        text: stateWord(state),
      })),
      ...(drawn.some(({ isLong }) => isLong)
        ? [{ shape: 'hatched' as const, tone: 'bad' as const, text: l10n.t('open for a long time') }]
        : []),
    ],
    table: {
      columns: [l10n.t('What'), l10n.t('Since'), l10n.t('Now'), l10n.t('Named in')],
      rows: threads.map((thread) => threadRow(thread, frame)),
    },
  };
}

function laneName({ text, isLong, from }: Thread, { today }: ChartFrame): string {
  const weeks = Math.floor(daysBetween(from, today) / 7);
  if (!isLong) return oneLine(text);
  return weeks < 2
    ? `${oneLine(text)} — ${l10n.t('open for a long time')}`
    : l10n.t('{0} — open for {1} weeks', oneLine(text), weeks);
}

function threadMarks(thread: Thread, lane: number, from: Day, frame: ChartFrame): LaneMark[] {
  const { dayInWords, places } = frame;
  const text = oneLine(thread.text);
  const start = thread.from < from ? from : thread.from;
  return [
    {
      lane,
      from: start,
      to: thread.to,
      shape: thread.isLong ? 'hatched' : 'bar',
      tone: thread.isLong ? 'bad' : 'quiet',
      thin: true,
      name: laneName(thread, frame),
    },
    ...thread.steps
      .filter(({ day }) => day >= from)
      .map(({ day, state, place }): LaneMark => {
        const [shape, tone] = LOOKS[state];
        const name = `${text} · ${dayInWords(day)} · ${stateWord(state)}`;
        return { lane, from: day, shape, tone, name, place: places.add(place) };
      }),
  ];
}

function threadRow({ text, from, steps, isOpen, isLong }: Thread, frame: ChartFrame): DataCell[] {
  const { places } = frame;
  const last = steps.at(-1);
  const now = isLong
    ? l10n.t('open for a long time')
    : isOpen
      ? l10n.t('open')
      : last
        ? stateWord(last.state)
        : '';
  return [
    { text: oneLine(text), ...(last ? { place: places.add(last.place) } : {}) },
    { text: from },
    { text: now },
    { text: String(new Set(steps.map(({ day }) => day)).size) },
  ];
}

function stateWord(state: ThreadState): string {
  switch (state) {
    case 'raised':
      return l10n.t('raised');
    case 'open':
      return l10n.t('open');
    case 'done':
      return l10n.t('done');
    case 'due':
      return l10n.t('review due');
    case 'kept':
      return l10n.t('kept');
    case 'changed':
      return l10n.t('changed');
    case 'dropped':
      return l10n.t('dropped');
  }
}
