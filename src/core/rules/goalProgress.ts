import { isDoneValue } from '../records/isDoneValue';

/** How many of a goal's milestones are reached. */
interface Progress {
  readonly done: number;
  readonly of: number;
}

/** A goal's progress, or undefined where it has no milestones. */
export function progressOf(goal: {
  readonly milestones?:
    | readonly { readonly text?: string | undefined; readonly done?: string | undefined }[]
    | undefined;
}): Progress | undefined {
  // A dash with nothing behind it is no step yet.
  const milestones = (goal.milestones ?? []).filter(({ text }) => text !== undefined);
  if (milestones.length === 0) return undefined;
  return {
    done: milestones.filter((milestone) => isDoneValue(milestone.done)).length,
    of: milestones.length,
  };
}
