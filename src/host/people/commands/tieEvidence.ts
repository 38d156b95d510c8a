import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../../core/day';
import { keyOrder } from '../../../core/records/kinds';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { distance } from '../../platform/dateFormat';
import { UserError } from '../../platform/errors';
import { type Choice, pickOne } from '../../prompts/inputs';
import { personFor } from '../../prompts/personFor';
import { pickGoal } from '../../prompts/pickGoal';
import type { Somebody } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import { folderOfBook } from '../../store/folderOfBook';
import { nameOf } from '../../store/personSummaries';
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
  run: async (host, { args, all }) => {
    const { index, text } = args;
    const title = l10n.t('Tie Evidence to a Goal');
    const somebody = await personFor(host, args, title, l10n.t('Whose evidence?'), {
      atHand: true,
      only: ({ person }) => person.ok && (person.record.evidence ?? []).length > 0,
    });
    if (!somebody) return undefined;
    const answers = await askSteps<{ evidence: Evidence; goal: Uri }>(
      title,
      { evidence: index === undefined || text === undefined ? undefined : { index, text }, goal: args.goal },
      [
        {
          key: 'evidence',
          required: true,
          ask: async (frame) =>
            pickOne(frame, l10n.t('Which evidence?'), await evidenceChoices(somebody, host.today())),
        },
        {
          key: 'goal',
          required: true,
          ask: (frame) => pickGoal(frame, [somebody], l10n.t('Which goal is it evidence for?')),
        },
      ],
      all,
    );
    return answers?.evidence && answers.goal
      ? tied(host, somebody, answers.evidence, answers.goal)
      : undefined;
  },
});

async function evidenceChoices({ book, slug }: Somebody, today: Day): Promise<readonly Choice<Evidence>[]> {
  const head = await book.heads.get(slug);
  const evidence = head.person.ok ? (head.person.record.evidence ?? []) : [];
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
  throw new UserError('badArguments', l10n.t('All evidence of {0} belongs to a goal.', nameOf(head)));
}

async function tied(
  host: Pick<CommandContext, 'books' | 'writer' | 'feedback'>,
  { book: { book }, slug }: Somebody,
  { index, text }: Evidence,
  goal: Uri,
): Promise<Uri> {
  const uri = book.uri({ kind: 'person', person: slug, name: 'person', private: false });
  const to = await folderOfBook(host, goal, 'goal');
  await moveToFile(host, { root: book.folder.uri, uri, list: 'evidence', index, text }, (value) =>
    host.writer.edit(to, goal, (now) =>
      edit(now, [{ kind: 'append', path: ['evidence'], value, order: keyOrder('goal') }]),
    ),
  );
  await host.feedback.tell({ message: l10n.t('Evidence tied to its goal'), open: goal });
  return goal;
}
