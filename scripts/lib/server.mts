import { type ChildProcess, spawn } from 'node:child_process';
import { atEnd } from './cleanup.mts';
import { Refusal } from './log.mts';

/**
 * Starts a Node program that serves, and waits until it says so. It ends with this process at the latest.
 * @param node the Node that runs it
 */
export function startServer(
  args: string[],
  ready: RegExp,
  env: NodeJS.ProcessEnv = {},
  node = process.execPath,
): Promise<ChildProcess> {
  // A group of its own: what it starts itself (extension hosts, watchers) can then be ended with it.
  const child = spawn(node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env,
  });
  atEnd(() => stopServer(child));
  return new Promise((done, fail) => {
    let output = '';
    const take = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
      if (ready.test(output)) done(child);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', fail);
    child.on('exit', (code) =>
      fail(new Refusal(`The server ended (exit code ${code}) before it served:\n${output}`)),
    );
  });
}

/** Ends a server and all it started. */
export function stopServer(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
