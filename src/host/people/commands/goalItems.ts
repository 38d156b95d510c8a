import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../../core/day';
import { appendItem, toggleItem } from '../../../core/records/changes';
import { CONFIDENCES, type Confidence } from '../../../core/records/goalKind';
import { isDone } from '../../../core/rules/openPromises';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import { itemOfRow } from '../../commands/caller';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import { withTextOnFailure } from '../../platform/withTextOnFailure';
import { type Choice, inputText, pickOne } from '../../prompts/inputs';
import { pickDay } from '../../prompts/pickDay';
import { askSteps, type Step } from '../../prompts/steps';
import { whoIsMet } from '../../prompts/whoIsMet';
import { folderOfBook } from '../../store/folderOfBook';
import { toggledSentence } from '../tickedSentence';
import { goalHere, goalStep } from './goalFor';

/** Adds a step on the way to a goal. */
export const addMilestone = defineCommand({
  name: 'addMilestone',
  args: z.strictObject({ uri: argument.uri, text: argument.text, due: argument.day }),
  run: async (host, call) => {
    const { args, all } = call;
    const answers = await askSteps<{ uri: Uri; text: string; due: Day }>(
      l10n.t('Add Milestone'),
      args,
      [
        goalStep(host, call),
        textStep(l10n.t('A step you can both see when it’s done')),
        {
          key: 'due',
          required: false,
          ask: async (frame, { uri }) =>
            pickDay(frame, host, {
              prompt: l10n.t('By when?'),
              somebody: await whoIsMet(host.books, uri),
            }),
        },
      ],
      all,
      await goalHere(host, all, args.uri),
    );
    if (!answers?.uri || answers.text === undefined) return undefined;
    return addTo(host, answers.uri, 'milestones', { text: answers.text, due: answers.due });
  },
});

interface Ticked {
  readonly index: number;
  readonly text: string;
  /** True if it was shown as reached, where it was shown. */
  readonly done?: boolean;
}

/** Ticks a milestone, or takes the tick away; refused when another text stands there by now. */
export const toggleMilestone = defineCommand({
  name: 'toggleMilestone',
  args: z.strictObject({ uri: argument.uri, index: argument.index, text: argument.shown }),
  fromRow: itemOfRow,
  run: async (host, call) => {
    const { args, all } = call;
    const { index, text } = args;
    const answers = await askSteps<{ uri: Uri; milestone: Ticked }>(
      l10n.t('Mark Milestone as Reached'),
      { uri: args.uri, milestone: index !== undefined && text !== undefined ? { index, text } : undefined },
      [
        goalStep(host, call),
        {
          key: 'milestone',
          required: true,
          ask: async (frame, { uri }) =>
            pickOne(frame, l10n.t('Which milestone?'), await milestoneChoices(host, uri)),
        },
      ],
      all,
      await goalHere(host, all, args.uri),
    );
    if (!answers?.uri || !answers.milestone) return undefined;
    const { uri, milestone } = answers;
    const folder = await folderOfBook(host, uri, 'goal');
    let sentence = '';
    await host.writer.edit(folder, uri, (now) => {
      sentence = toggledSentence(now, 'milestones', milestone.index);
      return toggleItem(now, 'milestones', milestone.index, milestone.text, host.today(), milestone.done);
    });
    await host.feedback.tell({ message: sentence, open: uri });
    return uri;
  },
});

async function milestoneChoices(
  host: Pick<CommandContext, 'books'>,
  uri: Uri | undefined,
): Promise<readonly Choice<Ticked>[]> {
  for (const { book } of await host.books.all()) {
    const thing = uri && book.thing(uri);
    if (thing?.kind !== 'goal') continue;
    const summary = await book.summary({ ...thing, kind: 'goal' });
    const milestones = summary.ok ? (summary.record.milestones ?? []) : [];
    const choices = milestones.flatMap(({ text, done }, index): Choice<Ticked>[] =>
      text === undefined
        ? []
        : [
            {
              icon: isDone(done) ? 'pass-filled' : 'circle-large-outline',
              label: text,
              value: { index, text, done: isDone(done) },
            },
          ],
    );
    if (choices.length > 0) return choices;
  }
  throw new UserError(
    'noMilestone',
    l10n.t('This goal has no milestones yet. Run “Leadbook: Add Milestone” first.'),
    uri,
  );
}

/** Keeps how a goal stands, with the person's own confidence. */
export const checkIn = defineCommand({
  name: 'checkIn',
  args: z.strictObject({ uri: argument.uri, text: argument.text, confidence: argument.oneOf(CONFIDENCES) }),
  fromRow: ({ row, uri }) => (row === 'goal' ? { uri } : {}),
  run: async (host, call) => {
    const { args, all } = call;
    const answers = await askSteps<{ uri: Uri; text: string; confidence: Confidence | 'none' }>(
      l10n.t('Check In'),
      args,
      [
        goalStep(host, call),
        textStep(l10n.t('How is it going?')),
        {
          key: 'confidence',
          required: false,
          ask: (frame) =>
            pickOne(frame, l10n.t('How confident are they? Enter skips it'), confidenceChoices()),
        },
      ],
      all,
      await goalHere(host, all, args.uri),
    );
    if (!answers?.uri || answers.text === undefined) return undefined;
    const confidence = answers.confidence === 'none' ? undefined : answers.confidence;
    return addTo(host, answers.uri, 'checkins', { date: host.today(), text: answers.text, confidence });
  },
});

/**
 * Adds an item to a list of a goal, or of a person's own file, and says so.
 * @throws {UserError} `badArguments` for a file that cannot have it, and what the writer throws; with the text that was to be kept
 */
export async function addTo(
  host: Pick<CommandContext, 'books' | 'writer' | 'feedback'>,
  uri: Uri,
  list: 'milestones' | 'evidence' | 'checkins',
  item: { readonly [key: string]: string | undefined },
  kind: 'goal' | 'person' = 'goal',
): Promise<Uri> {
  await withTextOnFailure([item.text, item.link], async () => {
    const folder = await folderOfBook(host, uri, kind);
    await host.writer.edit(folder, uri, (text) => edit(text, [appendItem(kind, list, item)]));
  });
  await host.feedback.tell({ message: addedSentence(list), open: uri });
  return uri;
}

function addedSentence(list: 'milestones' | 'evidence' | 'checkins'): string {
  switch (list) {
    case 'milestones':
      return l10n.t('Milestone added');
    case 'evidence':
      return l10n.t('Evidence added');
    case 'checkins':
      return l10n.t('Check-in added');
  }
}

/** The step that asks for a text. */
export function textStep(prompt: string): Step<{ text: string }, 'text'> {
  return {
    key: 'text',
    required: true,
    ask: (frame) => inputText(frame, { prompt, missing: l10n.t('Enter some text.') }),
  };
}

function confidenceChoices(): readonly Choice<Confidence | 'none'>[] {
  const words: Readonly<Record<Confidence, string>> = {
    low: l10n.t('Low'),
    medium: l10n.t('Medium'),
    high: l10n.t('High'),
  };
  return [
    { label: l10n.t('Skip'), value: 'none' },
    ...CONFIDENCES.map((value) => ({ label: words[value], value })),
  ];
}
