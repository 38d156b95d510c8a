import { sorted } from '../yaml/splice';
import type { TextEdit } from '../yaml/yamlTypes';

/**
 * The edits that take other edits back.
 * @param before the text that was edited
 * @param edits of that text, which do not overlap, in any order
 * @returns edits of the text afterwards, sorted, that make it the text before
 */
export function inverseEdits(before: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return sorted(edits).map(({ offset, length, text }) => {
    const inverse = {
      offset: offset + shift,
      length: text.length,
      text: before.slice(offset, offset + length),
    };
    shift += text.length - length;
    return inverse;
  });
}
