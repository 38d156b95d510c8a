import type * as z from 'zod/mini';
import { day, done, list, map, maybe, name, oneOf, text } from './fields';
import { recordKind } from './recordKind';

export const GOAL_STATUSES = ['planned', 'active', 'achieved', 'dropped'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

const milestone = () => ({
  text: text('A step that can be seen to be reached.'),
  due: maybe(day('The day it is meant to be reached.')),
  done: maybe(done('The day it was reached, or true.')),
});

const evidence = () => ({
  date: maybe(day('The day you saw it.')),
  text: text('What you saw them do.'),
  link: maybe(text('Where it can be seen.')),
});

const checkin = () => ({
  date: maybe(day('The day you looked at it together.')),
  text: text('How it stands.'),
  confidence: maybe(oneOf(CONFIDENCES, 'How sure they are, in their own word.')),
});

/** `goals/<slug>.yaml`: how someone wants to grow. */
export const goal = recordKind({
  home: 'person',
  folder: 'goals',
  fileName: /^[a-z0-9][a-z0-9-]*$/,
  sibling: true,
  prose: [['why']],
  refers: [{ path: ['opportunities', '*'], to: 'opportunity' }],
  summary: ['title', 'why', 'status', 'since', 'due', 'milestones', 'opportunities'],
  schema: () => ({
    title: text('The goal, in their words.'),
    why: maybe(text('Why it matters to them.')),
    status: oneOf(GOAL_STATUSES, 'planned, active, achieved or dropped.'),
    since: maybe(day('The day it was set.')),
    due: maybe(day('The day it is meant to be reached.')),
    support: list(text('Something you promised.'), 'What you promised to help with.'),
    milestones: list(map(milestone()), 'Steps on the way.'),
    evidence: list(map(evidence()), 'Dated proof of growth.'),
    checkins: list(map(checkin()), 'How it stood, each time you looked.'),
    opportunities: list(
      name('The file name of an opportunity, without .yaml.'),
      'Opportunities that serve this goal.',
    ),
  }),
});

export type GoalRecord = z.infer<typeof goal.schema>;
