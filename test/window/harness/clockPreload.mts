// Loaded first by each process of VS Code's server: the one of extensions is told the time of the test's clock.
import { readFileSync } from 'node:fs';

const file = process.env.LEADBOOK_CLOCK;
if (file !== undefined && process.argv.includes('--type=extensionHost')) {
  process.env.LEADBOOK_DAY = readFileSync(file, 'utf8');
  await import('../../today.ts');
}
