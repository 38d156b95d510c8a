import { Uri } from 'vscode';
import { gitignoreText } from '../../core/book/gitignore';
import type { CommandContext } from '../commands/commandContext';
import { EXPORTS } from '../platform/contributions';
import { listFolder } from '../store/disk';
import type { Book } from '../store/openedBook';

/**
 * Writes a new file into the workspace folder's folder of exports, under a name that is free. What keeps that folder
 * out of git is written first: what is made for one person to read must not slip to all.
 */
export async function writeExport(
  host: CommandContext,
  { folder }: Book,
  name: string,
  ending: string,
  text: string,
): Promise<Uri> {
  const root = Uri.joinPath(folder.uri, EXPORTS);
  await host.writer.create(folder.uri, Uri.joinPath(root, '.gitignore'), gitignoreText('private'));
  const taken = new Set(await listFolder(root, ''));
  for (;;) {
    const file = freeName(name, ending, taken);
    const uri = Uri.joinPath(root, file);
    if (await host.writer.create(folder.uri, uri, text)) return uri;
    taken.add(file);
  }
}

function freeName(name: string, ending: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const file = `${name}${n === 1 ? '' : `-${n}`}${ending}`;
    if (!taken.has(file)) return file;
  }
}
