import { cpSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mts';

/** Copies a fixture, a folder or a `.code-workspace` file with the folders it names; where the copy is. */
export function copyWorkspace(name: string, into: string): string {
  for (const part of [name, `${basename(name, '.code-workspace')}-folders`]) {
    const from = inRoot('test/host', part);
    if (existsSync(from)) cpSync(from, join(into, part), { recursive: true });
  }
  return join(into, name);
}
