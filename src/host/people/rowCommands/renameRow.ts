import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { ME, personThing } from '../../../core/book/paths';
import { setKey } from '../../../core/records/changes';
import { setItemKey } from '../../../core/records/itemChanges';
import { kinds } from '../../../core/records/kinds';
import { newText } from '../../../core/records/newText';
import type { RecordKind } from '../../../core/records/recordKind';
import { read } from '../../../core/yaml';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { background } from '../../platform/background';
import { UserError } from '../../platform/errors';
import { withTextOnFailure } from '../../platform/withTextOnFailure';
import { inputText } from '../../prompts/inputs';
import { personOf } from '../../prompts/pickPerson';
import type { FollowRecord } from '../../retro/retroContext';
import type { RetroFiles } from '../../retro/retroFiles';
import type { OpenBook } from '../../store/books';
import { dirtyDocument } from '../../store/disk';
import { exists, readText } from '../../store/guards';
import { nameOf } from '../../store/personSummaries';
import { nameSentence } from '../nameSentence';
import { offerFolder } from './offerFolder';
import { itemArguments, itemOfArguments, ownItemOf, thingAtUri } from './rowItem';

/**
 * Edits the text of a row: of a topic, a promise, a milestone; the title of a record; the name of a person. The line that an
 * opportunity has in a retro follows.
 */
export const renameRow = (retros: RetroFiles, follow: FollowRecord) =>
  defineCommand({
    name: 'rename',
    args: z.strictObject({
      ...itemArguments,
      book: argument.uri,
      person: argument.person,
      to: argument.text,
    }),
    fromRow: (row) => ownItemOf(row, cannotRename()),
    run: async (host, { args, all }) => {
      const { uri, open, thing } = await thingAtUri(host, args.uri ?? (await personFile(host, args)));
      const item = itemOfArguments(args);
      const isPerson = !item && thing.kind === 'person';
      const { title }: RecordKind = kinds[thing.kind];
      if (!item && title === undefined)
        throw new UserError('badArguments', l10n.t('This has no name to change.'), uri);
      // Of the lead there is a file only once something is written down of them.
      const mayBeNew = isPerson && thing.person === ME;
      const before = item?.text ?? (mayBeNew && !(await exists(uri)) ? '' : await titleIn(uri, title ?? ''));
      const to =
        args.to ??
        (all ? await askText(before, isPerson ? await othersIn(open, thing.person) : undefined) : undefined);
      if (to === undefined || to === before) return undefined;
      const root = open.book.folder.uri;
      await withTextOnFailure(to, async () => {
        if (mayBeNew && (await host.writer.create(root, uri, newText('person', { name: to })))) return;
        await host.writer.edit(root, uri, (text) =>
          item
            ? setItemKey(text, item.list, item.index, item.text, 'text', to)
            : edit(text, [setKey(thing.kind, title ?? '', to)]),
        );
      });
      if (thing.kind === 'opportunity') await follow(host, open, uri, all);
      await host.feedback.tell({ message: l10n.t('Renamed'), open: uri });
      // A notice that waits, for whoever called by hand.
      if (all && isPerson) background(offerFolder(host, retros, uri, to));
      return uri;
    },
  });

function cannotRename(): string {
  return l10n.t('This row can’t be renamed. Rename a topic, a promise, a milestone, a record or a person.');
}

async function personFile(
  { books }: Pick<CommandContext, 'books'>,
  { person, book }: { readonly person?: string | undefined; readonly book?: Uri | undefined },
) {
  if (person === undefined) return undefined;
  const { book: open, slug } = await personOf(books, person, book);
  return open.book.uri(personThing(slug));
}

async function titleIn(uri: Uri, key: string): Promise<string> {
  const reading = read(dirtyDocument(uri)?.getText() ?? (await readText(uri)));
  const title = reading.ok ? reading.data[key] : undefined;
  return typeof title === 'string' ? title : '';
}

/** The names of all others in a book. */
async function othersIn({ summaries }: OpenBook, person: string | undefined): Promise<readonly string[]> {
  return (await summaries.all()).filter(({ slug }) => slug !== person).map(nameOf);
}

/** @param others for the name of a person, the names that others have */
async function askText(value: string, others?: readonly string[]): Promise<string | undefined> {
  const frame = { title: l10n.t('Rename'), step: 1, of: 1, back: false };
  const answer = await inputText(frame, {
    prompt: others ? l10n.t('Name') : l10n.t('New text'),
    ...(others ? { validate: (name) => nameSentence(name, others) } : {}),
    value,
    missing: others ? l10n.t('Enter a name.') : l10n.t('Enter some text.'),
  });
  return answer.kind === 'answer' ? answer.value : undefined;
}
