import { matchHeading } from './families';
import type { Outline } from './retroOutline';
import { isStemmedActions } from './stems';
import { isBlank } from './textLines';

/** With what goes on behind it, such as an owner; but `**Merge sooner.** A card is …` is prose. */
const inBold = /^[*_]{1,3}(?![^*_\n]{1,200}[.!][*_]{2} \p{L})[^\s*_].{0,200}[*_]/u;

/**
 * Counts the lines before line `end` that a footer all in bold or italics takes up, parted from what stands before:
 * `**Sprint 1 complete** ✅`. 0 where there is none.
 */
export function boldFooter({ lines, quiet, headings }: Outline, from: number, end: number): number {
  const isBold = (line: number) => !quiet[line] && inBold.test(lines[line]?.text ?? '');
  let at = end;
  while (at > from && isBlank(lines[at - 1])) at--;
  let first = at;
  while (first > from && isBold(first - 1)) first--;
  const isKnown = headings.some(({ line, text }) => line >= first && line < end && matchHeading(text));
  // `**Change for next sprint:** …` is a part of the retro.
  const isPart = lines.slice(first, at).some(({ text }) => isKnownLabel(text));
  // One of several paragraphs that begin alike.
  const isOne = isBold(first - 2) && !/\*$/.test(lines[first - 2]?.text.trimEnd() ?? '');
  const isParted = first < at && first > from && isBlank(lines[first - 1]);
  return isParted && !isKnown && !isPart && !isOne ? end - first : 0;
}

function isKnownLabel(text: string): boolean {
  const [, before, behind] =
    /^[*_]{1,3}(?:([^*_:：\n]{2,80})[:：]|([^*_\n]{2,80})[*_]{1,3}\s?[:：])/u.exec(text) ?? [];
  const label = before ?? behind ?? '';
  return label !== '' && (matchHeading(label) !== undefined || isStemmedActions(label));
}
