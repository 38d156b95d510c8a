/** How long something takes, in milliseconds, with what came out. */
export async function timed<T>(job: () => T | PromiseLike<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await job();
  return { ms: performance.now() - start, result };
}

/** Lets time pass. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** The middle one of several. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The one of several that took longest. */
export function worst(values: readonly number[]): number {
  return Math.max(...values);
}
