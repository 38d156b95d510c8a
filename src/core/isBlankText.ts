/** True if a text is missing, or holds nothing but white space. */
export function isBlankText(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
