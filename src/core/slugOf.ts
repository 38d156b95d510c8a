import slugify from 'slugify';
import { isDevice, SLUG_LENGTH, shorten } from './slug';

/**
 * A slug for a name or a title: lower-case ASCII letters, digits and single hyphens, cut at a word where possible.
 * What leaves nothing (emoji, scripts without a transliteration) becomes `fallback`.
 */
export function slugOf(text: string, fallback: string): string {
  // Cut first: a name of a megabyte must not be transliterated whole.
  const plain = slugify(text.slice(0, 200), { lower: true, strict: true })
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  const short = shorten(plain, SLUG_LENGTH);
  if (short === '') return fallback;
  return isDevice(short) ? `${short}-1` : short;
}
