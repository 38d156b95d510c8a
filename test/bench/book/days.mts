// Days are counted from yesterday, so that the newest note of each person was held some days ago whenever this runs.
// All else of a book is the same each time.
const newest = Date.now() - 86_400_000;

/** The day so many days before the newest note. */
export function daysBefore(days: number): string {
  return new Date(newest - days * 86_400_000).toISOString().slice(0, 10);
}
