import type * as z from 'zod/mini';
import { day, list, map, maybe, oneOf, text } from './fields';
import { recordKind } from './recordKind';

export const AUTHORITIES = ['tell me first', 'decide together', 'decide then tell', 'decide'] as const;
export const DELEGATION_STATUSES = ['active', 'done', 'returned'] as const;

/** `delegations/<slug>.yaml`: a responsibility handed over, as a contract. */
export const delegation = recordKind({
  home: 'person',
  folder: 'delegations',
  fileName: /^[a-z0-9][a-z0-9-]*$/,
  sibling: true,
  prose: [['outcome'], ['returned', 'why']],
  summary: ['outcome', 'status', 'authority', 'since', 'quiet'],
  schema: () => ({
    outcome: text('What will be true when it works.'),
    status: oneOf(DELEGATION_STATUSES, 'active, done or returned.'),
    authority: maybe(oneOf(AUTHORITIES, 'How far they decide alone.')),
    expectations: list(text('An expectation.'), 'What you expect, said plainly.'),
    limits: list(text('A limit.'), 'What is not theirs to change.'),
    support: list(text('Something you give.'), 'Resources and support you promised.'),
    since: maybe(day('The day it was handed over.')),
    quiet: maybe(day('No reminders before this day: let them struggle and own it.')),
    returned: maybe(
      map({ date: maybe(day('The day you took it back.')), why: maybe(text('Why you took it back.')) }),
    ),
  }),
});

export type DelegationRecord = z.infer<typeof delegation.schema>;
