import { l10n, Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import { defineCommand } from '../commands/defineCommand';
import { background } from '../platform/background';
import { showInformation } from '../platform/messages/notices';
import { pickOne } from '../prompts/inputs';
import { askSteps } from '../prompts/steps';
import type { RetroMemory } from '../retro/memory';

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
  const next = await showInformation(
    l10n.t('Leadbook now ignores all of {0}.', workspace.asRelativePath(folder)),
    undo,
  );
  if (next === undo) for (const one of [uri, folder]) await memory.forget(one);
}

/** Says of a file that it is no retro. */
export const notRetro = (memory: RetroMemory) =>
  defineCommand({
    name: 'notRetro',
    args: z.strictObject({ uri: argument.uri }),
    fromPlace: fileOfPlace,
    run: async (_context, { args }) => {
      if (args.uri) background(ignoreRetro(memory, args.uri));
      return undefined;
    },
  });

/** Takes back that a file, or all of a folder, is no retro. */
export const restoreRetro = (memory: RetroMemory) =>
  defineCommand({
    name: 'restoreRetro',
    args: z.strictObject({ uri: argument.uri }),
    run: async (_context, { args, all }) => {
      const ignored = memory.ignored();
      if (ignored.length === 0) {
        background(showInformation(l10n.t('Leadbook ignores no retro.')));
        return undefined;
      }
      const answers = await askSteps<{ uri: Uri }>(
        l10n.t('Restore Ignored Retros'),
        args,
        [
          {
            key: 'uri',
            required: true,
            ask: (frame) =>
              pickOne(
                frame,
                l10n.t('Which one is a retro after all?'),
                ignored.map((uri) => ({ label: workspace.asRelativePath(uri), value: uri })),
              ),
          },
        ],
        all,
      );
      if (!answers?.uri) return undefined;
      await memory.forget(answers.uri);
      return answers.uri;
    },
  });
