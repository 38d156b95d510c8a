import { l10n, Uri, workspace } from 'vscode';
import { showInformation } from '../platform/messages/notices';
import type { RetroMemory } from '../retro/memory';

/**
 * Tells that a file, or a folder, is no longer ignored; can be taken back at once.
 * @param show shows a message with buttons, and returns the one that was pressed
 */
export async function tellRestored(memory: RetroMemory, uri: Uri, show = showInformation): Promise<void> {
  const undo = l10n.t('Undo');
  const said = await show(l10n.t('Leadbook no longer ignores {0}.', workspace.asRelativePath(uri)), undo);
  if (said === undo) await memory.set(uri, 'notRetro');
}

/** Remembers that a file is no retro, and offers the same of its folder; can be taken back at once. */
export async function ignoreRetro(memory: RetroMemory, uri: Uri): Promise<void> {
  await memory.set(uri, 'notRetro');
  const folder = Uri.joinPath(uri, '..');
  const [all, undo] = [l10n.t('Ignore All of {0}', workspace.asRelativePath(folder)), l10n.t('Undo')];
  const name = uri.path.split('/').at(-1) ?? '';
  const said = await showInformation(l10n.t('Leadbook now ignores {0}.', name), all, undo);
  if (said === undo) await memory.forget(uri);
  if (said !== all) return;
  await memory.set(folder, 'notRetro');
  // It is among them: what takes back the folder takes back all of it.
  await memory.forget(uri);
  const next = await showInformation(
    l10n.t('Leadbook now ignores all of {0}.', workspace.asRelativePath(folder)),
    undo,
  );
  if (next === undo) await memory.forget(folder);
}
