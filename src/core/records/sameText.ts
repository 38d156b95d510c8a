/**
 * True if a text that was shown is the one that stands there: blanks and line ends around it are not told apart, as a block
 * ends in a line end that a row, a prompt or a command's argument may have lost.
 */
export function isSameText(stands: unknown, shown: string): boolean {
  return typeof stands === 'string' && stands.trim() === shown.trim();
}
