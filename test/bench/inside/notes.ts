import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The newest one-on-one of a person's folder that is not private; undefined where there is none. */
export function newestNote(person: string): string | undefined {
  const newest = namesIn(join(person, 'one-on-ones'))
    .filter((name) => /^[\d-]+\.yaml$/.test(name))
    .sort()
    .at(-1);
  return newest === undefined ? undefined : join(person, 'one-on-ones', newest);
}

/** The names in a folder; none where it is not there, as the lead has no one-on-ones. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
