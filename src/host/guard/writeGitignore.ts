import { Uri } from 'vscode';
import type { Writer } from '../store/writer';

/**
 * Changes a folder's `.gitignore`, or makes it.
 * @param root the folder below which no symbolic link may lead elsewhere
 * @param change gets the text that is there, `''` where there is none
 * @returns the file
 * @throws {UserError} what the writer throws
 */
export async function writeGitignore(
  writer: Writer,
  root: Uri,
  folder: Uri,
  change: (text: string) => string,
): Promise<Uri> {
  const uri = Uri.joinPath(folder, '.gitignore');
  if (await writer.create(root, uri, change(''))) return uri;
  await writer.edit(root, uri, (text) => {
    const changed = change(text);
    // Only what differs is replaced: all before it and behind it stays.
    let start = 0;
    while (start < text.length && start < changed.length && text[start] === changed[start]) start++;
    let end = 0;
    while (end < Math.min(text.length, changed.length) - start && text.at(-1 - end) === changed.at(-1 - end))
      end++;
    if (changed === text) return { ok: true, edits: [], text };
    return {
      ok: true,
      text: changed,
      edits: [
        {
          offset: start,
          length: text.length - start - end,
          text: changed.slice(start, changed.length - end),
        },
      ],
    };
  });
  return uri;
}
