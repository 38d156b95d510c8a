import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { selectionLink } from '../../platform/workspaceLinks';
import { type PersonCall, type PersonHost, personHere } from '../../prompts/currentPerson';
import { keptWith, pickGoal } from '../../prompts/pickGoal';
import { personOf, personUri, pickPerson, type Somebody } from '../../prompts/pickPerson';
import { askSteps, type Step } from '../../prompts/steps';
import { goalFor, goalHere } from './goalFor';
import { addTo, textStep } from './goalItems';

/** Adds dated proof of growth to a goal. */
export const addEvidence = defineCommand({
  name: 'addEvidence',
  args: z.strictObject({
    uri: argument.uri,
    book: argument.uri,
    person: argument.person,
    text: argument.text,
    link: argument.text,
  }),
  fromRow: ({ row, uri, book, person }) => (row === 'goal' ? { uri } : { book, person }),
  run: async (host, call) => {
    const { args, all } = call;
    const somebody =
      args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
    const link = args.link ?? (all ? selectionLink() : undefined);
    const goal = somebody ? {} : await goalHere(host, all, args.uri);
    const whose =
      somebody || goal.uri ? {} : await personHere(host, { ...call, all: all && args.uri === undefined });
    const answers = await askSteps<{ somebody: Somebody; uri: Uri; text: string }>(
      l10n.t('Add Evidence'),
      { somebody, uri: args.uri ?? (all ? undefined : somebody && personUri(somebody)), text: args.text },
      [
        ...(whose.somebody ? [somebodyStep(host)] : []),
        evidenceStep(host, call),
        textStep(l10n.t('What did you see them do?')),
      ],
      all,
      { ...goal, ...whose },
    );
    if (!answers?.uri || answers.text === undefined) return undefined;
    return addEvidenceTo(host, answers.uri, { text: answers.text, link });
  },
});

/**
 * Adds evidence of today to a goal, or to a person's own file until there is a goal for it.
 * @throws {UserError} see `addTo`
 */
export function addEvidenceTo(
  host: Pick<CommandContext, 'books' | 'writer' | 'today' | 'feedback'>,
  uri: Uri,
  evidence: { text: string; link: string | undefined },
): Promise<Uri> {
  const kind = host.books.at(uri)?.book.thing(uri)?.kind === 'person' ? 'person' : 'goal';
  return addTo(host, uri, 'evidence', { date: host.today(), ...evidence }, kind);
}

/** Changes the current person: asked only by going back. */
function somebodyStep(host: PersonHost): Step<{ somebody: Somebody }, 'somebody'> {
  return {
    key: 'somebody',
    required: true,
    ask: (frame) => pickPerson(frame, l10n.t('Whose evidence?'), host.books),
  };
}

/** The goal that evidence is for, of one person or of all; of one it may be kept with them. */
function evidenceStep(host: PersonHost, call: PersonCall): Step<{ somebody: Somebody; uri: Uri }, 'uri'> {
  const prompt = l10n.t('Which goal is it evidence for?');
  return {
    key: 'uri',
    required: true,
    ask: async (frame, { somebody }) =>
      somebody
        ? pickGoal(frame, [somebody], prompt, await keptWith(somebody))
        : goalFor(host, call, frame, l10n.t('Which goal?')),
  };
}
