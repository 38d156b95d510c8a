import { log } from '../../scripts/lib/log.mts';
import { inShort, noteUnderWay, type TestResults } from '../../scripts/lib/testResults.mts';
import { type Failure, type HostEvent, marker } from './inside/events.mts';

/** How long the host may tell nothing between its tests, in milliseconds. */
const BETWEEN = 90_000;
/** How much longer than a test's own time limit it may take until it is told that the test failed, in milliseconds. */
const GRACE = 30_000;

/** Hears what the tests tell, prints it for people, and counts. */
export class Listener {
  private passed = 0;
  private readonly failures: Failure[] = [];
  private ended = false;
  private readonly noise: string[] = [];
  private readonly frames: (stack: string) => string;
  private readonly silent: (why: string) => void;
  private late: NodeJS.Timeout | undefined;
  private underWay = '';

  /**
   * @param frames puts the source's places into a stack
   * @param silent called once the host has told nothing for longer than what is under way may take. Only what the tests
   *   tell counts: the window around them goes on talking when they hang.
   * @param start how long it may take until they first tell something, in milliseconds
   */
  constructor(frames: (stack: string) => string, silent: (why: string) => void, start = BETWEEN) {
    this.frames = frames;
    this.silent = silent;
    this.wait(start);
  }

  /** Takes a line of the host's console; what is not ours is kept back, for the case that the host dies. */
  hear(line: string): void {
    const at = line.indexOf(marker);
    if (at >= 0) this.take(JSON.parse(line.slice(at + marker.length, line.lastIndexOf('}') + 1)));
    else if (process.env.LEADBOOK_VERBOSE) log(`  | ${line}`);
    else if (this.noise.push(line) > 40) this.noise.shift();
  }

  /** Called when the host is gone: tells the failures, and why, if it went before the tests ended. */
  close(why: string): TestResults {
    clearTimeout(this.late);
    this.failures.forEach((failure, index) => {
      log(`\n  ${index + 1}) ${failure.path.join(' › ')}\n     ${indent(failure.message)}`);
      if (failure.diff) log(`     ${indent(failure.diff)}`);
      const where = this.frames(failure.stack);
      if (where) log(where);
    });
    const broken = this.failures.map(({ path, message }) => `${path.join(' › ')}: ${inShort(message)}`);
    if (this.ended) return { passed: this.passed, failed: broken.length, broken };
    log(`\nThe host ended before its tests did: ${why}. The last it said:`);
    for (const line of this.noise) log(`  | ${line}`);
    const last = this.underWay || 'before any test began';
    log(`Under way: ${last}`);
    return { passed: this.passed, failed: broken.length + 1, broken: [...broken, `${last} (${why})`] };
  }

  private wait(ms: number): void {
    clearTimeout(this.late);
    this.late = setTimeout(() => this.silent(`nothing was heard of its tests for ${ms / 1000} s`), ms);
  }

  private take(event: HostEvent): void {
    this.wait(event.type === 'begin' ? Math.max(BETWEEN, event.within + GRACE) : BETWEEN);
    const pad = 'depth' in event ? '  '.repeat(event.depth + 1) : '  ';
    switch (event.type) {
      case 'begin':
        this.underWay = event.path.join(' › ');
        noteUnderWay(this.underWay);
        break;
      case 'suite':
        log(`${pad}${event.title}`);
        break;
      case 'pass':
        this.passed++;
        log(`${pad}✓ ${event.title}${event.ms > 500 ? ` (${event.ms} ms)` : ''}`);
        break;
      case 'skip':
        log(`${pad}- ${event.title}`);
        break;
      case 'fail':
        this.failures.push(event.failure);
        log(`${pad}${this.failures.length}) ${event.title}`);
        break;
      case 'log':
        log(`${pad}${event.text}`);
        break;
      case 'end':
        this.ended = true;
    }
  }
}

const indent = (text: string) => text.trim().replaceAll('\n', '\n     ');
