/**
 * Runs `job` for each item, at most `width` at a time, and gives the results in the items' order. Files are read this
 * way: enough at once to be fast, few enough that the host stays free for others.
 */
export async function mapLimit<Item, Result>(
  items: readonly Item[],
  width: number,
  job: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      const item = items[index];
      if (item !== undefined) results[index] = await job(item, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return results;
}

/** How many files are read at once. */
export const WIDTH = 64;
