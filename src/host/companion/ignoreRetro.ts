import { l10n, Uri, workspace } from 'vscode';
import type { DoneButton, Feedback } from '../commands/commandContext';
import type { RetroMemory } from '../retro/memory';

/** Tells that a file, or a folder, is no longer ignored; can be taken back at once. */
export function tellRestored(feedback: Pick<Feedback, 'tell'>, memory: RetroMemory, uri: Uri): Promise<void> {
  const text = l10n.t('Leadbook no longer ignores {0}.', workspace.asRelativePath(uri));
  const buttons = [undoBy(() => memory.set(uri, 'notRetro'))];
  return feedback.tell({ message: l10n.t('{0} restored', nameOf(uri)), notice: { text, buttons } });
}

/** Remembers that a file is no retro, and offers the same of its folder; can be taken back at once. */
export async function ignoreRetro(
  feedback: Pick<Feedback, 'tell'>,
  memory: RetroMemory,
  uri: Uri,
): Promise<void> {
  await memory.set(uri, 'notRetro');
  const forget = (one: Uri) => () => memory.forget(one);
  const folder = Uri.joinPath(uri, '..');
  const all: DoneButton = {
    label: l10n.t('Ignore All of {0}', workspace.asRelativePath(folder)),
    press: async () => {
      await memory.set(folder, 'notRetro');
      // It is among them: what takes back the folder takes back all of it.
      await memory.forget(uri);
      const text = l10n.t('Leadbook now ignores all of {0}.', workspace.asRelativePath(folder));
      await feedback.tell({ message: ignored(folder), notice: { text, buttons: [undoBy(forget(folder))] } });
    },
  };
  const text = l10n.t('Leadbook now ignores {0}.', nameOf(uri));
  await feedback.tell({ message: ignored(uri), notice: { text, buttons: [all, undoBy(forget(uri))] } });
}

/** No file was changed: what is remembered is forgotten again. */
function undoBy(press: DoneButton['press']): DoneButton {
  return { label: l10n.t('Undo'), press };
}

function ignored(uri: Uri): string {
  return l10n.t('{0} ignored', nameOf(uri));
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
