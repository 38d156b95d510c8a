import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { ME, personThing } from '../../../core/book/paths';
import { newText } from '../../../core/records/newText';
import { freeSlug } from '../../../core/slug';
import { argument } from '../../commands/argumentFields';
import { defineCommand } from '../../commands/defineCommand';
import { setContext } from '../../platform/contributions';
import { defined } from '../../platform/defined';
import { withTextOnFailure } from '../../platform/withTextOnFailure';
import { inputText } from '../../prompts/inputs';
import { cadenceOf, pickCadence } from '../../prompts/pickCadence';
import { pickBook } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import { nameOf } from '../../store/personSummaries';
import { nameSentence } from '../nameSentence';

interface Answers {
  name: string;
  role: string;
  cadence: string;
  becoming: string;
}

/** Adds a person: a folder named after them, with their own file. */
export const addPerson = defineCommand({
  name: 'addPerson',
  args: z.strictObject({
    book: argument.uri,
    name: argument.text,
    role: argument.text,
    cadence: argument.text,
    becoming: argument.text,
  }),
  run: async (host, { args, all }) => {
    const title = l10n.t('Add Person');
    const { book: near, ...given } = args;
    const book = await pickBook(host.books, near, title);
    if (!book) return undefined;
    const names = all ? (await book.summaries.all()).map(nameOf) : [];
    const answers = await askSteps<Answers>(
      title,
      { ...given, cadence: await cadenceOf(host, given.cadence) },
      [
        {
          key: 'name',
          required: true,
          ask: (frame) =>
            inputText(frame, {
              prompt: l10n.t('Name'),
              placeholder: 'Ada Lovelace',
              missing: l10n.t('Enter a name.'),
              validate: (name) => nameSentence(name, names),
            }),
        },
        {
          key: 'role',
          required: false,
          ask: (frame) =>
            inputText(frame, {
              prompt: l10n.t('Their role'),
              placeholder: l10n.t('Senior engineer'),
              optional: true,
            }),
        },
        {
          key: 'cadence',
          required: false,
          ask: (frame) => pickCadence(frame, host),
        },
        {
          key: 'becoming',
          required: false,
          ask: (frame) =>
            inputText(frame, {
              prompt: l10n.t('Who do you see them becoming? One sentence you would say to them'),
              placeholder: l10n.t('The person every team asks first about data integrity.'),
              optional: true,
            }),
        },
      ],
      all,
    );
    if (!answers?.name) return undefined;
    const { name, role, cadence, becoming } = answers;
    const record = { name, ...defined({ role, cadence, becoming }) };
    const { slugOf } = await host.modules.load('names');
    const taken = new Set([ME, ...(await book.book.people())]);
    for (;;) {
      const person = freeSlug(slugOf(name, 'person'), (slug) => taken.has(slug));
      const uri = book.book.uri(personThing(person));
      const text = newText('person', record);
      if (await withTextOnFailure(text, () => host.writer.create(book.book.folder.uri, uri, text))) {
        await setContext('leadbook.addedPerson', true);
        await host.feedback.tell({ message: l10n.t('{0} added', name), open: uri });
        return uri;
      }
      taken.add(person);
    }
  },
});
