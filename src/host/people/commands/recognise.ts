import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { ME, personThing } from '../../../core/book/paths';
import { compareLabels } from '../../../core/compareText';
import { inOneLine } from '../../../core/inOneLine';
import { setDayOnce, setKey } from '../../../core/records/changes';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { defined } from '../../platform/defined';
import { UserError } from '../../platform/errors';
import { withTextOnFailure } from '../../platform/withTextOnFailure';
import { selectionLink } from '../../platform/workspaceLinks';
import { pickValue, valueInBook, valuesOfBook } from '../../prompts/bookValues';
import { personHere } from '../../prompts/currentPerson';
import { inputText, pickOne } from '../../prompts/inputs';
import { personOf, pickPerson, type Somebody } from '../../prompts/pickPerson';
import { askSteps, type StepAnswer, type StepFrame } from '../../prompts/steps';
import type { OpenBook } from '../../store/books';
import { createRecord } from '../../store/createRecord';
import { folderOfBook } from '../../store/folderOfBook';
import { exists } from '../../store/guards';
import { isArchived, nameOf, type PersonSummary, relationOfSummary } from '../../store/personSummaries';

interface Answers {
  somebody: Somebody;
  text: string;
  effect: string;
  value: string;
  from: string;
  how: string;
}

/** Keeps something brilliant that somebody did, and what it changed. They have not been told by that. */
export const recognise = defineCommand({
  name: 'recognise',
  args: z.strictObject({
    book: argument.uri,
    person: argument.person,
    text: argument.text,
    effect: argument.text,
    link: argument.text,
    from: argument.person,
    value: argument.text,
    how: argument.text,
  }),
  run: async (host, call) => {
    const { args, all } = call;
    const link = args.link ?? (all ? selectionLink() : undefined);
    const somebody =
      args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
    const answers = await askSteps<Answers>(
      l10n.t('Recognize'),
      { somebody, text: args.text, effect: args.effect, value: args.value, from: args.from, how: args.how },
      [
        {
          key: 'somebody',
          required: true,
          ask: (frame) => pickPerson(frame, l10n.t('Who was brilliant?'), host.books),
        },
        {
          key: 'text',
          required: true,
          ask: (frame) =>
            inputText(frame, {
              prompt: l10n.t('What did they do?'),
              missing: l10n.t('Enter some text.'),
            }),
        },
        {
          key: 'effect',
          required: false,
          ask: (frame) => inputText(frame, { prompt: l10n.t('What did it change?'), optional: true }),
        },
        {
          key: 'value',
          required: false,
          when: async ({ somebody: whose }) =>
            whose !== undefined && (await valuesOfBook(whose.book)).length > 0,
          ask: (frame, { somebody: whose }) =>
            pickValue(frame, whose?.book, l10n.t('Which of our values does it show?')),
        },
        {
          key: 'from',
          required: false,
          when: async ({ somebody: whose }) => whose !== undefined && (await othersThan(whose)).length > 0,
          ask: (frame, { somebody: whose }) => pickFrom(frame, whose),
        },
        {
          key: 'how',
          required: false,
          when: ({ somebody: whose }) => isFirstPraise(whose),
          ask: (frame) =>
            inputText(frame, {
              prompt: l10n.t('This is your first praise for them. How do they like to hear it?'),
              placeholder: l10n.t('In private first, then in the team channel. Enter skips it'),
              optional: true,
            }),
        },
      ],
      all,
      await personHere(host, call),
    );
    if (!answers?.somebody || answers.text === undefined) return undefined;
    const { text, effect, how } = answers;
    const { book: open, slug } = answers.somebody;
    const day = host.today();
    // By hand it was noticed by the lead unless somebody else is named.
    const from = answers.from === ME && args.from === undefined ? undefined : answers.from;
    if (from !== undefined) await personOf(host.books, from, open.book.root);
    const value = answers.value === undefined ? undefined : await valueInBook(open, answers.value);
    const record = { date: day, text, ...defined({ effect, link, from, value }) };
    const uri = await createRecord(host, open.book, 'recognition', record, {
      person: slug,
      title: text,
      day,
    });
    if (how !== undefined) await keepHow(host, open, slug, how);
    const name = nameOf(await open.summaries.get(slug));
    await host.feedback.tell({ message: l10n.t('Recognition of {0} kept', name), open: uri });
    return uri;
  },
});

/** Who else may have noticed it: everybody but the lead and the one who is praised. */
async function othersThan({ book, slug }: Somebody): Promise<readonly PersonSummary[]> {
  return (await book.summaries.all()).filter(
    (summary) =>
      summary.slug !== ME &&
      summary.slug !== slug &&
      !isArchived(summary) &&
      relationOfSummary(summary) !== 'team',
  );
}

async function pickFrom(frame: StepFrame, whose: Somebody | undefined): Promise<StepAnswer<string>> {
  const others = whose ? await othersThan(whose) : [];
  const names = others
    .map((summary) => ({ label: nameOf(summary), value: summary.slug }))
    .sort((a, b) => compareLabels(a.label, b.label));
  return pickOne(frame, l10n.t('Who noticed it?'), [{ label: l10n.t('You'), value: ME }, ...names]);
}

/** True if nothing is known yet of how they like to hear praise, and none was written down before. */
async function isFirstPraise(whose: Somebody | undefined): Promise<boolean> {
  if (!whose) return false;
  const { book, summaries } = whose.book;
  const { person } = await summaries.get(whose.slug);
  if (!person.ok || person.record.recognise !== undefined) return false;
  const file = book.uri(personThing(whose.slug));
  return (await book.things('recognition', whose.slug)).length === 0 && (await exists(file));
}

async function keepHow(
  host: Pick<CommandContext, 'writer'>,
  { book }: OpenBook,
  person: string,
  how: string,
): Promise<void> {
  const uri = book.uri(personThing(person));
  await withTextOnFailure(how, () =>
    host.writer.edit(book.folder.uri, uri, (text) => edit(text, [setKey('person', 'recognise', how)])),
  );
}

/** Keeps the day on which they heard it: praise, or who the lead sees them becoming. */
export const markTold = defineCommand({
  name: 'markTold',
  args: z.strictObject({ uri: argument.uri }),
  run: async (host, { args }) => {
    if (!args.uri)
      throw new UserError(
        'badArguments',
        l10n.t('Mark it in the People view, under the person’s recognition.'),
      );
    const { uri } = args;
    await host.books.all();
    const kind = host.books.at(uri)?.book.thing(uri)?.kind === 'person' ? 'person' : 'recognition';
    const folder = await folderOfBook(host, uri, kind);
    await host.writer.edit(folder, uri, (text) => setDayOnce(text, kind, 'told', host.today()));
    if (kind === 'person') {
      await host.feedback.tell({ message: l10n.t('Noted that you told them'), open: uri });
      return uri;
    }
    await host.feedback.tell({ message: await sharedWords(host, args.uri), open: args.uri });
    return args.uri;
  },
});

/** That praise was shared, and how they like to hear it. */
async function sharedWords({ books }: Pick<CommandContext, 'books'>, uri: Uri): Promise<string> {
  const open = books.at(uri);
  const person = open?.book.thing(uri)?.person;
  const summary = person === undefined ? undefined : await open?.summaries.get(person);
  const said = summary?.person.ok ? summary.person.record.recognise : undefined;
  const how = said && inOneLine(said);
  return how === undefined
    ? l10n.t('Praise marked as shared')
    : l10n.t('Praise marked as shared. How they like it: {0}', how);
}
