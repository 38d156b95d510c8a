import type { Format } from './format';
import { isBlank, type TextLine } from './textLines';

/** `6. ¿Qué hicieron bien? ¿Qué mejorarán?`, with what is asked for behind it. */
const question = /^(\d{1,2})[.)]\s{1,3}(?=\S)([^?？\n]{4,200}[?？].{0,160})$/u;
const FEWEST = 3;

/**
 * The lines that are numbered questions of a form, each with its answer below, not indented as a list's would be: three at least,
 * counted up, most of them answered.
 */
export function numberedQuestions(
  lines: readonly TextLine[],
  quiet: readonly boolean[],
  format: Format,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (format !== 'txt' && format !== 'md' && format !== 'mdx') return found;
  let [last, answered] = [0, 0];
  for (let at = 0; at < lines.length; at++) {
    const number = quiet[at] ? undefined : question.exec(lines[at]?.text ?? '')?.[1];
    if (number === undefined) continue;
    if (Number(number) <= last) return new Set();
    last = Number(number);
    found.add(at);
    const next = isBlank(lines[at + 1]) ? lines[at + 2] : lines[at + 1];
    if (next && !isBlank(next) && /^[^\s\d#]/.test(next.text)) answered++;
  }
  return found.size >= FEWEST && answered * 2 > found.size ? found : new Set();
}

/** The questions that one heading asks, if it asks more than one. */
export function questionsIn(heading: string): readonly string[] {
  const parts = heading.slice(0, 400).match(/[^?？]{4,200}[?？]/gu) ?? [];
  return parts.length > 1 ? parts.map((part) => part.trim()) : [];
}
