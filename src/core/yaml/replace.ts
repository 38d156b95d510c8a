import { isList } from '../isList';
import { belongings, linesOfText } from './belonging';
import { isScalarValue } from './data';
import { blockLines, isEmpty, render, renderFlow } from './emit';
import { columnOf, lineEnd, lineStart, nextLine } from './lines';
import { anchorsInUse, commentIn, type NodeRange, type Spot } from './locate';
import { insertion, type NoPlan, type Plan, refuse, replacement, type Setting } from './plan';
import type { Rendered } from './scalar';
import type { CollectionNode, Loaded, ScalarNode, TreeEntry, TreeNode } from './syntaxTree';
import type { TextEdit, Value, ValueMap } from './yamlTypes';

/** Writes `value` in place of the value of an entry, whatever that was. */
export function planValue(setting: Setting, spot: Spot, value: Value, again = false): Plan | NoPlan {
  const { loaded } = setting;
  const { node, entry, holder } = spot;
  if (!entry || !holder) return refuse('notAMapping', node);
  if (anchorsInUse(node, loaded)) return refuse('anchorInUse', node);
  if (isFlow(node) && commentIn(node, loaded)) return refuse('commentInside', node);
  if (entry.slot === -1) return planMissingColon(setting, entry, holder, value);
  if (holder.flow || staysFlow(node, value)) return inFlow(setting, entry, value);
  const behind = holder.kind === 'map' ? 'key' : 'dash';
  if (isBlock(node)) return overBlock(setting, entry, node, value, behind, again);
  const below = overLineBelow(setting, entry, value);
  if (below) return { edits: [below], loses: node };
  const before = node.kind === 'scalar' ? { style: node.style, indent: node.indent } : undefined;
  const column = columnOf(loaded.text, entry.start);
  const rendered =
    behind === 'dash' && !isScalarValue(value) && !isEmpty(value)
      ? behindDash(setting, entry, value, again)
      : render(value, column, behind, setting.style, before);
  return { edits: overInline(setting, entry, value, rendered), loses: node };
}

/** `? key` alone, or `{key}`: the colon comes with the value. */
function planMissingColon(
  setting: Setting,
  entry: TreeEntry,
  holder: CollectionNode,
  value: Value,
): Plan | NoPlan {
  const { loaded, style, lineEnd: feed } = setting;
  if (holder.flow) return { edits: [insertion(entry.keyEnd, `: ${renderFlow(value, style)}`)] };
  const column = columnOf(loaded.text, entry.start);
  const { head, body } = render(value, column, 'key', style);
  const text = `\n${' '.repeat(column)}:${head}${body}`.replaceAll('\n', feed);
  return { edits: [insertion(lineEnd(loaded.text, entry.end), text)] };
}

function inFlow({ style }: Setting, { slot, value: node }: TreeEntry, value: Value): Plan {
  const before = node.kind === 'scalar' ? node.style : undefined;
  const text = renderFlow(value, style, before);
  if (node.kind === 'scalar' && node.style === 'empty') return { edits: [insertion(slot, ` ${text}`)] };
  return { edits: [replacement(node.start, node.end, text)], loses: node };
}

/** The old value, if any, is on the line of its key or dash, or is a block scalar that starts there. */
function overInline(
  { loaded, lineEnd: feed }: Setting,
  entry: TreeEntry,
  value: Value,
  { head, body }: Rendered,
): TextEdit[] {
  const { text } = loaded;
  const { slot, value: node } = entry;
  const [first, lines] = [head.replaceAll('\n', feed), body.replaceAll('\n', feed)];
  const column = isScalarValue(value) ? Number.POSITIVE_INFINITY : (/^\n( *)/.exec(body)?.[1]?.length ?? 0);
  if (node.kind === 'scalar' && node.style === 'empty') {
    return [
      insertion(slot, first),
      insertion(behindDeeper(loaded, entry, lineEnd(text, slot), column), lines),
    ];
  }
  // Without a head the space behind the colon goes too, unless a comment stands between.
  const from = first === '' && !commentIn({ start: slot, end: node.start }, loaded) ? slot : node.start;
  const shown = from === slot ? first : first.trimStart();
  if (isBlockScalar(node)) {
    const headerEnd = node.start + (node.header ?? 1);
    const bodyStart = lineEnd(text, node.start);
    return [
      replacement(from, headerEnd, shown),
      replacement(bodyStart, Math.max(bodyStart, node.end), lines),
    ];
  }
  const end = behindDeeper(loaded, entry, lineEnd(text, node.end), column);
  return [replacement(from, node.end, shown), insertion(end, lines)];
}

/** The end of the last line from `end` on that holds a comment of the entry further to the right than `column`. */
function behindDeeper(loaded: Loaded, entry: TreeEntry, end: number, column: number): number {
  let last = end;
  for (const { comment, entries } of belongings(loaded)) {
    if (comment.offset <= end) continue;
    if (!entries.includes(entry) || columnOf(loaded.text, comment.offset) <= column) break;
    last = lineEnd(loaded.text, comment.offset);
  }
  return last;
}

/**
 * A text on a line of its own below its key or dash, with a comment between, is replaced by the lines of a list or map where
 * it stands.
 */
function overLineBelow(
  { loaded, style, lineEnd: feed }: Setting,
  { start, slot, value: node }: TreeEntry,
  value: Value,
): TextEdit | undefined {
  if (isScalarValue(value) || isEmpty(value) || isBlockScalar(node) || node.end === node.start)
    return undefined;
  if (!commentIn({ start: slot, end: node.start }, loaded)) return undefined;
  const column = columnOf(loaded.text, node.start);
  if (column <= columnOf(loaded.text, start)) return undefined;
  return replacement(node.start, node.end, blockLines(value, column, style).replaceAll('\n', feed));
}

/** The old value is a list or map of several lines. */
function overBlock(
  setting: Setting,
  entry: TreeEntry,
  node: CollectionNode,
  value: Value,
  behind: 'key' | 'dash',
  again: boolean,
): Plan {
  const { loaded, style, lineEnd: feed } = setting;
  const { text } = loaded;
  const parent = columnOf(text, entry.start);
  const column = columnOf(text, node.start);
  const kind = isScalarValue(value) ? 'scalar' : isList(value) ? 'list' : 'map';
  // The comments above the first entry and below the last are theirs, and go with them.
  const whole = wholeOf(loaded, node);
  if (!isScalarValue(value) && !isEmpty(value) && (column > parent || kind === node.kind)) {
    const margin = whole.start === node.start ? '' : ' '.repeat(column);
    const lines = margin + blockLines(value, column, style);
    return { edits: [replacement(whole.start, whole.end, lines.replaceAll('\n', feed))], loses: whole };
  }
  const { head, body } = render(value, parent, behind, style);
  const [first, lines] = [head.replaceAll('\n', feed), body.replaceAll('\n', feed)];
  const from = lineStart(text, node.start);
  if (from <= entry.start)
    return { edits: [replacement(node.start, node.end, first.trimStart() + lines)], loses: node };
  // A text has no entry that they could be taken for, so they may stay with what holds it.
  const range = again ? whole : { start: from, end: lineEnd(text, node.end) };
  const edits = [
    insertion(entry.slot, first),
    insertion(lineEnd(text, entry.slot), lines),
    cutLines(text, range),
  ];
  return { edits, loses: range };
}

/**
 * Returns the range of a list or map, in UTF-16 offsets: from the comments above its first entry to those of its last;
 * from the first entry itself where that begins beside a dash. The node's own range where it is empty.
 */
export function wholeOf(loaded: Loaded, { entries, start, end }: CollectionNode): NodeRange {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return { start, end };
  return { start: linesOfText(loaded, first).start, end: linesOfText(loaded, last).end };
}

/** Takes whole lines out; the last lines of a file that has no final line end leave it without one. */
export function cutLines(text: string, { start, end }: NodeRange): TextEdit {
  const behind = nextLine(text, end);
  if (behind > end || start === 0) return replacement(start, behind, '');
  const feed = text[start - 2] === '\r' ? 2 : 1;
  return replacement(start - (text[start - 1] === '\n' ? feed : 0), end, '');
}

/** A map or list of several lines beside a dash whose line has a comment goes below it, or the comment would move. */
function needsLines({ loaded }: Setting, { slot, value: node }: TreeEntry): boolean {
  const from = Math.max(slot, isBlockScalar(node) ? node.start : node.end);
  return commentIn({ start: slot, end: lineEnd(loaded.text, from) }, loaded);
}

function behindDash(
  setting: Setting,
  entry: TreeEntry,
  value: readonly Value[] | ValueMap,
  again: boolean,
): Rendered {
  const { loaded, style } = setting;
  const { value: node } = entry;
  const column = columnOf(loaded.text, entry.start) + 2;
  if (again || needsLines(setting, entry))
    return { head: '', body: `\n${' '.repeat(column)}${blockLines(value, column, style)}` };
  // Behind a wide gap all lines stand in from there.
  const isThere = node.end > node.start && lineStart(loaded.text, node.start) <= entry.start;
  const inner = isThere ? columnOf(loaded.text, node.start) : column;
  return { head: ` ${blockLines(value, inner, style)}`, body: '' };
}

/** A bracketed list or map that holds something is replaced by another of its kind. */
function staysFlow(node: TreeNode, value: Value): boolean {
  return isFlow(node) && node.entries.length > 0 && !isScalarValue(value);
}

/** True for a map or list written in flow style, with brackets. */
function isFlow(node: TreeNode): node is CollectionNode {
  return 'flow' in node && node.flow;
}

/** True for a map or list written in block style. */
function isBlock(node: TreeNode): node is CollectionNode {
  return 'flow' in node && !node.flow;
}

function isBlockScalar(node: TreeNode): node is ScalarNode {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}
