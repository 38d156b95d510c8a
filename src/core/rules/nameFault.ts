import { fold } from '../search/fold';

/** Why a name will not do for a person. */
type NameFault = 'letters' | 'slash' | 'taken';

/**
 * Returns what is wrong with a name for a person; undefined where nothing is.
 * @param taken the names of all who are in the book: capitals and accents tell nobody apart
 */
export function nameFault(name: string, taken: readonly string[]): NameFault | undefined {
  if (/[/\\]/.test(name)) return 'slash';
  if (!/\p{L}/u.test(name)) return 'letters';
  const folded = fold(name.trim());
  return taken.some((one) => fold(one.trim()) === folded) ? 'taken' : undefined;
}
