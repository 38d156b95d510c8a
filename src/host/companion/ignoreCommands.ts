import { l10n, type Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import { defineCommand } from '../commands/defineCommand';
import { background } from '../platform/background';
import { showInformation } from '../platform/messages/notices';
import { pickOne } from '../prompts/inputs';
import { askSteps } from '../prompts/steps';
import type { RetroMemory } from '../retro/memory';
import { ignoreRetro, tellRestored } from './ignoreRetro';

/** Says of a file that it is no retro. */
export const notRetro = (memory: RetroMemory) =>
  defineCommand({
    name: 'notRetro',
    args: z.strictObject({ uri: argument.uri }),
    fromPlace: fileOfPlace,
    run: async ({ feedback }, { args }) => {
      if (args.uri) await ignoreRetro(feedback, memory, args.uri);
      return undefined;
    },
  });

/** Takes back that a file, or all of a folder, is no retro. */
export const restoreRetro = (memory: RetroMemory) =>
  defineCommand({
    name: 'restoreRetro',
    args: z.strictObject({ uri: argument.uri }),
    run: async ({ feedback }, { args, all }) => {
      const ignored = memory.ignored();
      if (ignored.length === 0) {
        background(showInformation(l10n.t('Leadbook is not ignoring any retros.')));
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
                l10n.t('Which file is a retro after all?'),
                ignored.map((uri) => ({ label: workspace.asRelativePath(uri), value: uri })),
              ),
          },
        ],
        all,
      );
      if (!answers?.uri) return undefined;
      await memory.forget(answers.uri);
      await tellRestored(feedback, memory, answers.uri);
      return answers.uri;
    },
  });
