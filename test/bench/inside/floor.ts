// The floors: the same files, listed and read by nothing but Node, in the quickest way that Node has.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, newestNote } from './notes.ts';

/** Does a job three times, as the first run of any code is slow; how long the quickest took. */
export function floorOf(job: () => void): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Lists all people; of each reads `person.yaml` and the newest one-on-one. */
export function readRowFiles(book: string): void {
  for (const { file, newest } of rowFiles(book)) {
    readFileSync(file, 'utf8');
    if (newest !== undefined) readFileSync(newest, 'utf8');
  }
}

/** Lists all people; of each asks for the time of `person.yaml` and of the newest one-on-one. */
export function statRowFiles(book: string): void {
  for (const { file, newest } of rowFiles(book)) {
    statSync(file);
    if (newest !== undefined) statSync(newest);
  }
}

/** Lists all people, and reads one file of JSON. */
export function readStored(book: string, stored: string): void {
  readdirSync(join(book, 'people'));
  JSON.parse(readFileSync(stored, 'utf8'));
}

/** Reads all notes and goals of a person. */
export function readPerson(folder: string): void {
  for (const file of filesOf(folder)) readFileSync(file, 'utf8');
}

/** Asks for the time of all notes and goals of a person. */
export function statFiles(folder: string): void {
  for (const file of filesOf(folder)) statSync(file);
}

/** The same, and reads one file of JSON. */
export function statPerson(folder: string, stored: string): void {
  statFiles(folder);
  JSON.parse(readFileSync(stored, 'utf8'));
}

/** Writes a file and reads it again. */
export function writeAndRead(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text);
  readFileSync(file, 'utf8');
}

/** Reads all files of everybody. */
export function readAll(book: string): void {
  for (const file of everyFile(book)) readFileSync(file, 'utf8');
}

/** Asks for the time of everybody's newest one-on-ones and of all their other files. */
export function statCounted(book: string): void {
  for (const file of everyFile(book, COUNTED)) statSync(file);
}

/** Reads the same files: what the mirror is made of. */
export function readCounted(book: string): void {
  for (const file of everyFile(book, COUNTED)) readFileSync(file, 'utf8');
}

/** How many of a person's newest one-on-ones are counted. */
const COUNTED = 13;

function everyFile(book: string, newest?: number): string[] {
  const people = join(book, 'people');
  return readdirSync(people).flatMap((slug) =>
    ['one-on-ones', 'goals', 'delegations', 'recognition'].flatMap((kind) => {
      const names = namesIn(join(people, slug, kind));
      const some = newest !== undefined && kind === 'one-on-ones' ? names.sort().slice(-newest) : names;
      return some.map((name) => join(people, slug, kind, name));
    }),
  );
}

function* rowFiles(book: string): Generator<{ file: string; newest: string | undefined }> {
  for (const slug of readdirSync(join(book, 'people'))) {
    const folder = join(book, 'people', slug);
    yield { file: join(folder, 'person.yaml'), newest: newestNote(folder) };
  }
}

function filesOf(folder: string): string[] {
  return ['one-on-ones', 'goals'].flatMap((kind) =>
    namesIn(join(folder, kind)).map((name) => join(folder, kind, name)),
  );
}
