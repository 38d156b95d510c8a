import * as l10n from '@vscode/l10n';
import { compareText } from '../compareText';
import { progressOf } from '../rules/goalProgress';
import { evidenceFields } from './evidenceFields';
import { day, done, list, map, maybe, name, oneOf, text } from './fields';
import { type ListedFile, recordKind } from './recordKind';

/** The words that the key may hold, in the order in which they are offered. */
export const GOAL_STATUSES = ['planned', 'active', 'achieved', 'dropped'] as const;
/** How a goal stands. */
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** The words that the key may hold, in the order in which they are offered. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
/** How sure somebody is at a check-in that the goal is reached. */
export type Confidence = (typeof CONFIDENCES)[number];

const STATUS_WORDS: { readonly [status in GoalStatus]?: () => string } = {
  planned: () => l10n.t('planned'),
  achieved: () => l10n.t('achieved'),
  dropped: () => l10n.t('dropped'),
};

const ORDER: readonly unknown[] = ['active', 'planned', undefined, 'achieved', 'dropped'];

function byStatus(a: ListedFile, b: ListedFile): number {
  const rank = ({ summary }: ListedFile) => ORDER.indexOf(summary.ok ? summary.record.status : undefined);
  return rank(a) - rank(b) || compareText(a.thing.name, b.thing.name);
}

const milestone = () => ({
  text: text(l10n.t('A step you can both see when it’s done: RFC accepted.')),
  due: maybe(day(l10n.t('The day it is due.'))),
  done: maybe(done(l10n.t('The day it was reached, or true.'))),
});

const checkin = () => ({
  date: maybe(day(l10n.t('The day you looked at it together.'))),
  text: text(l10n.t('How it is going: Second shard is live.')),
  confidence: maybe(
    oneOf(
      CONFIDENCES,
      {
        low: l10n.t('It needs something to change.'),
        medium: l10n.t('It can go either way.'),
        high: l10n.t('It will be reached.'),
      },
      l10n.t('How confident they are of getting there, in their own words.'),
    ),
  ),
});

/** `goals/<slug>.yaml`: how someone wants to grow. */
export const goal = recordKind({
  home: 'person',
  folder: 'goals',
  fileName: /^[a-z0-9][a-z0-9-]*$/,
  nameExamples: ['lead-the-team'],
  title: 'title',
  sibling: true,
  prose: [['why']],
  days: {
    start: 'since',
    due: 'due',
    afterStart: [['due']],
    happened: [
      ['evidence', '*', 'date'],
      ['checkins', '*', 'date'],
    ],
  },
  initial: { status: 'active' },
  icon: 'target',
  deleted: () => l10n.t('Goal deleted'),
  group: () => l10n.t('Goals'),
  emptyGroup: () => l10n.t('none yet'),
  listed: (files) => [...files].sort(byStatus),
  row: async ({ status, milestones, due, why, value, opportunities }, words) => {
    const progress = progressOf({ milestones });
    const served = await Promise.all((opportunities ?? []).map(words.opportunity));
    return {
      opens: progress !== undefined,
      said: [
        status && STATUS_WORDS[status]?.(),
        progress && l10n.t('{0} of {1}', progress.done, progress.of),
        status === 'active' && due !== undefined ? words.due(due) : undefined,
      ],
      tooltip: (said) => [
        [words.title, said].filter(Boolean).join('\n'),
        [why, value].filter(Boolean).join('\n'),
        ...served.map((title) => title && l10n.t('Opportunity: {0}', title)),
      ],
    };
  },
  icons: {
    key: 'status',
    of: { active: 'target', planned: 'circle-outline', achieved: 'pass', dropped: 'circle-slash' },
  },
  items: { milestones: 'milestone', evidence: 'evidence', checkins: 'checkin' },
  lenses: ['vision', 'checkIn', 'addMilestone', 'support', 'tick'],
  lensesWhile: ({ status }) => status !== 'achieved' && status !== 'dropped',
  summary: ['title', 'why', 'status', 'since', 'due', 'milestones', 'opportunities', 'value'],
  schema: () => ({
    title: text(l10n.t('The goal, in their words: Lead the payments migration.')),
    why: maybe(text(l10n.t('Why it matters to them.'))),
    status: oneOf(
      GOAL_STATUSES,
      {
        planned: l10n.t('For later; no reminders.'),
        active: l10n.t('They work on it now.'),
        achieved: l10n.t('They got there.'),
        dropped: l10n.t('No longer wanted, and that is fine.'),
      },
      l10n.t('The status: planned, active, achieved or dropped.'),
    ),
    since: maybe(day(l10n.t('The day it was set.'))),
    due: maybe(day(l10n.t('The day it is due.'))),
    support: list(
      text(l10n.t('One thing you promised: An hour each Friday.')),
      l10n.t('What you promised to help with, one item each.'),
    ),
    value: maybe(name('value', l10n.t('The value of the book that it stands for, as written in book.yaml.'))),
    milestones: list(
      map(milestone()),
      l10n.t('Steps on the way, each with a text, and due and done where there is a day.'),
    ),
    evidence: list(
      map(evidenceFields()),
      l10n.t('Dated proof of growth: what you saw, written down while it is fresh.'),
    ),
    checkins: list(map(checkin()), l10n.t('How it was going, each time you looked at it together.')),
    opportunities: list(
      name(
        'opportunity',
        l10n.t('The file name of an opportunity, without .yaml: 2026-11-21-own-the-release-train.'),
      ),
      l10n.t('Opportunities that serve this goal.'),
    ),
  }),
});
