import type { ActionLine } from './action';
import type { ActionSection } from './actionSections';
import { headSize, listsIn, type RetroListItem } from './lists';
import type { Outline } from './retroOutline';
import { tellsPast } from './toldPast';

/** "Definitely improved." */
const isOver =
  /^(?:✅|☑|✔|(?:\p{L}+ly )?(?:improved|done|finished|fixed|achieved|completed|resolved|solved|erledigt|verbessert|hecho|mejorado|feito|fait|fatto|gedaan)(?!\p{L}))/iu;

/** What says that something of it is still to be done. */
const isOpen =
  /(?<!\p{L})(?:but|not|still|open|carr(?:y|ied)|again|partly|partially|next|more work|aber|noch|nicht|teilweise|offen|pero|no|falta|todavía|mais|encore|pas|ma|ancora|non|maar|nog|niet|mas|não|ainda)(?!\p{L})|n['’]t\b|❌|(?:moved|pushed|postponed) to/iu;

/**
 * The actions of a section without those, below a heading for what was open before, whose own items tell that it is over. One that
 * has an owner, a day or a box stays.
 */
export function withoutOver(
  read: Outline,
  { family, from, to }: ActionSection,
  actions: readonly ActionLine[],
): ActionLine[] {
  if (family !== 'previous') return [...actions];
  const items = listsIn(read, from, to).flatMap((list) => list.items);
  const over = new Set(
    items.flatMap(({ line, checkbox }, at) => {
      const below = listsIn(read, line + 1, items[at + 1]?.line ?? to).flatMap((list) => list.items);
      const isTold = !checkbox && below.length > 0 && below.every((one) => tellsEnd(read, one));
      return isTold ? [line] : [];
    }),
  );
  return actions.filter(
    ({ line, owner, due, done }) => done || owner !== undefined || due !== undefined || !over.has(line),
  );
}

function tellsEnd(read: Outline, item: RetroListItem): boolean {
  const words = (read.lines[item.line]?.text ?? '').slice(headSize(item)).trim();
  return !item.checkbox && !isOpen.test(words) && (isOver.test(words) || tellsPast(words));
}
