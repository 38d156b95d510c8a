import type { ActionLine } from './action';

/** Whether somebody wrote a line as an action beyond doubt: with a box, an owner or a day. `text` is that of its file. */
export function isSurelyMeant(text: string, { start, textStart, owner, due }: ActionLine): boolean {
  return owner !== undefined || due !== undefined || /\[[ xX*-]\]/.test(text.slice(start, textStart));
}
