import type { ActionSection } from './actionSections';
import { labelLine } from './labelLine';
import { listsIn } from './lists';
import type { Outline } from './retroOutline';

/**
 * True if each item below a heading for what was open before has items of its own, none of which names an owner or a day: they tell
 * what became of it.
 */
export function tellsWhatBecame(read: Outline, { family, from, to }: ActionSection): boolean {
  if (family !== 'previous') return false;
  const items = listsIn(read, from, to).flatMap((list) => list.items);
  return (
    items.length > 1 &&
    items.every(({ line, checkbox }, at) => {
      const below = listsIn(read, line + 1, items[at + 1]?.line ?? to).flatMap((list) => list.items);
      const isSaid = below.every(
        (one) => !one.checkbox && labelLine(read.lines[one.line]?.text ?? '') === undefined,
      );
      return !checkbox && below.length > 0 && isSaid;
    })
  );
}
