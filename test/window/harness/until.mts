import assert from 'node:assert/strict';

/**
 * Waits until what is read is just this, and shows the difference if it never is.
 * @param within how long, in milliseconds
 */
export async function comesTo<T>(read: () => Promise<T>, expected: T, within = 60_000): Promise<void> {
  const end = Date.now() + within;
  for (;;) {
    try {
      return assert.deepEqual(await read(), expected);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((soon) => setTimeout(soon, 50));
    }
  }
}
