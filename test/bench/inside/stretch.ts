import { pause } from './clock.ts';

/** What a job made others wait. */
export interface Stretch<T> {
  /** The longest that others waited for their turn, in milliseconds. */
  readonly longest: number;
  /** The most that the host's thread worked between two turns: not blown up by other programs on the machine. */
  readonly work: number;
  /** All that the host's thread worked. */
  readonly total: number;
  readonly result: T;
}

/** When the host's thread worked longest between two turns, in microseconds of the system's clock, which profiles have too. */
export interface HardestStretch {
  readonly from: number;
  readonly to: number;
  /** In milliseconds. */
  readonly work: number;
}

let hardest: HardestStretch | undefined;

/** The hardest stretch of all jobs since this was asked the last time. */
export function takeHardest(): HardestStretch | undefined {
  const taken = hardest;
  hardest = undefined;
  return taken;
}

/** Runs a job, looking on the host's thread as often as it gets a turn. */
export async function stretchOf<T>(job: () => Promise<T>): Promise<Stretch<T>> {
  const first = worked();
  let longest = 0;
  let work = 0;
  let lastTime = performance.now();
  let lastWork = first;
  const look = () => {
    const [time, done] = [performance.now(), worked()];
    longest = Math.max(longest, time - lastTime);
    work = Math.max(work, done - lastWork);
    if (done - lastWork > (hardest?.work ?? 0)) {
      const to = Number(process.hrtime.bigint() / 1000n);
      hardest = { from: to - (time - lastTime) * 1000, to, work: done - lastWork };
    }
    lastTime = time;
    lastWork = done;
  };
  let timer: ReturnType<typeof setTimeout>;
  const turn = () => {
    look();
    timer = setTimeout(turn, 1);
  };
  timer = setTimeout(turn, 1);
  try {
    // The job begins in a turn of its own, and the turn that it ends in counts as well.
    await pause(1);
    const result = await job();
    look();
    return { longest, work, total: worked() - first, result };
  } finally {
    clearTimeout(timer);
  }
}

/** The longest stretches of a host that has nothing to do, seen for a second. */
export function idleStretch(): Promise<Stretch<void>> {
  return stretchOf(() => pause(1000));
}

/** Waits until what VS Code does at its start is over: three seconds and then half a one without a long stretch. */
export async function untilIdle(): Promise<void> {
  await pause(3000);
  for (let tries = 0; tries < 20; tries++) {
    if ((await stretchOf(() => pause(500))).work < 5) return;
  }
}

/** How long this thread has worked, in milliseconds. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
