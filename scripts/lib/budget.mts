import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { log, Refusal } from './log.mts';

/**
 * Prints the size of files, taken together, beside their limit.
 * @param kilobytes the limit, in units of 1,000 bytes
 * @throws Refusal for files that are larger
 */
export function assertBudget(kilobytes: number, ...files: readonly string[]): void {
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000;
  const names = files.map((file) => basename(file)).join(' + ');
  log(`${names}: ${size.toFixed(1)} kB of at most ${kilobytes} kB`);
  if (size > kilobytes) throw new Refusal(`${names} is over its budget.`);
}
