/** A text for a pick as it was written: VS Code would draw an icon for `$(name)`, or nothing at all for `$(date)`. */
export function literal(text: string): string {
  return text.replace(/\$(?=\([\w-]+(?:~\w+)?\))/g, '\\$');
}
