import {
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  Parser,
  parseDocument,
} from 'yaml';
import { type Intent, type Path, Plain, type TextEdit, type Value } from '../../../src/core/yaml';

// The Node build of the parser asks `process.env` at every token, and Node answers that slowly; the build that ships does not
// ask. A plain object makes the tests several seconds faster.
process.env = { ...process.env };

// What the tests hold the engine against: the parser's own reading, a model of the change on ordinary data, and ranges worked
// out from the parser's nodes. It shares no code with the engine.

export type Json = string | Json[] | { [key: string]: Json };

/** A document as the parser itself reads it. Throws on any error. */
export function parsed(text: string): Document.Parsed {
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'error', prettyErrors: false });
  const [error] = document.errors;
  if (error) throw error;
  return document;
}

export function jsonOf(document: Document): Json {
  return document.contents === null ? {} : document.toJS({ maxAliasCount: 1000 }) || {};
}

/** All paths that lead to something. */
export function pathsOf(json: Json, path: Path = []): Path[] {
  if (typeof json === 'string') return [path];
  const steps = Array.isArray(json) ? json.map((part, i) => [i, part] as const) : Object.entries(json);
  return [path, ...steps.flatMap(([step, part]) => pathsOf(part, [...path, step]))];
}

export function at(json: Json, path: Path): Json | undefined {
  let here: Json | undefined = json;
  for (const step of path) {
    if (here === undefined || typeof here === 'string') return undefined;
    here = Array.isArray(here) ? here[Number(step)] : here[step];
  }
  return here;
}

function jsonOfValue(value: Value): Json {
  if (typeof value === 'string') return value;
  if (value instanceof Plain) return value.plain;
  if (Array.isArray(value)) return value.map(jsonOfValue);
  const entries = Object.entries(value).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return Object.fromEntries(entries.map(([key, part]) => [key, jsonOfValue(part)]));
}

/** The data after `intent`. */
export function intended(json: Json, intent: Intent): Json {
  const root = { document: structuredClone(json) } as { [key: string]: Json };
  let holder: Json = root;
  const steps = ['document', ...intent.path];
  for (const step of steps.slice(0, -1)) {
    const next: Json | undefined = Array.isArray(holder)
      ? holder[Number(step)]
      : (holder as { [k: string]: Json })[step];
    const filled: Json = next === undefined || next === '' ? {} : next;
    (holder as { [k: string]: Json })[step] = filled;
    holder = filled;
  }
  const last = steps.at(-1) ?? '';
  const target = holder as { [k: string]: Json };
  if (intent.kind === 'remove') {
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else delete target[last];
  } else if (intent.kind === 'set') target[last] = jsonOfValue(intent.value);
  else {
    const list = target[last];
    target[last] = [...(Array.isArray(list) ? list : []), jsonOfValue(intent.value)];
  }
  return root.document ?? {};
}

/** True if two data are the same, keys in any order. */
export function same(one: Json, other: Json): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as { [k: string]: Json }, other as { [k: string]: Json }];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && same(left[key] ?? '', right[key] ?? ''))
  );
}

/** Every comment of a text, in order. */
export function commentsOf(text: string): { readonly offset: number; readonly text: string }[] {
  if (recent?.text !== text) recent = { text, comments: findComments(text) };
  return [...recent.comments];
}

let recent: { readonly text: string; readonly comments: ReturnType<typeof commentsOf> } | undefined;

function findComments(text: string): ReturnType<typeof commentsOf> {
  const comments: { offset: number; text: string }[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const token = value as CST.SourceToken;
      if (token.type === 'comment') comments.push({ offset: token.offset, text: token.source });
      else Object.values(value).forEach(walk);
    }
  };
  for (const token of new Parser().parse(text)) walk(token);
  return comments.sort((a, b) => a.offset - b.offset);
}

/** Where an edit may take bytes away (from inclusive, to exclusive) and between which offsets it may put some. */
export interface Allowed {
  readonly cut: readonly [number, number];
  readonly put: readonly [number, number];
}

/** The place that `intent` is about, worked out from the parser's nodes. */
export function allowed(text: string, document: Document.Parsed, intent: Intent): Allowed {
  let node: ParsedNode | null = document.contents as ParsedNode | null;
  let pair: Pair<ParsedNode, ParsedNode | null> | undefined;
  let holder: ParsedNode | null = null;
  let index = 0;
  let depth = 0;
  for (const step of intent.path) {
    holder = node;
    if (isMap(node)) {
      index = node.items.findIndex((item) => isPair(item) && keyText(item.key as ParsedNode) === step);
      pair = node.items[index] as typeof pair;
      if (!pair) break;
      node = pair.value;
    } else if (isSeq(node)) {
      index = Number(step);
      pair = undefined;
      const item = node.items[index] as ParsedNode | Pair<ParsedNode, ParsedNode | null>;
      node = isPair(item) ? null : item;
    } else break;
    depth += 1;
  }
  if (depth === intent.path.length && intent.kind === 'remove')
    return aroundEntry(text, holder, index, pair, node);
  const grows = depth < intent.path.length || intent.kind === 'append';
  const target = depth < intent.path.length ? holder : node;
  if (grows && isCollection(target) && target.items.length > 0) {
    const start = entryStart(target);
    const [from, to] = [above(text, start), below(text, leafEnd(target), columnOf(text, start))];
    // In brackets with comments, the comma of the last and its comment change places.
    return { cut: target.flow ? [from, (target.range?.[1] ?? 0) - 1] : [0, 0], put: [from, to] };
  }
  if (target === document.contents || !target)
    return { cut: [0, 0], put: [0, text.length], ...rootCut(target) };
  // Of a value: from behind its colon or dash to its end, and new lines behind the line it ends on.
  const leaf = leafEnd(target);
  const end = isCollection(target) && !target.flow ? nextLine(text, leaf) : leaf;
  const start = depth < intent.path.length || !pair ? backToMark(text, target) : (pair.key.range?.[1] ?? 0);
  const last = below(text, Math.max(end, start), indentOf(text, start));
  const isBlock = isCollection(target) && !target.flow;
  return {
    cut: [start, isBlock ? Math.max(end, nextLine(text, last)) : end],
    put: [start, Math.max(last, end)],
  };
}

function rootCut(target: ParsedNode | null): Partial<Allowed> {
  return isCollection(target) && target.range ? { cut: [target.range[0], target.range[1]] } : {};
}

function aroundEntry(
  text: string,
  holder: ParsedNode | null,
  index: number,
  pair: Pair<ParsedNode, ParsedNode | null> | undefined,
  node: ParsedNode | null,
): Allowed {
  if (!isCollection(holder) || !holder.range) throw new Error('No holder');
  const end = Math.max(node ? leafEnd(node) : 0, pair?.key.range?.[1] ?? 0);
  if (holder.flow) {
    const [before, after] = [holder.items[index - 1], holder.items[index + 1]];
    const from = before ? leafEnd(before as ParsedNode) : holder.range[0] + 1;
    const to = after ? entryStart(after as ParsedNode) : holder.range[1] - 1;
    return { cut: [from, Math.max(to, end)], put: [from, to] };
  }
  const mark = pair ? pairStart(text, pair) : backToMark(text, node) - 1;
  const line = text.lastIndexOf('\n', mark - 1) + 1;
  const own = text.slice(line, mark).replace('\uFEFF', '').trim() === '';
  const from = own ? Math.max(0, above(text, mark) - 2) : text.slice(0, mark).trimEnd().length;
  const next = /\S/g;
  next.lastIndex = below(text, end, columnOf(text, mark));
  const to = next.exec(text)?.index ?? text.length;
  // Of the last entry nothing stays but brackets behind the colon or dash above.
  const only = holder.items.length === 1;
  return { cut: [from, to], put: [only ? 0 : from, to] };
}

/** The start of the first of the comment lines right above the line of `offset`, else of that line. */
function above(text: string, offset: number): number {
  let line = text.lastIndexOf('\n', offset - 1) + 1;
  if (text.slice(line, offset).trim() !== '') return offset;
  for (const { offset: at } of commentsOf(text).reverse()) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const feed = text.indexOf('\n', at);
    if (feed !== -1 && feed + 1 === line && text.slice(start, at).trim() === '') line = start;
  }
  return line;
}

/** The end of the line of `end`, or of the last below it that is a comment further to the right than `column`, nothing else between. */
function below(text: string, end: number, column: number): number {
  let last = lineEnd(text, end);
  for (const { offset } of commentsOf(text)) {
    if (offset < last || text.slice(last, offset).trim() !== '') continue;
    if (columnOf(text, offset) <= column) break;
    last = lineEnd(text, offset);
  }
  return last;
}

function indentOf(text: string, offset: number): number {
  return /^\uFEFF?( *)/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[1]?.length ?? 0;
}

function columnOf(text: string, offset: number): number {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace('\uFEFF', '').length;
}

function keyText(key: ParsedNode): string {
  return isScalar(key) ? String(key.value) : '';
}

function pairStart(text: string, pair: Pair<ParsedNode, ParsedNode | null>): number {
  const start = pair.key.range?.[0] ?? 0;
  const explicit = /\?\s*$/.exec(text.slice(0, start));
  return explicit ? explicit.index : start;
}

function entryStart(node: ParsedNode | Pair): number {
  return (isPair(node) ? (node.key as ParsedNode).range?.[0] : node.range?.[0]) ?? 0;
}

/** The end of content: of a collection that of its last leaf, for its own range takes comments and blank lines along. */
function leafEnd(node: ParsedNode | Pair): number {
  if (isPair(node))
    return Math.max(leafEnd(node.key as ParsedNode), node.value ? leafEnd(node.value as ParsedNode) : 0);
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    return last ? leafEnd(last as ParsedNode) : (node.range?.[1] ?? 0);
  }
  return isScalar(node) || isAlias(node) || isCollection(node) ? (node.range?.[1] ?? 0) : 0;
}

/** Behind the `-` or `:` before a node, comments between left out. */
function backToMark(text: string, node: ParsedNode | null): number {
  let end = text.slice(0, node?.range?.[0] ?? 0).trimEnd().length;
  if (/[-:[,]/.test(text[end - 1] ?? '')) return end;
  for (const comment of commentsOf(text).reverse()) {
    if (comment.offset + comment.text.trimEnd().length === end)
      end = text.slice(0, comment.offset).trimEnd().length;
  }
  return end;
}

function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const feed = text.indexOf('\n', offset);
  return feed === -1 ? text.length : feed;
}

function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text[end] === '\n' ? end + 1 : end;
}

/** How many units the edits take or put outside of what is allowed. */
export function unitsOutside(edits: readonly TextEdit[], { cut, put }: Allowed): number {
  let outside = 0;
  for (const { offset, length, text } of edits) {
    const inside = Math.max(0, Math.min(offset + length, cut[1]) - Math.max(offset, cut[0]));
    outside += length - inside;
    if (text.length > 0 && (offset < put[0] || offset > put[1])) outside += text.length;
  }
  return outside;
}

/** `text` with the edits, which are sorted. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { offset, length, text: added } of [...edits].reverse()) {
    result = result.slice(0, offset) + added + result.slice(offset + length);
  }
  return result;
}
