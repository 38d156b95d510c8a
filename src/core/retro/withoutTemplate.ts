import { plainHeading } from './plainHeading';
import type { Heading, Outline } from './retroOutline';

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
