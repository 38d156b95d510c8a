import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysBefore } from './days.mts';
import { type Chance, chance } from './random.mts';
import type { Size } from './size.mts';
import { goalText, noteText, personText } from './texts.mts';
import { family, given, titles } from './words.mts';

/**
 * Writes a book of this size into a folder; the same text each time but for the days, which count from now.
 * @param tell hears now and then how many notes are written
 */
export function generateBook(folder: string, size: Size, tell: (notes: number) => void): void {
  const by = chance(1_000_003 * size.people + size.notes);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'book.yaml'), 'leadbook: 1\nmission: Everybody gets home.\ncadence: 2 weeks\n');
  writeFileSync(join(folder, '.gitignore'), '*\n');
  writePerson(by, join(folder, 'people/me'), 'Robin Thackeray', 'me', { ...size, notes: 0 });
  for (let index = 0; index < size.people; index++) {
    const { name, slug } = nameOf(index);
    writePerson(by, join(folder, 'people', slug), name, slug, size);
    if ((index + 1) % Math.ceil(size.people / 5) === 0) tell((index + 1) * size.notes);
  }
}

/** The name of one of the people, and the name of the folder. */
export function nameOf(index: number): { name: string; slug: string } {
  const first = given[index % given.length] ?? '';
  const last = family[(Math.floor(index / given.length) + index) % family.length] ?? '';
  return { name: `${first} ${last}`, slug: `${first}-${last}`.toLowerCase() };
}

function writePerson(by: Chance, folder: string, name: string, slug: string, size: Size): void {
  mkdirSync(join(folder, 'goals'), { recursive: true });
  writeFileSync(join(folder, 'person.yaml'), personText(by, name, slug));
  for (let goal = 0; goal < size.goals; goal++) {
    writeFileSync(join(folder, 'goals', `goal-${goal + 1}.yaml`), goalText(by, by.one(titles)));
  }
  if (size.notes === 0) return;
  const notes = join(folder, 'one-on-ones');
  mkdirSync(notes);
  writeFileSync(join(notes, 'next.yaml'), noteText(by, slug));
  writeFileSync(join(notes, `${daysBefore(7)}.private.yaml`), noteText(by, slug, 7));
  const offset = by.whole(7);
  for (let week = 0; week < size.notes - 2; week++) {
    const ago = 7 * week + offset;
    writeFileSync(join(notes, `${daysBefore(ago)}.yaml`), noteText(by, slug, ago));
  }
}
