import { commands, l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../core/day';
import { isOutcome } from '../../core/opportunities/groups';
import { takenOn } from '../../core/opportunities/takenOn';
import { setKey } from '../../core/records/changes';
import { OPEN_STATUSES, type OpenStatus } from '../../core/records/opportunityKind';
import { edit } from '../../core/yaml/editing';
import type { Intent } from '../../core/yaml/yamlTypes';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import { defineCommand } from '../commands/defineCommand';
import { commandId } from '../platform/contributions';
import { UserError } from '../platform/errors';
import { pickOne } from '../prompts/inputs';
import { personOf } from '../prompts/pickPerson';
import { askSteps } from '../prompts/steps';
import { whoIsMet } from '../prompts/whoIsMet';
import type { RetroContext } from '../retro/retroContext';
import { goalOf, nameInGoal, unnameInGoal } from './goalLink';
import { opportunityAt, opportunityIn, pickOpportunity } from './opportunityAt';
import { pickRevisit } from './opportunityFields';
import { opportunityFiles, readable } from './records';
import { pickOwner, proposedBy } from './steps/ownerPick';
import { NOBODY } from './steps/owners';
import { makeRoom } from './steps/room';
import { followInRetro, retroUri } from './ties/tiedRetro';

/** Takes an opportunity on, with a day to look again; puts it back among the raised; or parks it. */
export const setOpportunityStatus = (parts: RetroContext) =>
  defineCommand({
    name: 'setOpportunityStatus',
    done: () => l10n.t('Status of the opportunity changed'),
    args: z.strictObject({ uri: argument.uri, status: argument.oneOf(OPEN_STATUSES), revisit: argument.day }),
    fromPlace: fileOfPlace,
    run: async (host, { args, all }) => {
      const title = l10n.t('Set Opportunity Status');
      const answers = await askSteps<{ uri: Uri; status: OpenStatus | 'outcome'; revisit: Day }>(
        title,
        args,
        [
          {
            key: 'uri',
            required: true,
            ask: (frame) =>
              pickOpportunity(host, frame, l10n.t('Which one?'), ({ status }) => !isOutcome(status)),
          },
          {
            key: 'status',
            required: true,
            ask: async (frame, { uri }) =>
              pickOne<OpenStatus | 'outcome'>(frame, l10n.t('How is it going?'), [
                // A judgement has been made: it is never taken on.
                ...(uri && (await opportunityAt(host, uri)).record.kind === 'judgement'
                  ? []
                  : ([
                      {
                        icon: 'telescope',
                        label: l10n.t('Facing'),
                        description: l10n.t('taken on'),
                        value: 'facing',
                      },
                    ] as const)),
                {
                  icon: 'lightbulb',
                  label: l10n.t('Raised'),
                  description: l10n.t('not yet taken on'),
                  value: 'raised',
                },
                {
                  icon: 'debug-pause',
                  label: l10n.t('Parked'),
                  description: l10n.t('for another time'),
                  value: 'parked',
                },
                { icon: 'milestone', label: l10n.t('Kept, changed or dropped'), value: 'outcome' },
              ]),
          },
          {
            key: 'revisit',
            required: false,
            when: async ({ uri, status }) =>
              status === 'facing' &&
              uri !== undefined &&
              (await opportunityAt(host, uri)).record.revisit === undefined,
            ask: async (frame, { uri }) => pickRevisit(frame, host, await whoIsMet(host.books, uri)),
          },
        ],
        all,
      );
      if (!answers?.uri || !answers.status) return undefined;
      const { uri, status, revisit } = answers;
      if (status === 'outcome') {
        return commands.executeCommand<Uri | undefined>(commandId('recordOutcome'), uri);
      }
      const { open, record } = await opportunityAt(host, uri);
      if (status === 'facing' && record.kind === 'judgement') {
        throw new UserError(
          'badArguments',
          l10n.t('A judgement has been made. It is read again, not faced.'),
          uri,
        );
      }
      if (status === 'facing' && record.status !== 'facing') {
        const { facing, mustPark } = takenOn(readable(await opportunityFiles(open.book)), record.retro);
        if (mustPark && !all) {
          throw new UserError('twoFaced', l10n.t('This retro already has two. Park one first.'), uri);
        }
        if (mustPark && !(await makeRoom(host, parts, open, facing))) return undefined;
      }
      const changes: Intent[] = [
        setKey('opportunity', 'status', status),
        ...(revisit === undefined ? [] : [setKey('opportunity', 'revisit', revisit)]),
      ];
      await host.writer.edit(open.book.folder.uri, uri, (text) => edit(text, changes));
      await followInRetro(host, parts, open, uri, all);
      return uri;
    },
  });

/** Says who owns an opportunity, those first who would grow by it. */
export const setOpportunityOwner = (parts: RetroContext) =>
  defineCommand({
    name: 'setOpportunityOwner',
    done: () => l10n.t('Owner of the opportunity changed'),
    args: z.strictObject({ uri: argument.uri, owner: argument.person }),
    fromPlace: fileOfPlace,
    run: async (host, { args, all }) => {
      const answers = await askSteps<{ uri: Uri; owner: string }>(
        l10n.t('Set Owner'),
        args,
        [
          {
            key: 'uri',
            required: true,
            ask: (frame) =>
              pickOpportunity(host, frame, l10n.t('Which one?'), ({ status }) => !isOutcome(status)),
          },
          {
            key: 'owner',
            required: true,
            ask: async (frame, { uri }) => {
              if (!uri) return { kind: 'cancel' };
              const { open, record } = await opportunityAt(host, uri);
              return pickOwner(host, frame, open, {
                prompt: l10n.t('Who would grow by owning this?'),
                ...(await proposedBy(host, record.kind, {
                  words: record,
                  retro: record.retro === undefined ? undefined : retroUri(open, record.retro),
                })),
              });
            },
          },
        ],
        all,
      );
      if (!answers?.uri || answers.owner === undefined) return undefined;
      const { uri, owner } = answers;
      const { open, record } = await opportunityAt(host, uri);
      if (owner !== NOBODY) await personOf(host.books, owner, uri);
      const { owner: former, goal } = record;
      const hasGoal = goal !== undefined && owner !== NOBODY && !!(await goalOf(open, owner, goal));
      // A goal is its person's: with another owner the opportunity serves it no more.
      const isLeft = goal !== undefined && !hasGoal && former !== undefined && former !== owner;
      await host.writer.edit(open.book.folder.uri, uri, (text) => {
        const now = opportunityIn(text);
        const changes: Intent[] = [];
        if (owner !== NOBODY) changes.push(setKey('opportunity', 'owner', owner));
        else if (now.owner !== undefined) changes.push({ kind: 'remove', path: ['owner'] });
        if (isLeft && now.goal === goal) changes.push({ kind: 'remove', path: ['goal'] });
        return edit(text, changes);
      });
      if (hasGoal) await nameInGoal(host, open, uri, owner, goal);
      if (goal !== undefined && former !== undefined && former !== owner)
        await unnameInGoal(host, open, uri, former, goal);
      await followInRetro(host, parts, open, uri, all);
      return uri;
    },
  });
