// Stands in for the native log writer of the VS Code server; same functions, lines appended to one file.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
const off = names.length - 1;
let shared = 0;

export const version = 0;
export function setLevel(level: number): void {
  shared = level;
}
export function setFlushOn(_level: number): void {}

/** One log file. Lines are kept until `flush`, or until the turn ends, and written in one go. */
export class Logger {
  private level = shared;
  private bare = false;
  private waiting: string[] = [];
  private readonly file: string;

  constructor(_kind: string, _name: string, file: string, _size: number, _count: number) {
    this.file = file;
  }
  trace = (message: string) => this.add(0, message);
  debug = (message: string) => this.add(1, message);
  info = (message: string) => this.add(2, message);
  warn = (message: string) => this.add(3, message);
  error = (message: string) => this.add(4, message);
  critical = (message: string) => this.add(5, message);

  getLevel(): number {
    return this.level;
  }
  setLevel(level: number): void {
    this.level = Math.min(level, off);
  }
  setPattern(_pattern: string): void {}
  clearFormatters(): void {
    this.bare = true;
  }
  flush(): void {
    if (this.waiting.length === 0) return;
    const lines = this.waiting.splice(0).join('');
    try {
      appendFileSync(this.file, lines);
    } catch {
      // The folder went away, as at the end of a test: the log goes with it.
    }
  }
  drop(): void {
    this.flush();
  }

  private add(level: number, message: string): void {
    if (level < this.level) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    this.waiting.push(this.bare ? message : `${stamp} [${names[level]}] ${message}\n`);
    if (this.waiting.length === 1) setImmediate(() => this.flush());
  }
}

async function create(
  kind: string,
  name: string,
  file: string,
  size: number,
  count: number,
): Promise<Logger> {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, '');
  return new Logger(kind, name, file, size, count);
}

export const createRotatingLogger = (name: string, file: string, size: number, count: number) =>
  create('rotating', name, file, size, count);
export const createAsyncRotatingLogger = (name: string, file: string, size: number, count: number) =>
  create('rotating_async', name, file, size, count);
