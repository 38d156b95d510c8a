import { extensions } from 'vscode';
import { extensionId } from './harness.ts';

/** The commands, without `leadbook.`, that the menu of a row in a view offers, by the row's `contextValue`; the inline ones with that. */
export function rowMenu(view: string, contextValue: string, inline = false): readonly string[] {
  const menus: readonly { command: string; when: string; group: string }[] =
    extensions.getExtension(extensionId)?.packageJSON.contributes.menus['view/item/context'];
  const fits = (when: string, key: string, value: string) =>
    [...when.matchAll(new RegExp(`\\b${key} (?:== ([\\w.]+)|=~ /(.*?)/(?= |$|\\)))`, 'g'))].some(
      ([, is, like]) => (is === undefined ? new RegExp(like ?? '').test(value) : is === value),
    );
  return menus
    .filter(
      ({ when, group }) =>
        fits(when, 'viewItem', contextValue) &&
        fits(when, 'view', view) &&
        group.startsWith('inline') === inline,
    )
    .map(({ command }) => command.replace('leadbook.', ''));
}
