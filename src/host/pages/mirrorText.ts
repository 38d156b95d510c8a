import { env, l10n } from 'vscode';
import { TOPIC_KINDS } from '../../core/records/oneOnOne';
import { LEADING, type Mirror } from '../../core/rules/mirror';
import { dayInWords } from '../words';
import { kindWord } from './kindWords';

/** How many blocks a bar is long. */
const BAR = 20;

/** The mirror as Markdown: the same counts over several stretches of weeks side by side, and how each is counted. */
export function mirrorText(mirrors: readonly Mirror[]): string {
  return [
    `# ${l10n.t('Mirror')}`,
    l10n.t('For you alone: how you spent your one-on-ones, from what you wrote down. It names nobody.'),
    `## ${l10n.t('Leading or managing?')}`,
    mirrors.map((mirror) => `- ${shareLine(mirror)}`).join('\n'),
    l10n.t(
      'Managing makes sure that what must be done gets done; leading makes progress and grows people. Both are your work.',
    ),
    `## ${l10n.t('What was counted')}`,
    table(mirrors, [
      [l10n.t('One-on-ones held'), ({ held }) => held],
      [strong(l10n.t('Leading')), ({ leading }) => leading],
      ...kindRows(true),
      [l10n.t('praise written down'), ({ recognised }) => recognised],
      [l10n.t('work delegated'), ({ delegated }) => delegated],
      [l10n.t('check-ins on goals'), ({ reviewed }) => reviewed],
      [strong(l10n.t('Managing')), ({ managing }) => managing],
      ...kindRows(false),
      [l10n.t('Topics of no kind'), ({ unsorted }) => unsorted],
    ]),
    `## ${l10n.t('Your promises')}`,
    table(mirrors, [
      [l10n.t('kept on time'), ({ promises }) => promises.onTime],
      [l10n.t('kept late'), ({ promises }) => promises.late],
      [l10n.t('kept, with no day written down'), ({ promises }) => promises.undated],
      [l10n.t('still open'), ({ promises }) => promises.open],
      [l10n.t('of these past their day'), ({ promises }) => promises.overdue],
    ]),
    `## ${l10n.t('Praise untold')}`,
    untoldSentence(mirrors[0]?.untold ?? 0),
    `## ${l10n.t('How this is counted')}`,
    howCounted(),
  ].join('\n\n');
}

type RowOf = readonly [label: string, count: (mirror: Mirror) => number];

function kindRows(leading: boolean): RowOf[] {
  return TOPIC_KINDS.filter((kind) => LEADING.has(kind) === leading).map((kind) => [
    l10n.t('topics: {0}', kindWord(kind)),
    ({ kinds }) => kinds[kind],
  ]);
}

function table(mirrors: readonly Mirror[], rows: readonly RowOf[]): string {
  const heads = mirrors.map(({ weeks }) => l10n.t('last {0} weeks', weeks));
  return [
    `| | ${heads.join(' | ')} |`,
    `|---|${mirrors.map(() => '---:|').join('')}`,
    ...rows.map(([label, count]) => `| ${label} | ${mirrors.map((one) => count(one)).join(' | ')} |`),
  ].join('\n');
}

function shareLine({ weeks, from, leading, managing, share }: Mirror): string {
  const since = l10n.t('Last {0} weeks, since {1}', weeks, dayInWords(from));
  if (share === undefined) return `${since}: ${l10n.t('nothing to tell yet.')}`;
  const full = Math.round(share * BAR);
  const percent = new Intl.NumberFormat(env.language, { style: 'percent' }).format(share);
  const bar = `\`${'█'.repeat(full)}${'░'.repeat(BAR - full)}\``;
  const counts = l10n.t('{0} of {1} lead ({2})', leading, leading + managing, percent);
  return `${since}: ${strong(balance(share))}  \n  ${bar} ${counts}`;
}

function balance(share: number): string {
  if (share >= 0.8) return l10n.t('nearly all leading');
  if (share >= 0.6) return l10n.t('more leading than managing');
  if (share > 0.4) return l10n.t('about as much leading as managing');
  if (share > 0.2) return l10n.t('more managing than leading');
  return l10n.t('nearly all managing');
}

function untoldSentence(untold: number): string {
  if (untold === 0) return l10n.t('None: whoever you praised in writing has heard it.');
  if (untold === 1) return l10n.t('One piece of praise is written down, and waits to be told.');
  return l10n.t('{0} pieces of praise are written down, and wait to be told.', untold);
}

function howCounted(): string {
  return [
    l10n.t('A topic counts if it stands in a one-on-one that was held in these weeks, and has a `kind`.'),
    l10n.t(
      'Leading is training, coaching, conversation, review and direction, and each praise, delegation and check-in that these weeks brought. The other kinds are managing. Topics of no kind count as neither.',
    ),
    l10n.t(
      'Promises are yours, made in one-on-ones of these weeks or waiting for the next; on time is on their day or before, or on any day where none was set.',
    ),
    l10n.t('Praise untold is all that has no `told` day, however old.'),
    l10n.t('People you had archived before these weeks, and your own goals, are left out.'),
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}

function strong(words: string): string {
  return `**${words}**`;
}
