import type { ImportGraph } from './imports.mts';

/**
 * The circles of a graph: its strongly connected components of more than one file, the largest first. Each file of one
 * reaches each other by imports (Tarjan's algorithm).
 */
export function circlesIn(graph: ImportGraph): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const onPath = new Set<string>();

  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    lowest.set(file, index);
    path.push(file);
    onPath.add(file);
    for (const next of graph.get(file) ?? []) {
      const reached = order.has(next) ? (onPath.has(next) ? (order.get(next) ?? index) : index) : visit(next);
      lowest.set(file, Math.min(lowest.get(file) ?? index, reached));
    }
    const low = lowest.get(file) ?? index;
    if (low === index) {
      const circle = path.splice(path.indexOf(file));
      for (const one of circle) onPath.delete(one);
      if (circle.length > 1) found.push(circle.sort());
    }
    return low;
  };

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found.sort((a, b) => b.length - a.length);
}
