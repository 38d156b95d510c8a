// A sync tool: it writes, renames and replaces files without asking, and keeps what loses beside them.
import {
  appendFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What it may do to a file. */
export const SYNC_STEPS = ['write', 'replace', 'conflict', 'rename'] as const;
export type SyncStep = (typeof SYNC_STEPS)[number];

const FIRST = 'topics:\n';

/** Adds a topic to a file of topics as a sync tool brings it from another machine. */
export function sync(step: SyncStep, file: string, token: string): void {
  const item = `  - text: ${token}\n`;
  if (!existsSync(file)) {
    writeFileSync(file, FIRST + item);
    return;
  }
  const aside =
    step === 'rename'
      ? join(dirname(file), `2026-01-${10 + (readdirSync(dirname(file)).length % 20)}.yaml`)
      : file.replace('.yaml', ` (conflicted copy ${token}).yaml`);
  if (step === 'write' || existsSync(aside)) {
    appendFileSync(file, item);
    return;
  }
  renameSync(file, aside);
  const before = step === 'replace' ? readFileSync(aside, 'utf8') : FIRST;
  const made = `${file}.tmp`;
  writeFileSync(made, before + item);
  try {
    linkSync(made, file); // never over what came meanwhile
    rmSync(made);
  } catch {
    renameSync(made, file.replace('.yaml', ` (conflicted copy 2 of ${token}).yaml`));
  }
}

/** Every text below a folder, also of what was put aside. */
export function textsIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
