import { FileType, type Uri, workspace } from 'vscode';
import { maxBytes } from '../../core/yaml/limits';

/**
 * The bytes of a file of at most `maxBytes`; undefined for a larger one, and for what is no file: reading a pipe or a
 * device never ends. Its kind and size are asked first.
 * @throws {FileSystemError} what the file system throws
 */
export async function readSmall(uri: Uri): Promise<Uint8Array | undefined> {
  const { type, size } = await workspace.fs.stat(uri);
  if ((type & FileType.File) === 0 || size > maxBytes) return undefined;
  return workspace.fs.readFile(uri);
}
