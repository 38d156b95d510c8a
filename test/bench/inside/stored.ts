import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from './clock.ts';

/** The file in which a shard of the summaries is stored; waits for it, as they are stored in the background. */
export async function storedIn(storage: string, shard: string): Promise<string> {
  const name = `${shard}.json`;
  for (;;) {
    const found = filesBelow(storage).find((file) => file.split(/[\\/]/).at(-1) === name);
    if (found !== undefined) return join(storage, found);
    await pause(100);
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return []; // not made yet
  }
}
