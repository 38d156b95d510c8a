import { say } from '../../scripts/lib/say.mts';
import type { Tally } from '../../scripts/lib/tally.mts';
import { frames } from './frames.mts';
import { type Failure, type HostEvent, marker } from './inside/events.mts';

/** Hears what the tests tell, prints it for people, and counts. */
export class Listener {
  private passed = 0;
  private readonly failures: Failure[] = [];
  private ended = false;
  private readonly noise: string[] = [];
  private readonly bundle: string;

  constructor(bundle: string) {
    this.bundle = bundle;
  }

  /** Takes a line of the host's console; what is not ours is kept back, for the case that the host dies. */
  hear(line: string): void {
    const at = line.indexOf(marker);
    if (at >= 0) this.take(JSON.parse(line.slice(at + marker.length, line.lastIndexOf('}') + 1)));
    else if (process.env.LEADBOOK_VERBOSE) say(`  | ${line}`);
    else if (this.noise.push(line) > 40) this.noise.shift();
  }

  /** Called when the host is gone: tells the failures, and why, if it went before the tests ended. */
  close(why: string): Tally {
    this.failures.forEach((failure, index) => {
      say(`\n  ${index + 1}) ${failure.path.join(' › ')}\n     ${indent(failure.message)}`);
      if (failure.diff) say(`     ${indent(failure.diff)}`);
      const where = frames(failure.stack, this.bundle);
      if (where) say(where);
    });
    if (this.ended) return { passed: this.passed, failed: this.failures.length };
    say(`\nThe host ended before its tests did: ${why}. The last it said:`);
    for (const line of this.noise) say(`  | ${line}`);
    return { passed: this.passed, failed: this.failures.length + 1 };
  }

  private take(event: HostEvent): void {
    const pad = 'depth' in event ? '  '.repeat(event.depth + 1) : '  ';
    switch (event.type) {
      case 'suite':
        say(`${pad}${event.title}`);
        break;
      case 'pass':
        this.passed++;
        say(`${pad}✓ ${event.title}${event.ms > 500 ? ` (${event.ms} ms)` : ''}`);
        break;
      case 'skip':
        say(`${pad}- ${event.title}`);
        break;
      case 'fail':
        this.failures.push(event.failure);
        say(`${pad}${this.failures.length}) ${event.title}`);
        break;
      case 'say':
        say(`${pad}${event.text}`);
        break;
      case 'end':
        this.ended = true;
    }
  }
}

const indent = (text: string) => text.trim().replaceAll('\n', '\n     ');
