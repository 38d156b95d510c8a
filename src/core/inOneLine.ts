/** A text on one line: what is blank between words is one space, and none stands at the ends. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
