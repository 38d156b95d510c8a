import { matchHeading } from './families';
import type { Outline } from './retroOutline';
import { isStemmedActions } from './stems';
import { isBlank } from './textLines';

/** `**Solutions:**`, `- How we will fix it:` alone on a line. */
const label = /^([ \t]*)(?:[-*+•][ \t]+)?[*_]{0,3}([^:：*_\n]{2,60})[*_]{0,3}[:：][*_]{0,3}\s*$/u;

/** True if a line names what is to be done, and nothing else: what stands below it are actions. */
export function labelsActions(line: string): boolean {
  const name = label.exec(line)?.[2];
  return name !== undefined && (matchHeading(name)?.topic === 'actions' || isStemmedActions(name));
}

/** The lines below such labels among the lines that hang from an item, `from` to `to` (exclusive), as far as they are deeper. */
export function listsLabelledIn(
  { lines, quiet }: Outline,
  from: number,
  to: number,
): readonly (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = from; at < to; at++) {
    const text = lines[at]?.text ?? '';
    if (quiet[at] || !labelsActions(text)) continue;
    let end = at + 1;
    while (end < to && (isBlank(lines[end]) || indentOf(lines[end]?.text) > indentOf(text))) end++;
    if (end > at + 1) found.push([at + 1, end]);
    at = end - 1;
  }
  return found;
}

function indentOf(text = ''): number {
  return (/^[ \t]*/.exec(text)?.[0] ?? '').replaceAll('\t', '    ').length;
}
