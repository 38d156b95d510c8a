import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal, say } from './say.mts';

/** Says how big a file is beside what it may be, and refuses one that is over. */
export function holdBudget(file: string, kilobytes: number): void {
  const size = statSync(file).size / 1000;
  say(`${basename(file)}: ${size.toFixed(1)} kB of at most ${kilobytes} kB`);
  if (size > kilobytes) throw new Refusal(`${basename(file)} is over its budget.`);
}
