import { entryKeys } from './entries';
import { matchHeading } from './families';
import type { Heading } from './retroOutline';
import { stemTopic } from './stems';

/**
 * The headings of a log's entries, with those between and behind them that are written alike and whose parts are known by the
 * beginnings of their words only.
 * @param parents the headings above known ones
 */
export function withLikeEntries(
  headings: readonly Heading[],
  parents: readonly Heading[],
): readonly Heading[] {
  const level = parents[0]?.level;
  const first = parents[0]?.line ?? 0;
  if (level === undefined || !parents.every((one) => one.level === level)) return parents;
  const found = new Set(parents);
  let entry: Heading | undefined;
  for (const heading of headings) {
    if (heading.line <= first) continue;
    if (heading.level <= level) entry = isLike(heading, level) ? heading : undefined;
    else if (entry && stemTopic(heading.text) !== undefined) found.add(entry);
  }
  if (found.size === parents.length) return parents;
  const all = headings.filter((heading) => found.has(heading));
  return entryKeys(all.map(({ text }) => text)) ? all : parents;
}

function isLike({ level: own, text }: Heading, level: number): boolean {
  return own === level && entryKeys([text]) !== undefined && matchHeading(text) === undefined;
}
