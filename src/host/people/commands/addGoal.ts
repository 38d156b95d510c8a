import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../../core/day';
import { setKey } from '../../../core/records/changes';
import { GOAL_STATUSES, type GoalStatus } from '../../../core/records/goalKind';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { defined } from '../../platform/defined';
import type { IconName } from '../../platform/messages/icons';
import { pickValue, underVision, valueInBook, valuesOfBook } from '../../prompts/bookValues';
import { personHere } from '../../prompts/currentPerson';
import { inputText, pickOne } from '../../prompts/inputs';
import { pickDay } from '../../prompts/pickDay';
import { personOf, pickPerson, type Somebody } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import { createRecord } from '../../store/createRecord';
import { folderOfBook } from '../../store/folderOfBook';
import { nameOf } from '../../store/personSummaries';
import { goalFor } from './goalFor';

interface Answers {
  somebody: Somebody;
  title: string;
  why: string;
  value: string;
  due: Day;
}

/** Sets a growth goal for a person. */
export const addGoal = defineCommand({
  name: 'addGoal',
  args: z.strictObject({
    book: argument.uri,
    person: argument.person,
    title: argument.text,
    why: argument.text,
    value: argument.text,
    due: argument.day,
  }),
  run: async (host, call) => {
    const { args, all } = call;
    const somebody =
      args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
    const answers = await askSteps<Answers>(
      l10n.t('Add Goal'),
      { somebody, title: args.title, why: args.why, value: args.value, due: args.due },
      [
        {
          key: 'somebody',
          required: true,
          ask: (frame) => pickPerson(frame, l10n.t('Whose goal?'), host.books, { me: true }),
        },
        {
          key: 'title',
          required: true,
          ask: (frame) =>
            inputText(frame, {
              prompt: l10n.t('The goal, in their words'),
              placeholder: l10n.t('Lead the payments migration'),
              missing: l10n.t('Enter some text.'),
            }),
        },
        {
          key: 'why',
          required: false,
          ask: async (frame, { somebody: whose }) =>
            inputText(frame, {
              prompt: await underVision(whose?.book, l10n.t('Why does it matter to them?')),
              optional: true,
            }),
        },
        {
          key: 'value',
          required: false,
          when: async ({ somebody: whose }) =>
            whose !== undefined && (await valuesOfBook(whose.book)).length > 0,
          ask: (frame, { somebody: whose }) =>
            pickValue(frame, whose?.book, l10n.t('Which of our values does it stand for?')),
        },
        {
          key: 'due',
          required: false,
          ask: (frame, { somebody: whose }) =>
            pickDay(frame, host, { prompt: l10n.t('By when?'), somebody: whose }),
        },
      ],
      all,
      await personHere(host, call),
    );
    if (!answers?.somebody || answers.title === undefined) return undefined;
    const { title, why, due } = answers;
    const value =
      answers.value === undefined ? undefined : await valueInBook(answers.somebody.book, answers.value);
    const record = { title, status: 'active' as const, since: host.today(), ...defined({ why, due, value }) };
    const uri = await createRecord(host, answers.somebody.book.book, 'goal', record, {
      person: answers.somebody.slug,
      title,
    });
    const name = nameOf(await answers.somebody.book.summaries.get(answers.somebody.slug));
    await host.feedback.tell({ message: l10n.t('Goal for {0} added', name), open: uri });
    return uri;
  },
});

/** Says how a goal stands: planned, active, achieved or dropped. */
export const setGoalStatus = defineCommand({
  name: 'setGoalStatus',
  done: () => l10n.t('Status of the goal changed'),
  args: z.strictObject({ uri: argument.uri, status: argument.oneOf(GOAL_STATUSES) }),
  run: async (host, call) => {
    const { args, all } = call;
    const answers = await askSteps<{ uri: Uri; status: GoalStatus }>(
      l10n.t('Set Goal Status'),
      args,
      [
        { key: 'uri', required: true, ask: (frame) => goalFor(host, call, frame, l10n.t('Which goal?')) },
        {
          key: 'status',
          required: true,
          ask: async (frame, { uri }) =>
            pickOne(
              // It begins at how the goal stands: Enter alone must change nothing.
              { ...frame, before: frame.before ?? (await statusOf(host, uri)) },
              l10n.t('How is it going?'),
              GOAL_STATUSES.map((value) => ({ ...statusLabel(value), value })),
            ),
        },
      ],
      all,
    );
    if (!answers?.uri || !answers.status) return undefined;
    const { uri, status } = answers;
    const folder = await folderOfBook(host, uri, 'goal');
    await host.writer.edit(folder, uri, (text) => edit(text, [setKey('goal', 'status', status)]));
    return uri;
  },
});

async function statusOf(
  host: Pick<CommandContext, 'books'>,
  uri: Uri | undefined,
): Promise<GoalStatus | undefined> {
  const book = uri && host.books.at(uri)?.book;
  const thing = uri && book?.thing(uri);
  if (!book || thing?.kind !== 'goal') return undefined;
  const summary = await book.summary({ ...thing, kind: 'goal' });
  return summary.ok ? summary.record.status : undefined;
}

function statusLabel(status: GoalStatus): { readonly icon: IconName; readonly label: string } {
  const labels: Readonly<Record<GoalStatus, readonly [icon: IconName, label: string]>> = {
    planned: ['circle-outline', l10n.t('Planned')],
    active: ['target', l10n.t('Active')],
    achieved: ['pass', l10n.t('Achieved')],
    dropped: ['circle-slash', l10n.t('Dropped')],
  };
  const [icon, label] = labels[status];
  return { icon, label };
}
