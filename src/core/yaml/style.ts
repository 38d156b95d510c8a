import { ownStyle, type Style } from './emit';
import { columnOf } from './lines';
import type { Spot } from './locate';
import type { CollectionNode, Loaded, TreeNode } from './syntaxTree';

/** Returns the indentation, in spaces, of new lists and maps below their key: that of the nearest one in the file, else that of new files. */
export function styleAt({ text, root }: Loaded, spots: readonly Spot[]): Style {
  const nearest = [...spots].reverse().map(({ node }) => node);
  const steps = { list: undefined as number | undefined, map: undefined as number | undefined };
  for (const node of [...nearest, root]) {
    gather(text, node, steps, node === root ? 4 : 1);
    if (steps.list !== undefined && steps.map !== undefined) break;
  }
  return {
    list: steps.list ?? Math.min(steps.map ?? ownStyle.list, 8),
    map: steps.map ?? (steps.list || ownStyle.map),
    quote: false,
  };
}

/** Takes the first step of each kind that is found at most `depth` collections down. */
function gather(
  text: string,
  node: TreeNode,
  steps: { list: number | undefined; map: number | undefined },
  depth: number,
): void {
  if (!('entries' in node) || node.flow || depth === 0) return;
  for (const { start, value } of node.entries) {
    if (node.kind === 'map' && 'entries' in value && !value.flow) {
      steps[value.kind] ??= step(text, start, value);
    }
    gather(text, value, steps, depth - 1);
    if (steps.list !== undefined && steps.map !== undefined) return;
  }
}

function step(text: string, keyStart: number, value: CollectionNode): number | undefined {
  const columns = columnOf(text, value.start) - columnOf(text, keyStart);
  return columns >= (value.kind === 'list' ? 0 : 1) && columns <= 8 ? columns : undefined;
}
