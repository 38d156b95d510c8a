import { isListValue, isScalarValue } from './data';
import { blockLines, isEmpty, render, renderFlow } from './emit';
import { columnOf, lineEnd, lineStart, nextLine } from './lines';
import { anchorsInUse, commentIn, type Range, type Spot } from './locate';
import { insertion, type NoPlan, type Plan, refuse, replacement, type Setting } from './plan';
import type { Rendered } from './scalar';
import type { CollectionNode, Entry, ScalarNode, TreeNode } from './tree';
import type { TextEdit, Value } from './types';

/** Writes `value` in place of the value of an entry, whatever that was. */
export function planValue(setting: Setting, spot: Spot, value: Value): Plan | NoPlan {
  const { loaded } = setting;
  const { node, entry, holder } = spot;
  if (!entry || !holder) return refuse('notAMapping', node);
  if (anchorsInUse(node, loaded)) return refuse('anchorInUse', node);
  if (isFlow(node) && commentIn(node, loaded)) return refuse('commentInside', node);
  if (entry.slot === -1) return planMissingColon(setting, entry, holder, value);
  if (holder.flow || staysFlow(node, value)) return inFlow(setting, entry, value);
  const behind = holder.kind === 'map' ? 'key' : 'dash';
  if (isBlock(node)) return overBlock(setting, entry, node, value, behind);
  const before = node.kind === 'scalar' ? { style: node.style, indent: node.indent } : undefined;
  const column = columnOf(loaded.text, entry.start);
  const rendered =
    behind === 'dash' && needsLines(setting, entry, value)
      ? belowDash(setting, value, column)
      : render(value, column, behind, setting.style, before);
  return { edits: overInline(setting, entry, rendered), loses: node };
}

/** `? key` alone, or `{key}`: the colon comes with the value. */
function planMissingColon(
  setting: Setting,
  entry: Entry,
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

function inFlow({ style }: Setting, { slot, value: node }: Entry, value: Value): Plan {
  const before = node.kind === 'scalar' ? node.style : undefined;
  const text = renderFlow(value, style, before);
  if (node.kind === 'scalar' && node.style === 'empty') return { edits: [insertion(slot, ` ${text}`)] };
  return { edits: [replacement(node.start, node.end, text)], loses: node };
}

/** The old value, if any, is on the line of its key or dash, or is a block scalar that starts there. */
function overInline({ loaded, lineEnd: feed }: Setting, entry: Entry, { head, body }: Rendered): TextEdit[] {
  const { text } = loaded;
  const { slot, value: node } = entry;
  const [first, lines] = [head.replaceAll('\n', feed), body.replaceAll('\n', feed)];
  if (node.kind === 'scalar' && node.style === 'empty') {
    return [insertion(slot, first), insertion(lineEnd(text, slot), lines)];
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
  return [replacement(from, node.end, shown), insertion(lineEnd(text, node.end), lines)];
}

/** The old value is a list or map of several lines. */
function overBlock(
  setting: Setting,
  entry: Entry,
  node: CollectionNode,
  value: Value,
  behind: 'key' | 'dash',
): Plan {
  const { loaded, style, lineEnd: feed } = setting;
  const { text } = loaded;
  const parent = columnOf(text, entry.start);
  const column = columnOf(text, node.start);
  const kind = isScalarValue(value) ? 'scalar' : isListValue(value) ? 'list' : 'map';
  if (!isScalarValue(value) && !isEmpty(value) && (column > parent || kind === node.kind)) {
    const lines = blockLines(value, column, style).replaceAll('\n', feed);
    return { edits: [replacement(node.start, node.end, lines)], loses: node };
  }
  const { head, body } = render(value, parent, behind, style);
  const [first, lines] = [head.replaceAll('\n', feed), body.replaceAll('\n', feed)];
  const from = lineStart(text, node.start);
  if (from <= entry.start)
    return { edits: [replacement(node.start, node.end, first.trimStart() + lines)], loses: node };
  const edits = [
    insertion(entry.slot, first),
    insertion(lineEnd(text, entry.slot), lines),
    cutLines(text, { start: from, end: lineEnd(text, node.end) }),
  ];
  return { edits, loses: { start: from, end: lineEnd(text, node.end) } };
}

/** Takes whole lines out; the last lines of a file that has no final line end leave it without one. */
export function cutLines(text: string, { start, end }: Range): TextEdit {
  const behind = nextLine(text, end);
  if (behind > end || start === 0) return replacement(start, behind, '');
  const feed = text[start - 2] === '\r' ? 2 : 1;
  return replacement(start - (text[start - 1] === '\n' ? feed : 0), end, '');
}

/** A map or list of several lines beside a dash whose line has a comment goes below it, or the comment would move. */
function needsLines({ loaded }: Setting, { slot, value: node }: Entry, value: Value): boolean {
  if (isScalarValue(value) || isEmpty(value)) return false;
  const from = Math.max(slot, isBlockScalar(node) ? node.start : node.end);
  return commentIn({ start: slot, end: lineEnd(loaded.text, from) }, loaded);
}

function belowDash({ style }: Setting, value: Value, column: number): Rendered {
  if (isScalarValue(value)) return { head: '', body: '' };
  return { head: '', body: `\n${' '.repeat(column + 2)}${blockLines(value, column + 2, style)}` };
}

/** A bracketed list or map that holds something is replaced by another of its kind. */
function staysFlow(node: TreeNode, value: Value): boolean {
  return isFlow(node) && node.entries.length > 0 && !isScalarValue(value);
}

export function isFlow(node: TreeNode): node is CollectionNode {
  return 'flow' in node && node.flow;
}

export function isBlock(node: TreeNode): node is CollectionNode {
  return 'flow' in node && !node.flow;
}

function isBlockScalar(node: TreeNode): node is ScalarNode {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}
