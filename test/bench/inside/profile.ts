import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

/** Runs a job; with a file to write to, under the profiler. */
export async function profiled<T>(file: string | undefined, job: () => Promise<T>): Promise<T> {
  if (file === undefined) return job();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  const result = await job();
  const { profile } = await session.post('Profiler.stop');
  writeFileSync(file, JSON.stringify(profile));
  session.disconnect();
  return result;
}
