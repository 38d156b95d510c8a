import { appendFileSync, readFileSync } from 'node:fs';

/** How many tests ran well and how many did not. */
export interface TestResults {
  readonly passed: number;
  readonly failed: number;
  /** Those that failed, as far as they are known: the name, and why in short. */
  readonly broken?: readonly string[];
}

interface UnderWay {
  readonly underWay: string;
}

/** Environment variable that names the file a stage adds its results to, when it is part of `npm test`. */
export const testResultsFile = 'LEADBOOK_TEST_RESULTS';

/** Notes that a test or a hook begins: should the stage die, `npm test` says what was under way. */
export function noteUnderWay(name: string): void {
  note({ underWay: name });
}

/**
 * Ends a stage: hands its results to `npm test`, and gives the exit code. A stage in which no test ran has failed:
 * a pattern that matches nothing must not pass for success.
 */
export function finish(results: TestResults): number {
  const ran = results.passed + results.failed > 0;
  if (!ran) console.error('No test ran.');
  const counted = ran ? results : { passed: 0, failed: 1 };
  note(counted);
  return counted.failed === 0 ? 0 : 1;
}

function note(line: TestResults | UnderWay): void {
  const file = process.env[testResultsFile];
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/**
 * The sum of what was handed over, and what began last. Of a stage that died before it could hand over anything, though
 * it had begun, that is its one failure.
 * @param code how the stage ended
 */
export function readTestResults(file: string, code: number): TestResults {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const all = lines.map((line) => JSON.parse(line) as TestResults | UnderWay);
  const results = all.filter((line) => 'passed' in line).reduce(add, { passed: 0, failed: 0 });
  if (code === 0 || results.failed > 0) return results;
  // Died, or could not even start: that is a failure though no test tells of it.
  const last = all.findLast((line) => 'underWay' in line)?.underWay ?? 'before any test began';
  return add(results, { passed: 0, failed: 1, broken: [`${last} (ended with code ${code})`] });
}

/** The beginning of an error's message on one line, for the list at the end: what the log says of it may be far above. */
export function inShort(message: string): string {
  return message.trim().replaceAll(/\s+/g, ' ').slice(0, 300);
}

/** Two tallies in one. */
export function add(a: TestResults, b: TestResults): TestResults {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    broken: [...(a.broken ?? []), ...(b.broken ?? [])],
  };
}
