import { appendFileSync, readFileSync } from 'node:fs';

/** How many tests ran well and how many did not. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** The names of those that failed, as far as they are known. */
  readonly broken?: readonly string[];
}

interface UnderWay {
  readonly underWay: string;
}

/** The file that a stage adds its tally to, when it is part of `npm test`. */
export const tallyFile = 'LEADBOOK_TALLY';

/** Notes that a test or a hook begins: should the stage die, `npm test` says what was under way. */
export function noteUnderWay(name: string): void {
  note({ underWay: name });
}

/**
 * Ends a stage: hands its tally to `npm test`, and gives the exit code. A stage in which no test ran has failed:
 * a pattern that matches nothing must not pass for success.
 */
export function finish(tally: Tally): number {
  const ran = tally.passed + tally.failed > 0;
  if (!ran) console.error('No test ran.');
  const counted = ran ? tally : { passed: 0, failed: 1 };
  note(counted);
  return counted.failed === 0 ? 0 : 1;
}

function note(line: Tally | UnderWay): void {
  const file = process.env[tallyFile];
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/**
 * The sum of what was handed over, and what began last. Of a stage that died before it could hand over anything, though
 * it had begun, that is its one failure.
 * @param code how the stage ended
 */
export function readTally(file: string, code: number): Tally {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const all = lines.map((line) => JSON.parse(line) as Tally | UnderWay);
  const tally = all.filter((line) => 'passed' in line).reduce(add, { passed: 0, failed: 0 });
  if (code === 0 || tally.failed > 0) return tally;
  // Died, or could not even start: that is a failure though no test tells of it.
  const last = all.findLast((line) => 'underWay' in line)?.underWay ?? 'before any test began';
  return add(tally, { passed: 0, failed: 1, broken: [`${last} (ended with code ${code})`] });
}

/** Two tallies in one. */
export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    broken: [...(a.broken ?? []), ...(b.broken ?? [])],
  };
}
