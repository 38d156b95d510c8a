import { type HeadingFound, labelFound, listItem } from './headingLines';
import { knownLabel } from './knownLabel';
import { isBlank, type TextLine } from './textLines';

const indented = /^(?: {4}|\t| {1,3}\t)[ \t]*(?=\S)/;
/** "We use this form:" and the like stand above what nobody wrote here. */
const ofForms =
  /(?<!\p{L})(?:form|template|format|example|log|output|plantilla|ejemplo|vorlage|beispiel|modelo|exemple|modèle)(?!\p{L}).{0,40}[:：]\s*$/iu;
/** Whether an item is what a label hangs from is looked for in so many lines above it. */
const NEAR = 80;

/**
 * A line that stands in as far as code does in Markdown, and is a heading of a retro that somebody indented as a whole: only words
 * that retros have as headings, behind a blank line, above a list, and not what belongs to an item of a list.
 */
export function indentedLabel(lines: readonly TextLine[], at: number): HeadingFound | undefined {
  const text = lines[at]?.text ?? '';
  if (!indented.test(text) || listItem.test(text) || !isBlank(lines[at - 1])) return undefined;
  const below = isBlank(lines[at + 1]) ? lines[at + 2] : lines[at + 1];
  if (!/^\s+(?:[-*+•–]|\d{1,2}[.)])/.test(below?.text ?? '')) return undefined;
  const known = knownLabel(text.trim(), true, lines[at + 1]);
  if (!known || hangsFromItem(lines, at)) return undefined;
  return labelFound(known.text, known.colon);
}

function hangsFromItem(lines: readonly TextLine[], at: number): boolean {
  let own = indentOf(lines[at]);
  for (let above = at - 1; above >= Math.max(0, at - NEAR); above--) {
    const line = lines[above];
    if (isBlank(line) || indentOf(line) >= own) continue;
    if (listItem.test(line?.text ?? '')) return true;
    // What is indented less may go on with an item.
    own = indentOf(line);
    if (own === 0) return ofForms.test(line?.text ?? '');
  }
  return at > NEAR;
}

function indentOf(line: TextLine | undefined): number {
  return /^[ \t]*/.exec(line?.text ?? '')?.[0].replaceAll('\t', '    ').length ?? 0;
}
