import { l10n, type Uri, workspace } from 'vscode';
import type { TickList } from '../../core/records/changes';
import { itemValue } from '../../core/records/moveItem';
import { edit } from '../../core/yaml/editing';
import type { CommandContext } from '../commands/commandContext';
import { UserError } from '../platform/errors';
import { dirtyDocument } from '../store/disk';
import { readText } from '../store/guards';

/** An item of a list in the file that it is taken from. */
interface MovedItem {
  /** The workspace folder of its book. */
  readonly root: Uri;
  readonly uri: Uri;
  readonly list: TickList | 'evidence';
  readonly index: number;
  /** Its text as shown. */
  readonly text: string;
}

/**
 * Moves an item of a list to another file. First it is added, then it is removed: were that to fail, nothing would be lost.
 * @param add adds it to the other file
 * @throws {UserError} `changed` where another text stands there by now, and what the writer throws
 */
export async function moveToFile(
  { writer }: Pick<CommandContext, 'writer'>,
  { root, uri, list, index, text: shown }: MovedItem,
  add: (value: NonNullable<ReturnType<typeof itemValue>>) => Promise<void>,
): Promise<void> {
  const text = dirtyDocument(uri)?.getText() ?? (await readText(uri));
  const value = itemValue(text, list, index, shown);
  if (value === undefined) {
    const name = workspace.asRelativePath(uri);
    throw new UserError(
      'changed',
      l10n.t('{0} was changed in the meantime; check it and try again.', name),
      uri,
    );
  }
  await add(value);
  await writer.edit(root, uri, (now) =>
    itemValue(now, list, index, shown) === undefined
      ? { ok: false, refusal: { code: 'noSuchPlace', place: { offset: 0, length: 0, line: 0, column: 0 } } }
      : edit(now, [{ kind: 'remove', path: [list, index] }]),
  );
}
