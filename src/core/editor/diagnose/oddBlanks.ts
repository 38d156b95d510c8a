import type { TextEdit } from '../../yaml/yamlTypes';
import { type DiagnosedFile, short } from './diagnosedFile';
import type { ValueFinding } from './diagnostic';

/** A key, its colon, and blanks that are none to YAML: non-breaking (Option+Space on a Mac), wide, of no width. */
const keyWithOddBlank = /^([a-z]+):(?=[^\S \t\r\n]|[\u180E\u200B-\u200D\u2060])/;
const oddBlanks = /(?:[^\S\r\n]|[\u180E\u200B-\u200D\u2060])*/y;

/** Items like `text: Talk` that are one text, as what stands behind the colon is no space to YAML. */
export function withOddBlanks({ text, found }: DiagnosedFile): ValueFinding[] {
  return found.flatMap(({ entry: { value }, shape, path }): ValueFinding[] => {
    if (value.kind !== 'scalar' || value.style !== 'plain') return [];
    const { start, end } = value;
    const key = keyWithOddBlank.exec(text.slice(start, Math.min(end, start + 80)))?.[1];
    if (key === undefined || !shape?.keys.has(key)) return [];
    const data = { key, value: short(text.slice(start, end)) };
    return [{ start, end, path, data }];
  });
}

/** A space in the place of what stands behind the colon at `colon`, be that nothing. */
export function spaceBehind(text: string, colon: number): TextEdit {
  oddBlanks.lastIndex = colon + 1;
  return { offset: colon + 1, length: oddBlanks.exec(text)?.[0].length ?? 0, text: ' ' };
}
