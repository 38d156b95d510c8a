// Loaded first by each process of VS Code's server: the one of extensions is told the time of the test's clock, or of the run.
import { readFileSync } from 'node:fs';

if (process.argv.includes('--type=extensionHost')) {
  const file = process.env.LEADBOOK_CLOCK;
  if (file !== undefined) process.env.LEADBOOK_DAY = readFileSync(file, 'utf8');
  await import('../../today.ts');
}
