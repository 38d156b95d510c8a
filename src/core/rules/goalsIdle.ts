import { compareText } from '../compareText';
import { addDays, type Day, daysBetween, isDay } from '../day';
import { isDone } from './openPromises';
import {
  fileWith,
  isPrivate,
  type MergedRecord,
  mergedRecords,
  type RecordFile,
  type Target,
  targetIn,
} from './personFacts';

/** Days without movement after which an active goal is idle. */
const IDLE_DAYS = 30;
/** Days ahead in which what falls due is shown. */
const AHEAD_DAYS = 14;

/** An active goal in which nothing has moved for long. */
interface IdleGoal {
  readonly goal: MergedRecord<'goal'>;
  /** The day something last moved; undefined where the goal holds no day at all. */
  readonly moved: Day | undefined;
  readonly days: number | undefined;
}

/**
 * The day on which a goal last moved: the newest of the days milestones were reached, of evidence, of check-ins and
 * of `since`, up to today. A milestone that is `done: true` has no day and so says nothing.
 */
function lastMovement(goal: MergedRecord<'goal'>, today: Day): Day | undefined {
  const days = goal.files.flatMap(({ record }) => [
    record.since,
    ...(record.milestones ?? []).map(({ done }) => (done !== undefined && isDay(done) ? done : undefined)),
    ...(record.evidence ?? []).map(({ date }) => date),
    ...(record.checkins ?? []).map(({ date }) => date),
  ]);
  return days
    .filter((day) => day !== undefined)
    .filter((day) => day <= today)
    .sort()
    .at(-1);
}

/** The active goals with no movement for `idle` days or more, the longest first; goals yet to begin are not idle. */
export function idleGoals(
  goals: readonly RecordFile<'goal'>[],
  today: Day,
  idle: number = IDLE_DAYS,
): readonly IdleGoal[] {
  return activeGoals(goals)
    .flatMap((goal) => {
      const moved = lastMovement(goal, today);
      const days = moved === undefined ? undefined : daysBetween(moved, today);
      const isYetToBegin = moved === undefined && (goal.record.since ?? '') > today;
      return isYetToBegin || (days ?? idle) < idle ? [] : [{ goal, moved, days }];
    })
    .sort((a, b) => compareText(a.moved ?? '', b.moved ?? ''));
}

/** A milestone, or a goal as a whole, that falls due. */
interface DueStep {
  readonly what: 'milestone' | 'goal';
  readonly text: string;
  readonly goal: MergedRecord<'goal'>;
  readonly due: Day;
  /** Days since it was due: 0 today, negative while it is to come. */
  readonly days: number;
  readonly private: boolean;
  readonly target: Target;
}

/**
 * Returns the milestones and active goals that are not reached and are due, or will be within `ahead` days, by their
 * days.
 */
export function stepsDue(
  goals: readonly RecordFile<'goal'>[],
  today: Day,
  ahead: number = AHEAD_DAYS,
): readonly DueStep[] {
  const last = addDays(today, ahead);
  return activeGoals(goals)
    .flatMap((goal) => [...milestonesOf(goal, today, last), ...goalItself(goal, today, last)])
    .sort((a, b) => compareText(a.due, b.due));
}

/** A goal's title; its file's name where it has none. */
export function titleOf({ main, record }: MergedRecord<'goal'>): string {
  return record.title ?? main.thing.name;
}

function activeGoals(goals: readonly RecordFile<'goal'>[]): readonly MergedRecord<'goal'>[] {
  return mergedRecords(goals).filter(({ record }) => record.status === 'active');
}

function milestonesOf(goal: MergedRecord<'goal'>, today: Day, last: Day): DueStep[] {
  return goal.files.flatMap(({ thing, record }) =>
    (record.milestones ?? []).flatMap(({ text, due, done }, index): DueStep[] => {
      if (text === undefined || due === undefined || due > last || isDone(done)) return [];
      const target = targetIn(thing, ['milestones', index]);
      return [
        { what: 'milestone', text, goal, due, days: daysBetween(due, today), private: thing.private, target },
      ];
    }),
  );
}

function goalItself(goal: MergedRecord<'goal'>, today: Day, last: Day): DueStep[] {
  const { due } = goal.record;
  if (due === undefined || due > last) return [];
  return [
    {
      what: 'goal',
      text: titleOf(goal),
      goal,
      due,
      days: daysBetween(due, today),
      private: isPrivate(goal, ['title', 'due']),
      target: targetIn(fileWith(goal, 'due').thing, ['due']),
    },
  ];
}
