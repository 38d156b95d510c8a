import { dayOfName } from '../book/paths';
import { type Day, daysBetween } from '../day';
import type { Relation } from '../records/personKind';
import type { Cadences } from './cadence';
import { delegationsOver, isDueForLook } from './delegations';
import { stepsDue } from './goalsIdle';
import type { KnownMeeting } from './knownMeetings';
import { ageInDays, type OpenPromise } from './openPromises';
import type { RecordFile } from './personFacts';

/** What the need of one person is told from; summaries are enough. */
export interface NeedFacts {
  readonly slug: string;
  readonly archived?: Day | undefined;
  /** What they are to the lead; a report where it is absent. */
  readonly relation?: Relation | undefined;
  /** On leave until that day. */
  readonly paused?: Day | undefined;
  /** The day the two began to work together. */
  readonly since?: Day | undefined;
  /** The day of the last one-on-one that was held (see `lastHeld`): a skipped one does not reset the clock. */
  readonly lastHeld?: Day | undefined;
  /** The next one-on-one that a calendar holds: it counts more than the rhythm. */
  readonly meeting?: KnownMeeting | undefined;
  readonly cadences: Cadences;
  /** Open promises of the person's one-on-ones; only those of the lead weigh. */
  readonly promises: readonly Pick<OpenPromise, 'note' | 'owner' | 'due'>[];
  readonly delegations: readonly RecordFile<'delegation'>[];
  readonly goals: readonly RecordFile<'goal'>[];
}

/**
 * Why the lead is needed, by weight; all but `meeting` and the last three make the state at least `due`. Days count from the day the
 * oldest of them fell due. Delegations and goals ask until a one-on-one is held on their day or later; a delegation
 * in its quiet time is never a reason.
 */
export type NeedReason =
  | { readonly code: 'oneOnOneOver'; readonly days: number }
  | { readonly code: 'oneOnOneDue' }
  | { readonly code: 'firstOneOnOneDue'; readonly days: number }
  /** The next one-on-one as a calendar holds it, whenever it is. */
  | { readonly code: 'meeting'; readonly day: Day; readonly time: string; readonly days: number }
  | { readonly code: 'promisesOverdue'; readonly count: number; readonly days: number }
  | { readonly code: 'promisesDue'; readonly count: number }
  | { readonly code: 'delegationsDue'; readonly count: number; readonly days: number }
  | { readonly code: 'goalsDue'; readonly count: number; readonly days: number }
  /** All open ones, overdue ones too; days since the oldest was made, undefined where none is dated. */
  | { readonly code: 'promisesOpen'; readonly count: number; readonly days: number | undefined }
  | { readonly code: 'noOneOnOneYet' }
  /** On leave until that day: then nothing else is a reason. */
  | { readonly code: 'onLeave'; readonly until: Day }
  | { readonly code: 'oneOnOneSoon'; readonly days: number };

/** Orders reasons by weight. */
export function byWeight(a: NeedReason, b: NeedReason): number {
  return ORDER.indexOf(a.code) - ORDER.indexOf(b.code);
}

const ORDER: readonly NeedReason['code'][] = [
  'oneOnOneOver',
  'oneOnOneDue',
  'firstOneOnOneDue',
  'meeting',
  'promisesOverdue',
  'promisesDue',
  'delegationsDue',
  'goalsDue',
  'promisesOpen',
  'noOneOnOneYet',
  'oneOnOneSoon',
  'onLeave',
];

/** Returns the reasons to meet somebody that the lead's own open promises are: overdue ones, or due soon. */
export function promiseReasons(mine: NeedFacts['promises'], today: Day): NeedReason[] {
  const reasons: NeedReason[] = [];
  const late = mine.flatMap(({ due }) => (due !== undefined && due < today ? [daysBetween(due, today)] : []));
  const now = mine.filter(({ due }) => due === today);
  if (late.length > 0) reasons.push({ code: 'promisesOverdue', count: late.length, days: Math.max(...late) });
  if (now.length > 0) reasons.push({ code: 'promisesDue', count: now.length });
  const oldest = oldestOf(mine);
  const age = oldest === undefined ? undefined : ageInDays({ note: oldest }, today);
  if (mine.length > 0) reasons.push({ code: 'promisesOpen', count: mine.length, days: age });
  return reasons;
}

/**
 * Returns the reasons for which delegations and goals ask for the lead: at most one of each, with how many are due and
 * for how many days.
 */
export function dueReasons({ delegations, goals, lastHeld }: NeedFacts, today: Day): NeedReason[] {
  const reasons: NeedReason[] = [];
  const over = delegationsOver(delegations, today).filter((one) => isDueForLook(one, lastHeld));
  const steps = stepsDue(goals, today, 0).filter(({ due }) => lastHeld === undefined || lastHeld < due);
  // Both lists come with the oldest first.
  if (over[0]) reasons.push({ code: 'delegationsDue', count: over.length, days: over[0].days });
  if (steps[0]) reasons.push({ code: 'goalsDue', count: steps.length, days: steps[0].days });
  return reasons;
}

/** The day the oldest of these promises was made; undefined where none is dated. */
export function oldestOf(promises: NeedFacts['promises']): Day | undefined {
  return promises
    .map(({ note }) => dayOfName(note))
    .filter((day) => day !== undefined)
    .sort()
    .at(0);
}
