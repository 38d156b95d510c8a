import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const undo: (() => void)[] = [];

/** Has something undone when this process ends, in whatever way it does; the newest first. */
export function atEnd(step: () => void): void {
  if (undo.length === 0) {
    process.on('exit', cleanUp);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => process.exit(130));
  }
  undo.push(step);
}

/** Undoes now. */
export function cleanUp(): void {
  for (const step of undo.splice(0).reverse()) {
    try {
      step();
    } catch {
      // The others are to be undone all the same.
    }
  }
}

/** A temporary folder that goes away with this process. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `leadbook-${name}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
