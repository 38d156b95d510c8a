import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { temporaryFolder } from '../../../scripts/lib/cleanup.mts';

/** The day `days` from now in the calendar of this machine, as Leadbook writes it. */
export function day(days = 0): string {
  const now = new Date();
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

/** A new folder with these files. */
export function written(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('book');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Every file below a folder, by its path in it, with its text. */
export function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(path, 'utf8'),
    ]),
  );
}

/** Waits until a folder holds just these files with just these texts, and shows the difference if it never does. */
export async function holds(folder: string, expected: Readonly<Record<string, string>>): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      return assert.deepEqual(filesIn(folder), expected);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((soon) => setTimeout(soon, 50));
    }
  }
}
