import {
  type InputBox,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  ThemeIcon,
  type Uri,
  window,
} from 'vscode';
import { neutralize } from '../../../core/neutralize';
import { isFoundFolded } from '../../../core/search/foundFolded';
import { type IconName, withIcon } from './icons';

/** A row of a pick. Its label is text; an icon in front of it is named apart. */
export interface PickItem extends Omit<QuickPickItem, 'buttons'> {
  readonly icon?: IconName;
  readonly buttons?: readonly PickButton[];
}

/** A button made by `pickButton`. */
type PickButton = QuickInputButton & { readonly [made]: true };
declare const made: unique symbol;

/** What stands on a button when it is set on an input: what is set is neutralized, what is read is as it is shown. */
type Setters<I> = { readonly [K in keyof I]?: (value: I[K]) => I[K] };

/** A button behind a row of a pick. */
export function pickButton(icon: IconName, tooltip: string): PickButton {
  return { iconPath: new ThemeIcon(icon), tooltip: neutralize(tooltip) } as PickButton;
}

/** A line of text to type. What is typed, `value`, is the person's own and is left as it is. */
export function createInput(): InputBox {
  return setting(window.createInputBox(), {
    title: maybe,
    prompt: maybe,
    placeholder: maybe,
    validationMessage: (said) =>
      typeof said === 'string' ? neutralize(said) : said && { ...said, message: neutralize(said.message) },
  });
}

/**
 * Rows to choose from; those that it gives back hold all that those it was given do, but are others. VS Code, which tells an
 * accent from none, would filter out what is typed without it: such rows stay in sight.
 */
export function createPick<T extends PickItem>(): QuickPick<T & QuickPickItem> {
  type Rows = readonly (T & QuickPickItem)[];
  const pick = window.createQuickPick<T & QuickPickItem>();
  let given: Rows = [];
  let shown: Rows = [];
  const isFound = ({ label, description, detail }: T) =>
    isFoundFolded(
      [label, (pick.matchOnDescription && description) || '', (pick.matchOnDetail && detail) || ''],
      pick.value,
    );
  const known = (items: Rows): Rows => items.map((item) => shown[given.indexOf(item)] ?? item);
  const show = (items: Rows): Rows => {
    given = items;
    shown = items.map((item) => shownItem(isFound(item) ? { ...item, alwaysShow: true } : item));
    return shown;
  };
  pick.onDidChangeValue(() => {
    const isSame = (item: T, at: number) =>
      Boolean(shown[at]?.alwaysShow) === (item.alwaysShow || isFound(item));
    if (given.every(isSame)) return;
    const givenOf = (items: Rows) => given.filter((_, at) => items.some((item) => item === shown[at]));
    const [active, selected] = [givenOf(pick.activeItems), givenOf(pick.selectedItems)];
    pick.items = show(given);
    if (pick.canSelectMany) pick.selectedItems = known(selected);
    const first = active.some(isFound) ? active : given.filter(isFound).slice(0, 1);
    if (first.length > 0) pick.activeItems = known(first);
  });
  return setting(pick, {
    title: maybe,
    placeholder: maybe,
    items: show,
    activeItems: known,
    selectedItems: known,
  });
}

function shownItem<T extends PickItem>(item: T): T {
  const { icon, label, description, detail } = item;
  return {
    ...item,
    label: withIcon(icon, label),
    ...(description === undefined ? {} : { description: neutralize(description) }),
    ...(detail === undefined ? {} : { detail: neutralize(detail) }),
  };
}

function maybe(text: string | undefined): string | undefined {
  return text === undefined ? undefined : neutralize(text);
}

/** The input itself, but that what is set goes through `setters` first. */
function setting<I extends object>(input: I, setters: Setters<I>): I {
  return new Proxy(input, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value) => {
      const setter = setters[key as keyof I];
      return Reflect.set(target, key, setter ? setter(value) : value, target);
    },
  });
}

/**
 * Asks for a folder in the dialog of the system.
 * @param open what its button says
 * @param near where it begins
 */
export async function askFolder(title: string, open: string, near: Uri): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: neutralize(title),
    openLabel: neutralize(open),
    canSelectFiles: false,
    canSelectFolders: true,
    defaultUri: near,
  });
  return chosen?.[0];
}
