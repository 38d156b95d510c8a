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
import { type IconName, withIcon } from './icons';

/** A row of a pick. Its label is text; an icon in front of it is named apart. */
export interface PickItem extends Omit<QuickPickItem, 'buttons'> {
  readonly icon?: IconName;
  readonly buttons?: readonly PickButton[];
}

/** A button made by `pickButton`. */
export type PickButton = QuickInputButton & { readonly [made]: true };
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

/** Rows to choose from; those that it gives back hold all that those it was given do, but are others. */
export function createPick<T extends PickItem>(): QuickPick<T & QuickPickItem> {
  const shown = new Map<T, T>();
  const known = (items: readonly T[]) => items.map((item) => shown.get(item) ?? item);
  return setting(window.createQuickPick<T & QuickPickItem>(), {
    title: maybe,
    placeholder: maybe,
    items: (items) => {
      shown.clear();
      for (const item of items) shown.set(item, shownItem(item));
      return known(items) as typeof items;
    },
    activeItems: (items) => known(items) as typeof items,
    selectedItems: (items) => known(items) as typeof items,
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
