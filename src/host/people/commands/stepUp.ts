import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { ME, NEXT, type Thing } from '../../../core/book/paths';
import { weekOf } from '../../../core/day';
import { isSameText } from '../../../core/records/sameText';
import { lastStep } from '../../../core/rules/stepBefore';
import { type StepWords, stepWords } from '../../../core/rules/stepTaken';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { defined } from '../../platform/defined';
import { UserError } from '../../platform/errors';
import { type Choice, pickOne } from '../../prompts/inputs';
import { pickBook } from '../../prompts/pickPerson';
import { asksOptional, type StepFrame } from '../../prompts/steps';
import { createRecord } from '../../store/createRecord';
import type { Book } from '../../store/openedBook';
import { addToNext } from './addToNext';

/** What a step up may become. */
export const STEP_FORMS = ['goal', 'promise'] as const;
type StepForm = (typeof STEP_FORMS)[number];

/** Makes a goal or a promise of the lead's own of what a reflection says under *step up*: of a week, else of the newest. */
export const stepUp = defineCommand({
  name: 'stepUp',
  args: z.strictObject({ book: argument.uri, week: argument.week, as: argument.oneOf(STEP_FORMS) }),
  fromRow: ({ book }) => ({ book }),
  run: async (host, { args }) => {
    const title = l10n.t('Step Up');
    const open = await pickBook(host.books, args.book, title);
    if (!open) return undefined;
    const { book } = open;
    const step = lastStep(
      await reflectionsOf(book),
      args.week ?? weekOf(host.today()),
      args.week !== undefined,
    );
    const words = step && stepWords(step);
    if (!words)
      throw new UserError(
        'badArguments',
        l10n.t('No step up is written down. Run “Leadbook: Reflect” first.'),
      );
    const frame = { title, step: 1, of: 1, back: false };
    const as = args.as ?? (await askForm(frame, words.goal));
    return as && keepStep(host, book, as, words);
  },
});

/** Asks what a step becomes, one key each. */
async function askForm(frame: StepFrame, step: string): Promise<StepForm | undefined> {
  const answer = await pickOne(frame, l10n.t('What should “{0}” become?', step), formChoices());
  return answer.kind === 'answer' ? answer.value : undefined;
}

/** Asks the same behind a reflection: Enter leaves it as it is. Not where `leadbook.prompts` says few. */
export async function askStepForm(title: string): Promise<StepForm | undefined> {
  if (!asksOptional()) return undefined;
  const frame = { title, step: 1, of: 1, back: false };
  const answer = await pickOne<StepForm | ''>(frame, l10n.t('Should it become more than a thought?'), [
    { label: l10n.t('Leave It Here'), description: l10n.t('asked again next week'), value: '' },
    ...formChoices(),
  ]);
  return answer.kind === 'answer' && answer.value !== '' ? answer.value : undefined;
}

function formChoices(): readonly Choice<StepForm>[] {
  return [
    { label: l10n.t('A Goal of Mine'), description: 'G', key: 'g', icon: 'target', value: 'goal' },
    { label: l10n.t('A Promise of Mine'), description: 'P', key: 'p', icon: 'checklist', value: 'promise' },
  ];
}

/**
 * Writes the goal or the promise; of what is there already nothing is written twice.
 * @throws {UserError} what the writer throws
 */
export async function keepStep(
  host: Pick<CommandContext, 'modules' | 'writer' | 'today' | 'feedback'>,
  book: Book,
  as: StepForm,
  { goal, milestone, promise }: StepWords,
): Promise<Uri> {
  const known = as === 'goal' ? await goalNamed(book, goal) : await promiseNamed(book, promise);
  if (known) {
    await host.feedback.tell({ message: l10n.t('You already have it'), open: known });
    return known;
  }
  if (as === 'promise') {
    const uri = await addToNext(host, book, ME, 'actions', { text: promise, owner: ME });
    await host.feedback.tell({ message: l10n.t('Promise to yourself kept for next time'), open: uri });
    return uri;
  }
  const milestones = milestone === undefined ? undefined : [{ text: milestone }];
  const record = {
    title: goal,
    status: 'active' as const,
    since: host.today(),
    ...defined({ milestones }),
  };
  const uri = await createRecord(host, book, 'goal', record, { person: ME, title: goal });
  await host.feedback.tell({ message: l10n.t('Goal of yours added'), open: uri });
  return uri;
}

async function goalNamed(book: Book, title: string): Promise<Uri | undefined> {
  for (const thing of await book.thingsNow('goal', ME)) {
    const summary = await book.summary(thing);
    if (summary.ok && summary.record.title !== undefined && isSameText(summary.record.title, title))
      return book.uri(thing);
  }
  return undefined;
}

async function promiseNamed(book: Book, text: string): Promise<Uri | undefined> {
  const thing = { kind: 'oneOnOne', person: ME, name: NEXT, private: false } as const satisfies Thing;
  const summary = await book.summary(thing);
  const actions = summary.ok ? (summary.record.actions ?? []) : [];
  return actions.some((one) => isSameText(one.text, text) && one.done === undefined)
    ? book.uri(thing)
    : undefined;
}

/** The reflections of a book by their weeks, in no order. */
export async function reflectionsOf(book: Book) {
  const things = await book.thingsNow('reflection');
  return Promise.all(
    things.map(async (thing) => {
      const summary = await book.summary(thing);
      return { week: thing.name, record: summary.ok ? summary.record : {} };
    }),
  );
}
