import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import { isDone } from './openPromises';

/** How many of a goal's milestones are reached. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** A goal's progress, or undefined where it has no milestones. */
export function progressOf(goal: PartialRecord<RecordOf<'goal'>>): Progress | undefined {
  // A dash with nothing behind it is no step yet.
  const milestones = (goal.milestones ?? []).filter(({ text }) => text !== undefined);
  if (milestones.length === 0) return undefined;
  return { done: milestones.filter((milestone) => isDone(milestone.done)).length, of: milestones.length };
}
