import type { ActionLine } from './action';

/**
 * The action that begins on a line (from 0).
 * @param nth which of several that begin there, from 0, as sentences of one paragraph do
 */
export function actionOn(
  actions: readonly ActionLine[],
  line: number,
  nth: number = 0,
): ActionLine | undefined {
  return actions.filter((one) => one.line === line)[nth];
}

/** Numbers the actions that begin on one line, from 0 on each line. */
export function numbersOnLines(actions: readonly ActionLine[]): ReadonlyMap<ActionLine, number> {
  const next = new Map<number, number>();
  return new Map(
    actions.map((action) => {
      const nth = next.get(action.line) ?? 0;
      next.set(action.line, nth + 1);
      return [action, nth];
    }),
  );
}
