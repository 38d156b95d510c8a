import { createPick } from '../platform/messages/quickInputs';
import { type Choice, prepareInput } from './inputs';
import type { StepAnswer, StepFrame } from './steps';

/**
 * Asks for any of a few; Enter takes those that are checked, which may be none.
 * @param chosen whether a choice is checked beforehand
 */
export function pickMany<T>(
  frame: StepFrame,
  placeholder: string,
  choices: readonly Choice<T>[],
  chosen: (choice: Choice<T>) => boolean,
): Promise<StepAnswer<readonly T[]>> {
  return new Promise((resolve) => {
    const pick = createPick<Choice<T>>();
    const { settle, disposables } = prepareInput<readonly T[]>(pick, frame, resolve);
    pick.canSelectMany = true;
    pick.placeholder = placeholder;
    pick.items = choices;
    pick.selectedItems = choices.filter(chosen);
    disposables.add(
      pick.onDidAccept(() => settle({ kind: 'answer', value: pick.selectedItems.map(({ value }) => value) })),
    );
    pick.show();
  });
}
