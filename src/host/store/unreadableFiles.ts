import type { OpenBook } from './books';
import { isArchived, type PersonSummary } from './personSummaries';

/** A file of a person that cannot be read. */
interface UnreadableFile {
  readonly summary: PersonSummary;
  /** Relative to the book. */
  readonly path: string;
}

/** The files of all people who are not archived that cannot be read, those that are not to be shown now left out. */
export async function unreadableFiles({ summaries, needs }: OpenBook): Promise<readonly UnreadableFile[]> {
  const people = (await summaries.all()).filter((summary) => !isArchived(summary));
  const files = people.map(async (summary) =>
    (await needs.unreadable(summary)).map((path) => ({ summary, path })),
  );
  return (await Promise.all(files)).flat();
}

/** True for the path of a one-on-one: only in these are promises. */
export function mayHoldPromises(path: string): boolean {
  return path.includes('/one-on-ones/');
}
