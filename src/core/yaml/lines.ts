import type { Place } from './yamlTypes';

/** The offset at which the line that holds `offset` starts; behind a BOM on the first line. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** The offset at which the line that holds `offset` ends: before its CRLF or LF, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed === -1) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The offset behind the line end that starts at `offset`; `offset` itself at the end of the text. */
export function nextLine(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return text[offset] === '\n' ? offset + 1 : offset;
}

/** The column of `offset`, in UTF-16 units from the start of its line. */
export function columnOf(text: string, offset: number): number {
  return Math.max(0, offset - lineStart(text, offset));
}

/** The line end that `text` uses. Mixed ones are refused before anything else is asked. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** A text with `\n` at the end of each line, whatever stood there. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Gives `Place`s of one text; finds its lines when first asked, so that many places cost one pass. */
export function placer(text: string): (offset: number, length?: number) => Place {
  let starts: number[] | undefined;
  return (offset, length = 0) => {
    starts ??= startsOf(text);
    const line = lineAt(starts, offset);
    return { offset, length, line, column: offset - (starts[line] ?? 0) };
  };
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
