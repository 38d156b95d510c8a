import type { Node } from 'typescript/unstable/ast';

/** All that stands in a node, at any depth, in the order of the text. */
export function* nodesIn(node: Node): Generator<Node> {
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) {
    yield child;
    yield* nodesIn(child);
  }
}
