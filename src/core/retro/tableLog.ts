import { entryKeys, newestOf } from './entries';
import { matchHeading } from './families';
import type { Heading, Outline } from './retroOutline';
import { tablesIn } from './tables';

/** Of the header of a column, in UTF-16 units. */
const LONGEST_LABEL = 80;

/**
 * The heading of the newest entry of a log, each entry of which is a table whose columns are parts of a retro
 * (`| Went well | Try next |`) below a heading `## …` with a day or a number of its own; undefined where a text is no such log.
 * @param headings those below the title of the file
 * @param known the highest level of those that are parts of a retro themselves
 */
export function newestTableEntry(
  outline: Outline,
  headings: readonly Heading[],
  known: number,
): Heading | undefined {
  const top = headings.reduce((level, heading) => Math.min(level, heading.level), known);
  const entries = top < known ? headings.filter(({ level }) => level === top) : [];
  const keys = entryKeys(entries.map(({ text }) => text));
  if (!keys || keys.length < 2 || new Set(keys).size < keys.length) return undefined;
  // Below a year, its days are the entries.
  if (headings.some(({ level, text }) => level > top && entryKeys([text]) !== undefined)) return undefined;
  const areTables = entries.every(({ lastLine, style }, at) => {
    const to = entries[at + 1]?.line ?? outline.lines.length;
    return (
      style === 'atx' &&
      tablesIn(outline, lastLine + 1, to).some(({ header }) => header.filter(isPart).length > 1)
    );
  });
  return areTables ? entries[newestOf(keys)] : undefined;
}

function isPart({ text }: { readonly text: string }): boolean {
  return text.length <= LONGEST_LABEL && matchHeading(text) !== undefined;
}

/** Stands for a heading one level below an entry, `## …`, where there is none yet; its place is that of the entry. */
export function partBelow(heading: Heading): Heading {
  const level = Math.min(heading.level + 1, 6);
  return { ...heading, level, mark: '#'.repeat(level), text: '' };
}
