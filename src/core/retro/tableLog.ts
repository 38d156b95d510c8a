import { entryKeys, newestOf } from './entries';
import { matchHeading } from './families';
import type { Heading, Outline } from './retroOutline';
import { tablesIn } from './tables';

/** Of the header of a column, in UTF-16 units. */
const LONGEST_LABEL = 80;

/**
 * The newest entry of a log, each entry of which is a table whose columns are parts of a retro (`| Went well | Try next |`) below a
 * heading `## …` with a day or a number, and the heading of what follows it; undefined where a text is no such log.
 * @param headings those below the title of the file
 * @param known the highest level of those that are parts of a retro themselves
 */
export function newestTable(
  outline: Outline,
  headings: readonly Heading[],
  known: number,
): { readonly first: Heading; readonly next: Heading | undefined } | undefined {
  const top = headings.reduce((level, heading) => Math.min(level, heading.level), known);
  const entries = top < known ? headings.filter(({ level }) => level === top) : [];
  const keys = entryKeys(entries.map(({ text }) => text));
  if (!keys || new Set(keys).size < 2) return undefined;
  const areTables = entries.every(({ lastLine, style }, at) => {
    const to = entries[at + 1]?.line ?? outline.lines.length;
    return (
      style === 'atx' &&
      tablesIn(outline, lastLine + 1, to).some(({ header }) => header.filter(isPart).length > 1)
    );
  });
  const newest = newestOf(keys);
  const first = entries[newest];
  return areTables && first ? { first, next: entries[newest + 1] } : undefined;
}

function isPart({ text }: { readonly text: string }): boolean {
  return text.length <= LONGEST_LABEL && matchHeading(text) !== undefined;
}
