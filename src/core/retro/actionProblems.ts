import type { ActionLine } from './action';
import { namesOneOf } from './namesOneOf';
import { isTeam } from './personNamed';

/**
 * What is said of an action that is no record: `noOwner`: nobody owns it; `teamOwner`: everybody does, which is nobody;
 * `noOwners`: neither it nor any other action of the retro is owned by somebody.
 */
export type ActionProblemCode = 'noOwner' | 'teamOwner' | 'noOwners';

/** An action of which something is to be said. */
export interface ActionProblem {
  readonly code: ActionProblemCode;
  readonly action: ActionLine;
  /** How many actions it is said of, this one among them. */
  readonly count: number;
}

/**
 * What makes open actions of a retro nobody's, said sparingly: where some of them name an owner, each that does not was
 * forgotten; where none does, that is how this team writes, and is said once. Nothing of experiments, which are everyone's,
 * nor of what is listed as open from before: its own retro was told.
 * @param actions all actions of the retro
 * @param people names: an action that names one of them, in full or by the first name, is not nobody's
 */
export function actionProblems(
  actions: readonly ActionLine[],
  people: readonly string[] = [],
): readonly ActionProblem[] {
  const open = actions.filter(
    ({ done, record, family }) => !done && record === undefined && family === 'actions',
  );
  const teams = open.filter(({ owner }) => owner !== undefined && isTeam(owner));
  const isNamed = namesOneOf(people);
  const nobodys = open.filter(({ owner, text }) => owner === undefined && !isNamed(text));
  const isHabit = actions.some(({ owner }) => owner !== undefined && !isTeam(owner));
  const [first, second] = nobodys;
  const missing: readonly ActionProblem[] =
    first && second && !isHabit
      ? [{ code: 'noOwners', action: first, count: nobodys.length }]
      : nobodys.map((action) => ({ code: 'noOwner', action, count: 1 }));
  return [
    ...teams.map((action): ActionProblem => ({ code: 'teamOwner', action, count: 1 })),
    ...missing,
  ].sort((a, b) => a.action.textStart - b.action.textStart);
}
