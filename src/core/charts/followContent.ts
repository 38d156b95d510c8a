import * as l10n from '@vscode/l10n';
import { compareText } from '../compareText';
import { ledger } from '../opportunities/ledger';
import type { PageBlock, PageChoice, PageContent } from '../pages/pageContent';
import { pageWords } from '../pages/pageWords';
import type { RecordFile } from '../rules/personFacts';
import type { ChartFrame } from './chartFrame';
import { followPicture } from './followPicture';
import { followThreads, type RetroActions, recordsOf } from './followThreads';
import { periodChoice } from './growthContent';
import { slopesPicture } from './slopes';
import { type PeriodMonths, periodStart } from './timeAxis';

/** What the page of follow-through is made of. */
interface FollowPageFacts {
  readonly retros: readonly RetroActions[];
  readonly records: readonly RecordFile<'opportunity'>[];
  /** The series that is shown; undefined for all. */
  readonly series: string | undefined;
  readonly months: PeriodMonths;
}

/** The most series that one can choose from: those with the newest retros. */
const MOST_SERIES = 30;

/**
 * Makes the content of the page about what retros agreed on: a thread for each series, how measures moved, and plain
 * counts.
 */
export function followContent(
  { retros, records, series, months }: FollowPageFacts,
  frame: ChartFrame,
): PageContent {
  const { today } = frame;
  const names = [
    ...new Set(
      retros
        .toSorted((a, b) => compareText(a.day, b.day))
        .reverse()
        .map((one) => one.series),
    ),
  ];
  const chosen = series !== undefined && names.includes(series) ? series : undefined;
  const shown = chosen === undefined ? retros : retros.filter((one) => one.series === chosen);
  const own = chosen === undefined ? records : recordsOf(records, shown);
  const from = periodStart(today, months);
  const threads = followThreads(shown, own, today).filter(({ to }) => to >= from);
  const { quarters, followThrough } = ledger(own, today, { from });
  const slopes = slopesPicture(
    quarters.flatMap(({ outcomes }) => outcomes),
    true,
    frame,
  );
  const numbers: readonly (readonly [number, string])[] = [
    [followThrough.takenOn, l10n.t('taken on')],
    [followThrough.lookedAt, l10n.t('reviewed')],
    [followThrough.kept, l10n.t('kept')],
    [followThrough.overdue, l10n.t('review overdue')],
    [threads.filter(({ isLong }) => isLong).length, l10n.t('open for a long time')],
  ];
  return {
    title: l10n.t('Follow-Through'),
    choices: [...seriesChoice(names.slice(0, MOST_SERIES), chosen, frame), periodChoice(months, frame)],
    blocks:
      threads.length === 0
        ? emptyBlocks(frame)
        : [
            { kind: 'numbers', numbers: numbers.map(([value, text]) => ({ value: String(value), text })) },
            { kind: 'picture', picture: followPicture(threads, shown.length, from, frame) },
            ...(slopes ? [{ kind: 'picture' as const, picture: slopes }] : []),
          ],
    saves: threads.length > 0,
    words: pageWords(),
  };
}

function seriesChoice(
  names: readonly string[],
  chosen: string | undefined,
  { places }: ChartFrame,
): PageChoice[] {
  if (names.length < 2) return [];
  const option = (text: string, series: string) => ({
    text,
    place: places.add({ params: { series } }),
    chosen: (chosen ?? '') === series,
  });
  return [
    {
      label: l10n.t('Retros'),
      options: [option(l10n.t('All Retros'), ''), ...names.map((name) => option(seriesName(name), name))],
    },
  ];
}

/** A series as people read it: its path without the places of numbers. */
function seriesName(key: string): string {
  return (
    key
      .replace(/[-_. /]*#[-_. ]*/g, ' ')
      .replace(/\/+/g, ' / ')
      .trim() || key
  );
}

function emptyBlocks({ places }: ChartFrame): PageBlock[] {
  return [
    { kind: 'text', role: 'lead', text: l10n.t('Nothing was agreed in this period. Start with a retro:') },
    {
      kind: 'buttons',
      buttons: [{ text: l10n.t('New Retro'), place: places.add({ run: 'newRetro', args: {} }) }],
    },
  ];
}
