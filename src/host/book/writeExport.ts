import { Uri, workspace } from 'vscode';
import { gitignoreText } from '../../core/book/gitignore';
import type { CommandContext } from '../commands/commandContext';
import { EXPORTS } from '../platform/contributions';
import { listFolder } from '../store/disk';
import { assertNoLink, assertTrusted, exists } from '../store/guards';
import type { Book } from '../store/openedBook';

/**
 * Writes a new file into the workspace folder's folder of exports, under a name that is free. What keeps that folder
 * out of git is written first: what is made for one person to read must not slip to all.
 * @param data a text, or the bytes of a picture
 * @throws {UserError} restricted, symbolicLink, notWritten
 */
export async function writeExport(
  host: Pick<CommandContext, 'writer'>,
  { folder }: Book,
  name: string,
  ending: string,
  data: string | Uint8Array,
): Promise<Uri> {
  const root = Uri.joinPath(folder.uri, EXPORTS);
  await host.writer.create(folder.uri, Uri.joinPath(root, '.gitignore'), gitignoreText('private'));
  const taken = new Set(await listFolder(root, ''));
  for (;;) {
    const file = freeName(name, ending, taken);
    const uri = Uri.joinPath(root, file);
    const isNew =
      typeof data === 'string'
        ? await host.writer.create(folder.uri, uri, data)
        : await createPicture(folder.uri, uri, data);
    if (isNew) return uri;
    taken.add(file);
  }
}

/** Writes bytes to a new file; false where something of that name is there. */
async function createPicture(root: Uri, uri: Uri, bytes: Uint8Array): Promise<boolean> {
  assertTrusted();
  await assertNoLink(root, uri);
  if (await exists(uri)) return false;
  await workspace.fs.writeFile(uri, bytes);
  return true;
}

function freeName(name: string, ending: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const file = `${name}${n === 1 ? '' : `-${n}`}${ending}`;
    if (!taken.has(file)) return file;
  }
}
