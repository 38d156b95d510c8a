import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../core/day';
import { isOutcome } from '../../core/opportunities/groups';
import { setKey } from '../../core/records/changes';
import { edit } from '../../core/yaml/editing';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import { defineCommand } from '../commands/defineCommand';
import { UserError } from '../platform/errors';
import { openAt } from '../platform/openAt';
import { askSteps } from '../prompts/steps';
import { whoIsMet } from '../prompts/whoIsMet';
import type { RetroParts } from '../retro/retroContext';
import { followInRetro } from './followInRetro';
import { opportunityAt, pickOpportunity } from './opportunityAt';
import { pickRevisit } from './revisit';
import { retroUri, tiedRetros } from './tiedRetro';

/** Opens the retro that an opportunity came from, or the newest into which it was carried, at its line. */
export const openRetro = (parts: RetroParts) =>
  defineCommand({
    name: 'openRetro',
    args: z.strictObject({ uri: argument.uri }),
    fromPlace: fileOfPlace,
    run: async (context, { args, all }) => {
      const host = { ...context, ...parts };
      const answers = await askSteps<{ uri: Uri }>(
        l10n.t('Open Retro'),
        args,
        [
          {
            key: 'uri',
            required: true,
            ask: (frame) =>
              pickOpportunity(host, frame, l10n.t('Which one?'), ({ retro }) => retro !== undefined),
          },
        ],
        all,
      );
      if (!answers?.uri) return undefined;
      const { open, thing, record } = await opportunityAt(host, answers.uri);
      const found = (await tiedRetros(host, open, [{ thing, record }])).get(thing.name);
      if (found) {
        await openAt(found.retro, { line: found.tied?.candidate.line ?? 0, column: 0 });
        return found.retro;
      }
      const name = record.retro?.split('/').at(-1);
      throw new UserError(
        'noOpportunity',
        name === undefined
          ? l10n.t('It does not come from a retro.')
          : l10n.t('Its retro {0} is no longer in this workspace.', name),
        record.retro === undefined ? answers.uri : retroUri(open, record.retro),
      );
    },
  });

/** Sets the day to look again, or takes it away. */
export const setOpportunityDay = (parts: RetroParts) =>
  defineCommand({
    name: 'setOpportunityDay',
    args: z.strictObject({ uri: argument.uri, revisit: argument.day }),
    fromPlace: fileOfPlace,
    run: async (context, { args, all }) => {
      const host = { ...context, ...parts };
      const answers = await askSteps<{ uri: Uri; revisit: Day }>(
        l10n.t('Change Review Day'),
        args,
        [
          {
            key: 'uri',
            required: true,
            ask: (frame) =>
              pickOpportunity(host, frame, l10n.t('Which one?'), ({ status }) => !isOutcome(status)),
          },
          {
            key: 'revisit',
            required: true,
            ask: async (frame, { uri }) => pickRevisit(frame, host, await whoIsMet(host.books, uri)),
          },
        ],
        all,
      );
      if (!answers?.uri) return undefined;
      const { uri, revisit } = answers;
      const { open, record } = await opportunityAt(host, uri);
      if (revisit === undefined && record.revisit === undefined) return undefined;
      await host.writer.edit(open.book.folder.uri, uri, (text) =>
        edit(text, [
          revisit === undefined
            ? { kind: 'remove', path: ['revisit'] }
            : setKey('opportunity', 'revisit', revisit),
        ]),
      );
      await followInRetro(host, open, uri, all);
      return uri;
    },
  });
