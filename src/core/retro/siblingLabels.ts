import { roleOf } from './actionWords';

/** `**Owner:** …`, within so many UTF-16 units. */
const label = /^[*_`]{0,3}([^:：*_`\n]{2,40})[*_`]{0,3}[:：]/u;
const READ = 60;

/**
 * Which items of a list say who owns the one before, by when or how far it is: in a list that begins with `**Action:** …`, those with
 * such labels. Indexes.
 */
export function siblingLabels(items: readonly string[]): ReadonlySet<number> {
  const roles = items.map((item) => roleOf(label.exec(item.slice(0, READ))?.[1] ?? ''));
  if (roles[0] !== 'action') return new Set();
  return new Set(
    roles.flatMap((role, at) => (role === 'owner' || role === 'due' || role === 'status' ? [at] : [])),
  );
}
