// The clock of a window's extensions, for what takes weeks: they are told the time in a file, asked for once, when their host starts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/lib/cleanup.mts';
import { inRoot } from '../../../scripts/lib/paths.mts';
import type { CodeServerOptions } from '../../../scripts/lib/startCodeServer.mts';

/** A clock that goes on from where it is set. */
export interface Clock {
  /** What `openWindow` is to be given. */
  readonly options: CodeServerOptions;
  /** Sets the time for windows that are opened or reloaded from then on, such as `2026-03-02T10:00`. */
  set(time: string): void;
}

const module = inRoot('test/window/harness/clockPreload.mts');

/** Has a window's extensions live on the day of the run. */
export const dayOfRun: NonNullable<CodeServerOptions['preload']> = { module, env: {} };

/** A clock for a window of its own. */
export function clockAt(time: string): Clock {
  const file = join(temporaryFolder('clock'), 'time');
  const set = (now: string) => writeFileSync(file, now);
  set(time);
  const preload = { module, env: { LEADBOOK_CLOCK: file } };
  return { options: { preload }, set };
}
