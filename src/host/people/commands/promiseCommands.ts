import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { dayOfName, ME, NEXT, personThing } from '../../../core/book/paths';
import { compareLabels } from '../../../core/compareText';
import type { Day } from '../../../core/day';
import { appendItem, toggleItem } from '../../../core/records/changes';
import { newestFirst } from '../../../core/rules/lastHeld';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import { itemOfRow } from '../../commands/caller';
import { defineCommand } from '../../commands/defineCommand';
import { dayInWords } from '../../platform/dateFormat';
import { UserError } from '../../platform/errors';
import { withTextOnFailure } from '../../platform/withTextOnFailure';
import { personHere } from '../../prompts/currentPerson';
import { inputPromise, promiseOf } from '../../prompts/inputPromise';
import { type Choice, pickOne } from '../../prompts/inputs';
import { pickDay } from '../../prompts/pickDay';
import { personOf, pickPerson, type Somebody } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import { folderOfBook } from '../../store/folderOfBook';
import { personFiles } from '../../store/personFiles';
import { isArchived, nameOf, relationOfSummary } from '../../store/personSummaries';
import { toggledSentence } from '../tickedSentence';
import { addToNext } from './addToNext';

interface Adding {
  somebody: Somebody;
  text: string;
  owner: string;
  due: Day;
}

/** Adds a promise to a one-on-one: the one given, else the newest, else what is collected for the next. */
export const addAction = defineCommand({
  name: 'addAction',
  args: z.strictObject({
    book: argument.uri,
    person: argument.person,
    uri: argument.uri,
    text: argument.text,
    owner: argument.person,
    due: argument.day,
  }),
  fromRow: ({ row, book, person, uri }) => ({ book, person, ...(row === 'note' ? { uri } : {}) }),
  run: async (host, call) => {
    const { args, all } = call;
    const { uri: note } = args;
    if (note) await folderOfBook(host, note, 'oneOnOne');
    const given = note && (await host.books.all()).find(({ book }) => book.thing(note));
    const person = (note && given?.book.thing(note)?.person) ?? args.person;
    const somebody = person === undefined ? undefined : await personOf(host.books, person, note ?? args.book);
    const answers = await askSteps<Adding>(
      l10n.t('Add Promise'),
      { somebody, text: args.text, owner: args.owner, due: args.due },
      [
        {
          key: 'somebody',
          required: true,
          ask: (frame) => pickPerson(frame, l10n.t('In whose one-on-one?'), host.books),
        },
        {
          key: 'text',
          required: true,
          ask: (frame, { somebody: other }) =>
            inputPromise(frame, host, other, {
              prompt: l10n.t('What was promised?'),
              placeholder: l10n.t('Send the doc by fri'),
              missing: l10n.t('Enter some text.'),
            }),
        },
        {
          key: 'owner',
          required: false,
          ask: async (frame, { somebody: other }) =>
            pickOne(frame, l10n.t('Who promised it?'), await ownerChoices(other)),
        },
        {
          key: 'due',
          required: false,
          when: async ({ somebody: other, text }) =>
            text === undefined || (await promiseOf(host, other, text)).due === undefined,
          ask: (frame, { somebody: other }) =>
            pickDay(frame, host, { prompt: l10n.t('By when?'), somebody: other }),
        },
      ],
      all,
      note ? {} : await personHere(host, call),
    );
    if (!answers?.somebody || answers.text === undefined) return undefined;
    if (args.owner !== undefined) await assertOneOwner(answers.somebody, args.owner);
    const { slug } = answers.somebody;
    const { book } = answers.somebody.book;
    const message = l10n.t('Promise for {0} added', nameOf(await answers.somebody.book.summaries.get(slug)));
    // What another extension passes is text as it is.
    const said =
      args.text === undefined
        ? await promiseOf(host, answers.somebody, answers.text)
        : { text: answers.text, due: undefined };
    const item = { text: said.text, owner: answers.owner ?? ME, due: answers.due ?? said.due };
    const newest = newestFirst(
      (await book.things('oneOnOne', slug)).filter((one) => !one.private).map(({ name }) => name),
    )[0];
    if (note === undefined && newest === undefined) {
      const next = await withTextOnFailure(item.text, () => addToNext(host, book, slug, 'actions', item));
      await host.feedback.tell({ message, open: next, group: 'promises' });
      return next;
    }
    const uri = note ?? book.uri({ kind: 'oneOnOne', person: slug, name: newest ?? NEXT, private: false });
    await withTextOnFailure(item.text, () =>
      host.writer.edit(book.folder.uri, uri, (text) => edit(text, [appendItem('oneOnOne', 'actions', item)])),
    );
    await host.feedback.tell({ message, open: uri, group: 'promises' });
    return uri;
  },
});

interface Toggling {
  somebody: Somebody;
  promise: { readonly uri: Uri; readonly index: number; readonly text: string };
}

/** Ticks a promise, or takes the tick away; refused when another text stands there by now. */
export const toggleAction = defineCommand({
  name: 'toggleAction',
  args: z.strictObject({ uri: argument.uri, index: argument.index, text: argument.shown }),
  fromRow: itemOfRow,
  run: async (host, call) => {
    const { args, all } = call;
    const { uri, index, text } = args;
    const given =
      uri !== undefined && index !== undefined && text !== undefined ? { uri, index, text } : undefined;
    const answers = await askSteps<Toggling>(
      l10n.t('Mark Promise as Kept'),
      { promise: given },
      [
        {
          key: 'somebody',
          required: given === undefined,
          ask: (frame) => pickPerson(frame, l10n.t('Whose promises?'), host.books),
        },
        {
          key: 'promise',
          required: true,
          ask: async (frame, { somebody }) =>
            pickOne(frame, l10n.t('Which promise is kept?'), await promiseChoices(somebody)),
        },
      ],
      all && given === undefined,
      await personHere(host, { ...call, args: {}, all: all && given === undefined }),
    );
    if (!answers?.promise) return undefined;
    const { promise } = answers;
    const folder = await folderOfBook(host, promise.uri, 'oneOnOne');
    let sentence = '';
    await host.writer.edit(folder, promise.uri, (now) => {
      sentence = toggledSentence(now, 'actions', promise.index);
      // By hand only a promise that is open can be chosen.
      return toggleItem(now, 'actions', promise.index, promise.text, host.today(), all ? false : undefined);
    });
    await host.feedback.tell({ message: sentence, open: promise.uri });
    return promise.uri;
  },
});

async function ownerChoices(somebody: Somebody | undefined): Promise<readonly Choice<string>[]> {
  const me = { label: l10n.t('You'), value: ME };
  if (!somebody) return [me];
  const { summaries } = somebody.book;
  const own = await summaries.get(somebody.slug);
  if (relationOfSummary(own) !== 'team') return [me, { label: nameOf(own), value: somebody.slug }];
  // A team promises nothing: one of those who met does.
  const others = (await summaries.all())
    .filter((summary) => summary.slug !== ME && !isArchived(summary) && relationOfSummary(summary) !== 'team')
    .map((summary) => ({ label: nameOf(summary), value: summary.slug }));
  return [me, ...others.sort((a, b) => compareLabels(a.label, b.label))];
}

/** @throws {UserError} `badArguments` where a team is to own a promise */
async function assertOneOwner({ book }: Somebody, owner: string): Promise<void> {
  if (owner !== ME && relationOfSummary(await book.summaries.get(owner)) === 'team')
    throw new UserError(
      'badArguments',
      l10n.t('A promise has one owner: name a person, not a team.'),
      book.book.uri(personThing(owner)),
    );
}

async function promiseChoices(
  somebody: Somebody | undefined,
): Promise<readonly Choice<Toggling['promise']>[]> {
  const promises = somebody ? (await personFiles(somebody.book.book, somebody.slug)).promises : [];
  if (!somebody || promises.length === 0) throw new UserError('noPromise', l10n.t('No open promises.'));
  return promises.map(({ thing, index, text }) => {
    const day = dayOfName(thing.name);
    return {
      label: text,
      description: day === undefined ? l10n.t('next time') : dayInWords(day),
      value: { uri: somebody.book.book.uri(thing), index, text },
    };
  });
}
