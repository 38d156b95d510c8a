import type { TextEdit } from '../yaml/yamlTypes';
import type { NamedThing } from './namedReferences';
import { fileOf, slugOfNamed } from './namedReferences';

/** What may stand in a link's address, as `relativeHref` writes it; everything else ends it. */
const IN_ADDRESS = /[^\s\p{Cc}:"'`()<>[\]{}|*=,;]/u;
const LONGEST_ADDRESS = 1000;

/**
 * The edits of a text that make its links to a thing (relative, from the root, or as plain paths) lead to its new name.
 * Only the slug in them is replaced.
 * @param path of the text; `folder` is the book's: both from the same root, `/` between names
 */
export function linkEdits(
  text: string,
  path: string,
  folder: string,
  target: NamedThing,
  slug: string,
): readonly TextEdit[] {
  const old = slugOfNamed(target);
  const file = fileOf(target);
  // Everything that lies below a person's folder moves with it.
  const whole = target.kind === 'person' ? file.slice(0, file.lastIndexOf('/') + 1) : file;
  const at = whole.lastIndexOf(old);
  const tail = whole.slice(whole.lastIndexOf('/', at - 2) + 1);
  const edits: TextEdit[] = [];
  for (let found = text.indexOf(tail); found >= 0; found = text.indexOf(tail, found + 1)) {
    const end = found + tail.length;
    if (target.kind !== 'person' && /[\p{L}\p{N}_-]/u.test(text[end] ?? '')) continue;
    const address = text.slice(addressStart(text, found), end);
    if (!leadsTo(address, path).includes(normal(`${folder}/${whole}`))) continue;
    edits.push({ offset: found + tail.lastIndexOf(old), length: old.length, text: slug });
  }
  return edits;
}

function addressStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < LONGEST_ADDRESS && IN_ADDRESS.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** Where an address can lead: from the folder of its text, or from the root. */
function leadsTo(address: string, path: string): readonly string[] {
  let decoded = address;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    // A stray `%`: no link that Leadbook wrote, but it may lead there as it stands.
  }
  const here = path.slice(0, path.lastIndexOf('/') + 1);
  return decoded.startsWith('/') ? [normal(decoded)] : [normal(here + decoded), normal(decoded)];
}

/** A path without `.`, `..` and empty names. What leads above the root stays so. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
