import slugify from 'slugify';

/** Longest slug, in characters: short enough for every file system, even with a date before and an ending after it. */
export const SLUG_LENGTH = 48;

// Names that Windows gives to devices; a file called so cannot be made there, whatever its ending.
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether the text can be the name of a person's folder or of a record: `[a-z0-9-]{1,48}`, no device name. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,47}$/.test(text) && !DEVICES.test(text);
}

/**
 * A slug for a name or a title: lower-case ASCII letters, digits and single hyphens, cut at a word where possible.
 * What leaves nothing (emoji, scripts without a transliteration) becomes `fallback`.
 */
export function slugOf(text: string, fallback: string): string {
  // Cut first: a name of a megabyte must not be transliterated whole.
  const plain = slugify(text.slice(0, 200), { lower: true, strict: true })
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = shorten(plain, SLUG_LENGTH);
  if (short === '') return fallback;
  return DEVICES.test(short) ? `${short}-1` : short;
}

/** The slug, or its first twin (`-2`, `-3`, …) that is not taken; never longer than SLUG_LENGTH. */
export function freeSlug(slug: string, taken: (slug: string) => boolean): string {
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `-${n}`;
    const candidate = shorten(slug, SLUG_LENGTH - suffix.length) + suffix;
    if (!taken(candidate)) return candidate;
  }
}

function shorten(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length);
  const word = cut.lastIndexOf('-');
  return (word > length / 2 && slug[length] !== '-' ? cut.slice(0, word) : cut).replace(/-+$/, '');
}
