import { existsSync } from 'node:fs';
import { log } from '../lib/log.mts';
import { runOrFail, works } from '../lib/run.mts';

/** Is this Debian, with the right to install packages? Ubuntu is not: its chromium package is a pointer to a snap. */
export async function canApt(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  return (
    (await works('grep', '-qx', 'ID=debian', '/etc/os-release')) && (await works('apt-get', '--version'))
  );
}

/** Installs a Debian package. */
export async function aptInstall(name: string, cost: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  log(`Installing the Debian package ${name} (once; ${cost}) …`);
  await runOrFail('apt-get update', 'apt-get', ['update', '-q'], { env });
  await runOrFail(`apt-get install ${name}`, 'apt-get', ['install', '-y', '-q', name], {
    env,
  });
}
