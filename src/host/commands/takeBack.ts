import { l10n, type Uri, workspace } from 'vscode';
import { takeBackEdits } from '../../core/undo/takeBackEdits';
import { apply } from '../../core/yaml/splice';
import { UserError, withoutText } from '../platform/errors';
import type { WrittenChange } from '../store/changeRecord';
import { deleteUnchanged, restoreFile } from '../store/fileRemoval';
import type { Writer } from '../store/writer';

/** What became of changes that were to be taken back. */
interface TakenBack {
  /** Files whose text or name is as before again, or that are there again. */
  readonly files: readonly Uri[];
  /** How many changes were taken back. */
  readonly count: number;
  /** Why the others stay, one for each file. */
  readonly failures: readonly UserError[];
  /** Those that may be taken back later, in the order in which they were made: what stood in their way is not in their text. */
  readonly left: readonly WrittenChange[];
}

/**
 * Takes changes back, the last first, each where what was written still stands. What was written since is never lost: then the
 * change stays, and so do the earlier ones of that file.
 */
export async function takeBack(writer: Writer, changes: readonly WrittenChange[]): Promise<TakenBack> {
  const files = new Map<string, Uri>();
  const failures = new Map<string, UserError>();
  const done = new Set<WrittenChange>();
  for (const change of [...changes].reverse()) {
    const uri = fileOf(change);
    if (failures.has(uri.toString())) continue;
    try {
      const file = await takeBackOne(writer, change);
      done.add(change);
      files.delete(uri.toString());
      if (file) files.set(file.toString(), file);
    } catch (error) {
      failures.set(uri.toString(), withoutText(error));
    }
  }
  const left = changes.filter((change) => {
    const failure = failures.get(fileOf(change).toString());
    return failure !== undefined && failure.code !== 'changed' && !done.has(change);
  });
  return { files: [...files.values()], count: done.size, failures: [...failures.values()], left };
}

const fileOf = (change: WrittenChange) => (change.kind === 'renamed' ? change.to : change.uri);

/** Resolves to the file that is as it was before; undefined where that is gone now, as it was before. */
async function takeBackOne(writer: Writer, change: WrittenChange): Promise<Uri | undefined> {
  const { root } = change;
  switch (change.kind) {
    case 'edited': {
      const { uri } = change;
      await writer.edit(root, uri, (text) => {
        const edits = takeBackEdits(text, change, uri.path.endsWith('.yaml'));
        if (!edits) throw changedSince(uri);
        return { ok: true, edits, text: apply(text, edits) };
      });
      return uri;
    }
    case 'created':
      if (await deleteUnchanged(writer, root, change.uri, change.text, change.folders)) return undefined;
      throw changedSince(change.uri);
    case 'renamed':
      if (await writer.rename(root, change.to, change.from)) return change.from;
      throw isTaken(change.from);
    case 'deleted':
      if (await restoreFile(writer, root, change.uri, change.bytes)) return change.uri;
      throw isTaken(change.uri);
  }
}

function changedSince(uri: Uri): UserError {
  const name = workspace.asRelativePath(uri);
  return new UserError('changed', l10n.t('{0} was changed since then and stays as it is.', name), uri);
}

function isTaken(uri: Uri): UserError {
  const name = workspace.asRelativePath(uri);
  return new UserError('exists', l10n.t('{0} exists again and stays as it is.', name), uri);
}
