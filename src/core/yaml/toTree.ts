import {
  type Alias,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { maxAliased } from './limits';
import { placer } from './lines';
import type {
  AliasNode,
  CollectionNode,
  Loaded,
  ScalarNode,
  ScalarStyle,
  TreeEntry,
  TreeNode,
} from './syntaxTree';
import type { Data, Problem, ProblemCode } from './yamlTypes';

type Tokens = readonly CST.SourceToken[];
type Aliases = Loaded['aliases'];

/** The tree of a parsed document with its data; or what is wrong with it as data: `duplicateKey`, `tooManyAnchors`, `syntax`. */
export function toTree(
  text: string,
  contents: ParsedNode | null,
): { readonly root: TreeNode; readonly aliases: Aliases } | readonly Problem[] {
  const problems: Problem[] = [];
  const aliases: { name: string; offset: number }[] = [];
  // A node and how many values it stands for. An anchor is known once its node is complete, so none can hold itself.
  const anchored = new Map<string, { readonly data: Data; readonly size: number }>();
  const place = placer(text);
  let size = 0;
  let aliased = 0;

  const report = (code: ProblemCode, offset: number, length: number, detail: string) => {
    problems.push({ code, place: place(offset, length), detail });
  };

  const convert = (node: ParsedNode | null, at: number): TreeNode => {
    const before = size;
    size += 1;
    const made = make(node, at);
    if (made.anchor !== undefined) anchored.set(made.anchor, { data: made.data, size: size - before });
    return made;
  };

  const make = (node: ParsedNode | null, at: number): TreeNode => {
    if (isAlias(node)) return alias(node as Alias.Parsed);
    if (isScalar(node)) return scalar(text, node as Scalar.Parsed, at);
    if (isMap(node)) return map(node as YAMLMap.Parsed);
    if (isSeq(node)) return list(node as YAMLSeq.Parsed);
    return { kind: 'scalar', style: 'empty', data: '', start: at, end: at };
  };

  const alias = (node: Alias.Parsed): AliasNode => {
    const [start, end] = node.range;
    const target = anchored.get(node.source);
    if (!target) report('syntax', start, end - start, 'Unresolved alias');
    aliases.push({ name: node.source, offset: start });
    size += target?.size ?? 0;
    aliased += target?.size ?? 0;
    if (aliased > maxAliased && problems.length === 0)
      report('tooManyAnchors', start, end - start, node.source);
    return { kind: 'alias', name: node.source, data: target?.data ?? '', start, end };
  };

  const map = (node: YAMLMap.Parsed): CollectionNode => {
    const data: Record<string, Data> = Object.create(null);
    const seen = new Set<string>();
    const entries = node.items.map((pair) => {
      const made = entry(pair as Pair<ParsedNode, ParsedNode | null>);
      if (seen.has(made.key)) report('duplicateKey', made.keyStart, made.keyEnd - made.keyStart, made.key);
      seen.add(made.key);
      data[made.key] = made.value.data;
      return made;
    });
    return collection('map', node, entries, data);
  };

  const entry = (pair: Pair<ParsedNode, ParsedNode | null>): TreeEntry => {
    const { start: before, sep } = pair.srcToken as CST.CollectionItem;
    const slot = slotIn(sep ?? [], 'map-value-ind');
    const keyNode = convert(pair.key, pair.key.range[0]);
    const value = convert(pair.value, slot === -1 ? keyNode.end : slot);
    return {
      key: typeof keyNode.data === 'string' ? keyNode.data : text.slice(keyNode.start, keyNode.end),
      keyStart: keyNode.start,
      keyEnd: keyNode.end,
      start: before.find(isContent)?.offset ?? keyNode.start,
      slot,
      end: value.kind === 'scalar' && value.style === 'empty' ? Math.max(slot, keyNode.end) : value.end,
      value,
    };
  };

  const list = (node: YAMLSeq.Parsed): CollectionNode => {
    const { items: tokens } = node.srcToken as CST.BlockSequence | CST.FlowCollection;
    // A comment alone is an item to the parser.
    const filled = tokens.filter((token) => token.value || token.sep || token.start.some(isContent));
    const entries = node.items.map((item, index): TreeEntry => {
      const before = filled[index]?.start ?? [];
      const dash = slotIn(before, 'seq-item-ind');
      const value = convert(item as ParsedNode, dash);
      const start = before.find(isContent)?.offset ?? value.start;
      const slot = dash === -1 ? value.start : dash;
      const end = value.kind === 'scalar' && value.style === 'empty' ? slot : value.end;
      return { key: '', keyStart: start, keyEnd: start, start, slot, end, value };
    });
    const data = entries.map(({ value }) => value.data);
    if (filled.length !== entries.length) report('syntax', node.range[0], 1, 'List items do not match');
    return collection('list', node, entries, data);
  };

  const root = convert(contents, 0);
  return problems.length > 0 ? problems : { root, aliases };
}

function collection(
  kind: 'map' | 'list',
  node: YAMLMap.Parsed | YAMLSeq.Parsed,
  entries: readonly TreeEntry[],
  data: Data,
): CollectionNode {
  const flow = node.flow === true;
  const end = flow ? node.range[1] : (entries.at(-1)?.end ?? node.range[1]);
  return { kind, flow, entries, data, start: node.range[0], end, ...propsOf(node) };
}

function scalar(text: string, node: Scalar.Parsed, at: number): ScalarNode {
  const [start, end] = node.range;
  const data = String(node.value);
  const style = styleOf(node);
  if (style === 'empty') return { kind: 'scalar', style, data, start: at, end: at, ...propsOf(node) };
  if (style !== 'literal' && style !== 'folded')
    return { kind: 'scalar', style, data, start, end, ...propsOf(node) };
  const token = node.srcToken as CST.BlockScalar;
  const header = token.props[0]?.type === 'block-scalar-header' ? token.props[0].source : '|';
  const digit = /[1-9]/.exec(header)?.[0];
  const indent = digit ? token.indent + Number(digit) : contentIndent(token.source);
  const feed = text[end - 1] === '\n' ? (text[end - 2] === '\r' ? 2 : 1) : 0;
  return {
    kind: 'scalar',
    style,
    data,
    start,
    end: end - feed,
    header: header.length,
    ...(indent === undefined ? {} : { indent }),
    ...propsOf(node),
  };
}

/** The column of a block scalar's first line with content; of blanks alone, that of their end. Undefined for none. */
function contentIndent(source: string): number | undefined {
  const first = source.search(/[^ \r\n]/);
  const at = first === -1 ? source.length : first;
  const column = at - (source.slice(0, at).lastIndexOf('\n') + 1);
  return column > 0 ? column : undefined;
}

function styleOf(node: Scalar.Parsed): ScalarStyle {
  switch (node.type) {
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'BLOCK_LITERAL':
      return 'literal';
    case 'BLOCK_FOLDED':
      return 'folded';
    default:
      return node.range[1] > node.range[0] ? 'plain' : 'empty';
  }
}

function propsOf(node: ParsedNode): { anchor?: string; tag?: string } {
  return {
    ...(!isAlias(node) && node.anchor ? { anchor: node.anchor } : {}),
    ...(node.tag ? { tag: node.tag } : {}),
  };
}

/** Behind the indicator and the anchor and tag after it; -1 where the indicator is not written. */
function slotIn(tokens: Tokens, indicator: CST.SourceToken['type']): number {
  let slot = -1;
  for (const { type, offset, source } of tokens) {
    if (type === indicator || (slot !== -1 && (type === 'anchor' || type === 'tag')))
      slot = offset + source.length;
  }
  return slot;
}

function isContent({ type }: CST.SourceToken): boolean {
  return type !== 'space' && type !== 'newline' && type !== 'comment' && type !== 'comma';
}
