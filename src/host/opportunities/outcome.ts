import { commands, l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { outcomeChanges } from '../../core/opportunities/outcomeChanges';
import { OUTCOME_STATUSES, type OutcomeStatus } from '../../core/records/opportunityKind';
import { edit } from '../../core/yaml/editing';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import { defineCommand } from '../commands/defineCommand';
import { background } from '../platform/background';
import { commandId } from '../platform/contributions';
import { defined } from '../platform/defined';
import type { IconName } from '../platform/messages/icons';
import { showInformation } from '../platform/messages/notices';
import { withTextOnFailure } from '../platform/withTextOnFailure';
import { workspacePath } from '../platform/workspaceLinks';
import { type Choice, inputText, pickOne } from '../prompts/inputs';
import { askSteps, asksOptional } from '../prompts/steps';
import type { RetroContext } from '../retro/retroContext';
import { goalOf } from './goalLink';
import { type OpenOpportunity, opportunityAt, opportunityIn, pickOpportunity } from './opportunityAt';
import { followInRetro } from './ties/tiedRetro';

interface Answers {
  uri: Uri;
  status: OutcomeStatus;
  after: string;
  text: string;
}

/** Looks again: kept, changed or dropped, how it stands after, and the sentence that says what was found. */
export const recordOutcome = (parts: RetroContext) =>
  defineCommand({
    name: 'recordOutcome',
    done: () => l10n.t('Outcome saved'),
    args: z.strictObject({
      uri: argument.uri,
      status: argument.oneOf(OUTCOME_STATUSES),
      text: argument.text,
      after: argument.text,
    }),
    fromPlace: fileOfPlace,
    run: async (host, { args, all }) => {
      const { BLANK, offeredOutcome } = await host.modules.load('opportunities');
      const of = async (uri: Uri | undefined) => (uri ? (await opportunityAt(host, uri)).record : {});
      const answers = await askSteps<Answers>(
        l10n.t('What Became of It?'),
        args,
        [
          {
            key: 'uri',
            required: true,
            ask: (frame) =>
              pickOpportunity(host, frame, l10n.t('What do you want to review?'), ({ status }) =>
                ['facing', 'raised', undefined].includes(status),
              ),
          },
          {
            key: 'status',
            required: true,
            ask: async (frame, { uri }) => {
              const { title = '' } = await of(uri);
              return pickOne(frame, l10n.t('What became of it? {0}', title).trim(), statusChoices());
            },
          },
          {
            key: 'after',
            required: false,
            when: async ({ uri }) => (await of(uri)).measure !== undefined,
            ask: async (frame, { uri }) => {
              const { measure = '', before, after } = await of(uri);
              return inputText(frame, {
                prompt: l10n.t('Where does it stand now? {0}', measure),
                placeholder:
                  before === undefined
                    ? l10n.t('Enter skips it')
                    : l10n.t('Before: {0}. Enter skips it', before),
                ...defined({ value: after }),
                optional: true,
              });
            },
          },
          {
            key: 'text',
            required: true,
            ask: async (frame, { uri, status = 'kept', after }) => {
              const record = { ...(await of(uri)), ...defined({ after }) };
              const value = offeredOutcome(record, status);
              return inputText(frame, {
                prompt: status === 'dropped' ? l10n.t('What did you learn?') : l10n.t('What did you find?'),
                value,
                validate: (text) =>
                  text === value && text !== record.outcome?.text && text.includes(BLANK)
                    ? l10n.t('Replace “{0}” with your own words.', BLANK)
                    : undefined,
                missing: l10n.t('Enter some text.'),
              });
            },
          },
        ],
        all,
      );
      if (!answers?.uri || !answers.status || answers.text === undefined) return undefined;
      const { uri, status, text, after } = answers;
      const found = await opportunityAt(host, uri);
      const root = found.open.book.folder.uri;
      await withTextOnFailure([after, text], () =>
        host.writer.edit(root, uri, (now) =>
          edit(now, outcomeChanges(opportunityIn(now), { status, text, after }, host.today())),
        ),
      );
      await followInRetro(host, parts, found.open, uri, all);
      if (all && asksOptional() && status !== 'dropped') background(offerEvidence(found, uri, text));
      return uri;
    },
  });

/** Someone grew by it: the same sentence is proof of that in the goal it served, if the lead says so. */
async function offerEvidence(
  { open, record: { owner, goal } }: OpenOpportunity,
  uri: Uri,
  text: string,
): Promise<void> {
  if (owner === undefined || goal === undefined) return;
  const thing = await goalOf(open, owner, goal);
  const summary = thing && (await open.book.summary(thing));
  if (!thing || !summary?.ok) return;
  const add = l10n.t('Add as Evidence');
  const said = await showInformation(
    l10n.t('It served the goal “{0}”. Keep it there as evidence of growth?', summary.record.title ?? goal),
    add,
  );
  if (said !== add) return;
  const link = workspacePath(uri);
  await commands.executeCommand(commandId('addEvidence'), { uri: open.book.uri(thing), text, link });
}

function statusChoices(): readonly Choice<OutcomeStatus>[] {
  const words: Readonly<
    Record<OutcomeStatus, readonly [icon: IconName, label: string, description: string]>
  > = {
    kept: ['pass', l10n.t('Kept'), l10n.t('it works and stays')],
    changed: ['sync', l10n.t('Changed'), l10n.t('it works, but differently than planned')],
    dropped: [
      'circle-slash',
      l10n.t('Dropped'),
      l10n.t('just as honorable: it was tried, and taught you something'),
    ],
  };
  return OUTCOME_STATUSES.map((value) => {
    const [icon, label, description] = words[value];
    return { icon, label, description, value };
  });
}
