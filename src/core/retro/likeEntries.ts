import { entryKeys } from './entries';
import { matchHeading } from './families';
import { plainHeading } from './plainHeading';
import type { Heading, Outline } from './retroOutline';
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

/** "Sprint 2 (<start date> to <end date>)", "Sprint 3 - TBD": an entry that waits for its day is the form for it. */
const waiting =
  /<[\p{L} /-]{2,40}>|\[[\p{L} /-]{2,40}\](?!\()|\{[\p{L} /_-]{2,40}\}|(?<![\p{L}\p{N}])(?:TBD|Y{4}|D{2}|_{3,})(?![\p{L}\p{N}])/u;

/** The entries of a log that do not wait for their day; all, where each does. */
export function withoutWaiting(entries: readonly Heading[]): readonly Heading[] {
  const written = entries.filter(({ text }) => !waiting.test(text.slice(0, 200)));
  return written.length > 0 ? written : entries;
}

function isLike({ level: own, text }: Heading, level: number): boolean {
  return own === level && entryKeys([text]) !== undefined && matchHeading(text) === undefined;
}

/** What the next entry of a log is copied from. */
const template =
  /^(?:(?:retro\w*|sprint) )?(?:template|plantilla|vorlage|modelo|modele|sjabloon|szablon|mall)(?: retro\w*)?$/;

/** The headings outside of what the next entry is copied from, and where that begins, if it stands last: a line. */
export function withoutTemplate({ headings, lines }: Outline): { headings: readonly Heading[]; end: number } {
  const first = headings.findIndex(
    ({ text, level }, at) => level > 1 && at > 0 && template.test(plainHeading(text)),
  );
  const [copied] = first < 0 ? [] : headings.slice(first, first + 1);
  if (!copied) return { headings, end: lines.length };
  const next = headings.findIndex(({ level }, at) => at > first && level <= copied.level);
  const isLast = next < 0;
  return {
    headings: headings.filter((_, at) => at < first || (!isLast && at >= next)),
    end: isLast ? copied.line : lines.length,
  };
}
