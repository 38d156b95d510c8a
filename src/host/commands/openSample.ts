import { commands, l10n, Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import { gitignoreText } from '../../core/book/gitignore';
import { BOOK_FILE } from '../../core/book/paths';
import { shiftWeeks, weeksToShift } from '../../core/book/shiftWeeks';
import { UserError } from '../errors';
import type { Handler, Host } from './host';

/** Path of a file of the sample workspace → its text. Made by the build of `media/sample`. */
const Sample = z.record(z.string(), z.string());

/** Unpacks the sample book, moved to the present, and opens it to look around in. */
export const openSample: Handler<'openSample'> = async (host, { args }) => {
  const folder = args.folder ?? (await freeFolder(host.globalStorageUri));
  await unpack(host, folder);
  if (!args.folder) {
    await commands.executeCommand('vscode.openFolder', folder, {
      forceNewWindow: workspace.workspaceFolders !== undefined,
    });
  }
  return Uri.joinPath(folder, 'leadbook', BOOK_FILE);
};

async function unpack(host: Host, folder: Uri): Promise<void> {
  const packed = await workspace.fs.readFile(Uri.joinPath(host.extensionUri, 'dist', 'sample.json'));
  const sample = z.parse(Sample, JSON.parse(new TextDecoder().decode(packed)));
  const weeks = weeksToShift(Object.keys(sample), host.today());
  const files = new Map([
    // First, as everywhere: what keeps the book out of git.
    ['leadbook/.gitignore', gitignoreText('private')],
    ...Object.entries(sample).map(
      ([path, text]) => [shiftWeeks(path, weeks), shiftWeeks(text, weeks)] as const,
    ),
  ]);
  for (const [path, text] of files) {
    if (!(await host.writer.create(folder, Uri.joinPath(folder, path), text))) {
      throw new UserError(
        'exists',
        l10n.t('There is a {0} in that folder already.', path),
        Uri.joinPath(folder, path),
      );
    }
  }
}

/** A folder that is not there yet: a sample that was played with before stays as it is. */
async function freeFolder(storage: Uri): Promise<Uri> {
  await workspace.fs.createDirectory(storage);
  const taken = new Set((await workspace.fs.readDirectory(storage)).map(([name]) => name));
  for (let n = 1; ; n++) {
    const name = n === 1 ? 'sample' : `sample-${n}`;
    if (!taken.has(name)) return Uri.joinPath(storage, name);
  }
}
