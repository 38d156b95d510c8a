import type { CollectionNode, Loaded, TreeEntry, TreeNode } from './syntaxTree';
import type { Path, RefusalCode } from './yamlTypes';

/** A node on the way of a path: the node, and the entry and collection that hold it (none for the document itself). */
export interface Spot {
  readonly node: TreeNode;
  readonly entry?: TreeEntry;
  readonly holder?: CollectionNode;
  readonly index: number;
}

/** The nodes from the document's own to the one at `path`, or as far as there are any. */
export function locate(root: TreeNode, path: Path): readonly Spot[] {
  const spots: Spot[] = [{ node: root, index: 0 }];
  let node = root;
  for (const step of path) {
    const kind = typeof step === 'number' ? 'list' : 'map';
    if (node.kind !== kind) break;
    const holder = node as CollectionNode;
    const index = typeof step === 'number' ? step : holder.entries.findIndex(({ key }) => key === step);
    const entry = holder.entries[index];
    if (!entry) break;
    node = entry.value;
    spots.push({ node, entry, holder, index });
  }
  return spots;
}

/** Returns why nothing can be written at or under `node` (an alias, a tag, an anchor that is used elsewhere); undefined where it can. */
export function bars(node: TreeNode, loaded: Loaded): RefusalCode | undefined {
  if (node.kind === 'alias') return 'alias';
  if (node.tag !== undefined) return 'tag';
  return node.anchor !== undefined && aliasOutside(node.anchor, node, loaded) ? 'anchorInUse' : undefined;
}

/** True if cutting `node` would take an anchor away that is used elsewhere. */
export function anchorsInUse(node: TreeNode, loaded: Loaded, range: NodeRange = node): boolean {
  if (loaded.aliases.length === 0) return false;
  if (node.kind !== 'alias' && node.anchor !== undefined && aliasOutside(node.anchor, range, loaded))
    return true;
  return 'entries' in node && node.entries.some(({ value }) => anchorsInUse(value, loaded, range));
}

/** A range of the text in UTF-16 offsets; `end` is exclusive. */
export interface NodeRange {
  readonly start: number;
  readonly end: number;
}

function aliasOutside(anchor: string, { start, end }: NodeRange, { aliases }: Loaded): boolean {
  return aliases.some(({ name, offset }) => name === anchor && (offset < start || offset >= end));
}

/** True if a comment starts in the range. */
export function commentIn({ start, end }: NodeRange, { comments }: Loaded): boolean {
  return comments.some(({ offset }) => offset >= start && offset < end);
}
