import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { setDayOnce } from '../../../core/records/changes';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { defined } from '../../platform/defined';
import { UserError } from '../../platform/errors';
import { selectionLink } from '../../platform/workspaceLinks';
import { inputText } from '../../prompts/inputs';
import { personHere } from '../../prompts/personAtHand';
import { personOf, pickPerson, type Somebody } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import { createRecord } from '../../store/createRecord';
import { folderOfBook } from '../../store/folderOfBook';
import { nameOf } from '../../store/personSummaries';
import { valueInBook } from '../values';

interface Answers {
  somebody: Somebody;
  text: string;
  effect: string;
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
  }),
  run: async (host, { args, all }) => {
    const link = args.link ?? (all ? selectionLink() : undefined);
    const somebody =
      args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
    const answers = await askSteps<Answers>(
      l10n.t('Recognize'),
      { somebody, text: args.text, effect: args.effect },
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
      ],
      all,
      await personHere(host.books, all, args),
    );
    if (!answers?.somebody || answers.text === undefined) return undefined;
    const { text, effect } = answers;
    const day = host.today();
    const { from } = args;
    if (from !== undefined) await personOf(host.books, from, answers.somebody.book.book.root);
    const value = args.value === undefined ? undefined : await valueInBook(answers.somebody.book, args.value);
    const record = { date: day, text, ...defined({ effect, link, from, value }) };
    const uri = await createRecord(host, answers.somebody.book.book, 'recognition', record, {
      person: answers.somebody.slug,
      title: text,
      day,
    });
    const name = nameOf(await answers.somebody.book.heads.get(answers.somebody.slug));
    await host.feedback.tell({ message: l10n.t('Recognition of {0} kept', name), open: uri });
    return uri;
  },
});

/** Keeps the day on which they heard it: praise, or who the lead sees them becoming. */
export const markTold = defineCommand({
  name: 'markTold',
  args: z.strictObject({ uri: argument.uri }),
  run: async (host, { args }) => {
    if (!args.uri)
      throw new UserError('badArguments', l10n.t('Mark it in the People view, in the person’s recognition.'));
    const { uri } = args;
    await host.books.all();
    const kind = host.books.at(uri)?.book.thing(uri)?.kind === 'person' ? 'person' : 'recognition';
    const folder = await folderOfBook(host, uri, kind);
    await host.writer.edit(folder, uri, (text) => setDayOnce(text, kind, 'told', host.today()));
    if (kind === 'person') {
      await host.feedback.tell({ message: l10n.t('Kept that you told them'), open: uri });
      return uri;
    }
    await host.feedback.tell({ message: await sharedWords(host, args.uri), open: args.uri });
    return args.uri;
  },
});

/** That praise was shared, and how they like to hear it. */
async function sharedWords({ books }: CommandContext, uri: Uri): Promise<string> {
  const open = books.at(uri);
  const person = open?.book.thing(uri)?.person;
  const head = person === undefined ? undefined : await open?.heads.get(person);
  const how = head?.person.ok ? head.person.record.recognise?.replace(/\s+/g, ' ').trim() : undefined;
  return how === undefined
    ? l10n.t('Praise marked as shared')
    : l10n.t('Praise marked as shared. How they like it: {0}', how);
}
