import { type SpawnOptions, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { Refusal } from './log.mts';

/** How a child ended, with all it printed. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a command to its end, keeping its output back. */
export function capture(command: string, args: string[], options: SpawnOptions = {}): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * Runs a command without showing its output.
 * @param what what the command does, for the message
 * @returns all it printed
 * @throws Refusal with the end of its output, for an exit code other than 0
 */
export async function runOrFail(
  what: string,
  command: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<string> {
  const { code, output } = await capture(command, args, options);
  if (code === 0) return output;
  const tail = output.trimEnd().split('\n').slice(-25).join('\n');
  throw new Refusal(`${what} failed (exit code ${code}):\n${tail}`);
}

/** Runs a command with its output shown as it comes. */
export function show(command: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Runs a command and tells each line of its output as it comes.
 * @param behind it takes only what of the processors others leave, and so does all that it starts
 */
export function tellLines(
  command: string,
  args: string[],
  options: SpawnOptions,
  tell: (line: string) => void,
  behind = false,
): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    if (behind && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    for (const input of [child.stdout, child.stderr]) if (input) createInterface({ input }).on('line', tell);
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Does a command start and end well? */
export async function works(command: string, ...args: string[]): Promise<boolean> {
  return (await capture(command, args)).code === 0;
}
