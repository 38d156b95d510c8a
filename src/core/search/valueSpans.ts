/** A part of a line, as UTF-16 columns: `end` is behind it. */
export interface ValueSpan {
  readonly start: number;
  readonly end: number;
  /** True if it is a line of a block, which YAML puts no marks around. */
  readonly inBlock?: boolean;
}

const FLOW_KEY = /([{,]\s*)("[^"]*"|'[^']*'|[^\s{}[\],:"'#]+):(?=\s)/g;
const BLOCK = /^[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/;

/**
 * Reads the lines of a YAML file one after another and tells which parts of each a person wrote: values, the text of
 * blocks and comments, never the keys. No YAML is parsed, so it is right for what hands and Leadbook write: a key that
 * holds white space is taken for text rather than lost.
 */
export function valueSpans(): (line: string) => readonly ValueSpan[] {
  /** The column of the key or dash whose block goes on, or -1. */
  let block = -1;
  return (line) => {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    const indent = countSpaces(line, 0);
    if (block >= 0) {
      if (indent >= end) return [];
      if (indent > block) return [{ start: indent, end, inBlock: true }];
      block = -1;
    }
    let start = indent;
    let parent = indent;
    while (line[start] === '-' && (line[start + 1] === ' ' || start + 1 === end)) {
      parent = start;
      start = countSpaces(line, start + 1);
    }
    const key = keyEnd(line, start, end);
    if (key > start) {
      parent = start;
      start = countSpaces(line, key);
    }
    if (start >= end) return [];
    const first = line[start];
    if ((first === '|' || first === '>') && BLOCK.test(line.slice(start, end))) {
      block = parent;
      return [];
    }
    return first === '{' || first === '[' ? flowSpans(line, start, end) : [{ start, end }];
  };
}

/** The column behind the colon of a key that starts at `start`; `start` itself where there is none. */
function keyEnd(line: string, start: number, end: number): number {
  const quote = line[start];
  let at = start;
  if (quote === '"' || quote === "'") {
    at = line.indexOf(quote, start + 1) + 1;
    if (at === 0) return start;
  } else if (quote !== '#') {
    while (at < end && !isBreak(line.charCodeAt(at))) {
      if (line[at] === ':' && (at + 1 === end || line[at + 1] === ' ' || line[at + 1] === '\t')) break;
      at++;
    }
  }
  const isKey = at > start && line[at] === ':' && (at + 1 >= end || /[ \t]/.test(line[at + 1] ?? ''));
  return isKey ? at + 1 : start;
}

/** White space and the marks that begin a list or a map: no key of one word goes on behind them. */
function isBreak(code: number): boolean {
  return code === 32 || code === 9 || code === 123 || code === 91;
}

function countSpaces(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

/** What stands between the keys of a map in braces. */
function flowSpans(line: string, start: number, end: number): readonly ValueSpan[] {
  const spans: ValueSpan[] = [];
  let from = start;
  for (const match of line.slice(0, end).matchAll(FLOW_KEY)) {
    if (match.index < start) continue;
    if (match.index > from) spans.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  if (from < end) spans.push({ start: from, end });
  return spans;
}
