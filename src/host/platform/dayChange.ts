import type { Day } from '../../core/day';

/** Longest wait between checks (ms), so that sleep or a clock change is noticed within an hour. */
const HOUR = 3_600_000;

/**
 * Tells, once for each, that another day has begun: what was due tomorrow is due today, though no file has changed. Looks at
 * midnight, and whenever it is asked to, as the timers of a machine that slept are late.
 */
export class DayChange {
  readonly #today: () => Day;
  readonly #tell: () => void;
  #day: Day;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(today: () => Day, tell: () => void) {
    this.#today = today;
    this.#tell = tell;
    this.#day = today();
    this.#wait();
  }

  /** Looks now; whether another day was told. */
  look(): boolean {
    const day = this.#today();
    if (day === this.#day) return false;
    this.#day = day;
    this.#tell();
    return true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    this.#timer = setTimeout(
      () => {
        this.look();
        this.#wait();
      },
      Math.min(HOUR, toMidnight(new Date())),
    );
  }
}

// Right also where the day has 23 or 25 hours.
function toMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}
