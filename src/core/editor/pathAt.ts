import { load } from '../yaml/load';
import type { CollectionNode, Loaded, TreeEntry, TreeNode } from '../yaml/syntaxTree';
import type { Path } from '../yaml/yamlTypes';

/** What stands at an offset: a key (of a list item: its dash) or a value, with its range in UTF-16 units. */
interface PathSpot {
  readonly path: Path;
  readonly part: 'key' | 'value';
  /** Of a key the key itself; of a value the whole value, quotes and block header included. */
  readonly start: number;
  readonly end: number;
  readonly entry: TreeEntry;
}

/**
 * Finds the deepest key or value at the UTF-16 `offset`, both of its ends included; undefined between entries, in a
 * comment, and where `text` does not parse.
 */
export function pathAt(text: string, offset: number): PathSpot | undefined {
  const result = load(text);
  return result.ok ? spotAt(result.loaded, offset) : undefined;
}

/** As `pathAt`, for a text that is loaded already. */
export function spotAt({ text, root }: Loaded, offset: number): PathSpot | undefined {
  const path: (string | number)[] = [];
  let node: TreeNode = root;
  while (isCollection(node)) {
    const { kind } = node;
    const index = entryIndex(text, node.entries, offset);
    const entry = node.entries[index];
    if (!entry) return undefined;
    path.push(kind === 'map' ? entry.key : index);
    const keyEnd = kind === 'map' ? entry.keyEnd : entry.slot;
    if (entry.keyStart <= offset && offset <= keyEnd && offset < entry.value.start)
      return { path, part: 'key', start: entry.keyStart, end: keyEnd, entry };
    node = entry.value;
    if (!isCollection(node)) {
      if (offset > keyEnd || offset >= node.start)
        return { path, part: 'value', start: node.start, end: node.end, entry };
      return undefined;
    }
  }
  return undefined;
}

/** Every value and collection of a document with its path, parents first. */
export function* everyEntry(
  { root }: Loaded,
  path: Path = [],
): Generator<{ readonly path: Path; readonly entry: TreeEntry; readonly holder: CollectionNode }> {
  const waiting: { readonly node: TreeNode; readonly path: Path }[] = [{ node: root, path }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isCollection(next.node)) continue;
    const { node: holder, path: above } = next;
    const inner = holder.entries.map((entry, index) => ({
      path: [...above, holder.kind === 'map' ? entry.key : index],
      entry,
      holder,
    }));
    yield* inner;
    for (const { entry, path: at } of inner.reverse()) waiting.push({ node: entry.value, path: at });
  }
}

/** True for a map or a list, in block or flow style. */
export function isCollection(node: TreeNode): node is CollectionNode {
  return node.kind === 'map' || node.kind === 'list';
}

/** The last entry that starts at or before `offset`, if it reaches that far; blanks behind it on its line are its own. */
function entryIndex(text: string, entries: readonly TreeEntry[], offset: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const entry = entries[low];
  if (!entry || offset < entry.start) return -1;
  let end = entry.end;
  while (end < offset && (text[end] === ' ' || text[end] === '\t')) end += 1;
  return offset <= end ? low : -1;
}
