import type { Format } from './format';

/**
 * The Markdown of a new retro in another format: its headings in that one's marks, and in Org the rule below the head of a table. Lists
 * and boxes are the same in all; so is plain text, in which Leadbook reads headings with `#`.
 * @param text what `newRetroText` or `likeLastRetro` gave, with nothing carried into it yet
 */
export function markdownAs(text: string, format: Format): string {
  const mark = format === 'adoc' ? '=' : format === 'org' ? '*' : undefined;
  if (mark === undefined) return text;
  const lines = text.split('\n').map((line) => {
    const hashes = /^#{1,6}(?= )/.exec(line)?.[0].length ?? 0;
    if (hashes > 0) return mark.repeat(hashes) + line.slice(hashes);
    return format === 'org' && /^\|[-:| ]{1,2000}\|$/.test(line) && line.includes('-')
      ? `|${line.slice(1, -1).replaceAll('|', '+')}|`
      : line;
  });
  return lines.join('\n');
}
