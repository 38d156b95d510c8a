import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Figure } from '../figures.mts';

/** Memory of this process in megabytes. */
interface Memory {
  readonly heap: number;
  readonly rss: number;
}

/** Memory after all garbage was taken out. */
export function memoryNow(): Memory {
  collect();
  return inMegabytes();
}

/** How much more memory than before is kept, of the heap and of the whole process (rss), once all garbage was taken out. */
export function memorySince(before: Memory): { heap: Figure; rss: Figure } {
  const { heap, rss } = memoryNow();
  return {
    heap: { value: heap - before.heap, floor: before.heap },
    rss: { value: rss - before.rss, floor: before.rss },
  };
}

function inMegabytes(): Memory {
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 1e6, rss: rss / 1e6 };
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
}
