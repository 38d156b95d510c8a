import { lineEnd, lineStart, nextLine } from './lines';
import { anchorsInUse, commentIn, type Spot } from './locate';
import { insertion, type NoPlan, type Plan, refuse, replacement, type Setting } from './plan';
import { cutLines } from './replace';
import type { CollectionNode, Entry } from './tree';

/**
 * Takes an entry out. With `blanks`, for the sake of a `|+` block above, also the empty lines below that it would make its
 * own, and never the line end above that it owns.
 */
export function planRemoval(setting: Setting, spot: Spot, parent: Spot, blanks = false): Plan | NoPlan {
  const { loaded } = setting;
  const { node, entry, holder, index } = spot;
  if (!entry || !holder) return refuse('noSuchPlace', node);
  if (anchorsInUse(node, loaded, entry)) return refuse('anchorInUse', entry);
  if (holder.flow) return fromFlow(setting, holder, entry, index);
  const { text } = loaded;
  const last = lineEnd(text, entry.end);
  const loses = { start: entry.start, end: last };
  const start = lineStart(text, entry.start);
  const ownLine = text.slice(start, entry.start).trim() === '';
  if (holder.entries.length === 1) return lastOne(setting, parent, holder, entry, ownLine);
  if (!ownLine) {
    // `- first: …`: the next entry moves up beside the dash.
    const next = /[^\s]/g;
    next.lastIndex = last;
    const to = next.exec(text)?.index ?? last;
    return { edits: [replacement(entry.start, to, '')], loses };
  }
  if (blanks) return { edits: [replacement(start, nextLine(text, behindBlanks(text, last)), '')], loses };
  return { edits: [cutLines(text, { start, end: last })], loses };
}

/** The list or map becomes `[]` or `{}` rather than nothing. The document itself just loses its last key. */
function lastOne(
  setting: Setting,
  parent: Spot,
  holder: CollectionNode,
  entry: Entry,
  ownLine: boolean,
): Plan {
  const { text } = setting.loaded;
  const brackets = holder.kind === 'list' ? '[]' : '{}';
  const loses = { start: entry.start, end: lineEnd(text, entry.end) };
  if (!ownLine) return { edits: [replacement(entry.start, entry.end, brackets)], loses };
  const cut = cutLines(text, { start: lineStart(text, entry.start), end: loses.end });
  if (!parent.entry) return { edits: [cut], loses };
  return { edits: [insertion(parent.entry.slot, ` ${brackets}`), cut], loses };
}

function fromFlow({ loaded }: Setting, { entries, start, end }: CollectionNode, entry: Entry, index: number) {
  const [before, after] = [entries[index - 1], entries[index + 1]];
  // `[a: b]` is a map without brackets of its own, which cannot be emptied.
  const bracketed = loaded.text[start] === '[' || loaded.text[start] === '{';
  if (!bracketed) return refuse('unproved', entry);
  const range = after
    ? { start: entry.start, end: after.start }
    : before
      ? { start: before.end, end: entry.end }
      : { start: start + 1, end: end - 1 };
  if (commentIn(range, loaded)) return refuse('commentInside', entry);
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
      text.slice(next, stop).trim() !== ''
    )
      return at;
    at = stop;
  }
}
