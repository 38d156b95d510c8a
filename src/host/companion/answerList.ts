import type { QuickInputButton } from 'vscode';
import { Disposables } from '../platform/disposables';
import { createPick, type PickItem } from '../platform/messages/quickInputs';

/** A list in which each row is answered by one key, until none is left. */
export interface AnswerList<Row extends PickItem, Answer extends string> {
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
    const end = (settled: () => void) => {
      if (isOver) return;
      isOver = true;
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
      pick.show();
    };
    const answer = async (row: Row, said: Answer) => {
      isBusy = true;
      pick.busy = true;
      isAway = list.asksMore(row, said);
      if (isAway) pick.hide();
      if ((await list.settle(row, said)) === 'end') end(() => resolve('left'));
      else await renew();
    };
    const take = (row: Row | undefined, said: Answer | undefined) => {
      if (!isBusy && row && said && list.isRow(row)) answer(row, said).catch(fail);
    };
    disposables.add(
      pick.onDidChangeValue((value) => {
        const said = list.keys.get(value.trim().toLowerCase());
        // Letters are keys here, and nothing is searched for.
        pick.value = '';
        take(pick.activeItems[0], said);
      }),
    );
    disposables.add(pick.onDidTriggerItemButton(({ item, button }) => take(item, list.ofButton(button))));
    disposables.add(pick.onDidAccept(() => take(pick.selectedItems[0], list.enter)));
    disposables.add(
      pick.onDidHide(() => {
        if (!isAway) end(() => resolve('left'));
      }),
    );
    renew().catch(fail);
  });
}
