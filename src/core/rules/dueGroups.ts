import { addDays, type Day, weekOf } from '../day';

/** When something is due, from the nearest on; what has no day is due later. */
export const DUE_GROUPS = ['overdue', 'week', 'later'] as const;
/** When a promise is due, as the lead’s own promises are grouped. */
export type DueGroup = (typeof DUE_GROUPS)[number];

/** The group of a day: before today, until the end of this ISO week, or after it. */
export function dueGroupOf(due: Day | undefined, today: Day): DueGroup {
  if (due === undefined) return 'later';
  if (due < today) return 'overdue';
  return weekOf(due) === weekOf(today) && due <= addDays(today, 6) ? 'week' : 'later';
}
