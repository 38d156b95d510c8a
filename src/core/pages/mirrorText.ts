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

/** How many blocks a bar is long. */
const BAR = 20;

type T = Localizer['t'];
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
  const { t } = frame;
  const silent = silenceLines(mirror.silence, t);
  return [
    `# ${t('Mirror')}`,
    t('How you spent your one-on-ones, from what you wrote down. Only you see this; no names.'),
    `## ${t('Leading or managing?')}`,
    shareBlock(mirror, frame),
    t('Managing sees to it that what must be done gets done. Leading makes progress and grows people.'),
    `## ${t('Week by week')}`,
    weekTable(mirror, frame),
    `## ${t('What was counted')}`,
    countTable(mirror, t),
    `## ${t('Not mentioned for 8 weeks')}`,
    silent.length === 0 ? t('Nothing: you covered every kind of leading.') : bullets(silent),
    `## ${t('Your promises')}`,
    promiseTable(mirror, t),
    `## ${t('Praise not shared yet')}`,
    untoldSentence(t, mirror.untold),
    `## ${t('How this is counted')}`,
    bullets(howCounted(t)),
    ...failures(unreadable, frame),
  ]
    .join('\n\n')
    .concat('\n');
}

function shareBlock(mirror: Mirror, frame: Localizer): string {
  const { t } = frame;
  const since = t('The last {0} weeks, since {1}', mirror.weeks, frame.dayInWords(mirror.from));
  const sorted = sortedTopics(mirror);
  const all = sorted + mirror.unsorted;
  const unsorted = t('{0} of {1} topics are unsorted.', mirror.unsorted, all);
  const share = shareOf(mirror);
  switch (noVerdict(mirror)) {
    case 'tooFew':
      return `${since}: ${t('no verdict yet (sorted topics: {0}, needed: {1}).', sorted, ENOUGH)} ${unsorted} ${hint(t)}`;
    case 'unsorted':
      return `${since}: ${t('no verdict, as more than a third of the topics are unsorted.')} ${unsorted} ${hint(t)}`;
    default: {
      const { leading, managing } = mirror;
      const counts = t('{0} leading: {1} of {2}', frame.percent(share ?? 0), leading, leading + managing);
      return `${since}: **${balance(t, share ?? 0)}**\n\n\`${bar(share ?? 0)}\` ${counts}\n\n${unsorted}`;
    }
  }
}

function hint(t: T): string {
  return t('“Leadbook: Sort Topics” goes through them, one key each.');
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function balance(t: T, share: number): string {
  if (share === 1) return t('all leading');
  if (share >= 0.8) return t('nearly all leading');
  if (share >= 0.6) return t('more leading than managing');
  if (share > 0.4) return t('about as much leading as managing');
  if (share > 0.2) return t('more managing than leading');
  return share === 0 ? t('all managing') : t('nearly all managing');
}

function weekTable({ weekly }: Mirror, { t, shortDay }: Localizer): string {
  return [
    `| ${t('Week of')} | ${t('One-on-ones')} | ${t('Leading')} | ${t('Managing')} | ${t('Unsorted')} |`,
    '|---|---:|---:|---:|---:|',
    ...weekly.map(
      ({ from, held, leading, managing, unsorted }) =>
        `| ${shortDay(from)} | ${held} | ${leading} | ${managing} | ${unsorted} |`,
    ),
  ].join('\n');
}

function countTable(mirror: Mirror, t: T): string {
  return table(countRows(mirror, t));
}

/** What was counted, in Markdown, and how often: what leads and what manages each after their sum. */
export function countRows(mirror: Mirror, t: T): readonly (readonly [label: string, count: number])[] {
  return [
    [t('One-on-ones held'), mirror.held],
    [`**${t('Leading')}**`, mirror.leading],
    ...kindRows(t, true).map(([label, count]) => [label, count(mirror)] as const),
    [t('praise written down'), mirror.recognised],
    [t('work delegated'), mirror.delegated],
    [t('check-ins on goals'), mirror.reviewed],
    [t('opportunities faced'), mirror.faced],
    [`**${t('Managing')}**`, mirror.managing],
    ...kindRows(t, false).map(([label, count]) => [label, count(mirror)] as const),
    [t('problems fixed'), mirror.fixed],
    [t('work assigned with a due day'), mirror.assigned],
    [t('delegations taken back'), mirror.takenBack],
    [t('Unsorted topics'), mirror.unsorted],
  ];
}

function kindRows(t: T, leading: boolean): Row[] {
  return TOPIC_KINDS.filter((kind) => LEADING.has(kind) === leading).map((kind) => [
    t('{0} topics', t(kind)),
    (counts) => counts.kinds[kind],
  ]);
}

function promiseTable({ promises }: Mirror, t: T): string {
  return table([
    [t('kept on time'), promises.onTime],
    [t('kept late'), promises.late],
    [t('kept, no date recorded'), promises.undated],
    [t('open and overdue'), promises.overdue],
    [t('open, not due yet'), promises.open - promises.overdue],
  ]);
}

function table(rows: readonly (readonly [label: string, count: number])[]): string {
  return ['| | |', '|---|---:|', ...rows.map(([label, count]) => `| ${label} | ${count} |`)].join('\n');
}

function untoldSentence(t: T, untold: number): string {
  if (untold === 0) return t('None: all praise you wrote down was shared.');
  if (untold === 1) return t('1 piece of praise is not shared yet.');
  return t('{0} pieces of praise are not shared yet.', untold);
}

/** What was silent for eight weeks, a sentence each; nothing of what there was no chance to say. */
export function silenceLines(
  { people, unrecognised, becoming, untold, held, direction }: Silence,
  t: Localizer['t'],
): readonly string[] {
  return [
    unrecognised === 0
      ? undefined
      : t('Recognition: none recorded for {0} of {1} people.', unrecognised, people),
    untold === 0
      ? undefined
      : t('Becoming: {0} of {1} people have not heard from you who you see them becoming.', untold, becoming),
    held > 0 && direction === 0 ? t('Vision: no topic was about direction.') : undefined,
  ].filter((line) => line !== undefined);
}

/** How the mirror counts, in Markdown, a sentence or two each. */
export function howCounted(t: T): readonly string[] {
  return [
    t('A topic counts if it has a `kind` and its one-on-one was held in these weeks.'),
    t(
      'Leading: topics of training, coaching, conversation, review and direction, and all praise, delegations, check-ins and opportunities faced in these weeks. Managing: topics of the other kinds, and all problems fixed, promises of others with a day, and delegations taken back. Unsorted topics are neither.',
    ),
    t(
      'No verdict is given under {0} sorted topics, or with more than a third of the topics unsorted.',
      ENOUGH,
    ),
    t(
      'Promises: your own, made in one-on-ones of these weeks or waiting for the next time. On time means by their day, or on any day if none was set.',
    ),
    t('Praise not shared yet: all praise without `told`, however old.'),
    t('Left out: your own goals, everyone who is not your report, and people archived before these weeks.'),
  ];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
