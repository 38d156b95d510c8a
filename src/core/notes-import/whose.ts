import { nameIn } from './nameIn';

const ONE_ON_ONES = /^\W*(1|one)[-_:\s]*(on|to|o|[-_:])[-_:\s]*(1|one)s?(\b|_|$)/i;

/** Names that a path offers, each undefined where that part of it names nobody. */
export interface PathNames {
  /** The nearest folder that names somebody. */
  readonly folder: string | undefined;
  /** True if that folder lies below one for one-on-ones, so that its name is a person's for sure. */
  readonly isSure: boolean;
  /** The file's own name. */
  readonly file: string | undefined;
}

/** Reads the names in a path: `1-1s/ada-lovelace/2026/2026-11-21.md` is Ada Lovelace's. */
export function namesOf(path: string): PathNames {
  const folders = path.split('/');
  const file = (folders.pop() ?? '').replace(/\.[^.]*$/, '');
  for (let at = folders.length - 1; at >= 0; at--) {
    const folder = nameIn(folders[at] ?? '');
    if (folder === undefined || ONE_ON_ONES.test(folders[at] ?? '')) continue;
    return { folder, isSure: folders.slice(0, at).some((one) => ONE_ON_ONES.test(one)), file: nameIn(file) };
  }
  return { folder: undefined, isSure: false, file: nameIn(file) };
}

/** Whose a file of one note is: the folder's, else the one its name or its heading names. */
export function ownerOfNote(
  names: PathNames,
  title: string | undefined,
  isKnown: (name: string) => boolean,
): string | undefined {
  const { folder, isSure, file } = names;
  // `Work/2026-11-21 Ada.md`: a folder that may be anything gives way to someone the book knows.
  if (!isSure && folder !== undefined && file !== undefined && !isKnown(folder) && isKnown(file)) return file;
  return folder ?? file ?? titleName(title);
}

/** Whose a running file is: its own name or heading, whichever says more, unless its folder is a person's for sure. */
export function ownerOfLog(
  { folder, isSure, file }: PathNames,
  title: string | undefined,
): string | undefined {
  const heading = titleName(title);
  if (folder !== undefined && isSure) return folder;
  if (file !== undefined && heading !== undefined && says(heading, file)) return heading;
  return file ?? heading ?? folder;
}

/** The name in a heading such as `1:1 with Ada Lovelace`. */
export function titleName(title: string | undefined): string | undefined {
  return title === undefined ? undefined : nameIn(title);
}

/** True if a name holds all words of another: `Ada Lovelace` and `Ada`. */
function says(name: string, shorter: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  return shorter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
