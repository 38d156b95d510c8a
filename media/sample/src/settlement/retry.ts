/** The bank may answer late. Waiting is cheaper than waking somebody. */
const waits = [30, 60, 120, 240, 480]; // seconds; a quarter of an hour in all

export async function settle(ask: () => Promise<'done' | 'late'>, sleep: (seconds: number) => Promise<void>) {
  for (const seconds of waits) {
    if ((await ask()) === 'done') return 'done';
    await sleep(seconds);
  }
  return 'page a human';
}
