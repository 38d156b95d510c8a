import { l10n, type Uri, window } from 'vscode';
import * as z from 'zod/mini';
import { personThing } from '../../../core/book/paths';
import { addDays } from '../../../core/day';
import { setKey } from '../../../core/records/changes';
import { newText } from '../../../core/records/newText';
import { typed } from '../../../core/records/typed';
import { templateOf } from '../../../core/rules/templateTopics';
import { read } from '../../../core/yaml';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import { fileOfPlace } from '../../commands/caller';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import { personHere } from '../../prompts/currentPerson';
import { type Choice, inputText, pickOne } from '../../prompts/inputs';
import { personChoices, personOf, pickBook, type Somebody } from '../../prompts/pickPerson';
import { askSteps, asksOptional, type StepAnswer, type StepFrame } from '../../prompts/steps';
import type { OpenBook } from '../../store/books';
import { createRecord } from '../../store/createRecord';
import { folderOfBook } from '../../store/folderOfBook';
import { readText } from '../../store/guards';
import type { Book } from '../../store/openedBook';
import { nameOf } from '../../store/personSummaries';
import { noTemplate, shippedTemplates } from '../templates';

/** Makes a template of a one-on-one: its topics and headings, nothing of what was said. Never over another. */
export const saveAsTemplate = defineCommand({
  name: 'saveAsTemplate',
  args: z.strictObject({ uri: argument.uri, name: argument.text }),
  fromPlace: fileOfPlace,
  run: async (host, { args }) => {
    const uri = args.uri ?? window.activeTextEditor?.document.uri;
    if (!uri) throw new UserError('badArguments', l10n.t('Open a one-on-one first.'));
    await folderOfBook(host, uri, 'oneOnOne');
    const open = host.books.at(uri);
    const reading = read(await readText(uri));
    if (!open || !reading.ok) throw new UserError('refused', l10n.t('This note cannot be read.'), uri);
    const record = templateOf(typed('oneOnOne', reading.data, true).record);
    if (Object.keys(record).length === 0)
      throw new UserError('badArguments', l10n.t('This note has no topics or headings for a template.'), uri);
    const answer =
      args.name === undefined
        ? await inputText(
            { title: l10n.t('Save as Template'), step: 1, of: 1, back: false },
            { prompt: l10n.t('Name'), placeholder: 'coaching', missing: l10n.t('Enter a name.') },
          )
        : { kind: 'answer' as const, value: args.name };
    if (answer.kind !== 'answer' || answer.value === undefined) return undefined;
    const saved = await createRecord(host, open.book, 'template', record, { title: answer.value });
    await host.feedback.tell({ message: l10n.t('Template saved'), open: saved });
    return saved;
  },
});

/** Chooses the template that one-on-ones begin with: a person's, or everybody's who has none of their own. */
export const useTemplate = defineCommand({
  name: 'useTemplate',
  args: z.strictObject({
    book: argument.uri,
    person: argument.person,
    template: argument.text,
    goals: z.optional(z.boolean()),
  }),
  fromRow: ({ book, person }) => ({ book, person }),
  run: async (host, call) => {
    const { args, all } = call;
    const title = l10n.t('Use Template');
    const given = args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
    const known = given ? {} : await personHere(host, call);
    const open = given?.book ?? known.somebody?.value.book ?? (await pickBook(host.books, args.book, title));
    if (!open) return undefined;
    const { book } = open;
    const shipped = shippedTemplates();
    const own = (await book.things('template')).map(({ name }) => name);
    const answers = await askSteps<{ somebody: Somebody | typeof EVERYBODY; template: string }>(
      title,
      { somebody: given, template: args.template },
      [
        {
          key: 'somebody',
          required: true,
          // There is no current person: it is for everybody.
          when: () => known.somebody !== undefined,
          ask: async (frame) => pickOne(frame, l10n.t('Whose one-on-ones?'), await whoseChoices(host, open)),
        },
        {
          key: 'template',
          required: true,
          ask: (frame) => pickTemplate(frame, own, [...shipped.keys()]),
        },
      ],
      all,
      known,
    );
    const template = answers?.template;
    if (!answers || template === undefined) return undefined;
    const somebody = answers.somebody === EVERYBODY ? undefined : answers.somebody;
    if (!own.includes(template)) {
      const record = shipped.get(template);
      if (!record) throw noTemplate(template);
      const uri = book.uri({ kind: 'template', name: template, private: false });
      await host.writer.create(book.folder.uri, uri, newText('template', record));
    }
    const kind = somebody ? 'person' : 'book';
    const uri = somebody
      ? book.uri(personThing(somebody.slug))
      : book.uri({ kind: 'book', name: 'book', private: false });
    await host.writer.edit(book.folder.uri, uri, (text) => edit(text, [setKey(kind, 'template', template)]));
    if (somebody && template === 'first-90-days')
      await offerGoals(host, book, somebody.slug, args.goals ?? (all && asksOptional() ? undefined : false));
    const message = somebody
      ? l10n.t(
          'One-on-ones with {0} begin with “{1}”',
          nameOf(await open.summaries.get(somebody.slug)),
          template,
        )
      : l10n.t('One-on-ones begin with “{0}”', template);
    await host.feedback.tell({ message, open: uri });
    return uri;
  },
});

/** Stands for the book itself, whose template counts for all who have none of their own. */
const EVERYBODY = 'everybody';

async function whoseChoices(
  { books }: Pick<CommandContext, 'books'>,
  open: OpenBook,
): Promise<readonly Choice<Somebody | typeof EVERYBODY>[]> {
  const people = await personChoices([open], books.recent.of('people'), false);
  return [{ label: l10n.t('Everybody'), description: l10n.t('the whole book'), value: EVERYBODY }, ...people];
}

function pickTemplate(
  frame: StepFrame,
  own: readonly string[],
  shipped: readonly string[],
): Promise<StepAnswer<string>> {
  const choices: Choice<string>[] = [
    ...own.map((name) => ({ label: name, value: name })),
    ...shipped
      .filter((name) => !own.includes(name))
      .map((name) => ({ label: name, description: l10n.t('built in'), value: name })),
  ];
  return pickOne(frame, l10n.t('What should one-on-ones begin with?'), choices);
}

/** Three goals for the first 90 days, each with its day, where it is known when they began. */
async function offerGoals(
  host: Pick<CommandContext, 'modules' | 'writer'>,
  book: Book,
  person: string,
  given: boolean | undefined,
): Promise<readonly Uri[]> {
  const thing = personThing(person);
  const summary = await book.summary(thing);
  const since = summary.ok ? summary.record.since : undefined;
  if (since === undefined) return [];
  const isWanted = given ?? (await wantsGoals());
  if (!isWanted) return [];
  const goals = [
    [l10n.t('Know the people, the product and the code'), 30],
    [l10n.t('Ship something of their own'), 60],
    [l10n.t('Own an area'), 90],
  ] as const;
  const taken = (await book.things('goal', person)).length > 0 ? await titlesOf(book, person) : [];
  const made: Uri[] = [];
  for (const [goal, days] of goals) {
    if (taken.includes(goal)) continue;
    const record = { title: goal, status: 'active' as const, since, due: addDays(since, days) };
    made.push(await createRecord(host, book, 'goal', record, { person, title: goal }));
  }
  return made;
}

async function titlesOf(book: Book, person: string): Promise<readonly string[]> {
  const summaries = await Promise.all(
    (await book.things('goal', person)).map((thing) => book.summary(thing)),
  );
  return summaries.flatMap((summary) => (summary.ok && summary.record.title ? [summary.record.title] : []));
}

async function wantsGoals(): Promise<boolean> {
  const frame = { title: l10n.t('Use Template'), step: 1, of: 1, back: false };
  const answer = await pickOne(frame, l10n.t('Add three goals for the first 90 days, each with its day?'), [
    { label: l10n.t('Add Goals'), value: true },
    { label: l10n.t('No Goals'), value: false },
  ]);
  return answer.kind === 'answer' && answer.value;
}
