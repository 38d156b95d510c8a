import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { basename } from 'node:path';
import { tell } from '../../host/inside/tell.ts';
import { sharesOf, spentWithin } from './shares.ts';
import { takeHardest } from './stretch.ts';

/** Runs a job; with a file to write to, under the profiler, and says what the work was spent on. */
export async function profiled<T>(file: string | undefined, job: () => Promise<T>): Promise<T> {
  if (file === undefined) return job();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  takeHardest();
  const result = await job();
  const { profile } = await session.post('Profiler.stop');
  writeFileSync(file, JSON.stringify(profile));
  tell({ type: 'log', text: `${basename(file)}: ${sharesOf(profile)}` });
  const stretch = takeHardest();
  if (stretch)
    tell({
      type: 'log',
      text: `  longest stretch ${stretch.work.toFixed(0)} ms: ${spentWithin(profile, stretch)}`,
    });
  session.disconnect();
  return result;
}
