import { commands, l10n, ProgressLocation, Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import { BOOK_FILE } from '../../core/book/paths';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { UserError } from '../platform/errors';
import { showProgress } from '../platform/messages/progressNotices';
import { assertTrusted, exists } from '../store/guards';
import { mapLimit, WIDTH } from '../store/mapLimit';

/** Where the sample lies, and where it may be unpacked when no folder is open. */
export interface SamplePlaces {
  readonly extensionUri: Uri;
  readonly globalStorageUri: Uri;
}

/** Unpacks the sample book, moved to the present, and opens it to look around in. */
export const openSample = (places: SamplePlaces) =>
  defineCommand({
    name: 'openSample',
    args: z.strictObject({ folder: argument.uri }),
    run: async (host, { args }) => {
      const folder = args.folder ?? (await freeFolder(places.globalStorageUri));
      if (args.folder) assertTrusted();
      const title = l10n.t('Unpacking the sample book');
      await showProgress({ location: ProgressLocation.Notification, title }, () =>
        unpack(host, places.extensionUri, folder),
      );
      if (!args.folder) {
        await commands.executeCommand('vscode.openFolder', folder, {
          forceNewWindow: workspace.workspaceFolders !== undefined,
        });
      }
      return Uri.joinPath(folder, 'leadbook', BOOK_FILE);
    },
  });

async function unpack(
  host: Pick<CommandContext, 'modules' | 'today'>,
  extensionUri: Uri,
  folder: Uri,
): Promise<void> {
  const packed = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'sample.json'));
  const { sampleFiles } = await host.modules.load('sample');
  const files = sampleFiles(new TextDecoder().decode(packed), host.today());
  for (const top of new Set(files.map(([path]) => path.split('/')[0] ?? path))) {
    const uri = Uri.joinPath(folder, top);
    if (await exists(uri))
      throw new UserError('exists', l10n.t('That folder already has a “{0}”.', top), uri);
  }
  const encoder = new TextEncoder();
  await mapLimit(files, WIDTH, async ([path, text]) =>
    workspace.fs.writeFile(Uri.joinPath(folder, path), encoder.encode(text)),
  );
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
