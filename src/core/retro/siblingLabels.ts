import { isAnyTeam } from '../teamWords';
import { isNobody, roleOf } from './actionWords';
import { isBesideChange } from './experimentLabel';
import type { IsName } from './nameLike';
import { saysToDo } from './toDoItems';

/** `**Owner:** Ada`, with or without a box. */
const labelled =
  /^(?:\[[ xX]\][ \t]+)?[*_`]{0,3}([^:：*_`\n]{2,40})[*_`]{0,3}[:：][*_`]{0,3}[ \t]*([^\n]{0,80})/u;
/** Of an item, in UTF-16 units. */
const READ = 140;

/**
 * Returns the indexes of items that are no actions: those that say who owns the one before, by when or how far it is,
 * in a list that begins with `**Action:** …` and names an owner in an item of its own; and those that only tell more of
 * a change that stands beside them.
 */
export function siblingLabels(items: readonly string[], isName: IsName): ReadonlySet<number> {
  const read = items.map(labelOf);
  const isOwner = ({ role, value }: ItemLabel) =>
    role === 'owner' && (isName(value) || isAnyTeam(value) || isNobody(value));
  if (read.some(({ role }) => role === 'change') && read.some(({ name }) => isBesideChange(name)))
    return new Set(read.flatMap((one, at) => (isBesideChange(one.name) || isOwner(one) ? [at] : [])));
  const first = read[0] ?? labelOf('');
  if (first.role !== 'action' || isName(first.name) || !read.some(isOwner)) return new Set();
  return new Set(
    read.flatMap((one, at) => {
      const isRest = (one.role === 'due' || one.role === 'status') && !saysToDo(one.value);
      return isRest || isOwner(one) ? [at] : [];
    }),
  );
}

type ItemLabel = ReturnType<typeof labelOf>;

function labelOf(item: string) {
  const [, name = '', value = ''] = labelled.exec(item.slice(0, READ)) ?? [];
  return { name, role: roleOf(name), value: value.replace(/\([^()]*\)/g, '').trim() };
}
