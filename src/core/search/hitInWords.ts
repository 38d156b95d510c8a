import { dayOfName } from '../book/paths';
import { isLead, type NamedThing, referencesIn, slugOfNamed } from '../editor/namedReferences';
import type { KindName } from '../records/kinds';
import type { Hit } from './matchesIn';

/** A line that shows slugs alone: one, several with commas, or the values of a map in braces. */
const SLUGS_ALONE = /^[a-z0-9-]+(?:(?:, ?| · )[a-z0-9-]+)*$/;

/**
 * A hit whose line only names people, goals or opportunities by their slugs, with what these are called instead; any other hit as it is.
 * @param text of the record in which the hit is
 * @param calledOf what a named thing is called; undefined where nothing says so: then its slug is shown as words
 */
export async function hitInWords(
  hit: Hit,
  text: string,
  kind: KindName,
  calledOf: (named: NamedThing) => Promise<string | undefined>,
): Promise<Hit> {
  if (!SLUGS_ALONE.test(hit.lineText)) return hit;
  const start = startOfLine(text, hit.line);
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  const named = new Map(
    referencesIn(text, kind)
      .filter(({ offset, target }) => offset >= start && offset < end && !isLead(target))
      .map(({ target }) => [slugOfNamed(target), target]),
  );
  const parts = await Promise.all(
    hit.lineText.split(/(, ?| · )/).map(async (part) => {
      const target = named.get(part);
      return target === undefined ? part : ((await calledOf(target)) ?? wordsOfSlug(part));
    }),
  );
  return { ...hit, lineText: parts.join('') };
}

/** `2026-11-21-own-the-train` as "own the train". */
function wordsOfSlug(slug: string): string {
  const bare = dayOfName(slug) === undefined ? slug : slug.slice(11);
  return (bare === '' ? slug : bare).replaceAll('-', ' ');
}

function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let at = 0; at < line; at++) start = text.indexOf('\n', start) + 1;
  return start;
}
