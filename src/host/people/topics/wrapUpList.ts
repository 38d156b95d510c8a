import { l10n, type QuickPick, type QuickPickItem } from 'vscode';
import { inOneLine } from '../../../core/inOneLine';
import { defineInternalCommand, passed } from '../../commands/internalCommand';
import { background } from '../../platform/background';
import { setContext } from '../../platform/contributions';
import type { IconName } from '../../platform/messages/icons';
import { createPick, type PickItem, pickButton } from '../../platform/messages/quickInputs';
import { prepareInput } from '../../prompts/inputs';
import type { StepAnswer } from '../../prompts/steps';

/** One of the few things that can become of a row. */
export interface RowMark {
  readonly icon: IconName;
  /** What a row says that is marked so. */
  readonly said: string;
  /** What its button says. */
  readonly verb: string;
}

/** A row of the list: its text, what may become of it, and what does unless somebody says otherwise. */
export interface MarkedRow {
  readonly text: string;
  readonly detail?: string;
  readonly marks: readonly RowMark[];
  /** The place of the mark that it begins with. */
  readonly mark: number;
}

interface Item extends PickItem {
  readonly at: number;
}

/** The list that is open, for the keys that mark its rows. */
let open: { readonly mark: (mark: number) => void } | undefined;

/**
 * One list in which every row is marked already: Enter accepts it as it is. A button behind a row, or a key, marks it
 * otherwise.
 * @returns the mark of each row, by its place
 */
export function markRows(
  title: string,
  placeholder: string,
  rows: readonly MarkedRow[],
): Promise<StepAnswer<readonly number[]>> {
  return new Promise((resolve) => {
    const pick = createPick<Item>();
    const frame = { title, step: 1, of: 1, back: false };
    const { settle, disposables } = prepareInput<readonly number[]>(pick, frame, resolve);
    const marks = rows.map(({ mark }) => mark);
    pick.placeholder = placeholder;
    pick.matchOnDescription = true;
    const draw = (active = 0) => {
      pick.items = rows.map((row, at) => itemOf(row, at, marks[at] ?? 0));
      pick.activeItems = pick.items.filter(({ at }) => at === active);
    };
    const set = (at: number, mark: number) => {
      if (!rows[at]?.marks[mark]) return;
      marks[at] = mark;
      draw(at);
    };
    draw();
    open = { mark: (mark) => markActive(pick, mark, set) };
    background(setContext('leadbook.inMarkedList', true));
    disposables.add({
      dispose: () => {
        open = undefined;
        background(setContext('leadbook.inMarkedList', false));
      },
    });
    disposables.add(
      pick.onDidTriggerItemButton(({ item, button }) => {
        const mark = rows[item.at]?.marks.findIndex(({ verb }) => verb === button.tooltip) ?? -1;
        set(item.at, mark);
      }),
    );
    disposables.add(pick.onDidAccept(() => settle({ kind: 'answer', value: marks })));
    pick.show();
  });
}

/** Marks the active row of the list that is open; false where none is. */
export const markListed = defineInternalCommand({
  name: 'markListed',
  args: [passed.index],
  run: (_, mark) => {
    open?.mark(mark);
    return open !== undefined;
  },
});

function markActive(
  pick: QuickPick<Item & QuickPickItem>,
  mark: number,
  set: (at: number, mark: number) => void,
): void {
  const active = pick.activeItems[0];
  if (active) set(active.at, mark);
}

function itemOf({ text, detail, marks }: MarkedRow, at: number, mark: number): Item {
  const label = inOneLine(text);
  const now = marks[mark];
  return {
    at,
    label,
    ...(now === undefined ? {} : { icon: now.icon, description: now.said }),
    ...(detail === undefined ? {} : { detail }),
    alwaysShow: true,
    buttons: marks.flatMap((one, index) => (index === mark ? [] : [pickButton(one.icon, one.verb)])),
  };
}

/** Returns the placeholder, which explains the keys. */
export function keysHint(): string {
  return l10n.t('Enter accepts all; Alt+1, Alt+2 and Alt+3 change the row');
}
