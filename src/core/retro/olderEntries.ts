import { entryKeys, newestOf } from './entries';
import { matchHeading } from './families';
import { withoutWaiting } from './likeEntries';
import type { Heading, Outline } from './retroOutline';
import { isTold } from './toldTopics';

/**
 * The lines of looks back at earlier sprints within a retro, such as below "Sprint by sprint": of headings beside each other
 * that are numbered so and below which a retro's own parts stand, all but the newest.
 */
export function olderEntries(read: Outline): ReadonlySet<number> {
  const { headings, lines } = read;
  const groups: Heading[][] = [];
  const open: { readonly heading: Heading; readonly below: Heading[] }[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
    const topic = matchHeading(heading.text)?.topic;
    const parent = open.at(-1);
    if (isTold(topic) && parent && entryKeys([parent.heading.text]) && !parent.below.length) {
      const beside = open.at(-2)?.below;
      if (beside?.length === 0) groups.push(beside);
      beside?.push(parent.heading);
      parent.below.push(heading);
    }
    open.push({ heading, below: [] });
  }
  const older = new Set(
    groups.flatMap((entries) => {
      const written = withoutWaiting(read, entries);
      const keys = entryKeys(written.map(({ text }) => text));
      const newest = keys && new Set(keys).size === keys.length ? written[newestOf(keys)] : undefined;
      return newest ? entries.filter((entry) => entry !== newest) : [];
    }),
  );
  const found = new Set<number>();
  let above = 0;
  headings.forEach((heading, index) => {
    if (heading.level <= above) above = 0;
    if (older.has(heading)) above = heading.level;
    const next = headings[index + 1]?.line ?? lines.length;
    if (above > 0) for (let at = heading.line; at < next; at++) found.add(at);
  });
  return found;
}
