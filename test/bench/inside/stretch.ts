import { pause } from './clock.ts';

/** Runs a job; how long others had to wait for their turn at worst meanwhile. */
export async function stretchOf<T>(job: () => Promise<T>): Promise<{ longest: number; result: T }> {
  let longest = 0;
  let last = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    timer = setTimeout(turn, 1);
  };
  timer = setTimeout(turn, 1);
  try {
    // The job begins in a turn of its own, and the turn that it ends in counts as well.
    await pause(1);
    const result = await job();
    return { longest: Math.max(longest, performance.now() - last), result };
  } finally {
    clearTimeout(timer);
  }
}

/** The longest stretch of a host that has nothing to do, seen for a second. */
export async function idleStretch(): Promise<number> {
  return (await stretchOf(() => pause(1000))).longest;
}

/** Waits until what VS Code does at its start is over: three seconds and then half a one without a long stretch. */
export async function calm(): Promise<void> {
  await pause(3000);
  for (let tries = 0; tries < 40; tries++) {
    if ((await stretchOf(() => pause(500))).longest < 8) return;
  }
}
