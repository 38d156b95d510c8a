import { type KindName, kinds } from '../records/kinds';
import type { ItemCode, RecordKind } from '../records/recordKind';
import { type ShapeType, shapeAt, someField } from '../records/shape';
import { isDone } from '../rules/openPromises';
import { isDataMap } from '../yaml/data';
import type { CollectionNode, TreeEntry, TreeNode } from '../yaml/syntaxTree';
import type { Data } from '../yaml/yamlTypes';
import { loadTolerant, typedText } from './parseTolerant';
import { isCollection } from './pathAt';
import { shortened } from './symbolName';

/** What a symbol stands for: an item of one of the known lists, another list's item, a list, a map, or a key with text. */
export type SymbolCode = ItemCode | 'item' | 'list' | 'map' | 'key';

/** A stretch of the text in UTF-16 units; `end` is behind it. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A node of the outline of a record, as `DocumentSymbol` needs it. */
export interface RecordSymbol {
  /** Never empty: `…` for an item without words. */
  readonly name: string;
  /** Of an item who, when and what, as typed; of a key its first words; of a list how many items. May be empty. */
  readonly detail: string;
  readonly code: SymbolCode;
  /** Of an item that can be ticked. */
  readonly done?: boolean;
  readonly range: TextRange;
  /** The words to select; within `range`. */
  readonly selection: TextRange;
  readonly children: readonly RecordSymbol[];
}

/** What is told of an item behind its text. */
const DETAILS: ReadonlySet<ShapeType> = new Set<ShapeType>(['day', 'word', 'person', 'goal', 'opportunity']);
const DEEPEST = 3;

/** The outline of a record's text in the order of the file. Half-typed YAML gives what can be read of it. */
export function symbolsOf(text: string, kind: KindName): readonly RecordSymbol[] {
  const loaded = loadTolerant(text);
  if (loaded?.root.kind !== 'map') return [];
  const { items }: RecordKind = kinds[kind];
  return loaded.root.entries.map((entry) => {
    const keys = [...(shapeAt(kind, [entry.key, 0])?.keys.keys() ?? [])];
    return keySymbol(text, entry, { code: items?.[entry.key] ?? 'item', keys }, 1);
  });
}

/** What is known of a list's items: how they are shown, and their keys. */
interface ListItems {
  readonly code: SymbolCode;
  readonly keys: readonly string[];
}

const UNKNOWN: ListItems = { code: 'item', keys: [] };

function keySymbol(text: string, entry: TreeEntry, item: ListItems, depth: number): RecordSymbol {
  const { value } = entry;
  const isHolder = isCollection(value);
  return {
    // As it is typed: a key may be masked too.
    name: shortened(text.slice(entry.keyStart, entry.keyEnd).replace(/^(["'])(.*)\1$/s, '$2')) || '…',
    detail: isHolder
      ? value.kind === 'list'
        ? String(value.entries.length)
        : ''
      : shortened(words(text, value)),
    code: isHolder ? value.kind : 'key',
    range: rangeOf(entry),
    selection: { start: entry.keyStart, end: Math.min(entry.keyEnd, Math.max(entry.end, entry.keyStart)) },
    children: isHolder && depth < DEEPEST ? childrenOf(text, value, item, depth) : [],
  };
}

function childrenOf(
  text: string,
  holder: CollectionNode,
  item: ListItems,
  depth: number,
): readonly RecordSymbol[] {
  if (holder.kind === 'list') return holder.entries.map((entry) => itemSymbol(text, entry, item));
  return holder.entries.map((entry) => keySymbol(text, entry, UNKNOWN, depth + 1));
}

function itemSymbol(text: string, entry: TreeEntry, { code, keys }: ListItems): RecordSymbol {
  const { value } = entry;
  const shown = textNode(value);
  const range = rangeOf(entry);
  const done = partOf(value.data, 'done');
  const details = detailKeys(value.data, keys)
    .map((key) => partOf(value.data, key))
    .filter((part) => part !== '');
  const start = shown && shown.start > range.start ? shown.start : range.start;
  return {
    name: (shown && shortened(words(text, shown))) || '…',
    detail: shortened(details.join(' · ')),
    code,
    ...(keys.includes('done') ? { done: done !== '' && isDone(done) } : {}),
    range,
    selection: { start, end: shown && shown.start >= start ? firstLineEnd(text, shown) : start },
    children: [],
  };
}

/** The keys of an item that tell who, when and what: those that its kind has first. */
function detailKeys(data: Data, keys: readonly string[]): readonly string[] {
  const all = new Set([...keys, ...(isDataMap(data) ? Object.keys(data) : [])]);
  return [...all].filter((key) => someField(key, ({ type }) => DETAILS.has(type)));
}

/** What an item says: its `text`, else its `title`, else its first value. */
function textNode(value: TreeNode): TreeNode | undefined {
  if (!isCollection(value)) return value;
  const entries = value.kind === 'map' ? value.entries : [];
  const named = ['text', 'title'].map((key) => entries.find((entry) => entry.key === key));
  const entry = named.find((one) => one !== undefined) ?? entries[0];
  return entry && !isCollection(entry.value) ? entry.value : undefined;
}

function words(text: string, node: TreeNode): string {
  if (isCollection(node) || typeof node.data !== 'string') return '';
  // A plain value may be masked.
  return node.kind === 'scalar' && node.style === 'plain' ? typedText(text, node) : node.data;
}

function partOf(data: Data, key: string): string {
  const part = isDataMap(data) ? data[key] : undefined;
  return typeof part === 'string' ? part : '';
}

function rangeOf(entry: TreeEntry): TextRange {
  return { start: entry.start, end: Math.max(entry.end, entry.keyEnd, entry.start) };
}

function firstLineEnd(text: string, { start, end }: TextRange): number {
  const feed = text.indexOf('\n', start);
  if (feed < 0 || feed >= end) return end;
  return text[feed - 1] === '\r' ? feed - 1 : feed;
}
