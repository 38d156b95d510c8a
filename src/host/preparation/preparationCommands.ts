import { l10n, type Uri, window } from 'vscode';
import * as z from 'zod/mini';
import { ME } from '../../core/book/paths';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { ME_PAGE } from '../dashboard/mePage';
import type { PagePanels } from '../pages/pagePanels';
import { showPage } from '../pages/show';
import { UserError } from '../platform/errors';
import type { PersonCall, PersonHost } from '../prompts/currentPerson';
import { personFor } from '../prompts/personFor';
import { pickBook, type Somebody } from '../prompts/pickPerson';
import { fileBehind } from '../store/fileBehind';
import { nameOf } from '../store/personSummaries';
import { GO_THROUGH } from './actPage';
import { mirrorUri, preparationUri } from './pageAddresses';

/** Shows what to look at before a one-on-one, beside the note where that is open. */
export const prepareCommand = (pages: { renew(uri: Uri): void }) =>
  defineCommand({
    name: 'prepare',
    args: z.strictObject({ book: argument.uri, person: argument.person, uri: argument.uri }),
    fromRow: ({ book, person }) => ({ book, person }),
    fromPlace: fileOfPlace,
    run: async (host, call) => {
      const { around, somebody } = await metBy(host, call, l10n.t('Prepare'));
      if (!somebody) return undefined;
      const { book, summaries } = somebody.book;
      const uri = preparationUri(book.root, somebody.slug, nameOf(await summaries.get(somebody.slug)));
      pages.renew(uri);
      await showPage(uri, around?.kind === 'oneOnOne');
      return uri;
    },
  });

/** Shows the same as a page to act on: everything on it can be ticked, given, shared or put off where it stands. */
export const goThrough = (panels: () => Promise<PagePanels>) =>
  defineCommand({
    name: 'goThrough',
    args: z.strictObject({ book: argument.uri, person: argument.person, uri: argument.uri }),
    fromRow: ({ book, person }) => ({ book, person }),
    fromPlace: fileOfPlace,
    run: async (host, call) => {
      const { somebody } = await metBy(host, call, l10n.t('Go Through Preparation'));
      if (!somebody) return undefined;
      const { book } = somebody.book;
      (await panels()).show(GO_THROUGH, book.root, { person: somebody.slug });
      return book.root;
    },
  });

/**
 * Shows the lead how their last weeks went, as the page Me or as Markdown; returns the address of the Markdown, to be opened as
 * a document.
 */
export const mirrorCommand = (pages: { renew(uri: Uri): void }, panels: () => Promise<PagePanels>) =>
  defineCommand({
    name: 'mirror',
    args: z.strictObject({ book: argument.uri, as: argument.oneOf(['page', 'markdown']) }),
    run: async (host, { args }) => {
      const open = await pickBook(host.books, args.book, l10n.t('Mirror'));
      if (!open) return undefined;
      const uri = mirrorUri(open.book.root);
      pages.renew(uri);
      if (args.as === 'markdown') await showPage(uri, false);
      else (await panels()).show(ME_PAGE, open.book.root);
      return uri;
    },
  });

/**
 * Whom to prepare for: whose file was passed in, or is shown where a person called, or who is asked for; and what the active
 * editor shows of a book.
 */
async function metBy(
  host: PersonHost,
  call: PersonCall & { readonly args: { readonly uri?: Uri | undefined } },
  title: string,
) {
  const { args, all } = call;
  // A button beside a note may be the first thing that asks for the book.
  await host.books.all();
  const shown = window.activeTextEditor?.document.uri;
  const active = shown && fileBehind(shown);
  const around = active && host.books.at(active)?.book.thing(active);
  const theirs = around?.person === undefined || around.person === ME ? undefined : active;
  const somebody =
    (await ofFile(
      host,
      args.uri ? fileBehind(args.uri) : all && args.person === undefined ? theirs : undefined,
    )) ?? (await personFor(host, call, title, l10n.t('Who are you meeting?')));
  return { around, somebody };
}

/**
 * Whose file it is; undefined without a file.
 * @throws {UserError} `badArguments` for a file that belongs to no person
 */
async function ofFile(
  { books }: Pick<CommandContext, 'books'>,
  uri: Uri | undefined,
): Promise<Somebody | undefined> {
  if (!uri) return undefined;
  for (const book of await books.all()) {
    const slug = book.book.thing(uri)?.person;
    if (slug !== undefined) return { book, slug };
  }
  throw new UserError('badArguments', l10n.t('This file does not belong to a person in a book.'), uri);
}
