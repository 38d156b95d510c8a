import { appended, gitignoreText, NOTE_RULES, type Privacy } from '../book/gitignore';

/** A `.gitignore` of the book as it should be. */
interface IgnoreFile {
  /** The folder it lies in, relative to the book; `''` is the book itself. */
  readonly folder: string;
  readonly text: string;
}

/**
 * Returns the `.gitignore` files to write so that git ignores private files: rules at the end of the book's own one,
 * where they count most, and at the end of those below that take rules back on the way to one of the files. Empty where
 * all is ignored.
 * @param texts of the `.gitignore` files of the book, by folder relative to it
 * @param paths the files that git would take, relative to the book
 */
export function ignoreFiles(
  texts: ReadonlyMap<string, string>,
  paths: readonly string[],
  privacy: Privacy | undefined,
): readonly IgnoreFile[] {
  const rules = privacy === 'everything' ? NOTE_RULES : gitignoreText(privacy ?? 'shared');
  // Below a folder that is ignored whole no rule counts, so in a private book the one at the top is enough.
  const below = privacy === 'private' ? [] : [...texts.keys()].filter((folder) => folder !== '');
  const onTheWay = below.filter((folder) => paths.some((path) => path.startsWith(`${folder}/`)));
  return ['', ...onTheWay.sort()].flatMap((folder) => {
    const text = texts.get(folder) ?? '';
    const wanted = folder === '' ? rules : NOTE_RULES;
    if (folder !== '' && !text.split(/\r?\n/).some(takesBack)) return [];
    return counts(text, wanted) ? [] : [{ folder, text: appended(text, wanted) }];
  });
}

/** True if all rules are there, and nothing behind them takes any back. */
function counts(text: string, rules: string): boolean {
  const lines = text.split(/\r?\n/);
  const last = lines.slice(lines.findLastIndex(takesBack) + 1);
  return rules.split('\n').every((rule) => rule === '' || rule.startsWith('#') || last.includes(rule));
}

function takesBack(line: string): boolean {
  return line.startsWith('!');
}
