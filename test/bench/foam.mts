import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../scripts/lib/log.mts';
import { nameOf } from './book/generate.mts';
import { chance } from './book/random.mts';
import type { Size } from './book/size.mts';
import { noteText } from './book/texts.mts';

/** The environment variable that names a folder with Foam's extension, built. */
export const foamVariable = 'FOAM_EXTENSION';

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly main: string;
}

/** A folder with Foam's extension, and its manifest. */
export interface Foam {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Reads what extension the folder holds that the environment names; undefined where it names none.
 * @throws Refusal where it is no extension, or one that was not built
 */
export function foamFrom(folder = process.env[foamVariable]): Foam | undefined {
  if (!folder) return undefined;
  const file = join(folder, 'package.json');
  if (!existsSync(file)) throw new Refusal(`${foamVariable} names ${folder}, which has no package.json.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  if (!existsSync(join(folder, manifest.main)))
    throw new Refusal(`${foamVariable} names ${folder}, where ${manifest.main} is missing: build it first.`);
  return { folder, manifest };
}

/**
 * Puts Foam among the extensions of a server, without the events that would activate it before the measuring begins.
 * @param extensions the folder of the server's extensions
 */
export function installFoam(extensions: string, from: Foam): void {
  const { publisher, name, version } = from.manifest;
  const folder = join(extensions, `${publisher}.${name}-${version}`);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(from.folder, { withFileTypes: true })) {
    const source = join(from.folder, entry.name);
    if (entry.isDirectory()) symlinkSync(source, join(folder, entry.name), 'junction');
    else if (entry.isFile()) cpSync(source, join(folder, entry.name));
  }
  const manifest = { ...from.manifest, activationEvents: [] };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

/**
 * Writes as many Markdown notes as the book has, a folder for each of the people: the texts of its one-on-ones below a
 * heading, each with a link to the one before.
 * @returns how many
 */
export function generateMarkdown(folder: string, { people, notes }: Size): number {
  const by = chance(1_000_003 * people + notes);
  for (let index = 0; index < people; index++) {
    const { name, slug } = nameOf(index);
    mkdirSync(join(folder, slug), { recursive: true });
    for (let note = 0; note < notes; note++) {
      const before = note > 0 ? `Before: [[${slug}-${note - 1}]]\n\n` : '';
      const text = `# ${name}, ${note}\n\n${before}${noteText(by, slug, 7 * note)}`;
      writeFileSync(join(folder, slug, `${slug}-${note}.md`), text);
    }
  }
  return people * notes;
}
