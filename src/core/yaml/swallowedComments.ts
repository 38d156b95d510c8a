import { placer } from './lines';
import { load } from './load';
import type { TreeNode } from './syntaxTree';
import type { Place } from './yamlTypes';

/**
 * Comments that were likely meant as text, each from its `#`: those behind a value without quotes on the same line whose
 * `#` touches a word, as in `text: ticket #42`. A `# ` with its space is taken for the comment it is. Nothing where `text`
 * has problems.
 */
export function swallowedComments(text: string): Place[] {
  const result = load(text);
  if (!result.ok) return [];
  const { root, comments } = result.loaded;
  const ends = new Set<number>();
  gather(root, ends);
  const place = placer(text);
  return comments
    .filter(({ offset, text: comment }) => /^#[^\s#]/.test(comment) && ends.has(endBefore(text, offset)))
    .map(({ offset, text: comment }) => place(offset, comment.length));
}

function gather(node: TreeNode, ends: Set<number>): void {
  if (node.kind === 'scalar' && node.style === 'plain') ends.add(node.end);
  if ('entries' in node) for (const { value } of node.entries) gather(value, ends);
}

function endBefore(text: string, offset: number): number {
  let end = offset;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end -= 1;
  return end;
}
