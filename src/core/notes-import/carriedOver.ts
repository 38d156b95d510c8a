import { isDone } from '../rules/openPromises';
import type { ImportedAction, PlacedAction } from './noteRecord';

/**
 * Keeps one promise one: notes repeat what is still open, and a book does not. Give it the notes of a person from the
 * oldest on. A task that repeats an open one is left out; where it is ticked, so is the promise, where it was made.
 */
export function carriedOver(): (actions: readonly PlacedAction[]) => {
  readonly actions: readonly ImportedAction[];
  /** Source lines of the tasks left out. */
  readonly repeated: readonly number[];
} {
  const open = new Map<string, ImportedAction>();
  return (placed) => {
    const actions: ImportedAction[] = [];
    const repeated: number[] = [];
    // Two of the same words in one note are two promises.
    const before = new Map(open);
    for (const { action, line } of placed) {
      const key = `${action.owner ?? ''}\n${action.text.toLowerCase()}`;
      const first = before.get(key);
      if (first && !isDone(first.done)) {
        repeated.push(line);
        if (action.done !== undefined) first.done = action.done;
      } else actions.push(action);
      const promise = first && !isDone(first.done) ? first : action;
      if (isDone(promise.done)) open.delete(key);
      else open.set(key, promise);
    }
    return { actions, repeated };
  };
}
