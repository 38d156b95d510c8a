import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { log } from '../lib/log.mts';

/** Runs `work` while holding a lock that other processes see. The lock of a process that died is taken over. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  for (let told = false; !take(folder); ) {
    const owner = ownerOf(folder);
    if (owner !== undefined && !alive(owner)) {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (!told)
      log(`Waiting for another run that is fetching the same thing (process ${owner ?? 'unknown'}) …`);
    told = true;
    await pause(500); // another process's folder: there is no event to wait for that every file system has
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(folder: string): boolean {
  try {
    mkdirSync(folder); // fails when it is there: the one step that two processes cannot both do
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch {
    return false;
  }
}

function ownerOf(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
