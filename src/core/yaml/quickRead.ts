import { dataMap } from './data';
import type { Data, DataMap } from './yamlTypes';

/** Longer texts, in UTF-16 units, are parsed: they may be larger than a record may be. */
const LONGEST = 65_536;
/** Texts of more lines are parsed: they may have more keys than a record may have. */
const MOST_LINES = 5000;
/** Maps and lists inside each other; deeper ones are parsed. */
const DEEPEST = 6;

/** All that is neither printable nor a line feed; tabs, and characters that some take for line ends, among the others. */
const ODD = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
const MIXED_ENDS = /\r(?!\n)|(?<!\r)\n/;
/** What may mark a merge that was not finished. */
const CONFLICT = /<{7}|>{7}|\|{7}/;

const KEY = /([A-Za-z][\w-]*):(?: (?=[^ ])|$)/y;
/** What a plain scalar does not begin with, or what is left to the parser there. */
const NOT_PLAIN_FIRST = /^[-?:,[\]{}#&*!|>'"%@`. ]/;
/** What ends a plain scalar, or is white space that does not belong to it. */
const NOT_PLAIN = /: |:$| #| $/;
const SINGLE = /^'(?:[^']|'')*'$/;
const DOUBLE = /^"(?:[^"\\]|\\["\\nt])*"$/;

/** Thrown where a text is not of the common shape. */
class Unusual extends Error {}

/**
 * Reads a text line by line, without parsing it as YAML: of the shape that most records have, block maps and lists of
 * scalars that stand on one line or are literal blocks. Undefined for all others, which are to be parsed: broken ones,
 * flow collections, anchors, tags, comments behind values, scalars that go on in the next line.
 * @returns the very data that `read` gives
 * @throws what is no sign of another shape, and so a fault of the code
 */
export function quickRead(text: string): DataMap | undefined {
  if (text.length > LONGEST) return undefined;
  const hasReturns = text.includes('\r');
  if (hasReturns && MIXED_ENDS.test(text)) return undefined;
  const lined = hasReturns ? text.replaceAll('\r\n', '\n') : text;
  if (ODD.test(lined) || CONFLICT.test(lined)) return undefined;
  const lines = lined.split('\n');
  if (lines.length > MOST_LINES) return undefined;
  try {
    const reader = new LineReader(lines);
    const data = reader.map(0, 1);
    return reader.isAtEnd ? data : undefined;
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** Goes through lines, the next one that is neither blank nor a comment first. */
class LineReader {
  readonly #lines: readonly string[];
  #at = -1;
  #line = '';
  /** The column at which the line begins; -1 at the end. */
  #indent = -1;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#next();
  }

  get isAtEnd(): boolean {
    return this.#indent === -1;
  }

  /** A block map whose keys stand at a column; its first key may be behind a dash. */
  map(indent: number, depth: number, first = indent): DataMap {
    if (depth > DEEPEST) throw new Unusual();
    const pairs = new Map<string, Data>();
    for (let column = first; this.#indent === column; column = indent) {
      KEY.lastIndex = indent;
      const key = KEY.exec(this.#line)?.[1];
      if (key === undefined || pairs.has(key)) break;
      const value = this.#line.slice(KEY.lastIndex);
      pairs.set(key, value === '' ? this.#below(indent, depth) : this.#scalar(value, indent));
    }
    return dataMap(pairs);
  }

  /** What stands below a key that has nothing on its own line. */
  #below(indent: number, depth: number): Data {
    this.#next();
    if (this.#isDash() && this.#indent >= indent) return this.#list(this.#indent, depth + 1);
    return this.#indent > indent ? this.map(this.#indent, depth + 1) : '';
  }

  #list(indent: number, depth: number): readonly Data[] {
    if (depth > DEEPEST) throw new Unusual();
    const items: Data[] = [];
    while (this.#indent === indent && this.#isDash()) {
      const column = indent + 2;
      KEY.lastIndex = column;
      if (KEY.test(this.#line)) items.push(this.map(column, depth + 1, indent));
      else items.push(this.#scalar(this.#line.slice(column), indent));
    }
    return items;
  }

  #isDash(): boolean {
    return this.#line.startsWith('- ', this.#indent);
  }

  /** The scalar that begins on this line, and goes to the next one behind it. */
  #scalar(value: string, indent: number): string {
    if (value === '|' || value === '|-') return this.#literal(indent, value === '|' ? '\n' : '');
    this.#next();
    if (value.startsWith("'") && SINGLE.test(value)) return value.slice(1, -1).replaceAll("''", "'");
    // These escapes are the same in both.
    if (value.startsWith('"') && DOUBLE.test(value)) return JSON.parse(value) as string;
    if (value === '' || NOT_PLAIN_FIRST.test(value) || NOT_PLAIN.test(value)) throw new Unusual();
    return value;
  }

  /** A literal block below a key or dash at a column. */
  #literal(indent: number, end: string): string {
    const content: string[] = [];
    let margin = -1;
    let at = this.#at + 1;
    for (; at < this.#lines.length; at++) {
      const line = this.#lines[at] ?? '';
      if (line === '') {
        content.push('');
        continue;
      }
      const column = columnOf(line);
      // White space alone is read in several ways.
      if (column === line.length) throw new Unusual();
      if (margin === -1 && column > indent) margin = column;
      if (column < margin || margin === -1) break;
      content.push(line.slice(margin));
    }
    while (content.at(-1) === '') content.pop();
    if (content.length === 0) throw new Unusual();
    this.#at = at - 1;
    this.#next();
    return content.join('\n') + end;
  }

  #next(): void {
    for (;;) {
      const line = this.#lines[++this.#at];
      if (line === undefined) {
        this.#line = '';
        this.#indent = -1;
        return;
      }
      const column = columnOf(line);
      if (column === line.length || line[column] === '#') continue;
      this.#line = line;
      this.#indent = column;
      return;
    }
  }
}

function columnOf(line: string): number {
  let column = 0;
  while (line.charCodeAt(column) === 32) column++;
  return column;
}
