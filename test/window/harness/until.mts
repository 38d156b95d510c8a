import assert from 'node:assert/strict';

/** Waits until what is read is just this, and shows the difference if it never is. */
export async function comesTo<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      return assert.deepEqual(await read(), expected);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((soon) => setTimeout(soon, 50));
    }
  }
}
