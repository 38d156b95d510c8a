import { answerDetails, answerText, type RetroAnswerText } from './answerText';
import type { Format } from './format';
import { type ListStyle, listLine } from './lists';
import type { Language } from './phrases';

/** The lines of an answer in a list: its own, and below it what is said where there is no link to its record. */
export function answerBlock(
  style: ListStyle,
  answer: RetroAnswerText,
  format: Format,
  language: Language,
): readonly string[] {
  const first = listLine(style, answerText(answer, format, language));
  return [first, ...detailLines(style, answer, format, language)];
}

/** The lines below the first one. */
export function detailLines(
  style: ListStyle,
  answer: RetroAnswerText,
  format: Format,
  language: Language,
): readonly string[] {
  const head = childHead(style, format);
  const lines = answerDetails(answer, format, language).map((line) => `${head}${line}`);
  // In reStructuredText a list within a list stands apart.
  return format === 'rst' && lines.length > 0 ? ['', ...lines] : lines;
}

/** What stands before the words of an item within an item: its indent, marker and gap. */
function childHead({ indent, marker, gap }: ListStyle, format: Format): string {
  if (format === 'adoc') {
    if (/^\*+$/.test(marker) && marker.length < 5) return `${indent}*${marker}${gap}`;
    // Deeper than any list around, also for whoever counts marks.
    return `${indent}** `;
  }
  // As deep as the words above, so that Markdown and Org take it for a part of the item.
  const own = /^\d|^#/.test(marker) ? '-' : marker;
  return `${indent}${' '.repeat(marker.length)}${gap === '\t' ? '\t' : ' '.repeat(gap.length)}${own}${gap}`;
}
