import { inOneLine } from '../inOneLine';

/**
 * The form in which values are compared: neither letter case, nor blanks and line breaks, nor a full stop at the end tells
 * two apart, as who cites a value types it anew.
 */
export function valueKey(value: string): string {
  return inOneLine(value.slice(0, LONGEST))
    .replace(/[.!。]$/u, '')
    .toLowerCase();
}

/** True if two texts are the same value of a book. */
export function isSameValue(one: string, other: string): boolean {
  return valueKey(one) === valueKey(other);
}

/** No value is longer: of what is, the beginning is compared. */
const LONGEST = 2_000;
