import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { personThing } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import { keyOrder } from '../../../core/records/kinds';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { distance } from '../../platform/dateFormat';
import { UserError } from '../../platform/errors';
import { personHere } from '../../prompts/currentPerson';
import { type Choice, pickOne } from '../../prompts/inputs';
import { pickGoal } from '../../prompts/pickGoal';
import { personOf, pickPerson, type Somebody } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import { folderOfBook } from '../../store/folderOfBook';
import { nameOf, type PersonSummary } from '../../store/personSummaries';
import { moveToFile } from '../moveToFile';

interface Evidence {
  readonly index: number;
  readonly text: string;
}

/** Moves evidence that is kept with a person to a goal of theirs, with its day and its link. */
export const tieEvidence = defineCommand({
  name: 'tieEvidence',
  args: z.strictObject({
    book: argument.uri,
    person: argument.person,
    index: argument.index,
    text: argument.shown,
    goal: argument.uri,
  }),
  fromRow: ({ book, person }) => ({ book, person }),
  run: async (host, call) => {
    const { args, all } = call;
    const { index, text } = args;
    const title = l10n.t('Tie Evidence to a Goal');
    const only = ({ person }: PersonSummary) => person.ok && (person.record.evidence ?? []).length > 0;
    const given = args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
    const evidence = index === undefined || text === undefined ? undefined : { index, text };
    const answers = await askSteps<{ somebody: Somebody; evidence: Evidence; goal: Uri }>(
      title,
      { somebody: given, evidence, goal: args.goal },
      [
        {
          key: 'somebody',
          required: true,
          ask: (frame) => pickPerson(frame, l10n.t('Whose evidence?'), host.books, { only }),
        },
        {
          key: 'evidence',
          required: true,
          ask: async (frame, { somebody }) =>
            pickOne(frame, l10n.t('Which evidence?'), await evidenceChoices(somebody, host.today())),
        },
        {
          key: 'goal',
          required: true,
          ask: (frame, { somebody }) =>
            pickGoal(frame, somebody ? [somebody] : [], l10n.t('Which goal is it evidence for?')),
        },
      ],
      all,
      await personHere(host, call, only),
    );
    return answers?.somebody && answers.evidence && answers.goal
      ? tied(host, answers.somebody, answers.evidence, answers.goal)
      : undefined;
  },
});

async function evidenceChoices(
  somebody: Somebody | undefined,
  today: Day,
): Promise<readonly Choice<Evidence>[]> {
  if (!somebody) return [];
  const { book, slug } = somebody;
  const summary = await book.summaries.get(slug);
  const evidence = summary.person.ok ? (summary.person.record.evidence ?? []) : [];
  const choices = evidence.flatMap(({ text, date }, index): Choice<Evidence>[] =>
    text === undefined
      ? []
      : [
          {
            label: text,
            ...(date === undefined ? {} : { description: distance(date, today) }),
            value: { index, text },
          },
        ],
  );
  if (choices.length > 0) return choices.reverse();
  throw new UserError('badArguments', l10n.t('All evidence of {0} belongs to a goal.', nameOf(summary)));
}

async function tied(
  host: Pick<CommandContext, 'books' | 'writer' | 'feedback'>,
  { book: { book }, slug }: Somebody,
  { index, text }: Evidence,
  goal: Uri,
): Promise<Uri> {
  const uri = book.uri(personThing(slug));
  const to = await folderOfBook(host, goal, 'goal');
  await moveToFile(host, { root: book.folder.uri, uri, list: 'evidence', index, text }, (value) =>
    host.writer.edit(to, goal, (now) =>
      edit(now, [{ kind: 'append', path: ['evidence'], value, order: keyOrder('goal') }]),
    ),
  );
  await host.feedback.tell({ message: l10n.t('Evidence tied to its goal'), open: goal });
  return goal;
}
