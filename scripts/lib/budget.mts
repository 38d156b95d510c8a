import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { log, Refusal } from './log.mts';

/**
 * Prints the size of a file beside its limit.
 * @param kilobytes the limit, in units of 1,000 bytes
 * @throws Refusal for a file that is larger
 */
export function assertBudget(file: string, kilobytes: number): void {
  const size = statSync(file).size / 1000;
  log(`${basename(file)}: ${size.toFixed(1)} kB of at most ${kilobytes} kB`);
  if (size > kilobytes) throw new Refusal(`${basename(file)} is over its budget.`);
}
