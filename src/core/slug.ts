/** Longest slug, in characters: short enough for every file system, even with a date before and an ending after it. */
export const SLUG_LENGTH = 48;

// Names that Windows gives to devices; a file called so cannot be made there, whatever its ending.
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** True if the text is a name that Windows keeps for itself. */
export function isDevice(text: string): boolean {
  return DEVICES.test(text);
}

/** True if the text can be the name of a person's folder or of a record: `[a-z0-9-]{1,48}`, no device name. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,47}$/.test(text) && !isDevice(text);
}

/** The slug, or its first twin (`-2`, `-3`, …) that is not taken; never longer than SLUG_LENGTH. */
export function freeSlug(slug: string, taken: (slug: string) => boolean): string {
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `-${n}`;
    const candidate = shorten(slug, SLUG_LENGTH - suffix.length) + suffix;
    if (!taken(candidate)) return candidate;
  }
}

/** A slug cut at a word where possible. */
export function shorten(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length);
  const word = cut.lastIndexOf('-');
  return (word > length / 2 && slug[length] !== '-' ? cut.slice(0, word) : cut).replace(/-+$/, '');
}
