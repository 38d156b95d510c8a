import { isBlankText } from '../isBlankText';
import { linesOfText } from './belonging';
import { columnOf, lineEnd, nextLine } from './lines';
import { anchorsInUse, commentIn, type Spot } from './locate';
import { insertion, type NoPlan, type Plan, refuse, replacement, type Setting } from './plan';
import { type FlowPart, rearrangeFlow } from './rearrangeFlow';
import { cutLines } from './replace';
import type { CollectionNode, TreeEntry } from './syntaxTree';

/**
 * Takes an entry out, with the comments that are its own. With `blanks`, for the sake of a `|+` block above, also the empty lines below that it would make its
 * own, and never the line end above that it owns.
 */
export function planRemoval(setting: Setting, spot: Spot, parent: Spot, blanks = false): Plan | NoPlan {
  const { loaded } = setting;
  const { node, entry, holder, index } = spot;
  if (!entry || !holder) return refuse('noSuchPlace', node);
  if (anchorsInUse(node, loaded, entry)) return refuse('anchorInUse', entry);
  if (holder.flow) return fromFlow(setting, holder, entry, index);
  const { text } = loaded;
  const lines = linesOfText(loaded, entry);
  const { start, end } = lines;
  if (holder.entries.length === 1) return lastOne(setting, parent, holder, entry);
  if (start === entry.start && columnOf(text, start) > 0) {
    // `- first: …`: the next entry moves up beside the dash, unless comments stand between.
    const next = holder.entries[index + 1]?.start ?? end;
    const isFree = !commentIn({ start: end, end: next }, loaded);
    const from = isFree ? start : behindGap(text, start);
    return { edits: [replacement(from, isFree ? next : end, '')], loses: { start: from, end } };
  }
  if (blanks)
    return { edits: [replacement(start, nextLine(text, behindBlanks(text, end)), '')], loses: lines };
  return { edits: [cutLines(text, lines)], loses: lines };
}

function behindGap(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at -= 1;
  return at;
}

/** The list or map becomes `[]` or `{}` rather than nothing. The document itself just loses its last key. */
function lastOne({ loaded }: Setting, parent: Spot, holder: CollectionNode, entry: TreeEntry): Plan {
  const { text } = loaded;
  const brackets = holder.kind === 'list' ? '[]' : '{}';
  const loses = linesOfText(loaded, entry);
  if (loses.start === entry.start && columnOf(text, entry.start) > 0)
    return { edits: [replacement(entry.start, entry.end, brackets)], loses };
  const cut = cutLines(text, loses);
  if (!parent.entry) return { edits: [cut], loses };
  return { edits: [insertion(parent.entry.slot, ` ${brackets}`), cut], loses };
}

function fromFlow(setting: Setting, holder: CollectionNode, entry: TreeEntry, index: number): Plan | NoPlan {
  const { loaded } = setting;
  const { entries, start, end } = holder;
  const [before, after] = [entries[index - 1], entries[index + 1]];
  // `[a: b]` is a map without brackets of its own, which cannot be emptied.
  const bracketed = loaded.text[start] === '[' || loaded.text[start] === '{';
  if (!bracketed) return refuse('unproved', entry);
  const range = after
    ? { start: entry.start, end: after.start }
    : before
      ? { start: before.end, end: entry.end }
      : { start: start + 1, end: end - 1 };
  if (commentIn({ start, end }, loaded)) {
    const parts = entries.flatMap((_, from): FlowPart[] => (from === index ? [] : [{ from }]));
    return rearrangeFlow(setting, holder, parts) ?? refuse('commentInside', entry);
  }
  return { edits: [replacement(range.start, range.end, '')] };
}

function behindBlanks(text: string, end: number): number {
  let at = end;
  for (;;) {
    const next = nextLine(text, at);
    const stop = lineEnd(text, next);
    if (
      next === at ||
      (stop === next && nextLine(text, stop) === stop) ||
      !isBlankText(text.slice(next, stop))
    )
      return at;
    at = stop;
  }
}
