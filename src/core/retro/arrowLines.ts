import type { Outline } from './retroOutline';
import { saysToDo } from './toDoItems';

const arrowed = /^(\s{0,12}(?:[-*+•]\s+)?(?:[→⇒➡➔]\uFE0F?|[-=]>)\s{1,4})(\p{L}.{0,600})$/u;

/** `→ Rotate reviewers each week`, below what was told of a subject: how long the line is up to its words, if these say what to do. */
export function arrowSize(line: string): number | undefined {
  const [, head = '', words = ''] = arrowed.exec(line) ?? [];
  return saysToDo(words) ? head.length : undefined;
}

/** Whether most lines that an arrow leads, and two at least, say what to do. */
export function arrowsLead({ lines, quiet }: Outline, from: number, to: number): boolean {
  let [all, told] = [0, 0];
  for (let at = from; at < to; at++) {
    const { text = '' } = lines[at] ?? {};
    if (quiet[at] || !arrowed.test(text)) continue;
    all++;
    if (arrowSize(text) !== undefined) told++;
  }
  return told > 1 && told * 3 >= all * 2;
}
