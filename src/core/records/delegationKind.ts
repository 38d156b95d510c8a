import * as l10n from '@vscode/l10n';
import { delegationStatus } from '../rules/delegationStatus';
import { day, list, map, maybe, oneOf, text } from './fields';
import { recordKind } from './recordKind';
import { textsIn } from './textsIn';

/** The words that the key may hold, in the order in which they are offered. */
export const AUTHORITIES = ['tell me first', 'decide together', 'decide then tell', 'decide'] as const;
/** The words that the key may hold, in the order in which they are offered. */
export const DELEGATION_STATUSES = ['active', 'done', 'returned'] as const;

const AUTHORITY_WORDS: { readonly [word in (typeof AUTHORITIES)[number]]: () => string } = {
  'tell me first': () => l10n.t('Tells you first'),
  'decide together': () => l10n.t('Decides together with you'),
  'decide then tell': () => l10n.t('Decides, then tells you'),
  decide: () => l10n.t('Decides alone'),
};

const authority = () =>
  oneOf(
    AUTHORITIES,
    {
      'tell me first': l10n.t('They propose, you decide.'),
      'decide together': l10n.t('You find the answer together.'),
      'decide then tell': l10n.t('They decide and let you know.'),
      decide: l10n.t('They decide and do not need to tell you.'),
    },
    l10n.t('How much authority they have.'),
  );

const change = () => ({
  date: maybe(day(l10n.t('The day their authority changed.'))),
  authority: maybe(authority()),
});

/** `delegations/<slug>.yaml`: a responsibility handed over, as a contract. */
export const delegation = recordKind({
  home: 'person',
  folder: 'delegations',
  fileName: /^[a-z0-9][a-z0-9-]*$/,
  nameExamples: ['lead-the-team'],
  title: 'outcome',
  sibling: true,
  privateKeys: ['returned'],
  prose: [['outcome'], ['returned', 'why'], ['learned']],
  days: {
    start: 'since',
    due: 'quiet',
    afterStart: [['quiet']],
    happened: [
      ['returned', 'date'],
      ['changes', '*', 'date'],
    ],
  },
  icon: 'organization',
  deleted: () => l10n.t('Delegation deleted'),
  group: () => l10n.t('Delegations'),
  // What is done or returned is history.
  listed: (files) =>
    files.filter(
      ({ thing, summary }) =>
        !thing.private && (!summary.ok || (summary.record.status ?? 'active') === 'active'),
    ),
  row: (delegation, words) => {
    const authority = delegation.authority && AUTHORITY_WORDS[delegation.authority]();
    const status = delegationStatus(delegation, words.today);
    return {
      // In front, as a long outcome leaves no room behind it; and told by a shape too.
      ...(authority ? { label: l10n.t('{0}: {1}', authority, words.title) } : {}),
      icon: status?.state === 'quiet' ? 'bell-slash' : status?.state === 'over' ? 'bell' : undefined,
      said: [
        status?.state === 'quiet'
          ? l10n.t('quiet until {0}', words.day(status.until))
          : status?.state === 'over'
            ? l10n.t('quiet time over {0}', words.distance(status.since))
            : undefined,
      ],
      tooltip: (said) => [
        words.title,
        [authority, said].filter(Boolean).join(' · '),
        [
          ...textsIn(delegation.expectations).map((text) => l10n.t('Expected: {0}', text)),
          ...textsIn(delegation.limits).map((text) => l10n.t('Not theirs to change: {0}', text)),
          ...textsIn(delegation.support).map((text) => l10n.t('Your support: {0}', text)),
        ].join('\n'),
      ],
    };
  },
  lenses: ['handOver', 'support'],
  lensesWhile: ({ status }) => status === 'active',
  initial: { status: 'active' },
  summary: [
    'outcome',
    'status',
    'authority',
    'expectations',
    'limits',
    'support',
    'since',
    'quiet',
    'changes',
    'learned',
  ],
  schema: () => ({
    outcome: text(
      l10n.t('What will be true when it works: The release train leaves every Tuesday without me.'),
    ),
    status: oneOf(
      DELEGATION_STATUSES,
      {
        active: l10n.t('It is theirs now.'),
        done: l10n.t('It works, and it stays theirs.'),
        returned: l10n.t('You took it back; the reason goes in the .private.yaml file.'),
      },
      l10n.t('The status: active, done or returned.'),
    ),
    authority: maybe(authority()),
    expectations: list(
      text(l10n.t('One thing you expect: A train leaves, or I hear by noon why not.')),
      l10n.t('What you expect, said plainly.'),
    ),
    limits: list(
      text(l10n.t('One thing that is not theirs to change: The freeze before Christmas stays.')),
      l10n.t('What is not theirs to change.'),
    ),
    support: list(
      text(l10n.t('One kind of support: time, people, money, your own help.')),
      l10n.t('Resources and support you promised.'),
    ),
    since: maybe(day(l10n.t('The day it was handed over.'))),
    quiet: maybe(day(l10n.t('No reminders before this day: let them struggle and own it.'))),
    returned: maybe(
      map(
        {
          date: maybe(day(l10n.t('The day you took it back.'))),
          why: maybe(text(l10n.t('Why you took it back.'))),
        },
        l10n.t('When and why you took it back. Goes in the .private.yaml file.'),
      ),
    ),
    changes: list(map(change()), l10n.t('How their authority grew, the oldest first.')),
    learned: maybe(text(l10n.t('What you learned, written when it is done or taken back.'))),
  }),
});
