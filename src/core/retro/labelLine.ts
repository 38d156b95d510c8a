import { labelMark } from './tailMark';

const labelledPart =
  /^[*_(`]{0,3}(\p{L}[\p{L}\p{M} /()]{1,30}?)[*_`]{0,3}\s?(?::{1,2}|：|\?)[*_`]{0,3}\s*(\S.{0,120}?)[)*_`]{0,3}$/u;

/**
 * Reads owner, due day and done from a line below an action, such as `- **Owner:** Ada` or `_Who? Ada | Due:
 * 2026-12-01_`; undefined for a line that does not begin with such a label.
 */
export function labelLine(line: string): { owner?: string; due?: string; done?: boolean } | undefined {
  const [, words = ''] =
    /^[ \t]*(?:(?:[-*+•–→]|[-=]>|\*{2,5}|\.{1,5}|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?(\S.{0,300})$/u.exec(
      line.trimEnd(),
    ) ?? [];
  if (!/[:：?]/u.test(words)) return undefined;
  let all: ReturnType<typeof labelLine>;
  for (const part of words
    .replace(/(?:<br ?\/?>|\\)$/i, '')
    .split(/\s*[|;·•]\s*|\s[–—]\s|[,.]\s+(?=[*_]{0,3}\p{L}[\p{L} ]{1,24}[*_]{0,3}:)/u)) {
    const [, name = '', value = ''] = labelledPart.exec(part.trim()) ?? [];
    // A closing bracket is the value's own where it opens one.
    const whole = value.lastIndexOf('(') > value.lastIndexOf(')') ? `${value})` : value;
    const said = name === '' ? undefined : labelMark(name, whole);
    // What stands behind the first label belongs to it.
    if (!said && !all) return undefined;
    all = { ...said, ...all };
  }
  return all;
}
