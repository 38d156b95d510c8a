import { LEADING, type Mirror } from '../rules/mirror';
import type { TopicKind } from '../rules/waitingTopics';
import { failures } from './failures';
import type { Localizer, PageFrame } from './pageFrame';

/** How many blocks a bar is long. */
const BAR = 20;

type T = Localizer['t'];
type Row = readonly [label: string, count: (mirror: Mirror) => number];

/**
 * The mirror as Markdown: the same counts over several stretches of weeks side by side, and how each is counted.
 * @param unreadable the paths of files that could not be read
 */
export function mirrorText(
  mirrors: readonly Mirror[],
  unreadable: readonly string[],
  frame: Localizer & Pick<PageFrame, 'hrefTo'>,
): string {
  const { t } = frame;
  return [
    `# ${t('Mirror')}`,
    t('How you spent your one-on-ones, from what you wrote down. For you alone; it names nobody.'),
    `## ${t('Leading or managing?')}`,
    ...mirrors.map((mirror) => shareBlock(mirror, frame)),
    t('Managing sees to it that what must be done gets done. Leading makes progress and grows people.'),
    `## ${t('What was counted')}`,
    table(t, mirrors, [
      [t('One-on-ones held'), ({ held }) => held],
      [`**${t('Leading')}**`, ({ leading }) => leading],
      ...kindRows(t, mirrors, true),
      [t('praise written down'), ({ recognised }) => recognised],
      [t('work delegated'), ({ delegated }) => delegated],
      [t('check-ins on goals'), ({ reviewed }) => reviewed],
      [`**${t('Managing')}**`, ({ managing }) => managing],
      ...kindRows(t, mirrors, false),
      [t('Topics of no kind'), ({ unsorted }) => unsorted],
    ]),
    `## ${t('Your promises')}`,
    table(t, mirrors, [
      [t('kept on time'), ({ promises }) => promises.onTime],
      [t('kept late'), ({ promises }) => promises.late],
      [t('kept, on a day not written down'), ({ promises }) => promises.undated],
      [t('open, and past their day'), ({ promises }) => promises.overdue],
      [t('open, with time left'), ({ promises }) => promises.open - promises.overdue],
    ]),
    `## ${t('Praise untold')}`,
    untoldSentence(t, mirrors[0]?.untold ?? 0),
    `## ${t('How this is counted')}`,
    howCounted(t),
    ...failures(unreadable, frame),
  ]
    .join('\n\n')
    .concat('\n');
}

function kindRows(t: T, mirrors: readonly Mirror[], leading: boolean): Row[] {
  const kinds = Object.keys(mirrors[0]?.kinds ?? {}) as TopicKind[];
  return kinds
    .filter((kind) => LEADING.has(kind) === leading)
    .map((kind) => [t('{0} topics', t(kind)), (mirror) => mirror.kinds[kind]]);
}

function table(t: T, mirrors: readonly Mirror[], rows: readonly Row[]): string {
  const heads = mirrors.map(({ weeks }) => t('{0} weeks', weeks));
  return [
    `| | ${heads.join(' | ')} |`,
    `|---|${mirrors.map(() => '---:|').join('')}`,
    ...rows.map(([label, count]) => `| ${label} | ${mirrors.map((one) => count(one)).join(' | ')} |`),
  ].join('\n');
}

function shareBlock({ weeks, from, leading, managing, share }: Mirror, frame: Localizer): string {
  const { t } = frame;
  const since = t('The last {0} weeks, since {1}', weeks, frame.dayInWords(from));
  if (share === undefined) return `${since}: ${t('nothing to tell yet.')}`;
  const full = Math.round(share * BAR);
  const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
  const percent = frame.percent(share);
  const counts = t('{0} leading: {1} of {2}', percent, leading, leading + managing);
  return `${since}: **${balance(t, share)}**\n\n\`${bar}\` ${counts}`;
}

function balance(t: T, share: number): string {
  if (share >= 0.8) return t('nearly all leading');
  if (share >= 0.6) return t('more leading than managing');
  if (share > 0.4) return t('about as much leading as managing');
  if (share > 0.2) return t('more managing than leading');
  return t('nearly all managing');
}

function untoldSentence(t: T, untold: number): string {
  if (untold === 0) return t('None: all that you wrote down was told.');
  if (untold === 1) return t('One piece of praise is written down and not told yet.');
  return t('{0} pieces of praise are written down and not told yet.', untold);
}

function howCounted(t: T): string {
  return [
    t('A topic counts where it stands in a one-on-one that was held in these weeks, and has a `kind`.'),
    t(
      'Leading: topics of training, coaching, conversation, review and direction, and all praise, delegations and check-ins of these weeks. Managing: topics of the other kinds. Topics of no kind are neither.',
    ),
    t(
      'Promises: your own, made in one-on-ones of these weeks or waiting for the next time. On time is on their day or before it, or on any day where none was set.',
    ),
    t('Praise untold: all that has no `told`, however old.'),
    t('Left out: your own goals, and people who were archived before these weeks.'),
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}
