import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../core/day';
import { isOutcome } from '../../core/opportunities/groups';
import { setKey } from '../../core/records/changes';
import { edit } from '../../core/yaml/editing';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { defineInternalCommand, passed } from '../commands/internalCommand';
import { UserError } from '../platform/errors';
import { openAt } from '../platform/openAt';
import { withTextOnFailure } from '../platform/withTextOnFailure';
import { inputText } from '../prompts/inputs';
import { type DayHost, pickDay } from '../prompts/pickDay';
import type { Somebody } from '../prompts/pickPerson';
import { askSteps, type StepAnswer, type StepFrame } from '../prompts/steps';
import { whoIsMet } from '../prompts/whoIsMet';
import type { CountedContext, RetroContext } from '../retro/retroContext';
import { opportunityAt, pickOpportunity } from './opportunityAt';
import { followInRetro, retroUri, tiedRetros } from './ties/tiedRetro';

/** Opens the retro that an opportunity came from, or the newest into which it was carried, at its line. */
export const openRetro = (parts: CountedContext) =>
  defineCommand({
    name: 'openRetro',
    args: z.strictObject({ uri: argument.uri }),
    fromPlace: fileOfPlace,
    run: async (host, { args, all }) => {
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
      const found = (await tiedRetros(host, parts, open, [{ thing, record }])).get(thing.name);
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
export const setOpportunityDay = (parts: RetroContext) =>
  defineCommand({
    name: 'setOpportunityDay',
    done: () => l10n.t('Review day changed'),
    args: z.strictObject({ uri: argument.uri, revisit: argument.day }),
    fromPlace: fileOfPlace,
    run: async (host, { args, all }) => {
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
            ask: async (frame, { uri }) => {
              const isNew = uri && (await opportunityAt(host, uri)).record.revisit === undefined;
              return pickRevisit(frame, host, await whoIsMet(host.books, uri), isNew);
            },
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
      await followInRetro(host, parts, open, uri, all);
      return uri;
    },
  });

/** Keys of an opportunity that a quick fix asks for. */
const FILLED = ['revisit', 'change', 'measure'] as const;
type Filled = (typeof FILLED)[number];

/** Asks for one key of an opportunity and writes it. */
export const fillOpportunity = (parts: RetroContext) =>
  defineInternalCommand({
    name: 'fillOpportunity',
    args: [passed.uri, z.enum(FILLED)],
    done: () => l10n.t('Opportunity filled in'),
    run: async (host, uri, key) => {
      const { open, record } = await opportunityAt(host, uri);
      const frame = { title: record.title ?? '', step: 1, of: 1, back: false, before: record[key] };
      const answer = await ask(host, frame, uri, key);
      if (answer.kind !== 'answer' || answer.value === undefined) return undefined;
      const { value } = answer;
      await withTextOnFailure(value, () =>
        host.writer.edit(open.book.folder.uri, uri, (text) =>
          edit(text, [setKey('opportunity', key, value)]),
        ),
      );
      await followInRetro(host, parts, open, uri, true);
      return uri;
    },
  });

async function ask(
  host: Pick<CommandContext, 'books' | 'modules' | 'today'>,
  frame: StepFrame,
  uri: Uri,
  key: Filled,
): Promise<StepAnswer<string | undefined>> {
  switch (key) {
    case 'revisit':
      return pickRevisit(frame, host, await whoIsMet(host.books, uri), true);
    case 'change':
      return inputText(frame, {
        prompt: l10n.t('What exactly do we change?'),
        missing: l10n.t('Enter some text.'),
      });
    case 'measure':
      return inputText(frame, {
        prompt: l10n.t('How will we know?'),
        missing: l10n.t('Enter some text.'),
      });
  }
}

/** Two weeks: long enough for a change to show, short enough to remember why. */
const LOOK_AGAIN = 14;

/**
 * Asks for the day to look again.
 * @param owner whose next one-on-one is offered
 * @param required no day is no answer
 */
export function pickRevisit(
  frame: StepFrame,
  host: DayHost,
  owner: Somebody | undefined,
  required = false,
): Promise<StepAnswer<Day | undefined>> {
  return pickDay(frame, host, {
    prompt: l10n.t('When will you review it?'),
    first: LOOK_AGAIN,
    somebody: owner,
    required,
  });
}
