import { neutralizeName } from '../../../core/neutralize';

/** The name of an icon of VS Code's, like `circle-slash`: always Leadbook's own, never part of a text. */
export type IconName = string;

/** A text behind an icon, where VS Code draws icons in texts. */
export function withIcon(icon: IconName | undefined, text: string): string {
  const shown = neutralizeName(text);
  return icon === undefined ? shown : `$(${icon}) ${shown}`;
}
