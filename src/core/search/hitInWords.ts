import { dayOfName, ME, type Thing } from '../book/paths';
import type { KindName } from '../records/kinds';
import { referenceFields } from '../records/shape';
import type { Hit } from './matchesIn';

/** A line that shows slugs alone: one, or several with commas. */
const SLUGS_ALONE = /^[a-z0-9-]+(?:, ?[a-z0-9-]+)*$/;
const KEY = /^[ \t]*(?:-[ \t]+)*["']?(\w+)["']?:[ \t]*(\S?)/;

/**
 * A hit whose line only names people, goals or opportunities by their slugs, with what these are called instead; any other hit as it is.
 * @param text of the record in which the hit is
 * @param calledOf what a named thing is called; undefined where nothing says so: then its slug is shown as words
 */
export async function hitInWords(
  hit: Hit,
  text: string,
  kind: KindName,
  calledOf: (named: Thing) => Promise<string | undefined>,
): Promise<Hit> {
  if (!SLUGS_ALONE.test(hit.lineText) || hit.lineText === ME) return hit;
  const key = keyOf(text.split('\n', hit.line + 1));
  const to = referenceFields(kind).find(({ path }) => path.findLast((step) => step !== '*') === key)?.to;
  if (to === undefined) return hit;
  const owner = /^owner:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1] ?? '';
  const thingOf = (slug: string): Thing => {
    if (to === 'person') return { kind: to, person: slug, name: to, private: false };
    return { kind: to, name: slug, private: false, ...(to === 'goal' ? { person: owner } : {}) };
  };
  const called = hit.lineText
    .split(/, ?/)
    .map(async (slug) => (await calledOf(thingOf(slug))) ?? wordsOfSlug(slug));
  return { ...hit, lineText: (await Promise.all(called)).join(', ') };
}

/** The key on the last of some lines, or of the list whose item that is; undefined in a block. */
function keyOf(lines: readonly string[]): string | undefined {
  const [, own] = KEY.exec(lines.at(-1) ?? '') ?? [];
  if (own !== undefined) return own;
  const [, key, value] = KEY.exec(lines.findLast((line) => KEY.test(line)) ?? '') ?? [];
  return value === '' || value === '[' || value === '#' ? key : undefined;
}

/** `2026-11-21-own-the-train` as "own the train". */
function wordsOfSlug(slug: string): string {
  const bare = dayOfName(slug) === undefined ? slug : slug.slice(11);
  return (bare === '' ? slug : bare).replaceAll('-', ' ');
}
