/** The ending of a record, in any letter case, with or without what tools put behind it. */
const ENDING = /\.ya?ml(?=$|[.~ #_-]|\d)/i;
/** What is there while a file is being written or synchronised, and goes by itself. */
const TEMPORARY =
  /^(\._|\.#|\.~|~\$|\.syncthing\.|\.sync)|\.(sw[a-p]|tmp|temp|part|partial|crdownload|lock|download)$/i;

/** Words for a copy that lost against another, as sync tools write them in the languages of Leadbook and a few more. */
const CONFLICT = 'conflict|konflikt|conflit|conflic|copy|copia|kopie|copie|kopia|kopi|cópia|kopio';

/** Marks of copies: of Dropbox, Nextcloud, Seafile, Syncthing, Resilio, Synology, Google Drive, OneDrive, iCloud, Windows, macOS, git. */
const COPY_MARKS: readonly RegExp[] = [
  /_[^_]+_[^_]+_Conflict$/i,
  new RegExp(`[ _.-]*[([][^()[\\]]*(?:${CONFLICT})[^()[\\]]*[)\\]]`, 'iu'),
  /[ _.-]*sync-conflict-[\w-]*/i,
  / *\(\d{1,3}\)/,
  new RegExp(`[ _.-]+(?:${CONFLICT})(?:ed)?(?:[ _.-]+\\(?[\\w-]*\\)?)?(?=$|\\.private$)`, 'iu'),
  /^(?:copy of|kopie von|copia de|copie de|cópia de) /iu,
  /[._](?:BACKUP|BASE|LOCAL|REMOTE)[._]\d+/,
  / \d{1,2}(?=$|\.private$)/i,
];
/** The name of the computer that OneDrive puts behind a copy. */
const HOST = /-(?=[^-]*[A-Z])[A-Za-z][\w' -]*(?=$|\.private$)/;

/** True if a name is of what goes by itself. */
export function isTemporary(file: string): boolean {
  return TEMPORARY.test(file);
}

/** True if a file's name says that YAML is in it. */
export function hasEnding(file: string): boolean {
  return ENDING.test(file);
}

/** A file's name without its ending; `isProper` where that is `.yaml`. What tools put behind the ending stays, as a mark. */
export function nameWithoutEnding(file: string): { readonly bare: string; readonly isProper: boolean } {
  const found = ENDING.exec(file);
  if (!found) return { bare: file, isProper: false };
  const behind = file.slice(found.index + found[0].length);
  const bare = file.slice(0, found.index);
  // An editor that hides endings, or a blank typed by mistake.
  if (/^(\.txt)?\s*$/i.test(behind)) return { bare, isProper: behind === '' && found[0] === '.yaml' };
  return { bare: bare.replace(/^#/, '') + MARK + behind, isProper: false };
}

/** No file system has longer names, in UTF-16 units: what is longer is no name, and is not looked through. */
const LONGEST = 1024;

/** Stands between a name and what was behind its ending: no file name holds it. */
const MARK = '\0';

/**
 * A name without what sync tools and editors add to the names of copies; the same where nothing was added.
 * @param isName whether a name is one of a record: a mark that could as well belong to a name is only taken for one where
 *   the rest is such a name
 */
export function withoutCopyMarks(bare: string, isName: (name: string) => boolean): string {
  if (bare.length > LONGEST) return bare;
  let name = bare.split(MARK)[0] ?? bare;
  for (const mark of COPY_MARKS) name = name.replace(mark, '');
  const alone = name.replace(HOST, '');
  return alone !== name && isName(alone) ? alone : name;
}
