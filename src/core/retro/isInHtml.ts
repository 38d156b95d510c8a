import type { ActionLine } from './action';

/**
 * True if an action of a text is an item of a list that is written in HTML. There Markdown is no markup, and no record finds its line
 * again: such an action is read, and left to be changed by hand.
 */
export function isInHtml(text: string, { start, textStart }: ActionLine): boolean {
  return /^[ \t]*(?:<[uo]l(?:\s[^<>]{0,200})?>\s?)?<li(?:\s[^<>]{0,200})?>/i.test(
    text.slice(start, textStart),
  );
}
