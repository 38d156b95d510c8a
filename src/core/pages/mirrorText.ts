import * as l10n from '@vscode/l10n';
import { TOPIC_KINDS } from '../records/oneOnOneKind';
import {
  ENOUGH,
  LEADING,
  type Mirror,
  type MirrorCounts,
  noVerdict,
  shareOf,
  sortedTopics,
} from '../rules/mirror';
import type { Silence } from '../rules/silence';
import { failures } from './failures';
import type { Localizer, PageFrame } from './pageFrame';
import { topicKindWord } from './topicWords';

/** How many blocks a bar is long. */
const BAR = 20;

type Row = readonly [label: string, count: (counts: MirrorCounts) => number];

/**
 * The mirror as Markdown: what was counted over its weeks, week by week, and how; with a verdict where it can be given.
 * @param unreadable the paths of files that could not be read
 */
export function mirrorText(
  mirror: Mirror,
  unreadable: readonly string[],
  frame: Localizer & Pick<PageFrame, 'hrefTo'>,
): string {
  const silent = silenceLines(mirror.silence);
  return [
    `# ${l10n.t('Mirror')}`,
    l10n.t('How you spent your one-on-ones, from what you wrote down. Only you see this; no names.'),
    `## ${l10n.t('Leading or managing?')}`,
    shareBlock(mirror, frame),
    l10n.t('Managing sees to it that what must be done gets done. Leading makes progress and grows people.'),
    `## ${l10n.t('Week by week')}`,
    weekTable(mirror, frame),
    `## ${l10n.t('What was counted')}`,
    countTable(mirror),
    `## ${l10n.t('Not mentioned for 8 weeks')}`,
    silent.length === 0 ? l10n.t('Nothing: you covered every kind of leading.') : bullets(silent),
    `## ${l10n.t('Your promises')}`,
    promiseTable(mirror),
    `## ${l10n.t('Praise not shared yet')}`,
    untoldSentence(mirror.untold),
    `## ${l10n.t('How this is counted')}`,
    bullets(howCounted()),
    ...failures(unreadable, frame),
  ]
    .join('\n\n')
    .concat('\n');
}

function shareBlock(mirror: Mirror, frame: Localizer): string {
  const since = l10n.t('The last {0} weeks, since {1}', mirror.weeks, frame.dayInWords(mirror.from));
  const sorted = sortedTopics(mirror);
  const all = sorted + mirror.unsorted;
  const unsorted = l10n.t('Unsorted topics: {0} of {1}.', mirror.unsorted, all);
  const share = shareOf(mirror);
  switch (noVerdict(mirror)) {
    case 'tooFew':
      return `${since}: ${l10n.t('no verdict yet (sorted topics: {0}, needed: {1}).', sorted, ENOUGH)} ${unsorted} ${hint()}`;
    case 'unsorted':
      return `${since}: ${l10n.t('no verdict, as more than a third of the topics are unsorted.')} ${unsorted} ${hint()}`;
    default: {
      const { leading, managing } = mirror;
      const counts = l10n.t(
        '{0} leading: {1} of {2}',
        frame.percent(share ?? 0),
        leading,
        leading + managing,
      );
      return `${since}: **${balance(share ?? 0)}**\n\n\`${bar(share ?? 0)}\` ${counts}\n\n${unsorted}`;
    }
  }
}

function hint(): string {
  return l10n.t('“Leadbook: Sort Topics” goes through them, one key each.');
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function balance(share: number): string {
  if (share === 1) return l10n.t('all leading');
  if (share >= 0.8) return l10n.t('nearly all leading');
  if (share >= 0.6) return l10n.t('more leading than managing');
  if (share > 0.4) return l10n.t('about as much leading as managing');
  if (share > 0.2) return l10n.t('more managing than leading');
  return share === 0 ? l10n.t('all managing') : l10n.t('nearly all managing');
}

function weekTable({ weekly }: Mirror, { shortDay }: Localizer): string {
  return [
    `| ${l10n.t('Week of')} | ${l10n.t('One-on-ones')} | ${l10n.t('Leading')} | ${l10n.t('Managing')} | ${l10n.t('Unsorted')} |`,
    '|---|---:|---:|---:|---:|',
    ...weekly.map(
      ({ from, held, leading, managing, unsorted }) =>
        `| ${shortDay(from)} | ${held} | ${leading} | ${managing} | ${unsorted} |`,
    ),
  ].join('\n');
}

function countTable(mirror: Mirror): string {
  return table(countRows(mirror));
}

/**
 * Returns the rows of the mirror's table, labels in Markdown: what was counted and how often, the kinds of leading and
 * of managing below the sum of each.
 */
export function countRows(mirror: Mirror): readonly (readonly [label: string, count: number])[] {
  return [
    [l10n.t('One-on-ones held'), mirror.held],
    [`**${l10n.t('Leading')}**`, mirror.leading],
    ...kindRows(true).map(([label, count]) => [label, count(mirror)] as const),
    [l10n.t('praise written down'), mirror.recognised],
    [l10n.t('work delegated'), mirror.delegated],
    [l10n.t('check-ins on goals'), mirror.reviewed],
    [l10n.t('opportunities faced'), mirror.faced],
    [`**${l10n.t('Managing')}**`, mirror.managing],
    ...kindRows(false).map(([label, count]) => [label, count(mirror)] as const),
    [l10n.t('problems fixed'), mirror.fixed],
    [l10n.t('work assigned with a due day'), mirror.assigned],
    [l10n.t('delegations taken back'), mirror.takenBack],
    [l10n.t('Unsorted topics'), mirror.unsorted],
  ];
}

function kindRows(leading: boolean): Row[] {
  return TOPIC_KINDS.filter((kind) => LEADING.has(kind) === leading).map((kind) => [
    l10n.t('{0} topics', topicKindWord(kind)),
    (counts) => counts.kinds[kind],
  ]);
}

function promiseTable({ promises }: Mirror): string {
  return table([
    [l10n.t('kept on time'), promises.onTime],
    [l10n.t('kept late'), promises.late],
    [l10n.t('kept, no date recorded'), promises.undated],
    [l10n.t('open and overdue'), promises.overdue],
    [l10n.t('open, not due yet'), promises.open - promises.overdue],
  ]);
}

function table(rows: readonly (readonly [label: string, count: number])[]): string {
  return ['| | |', '|---|---:|', ...rows.map(([label, count]) => `| ${label} | ${count} |`)].join('\n');
}

function untoldSentence(untold: number): string {
  if (untold === 0) return l10n.t('None: all praise you wrote down was shared.');
  if (untold === 1) return l10n.t('1 piece of praise is not shared yet.');
  return l10n.t('{0} pieces of praise are not shared yet.', untold);
}

/** Returns a sentence for each thing that was silent for eight weeks; none for what there was no chance to say. */
export function silenceLines({
  people,
  unrecognised,
  becoming,
  untold,
  held,
  direction,
}: Silence): readonly string[] {
  return [
    unrecognised === 0 ? undefined : unrecognisedLine(unrecognised, people),
    untold === 0 ? undefined : untoldLine(untold, becoming),
    held > 0 && direction === 0 ? l10n.t('Vision: no topic was about direction.') : undefined,
  ].filter((line) => line !== undefined);
}

function unrecognisedLine(count: number, all: number): string {
  return all === 1
    ? l10n.t('Recognition: none recorded for 1 person.')
    : l10n.t('Recognition: none recorded for {0} of {1} people.', count, all);
}

function untoldLine(count: number, all: number): string {
  if (all === 1) return l10n.t('Becoming: 1 person has not heard from you who you see them becoming.');
  if (count === 1)
    return l10n.t('Becoming: 1 of {0} people has not heard from you who you see them becoming.', all);
  return l10n.t('Becoming: {0} of {1} people have not heard from you who you see them becoming.', count, all);
}

/** Returns paragraphs in Markdown that explain how the mirror counts, a sentence or two each. */
export function howCounted(): readonly string[] {
  return [
    l10n.t('A topic counts if it has a `kind` and its one-on-one was held in these weeks.'),
    l10n.t(
      'Leading: topics of training, coaching, conversation, review and direction, and all praise, delegations, check-ins and opportunities faced in these weeks. Managing: topics of the other kinds, and all problems fixed, promises of others with a day, and delegations taken back. Unsorted topics are neither.',
    ),
    l10n.t(
      'No verdict is given under {0} sorted topics, or with more than a third of the topics unsorted.',
      ENOUGH,
    ),
    l10n.t(
      'Promises: your own, made in one-on-ones of these weeks or waiting for the next time. On time means by their day, or on any day if none was set.',
    ),
    l10n.t('Praise not shared yet: all praise without `told`, however old.'),
    l10n.t(
      'Left out: your own goals, everyone who is not your report, and people archived before these weeks.',
    ),
  ];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
