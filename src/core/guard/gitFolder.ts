import { appended } from '../book/gitignore';

/**
 * Reads the folder that the file `.git` of a worktree or a submodule names: an absolute path, or one relative to its
 * folder; undefined where it is no such file. Source: gitrepository-layout(5).
 */
export function gitFolderOf(text: string): string | undefined {
  return /^gitdir: (.+?)\r?\n*$/.exec(text)?.[1];
}

/** The text of `info/exclude` with a line for a folder; the same text where it has that line already. */
export function excludedText(text: string, folder: string): string {
  const rule = `/${folder.replace(/[\\*?[]/g, '\\$&').replace(/ $/, '\\ ')}/`;
  return text.split(/\r?\n/).includes(rule) ? text : appended(text, `${rule}\n`);
}
