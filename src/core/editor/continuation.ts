import { isBlankText } from '../isBlankText';
import type { KindName } from '../records/kinds';
import { shapeAt } from '../records/shape';
import { isDataMap } from '../yaml/data';
import { columnOf, lineEnd, lineEndOf, lineStart } from '../yaml/lines';
import type { TreeEntry, TreeNode } from '../yaml/syntaxTree';
import type { Data } from '../yaml/yamlTypes';
import { type Continuation, continuedMarkdown } from './continuationMarkdown';
import { loadTolerant } from './parseTolerant';
import { isCollection, spotAt } from './pathAt';

/**
 * What Enter does at `offset`, where nothing is selected. Behind an item of a list it begins the next one as the list is
 * written (`- text: `; where items begin with their date, `- date: ` with `today`), on an item without words it ends
 * the list, and in a block of text it continues a Markdown list. Undefined everywhere else: the editor's own Enter.
 * @param kind of the record, which says what its lists hold
 * @param today the day to write into a new item that begins with its date
 */
export function continuation(
  text: string,
  offset: number,
  kind: KindName,
  today?: string,
): Continuation | undefined {
  const loaded = loadTolerant(text);
  if (!loaded) return undefined;
  const value = spotAt(loaded, offset)?.entry.value;
  if (value?.kind === 'scalar' && (value.style === 'literal' || value.style === 'folded')) {
    const header = lineEnd(text, value.start);
    return offset > header ? continuedMarkdown(text, offset, header, value.indent ?? 0) : undefined;
  }
  const parent = entryBefore(loaded.root, offset);
  const entry = parent && entryBefore(parent.value, offset);
  if (parent?.value.kind !== 'list' || !entry) return undefined;
  const isWorded = shapeAt(kind, [parent.key, 0, 'text']) !== undefined;
  return continuedItem(text, offset, parent, entry, isWorded, today);
}

/** The last entry that starts before an offset, of a list or map without brackets. */
function entryBefore(node: TreeNode, offset: number): TreeEntry | undefined {
  return isCollection(node) && !node.flow ? node.entries.findLast(({ start }) => start < offset) : undefined;
}

function continuedItem(
  text: string,
  offset: number,
  parent: TreeEntry,
  entry: TreeEntry,
  isWorded: boolean,
  today: string | undefined,
): Continuation | undefined {
  const end = lineEnd(text, offset);
  const start = lineStart(text, entry.start);
  const isAtEnd =
    offset >= entry.end && isBlankText(text.slice(entry.end, end)) && end === lineEnd(text, entry.end);
  if (!isAtEnd || !isBlankText(text.slice(start, entry.start))) return undefined;

  const { data } = entry.value;
  if (isBare(data)) {
    const margin = ' '.repeat(columnOf(text, parent.start));
    return { edit: { offset: start, length: end - start, text: margin }, caret: start + margin.length };
  }
  const column = ' '.repeat(columnOf(text, entry.start));
  const added =
    isWorded && isUnworded(data)
      ? margined(text, entry, 'text: ')
      : `${column}-${gapOf(text, entry)}${nextItem(data, isWorded, margined(text, entry, ''), lineEndOf(text), today)}`;
  const line = lineEndOf(text) + added;
  return { edit: { offset, length: end - offset, text: line }, caret: offset + line.length };
}

/** Without words: nothing but perhaps the date that was written into it. */
function isBare(data: Data): boolean {
  if (!isDataMap(data)) return data === '';
  const filled = Object.keys(data).filter((key) => data[key] !== '');
  return filled.every((key) => key === 'date' && data.text !== undefined);
}

/** An item that has its date but no text yet: that comes next. */
function isUnworded(data: Data): boolean {
  return isDataMap(data) && data.text === undefined && Object.keys(data)[0] === 'date';
}

/** What stands behind the dash of a new item, whose words may have the key `text`. */
function nextItem(
  data: Data,
  isWorded: boolean,
  margin: string,
  feed: string,
  today: string | undefined,
): string {
  if (!isDataMap(data)) return isWorded ? 'text: ' : '';
  const [first] = Object.keys(data);
  if (first === 'date') return today === undefined ? 'date: ' : `date: ${today}${feed}${margin}text: `;
  return `${data.text === undefined && !isWorded && first !== undefined ? first : 'text'}: `;
}

/** Words in the column in which the keys of an item stand. */
function margined(text: string, entry: TreeEntry, words: string): string {
  const column = columnOf(text, entry.start) + 1 + gapOf(text, entry).length;
  return ' '.repeat(column) + words;
}

/** The spaces between dash and first word, as the list is written. */
function gapOf(text: string, { start, value }: TreeEntry): string {
  const isBeside = isCollection(value) ? value.start < lineEnd(text, start) : value.end > value.start;
  const gap = isBeside ? /^- +(?=\S)/.exec(text.slice(start, lineEnd(text, start)))?.[0].slice(1) : undefined;
  return gap ?? ' ';
}
