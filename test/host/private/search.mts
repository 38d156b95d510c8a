// Looks for words in every file of a folder, as whoever has the disk would.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** How much of what stands around a word is told, in bytes. */
const AROUND = 60;

/**
 * Where a word stands: the paths of files below `folder` in whose bytes, or name, it is, in the encodings that VS Code and
 * browsers write, with what stands around it first.
 */
export function filesWith(word: string, folder: string): string[] {
  const forms = [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    Buffer.from(btoa(word).slice(0, -4)),
  ];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const bytes = readFileSync(file);
      const at = forms.map((form) => bytes.indexOf(form)).find((one) => one >= 0);
      if (at === undefined && !relative(folder, file).includes(word)) return [];
      const around = bytes.subarray(Math.max(0, (at ?? 0) - AROUND), (at ?? 0) + AROUND);
      return [`${relative(folder, file)}: …${around.toString('latin1').replace(/[^ -~]+/g, '·')}…`];
    });
}
