import type { QuickInputButton } from 'vscode';
import { defineInternalCommand, passed } from '../commands/internalCommand';
import { background } from '../platform/background';
import { setContext } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { createPick, type PickItem } from '../platform/messages/quickInputs';

// One list is open at a time; its keys come as a command. Typed into the box, a letter would first move to a row that has it.
let open: ((letter: string) => boolean) | undefined;

/** Answers the row of the list that is open, by a letter; false where there is none to be answered, or it is no answer. */
export const answerListed = defineInternalCommand({
  name: 'answerListed',
  args: [passed.text],
  run: (_, letter) => open?.(letter) === true,
});

/** A list in which each row is answered by one key, until none is left. */
interface AnswerList<Row extends PickItem, Answer extends string> {
  readonly title: string;
  /** Says what each key does. */
  readonly placeholder: string;
  /** Answers by the letter that gives them. */
  readonly keys: ReadonlyMap<string, Answer>;
  /** What Enter gives. */
  readonly enter: Answer;
  /** What a button of a row gives. */
  readonly ofButton: (button: QuickInputButton) => Answer;
  /** The rows that are left, separators included. */
  readonly rows: () => Promise<readonly Row[]>;
  /** True for a row that can be answered. */
  readonly isRow: (row: Row) => boolean;
  /** True for answers that ask for more, or lead elsewhere: the list makes way for these. */
  readonly asksMore: (row: Row, answer: Answer) => boolean;
  /** Does what an answer says; `end` closes the list. */
  readonly settle: (row: Row, answer: Answer) => Promise<'next' | 'end'>;
}

/**
 * Shows a list until it is left, or nothing is left in it: then `empty`. It stays open while an answer is written, so that no key that
 * comes early goes into the text behind it.
 * @throws what `rows` and `settle` throw
 */
export function answerInList<Row extends PickItem, Answer extends string>(
  list: AnswerList<Row, Answer>,
): Promise<'empty' | 'left'> {
  return new Promise((resolve, reject) => {
    const disposables = new Disposables();
    const pick = disposables.add(createPick<Row>());
    pick.title = list.title;
    pick.placeholder = list.placeholder;
    let isBusy = true;
    let isAway = false;
    let isOver = false;
    // What is being written when the list is left is still written, and told of if it fails.
    let ongoing: Promise<void> = Promise.resolve();
    const listen = (isListening: boolean) => {
      open = isListening ? (letter) => take(pick.activeItems[0], list.keys.get(letter)) : undefined;
      background(setContext('leadbook.inAnswerList', isListening));
    };
    const end = (settled: () => void) => {
      if (isOver) return;
      isOver = true;
      listen(false);
      settled();
      disposables.dispose();
    };
    const fail = (error: unknown) => end(() => reject(error));
    const renew = async () => {
      const rows = await list.rows();
      if (isOver) return;
      if (!rows.some(list.isRow)) {
        end(() => resolve('empty'));
        return;
      }
      pick.items = rows;
      pick.busy = false;
      isBusy = false;
      isAway = false;
      listen(true);
      pick.show();
    };
    const answer = async (row: Row, said: Answer) => {
      isBusy = true;
      pick.busy = true;
      isAway = list.asksMore(row, said);
      if (isAway) {
        listen(false);
        pick.hide();
      }
      if ((await list.settle(row, said)) === 'end') end(() => resolve('left'));
      else await renew();
    };
    const take = (row: Row | undefined, said: Answer | undefined): boolean => {
      // Right after rows were set, VS Code may still tell of one that was answered before.
      if (isBusy || !row || !said || !list.isRow(row) || !pick.items.includes(row)) return false;
      ongoing = answer(row, said);
      ongoing.catch(fail);
      return true;
    };
    // Letters are keys here, and nothing is searched for.
    disposables.add(
      pick.onDidChangeValue((value) => {
        if (value !== '') pick.value = '';
      }),
    );
    disposables.add(pick.onDidTriggerItemButton(({ item, button }) => take(item, list.ofButton(button))));
    disposables.add(pick.onDidAccept(() => take(pick.selectedItems[0], list.enter)));
    disposables.add(
      pick.onDidHide(() => {
        if (!isAway) end(() => ongoing.then(() => resolve('left'), reject));
      }),
    );
    renew().catch(fail);
  });
}
