import type { ActionLine } from './action';
import type { ActionSection } from './actionSections';
import { labelLine } from './labelLine';
import type { Outline } from './retroOutline';
import { isBlank } from './textLines';

/**
 * Actions of a list, none of which has an owner, or one in prose, with the owner that a line below names: `Responsible for all: Ada`.
 * Others stay as they are.
 */
export function withOwnerOfAll(
  { lines, quiet }: Outline,
  { to, isName }: ActionSection,
  actions: readonly ActionLine[],
): ActionLine[] {
  const { line: last, shape } = actions.at(-1) ?? {};
  const isOne = actions.length === 1 && shape !== 'paragraph';
  if (last === undefined || isOne || actions.some(({ owner }) => owner !== undefined)) return [...actions];
  // A label of its own ends what stands below the heading.
  for (let at = last + 2; at <= to; at++) {
    const { text } = lines[at] ?? { text: '' };
    // Only what a blank line parts from the last item is about all.
    if (quiet[at] || !isBlank(lines[at - 1]) || !/^[*_]{0,3}\p{L}/u.test(text)) continue;
    const owner = labelLine(text.replace(/\.\s*$/, ''))?.owner;
    if (owner !== undefined && isName(owner)) return actions.map((one) => ({ ...one, owner }));
  }
  return [...actions];
}
