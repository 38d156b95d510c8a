import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { writeExport } from '../book/writeExport';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { IMPROVEMENTS_PAGE } from '../dashboard/improvementsAudiencePage';
import type { PagePanels } from '../pages/pagePanels';
import { pageUri } from '../pages/pageUri';
import { EXPORTS } from '../platform/contributions';
import { defined } from '../platform/defined';
import { openAt } from '../platform/openAt';
import { askPeriod, assertPeriod } from '../prompts/askPeriod';
import { personOf, pickBook } from '../prompts/pickPerson';
import type { OpenBook } from '../store/books';
import { IMPROVEMENTS, type ImprovementsOf, improvementsTextOf } from './improvementsPage';

/**
 * Shows the improvements of the book as a page that follows its files, and returns the address of the same as Markdown, to be
 * opened as a document.
 */
export const improvements = (pages: { renew(uri: Uri): void }, panels: () => Promise<PagePanels>) =>
  defineCommand({
    name: 'improvements',
    args: z.strictObject({
      book: argument.uri,
      from: argument.day,
      to: argument.day,
      person: argument.person,
    }),
    fromRow: ({ book }) => ({ book }),
    run: async (host, { args }) => {
      const open = await pickBook(host.books, args.book, l10n.t('Improvements'));
      if (!open) return undefined;
      assertPeriod({ from: args.from, to: args.to });
      const of = await checked(host, open, args);
      const uri = pageUri(l10n.t('Improvements'), IMPROVEMENTS, open.book.root, { ...of });
      pages.renew(uri);
      (await panels()).show(IMPROVEMENTS_PAGE, open.book.root, { ...of });
      return uri;
    },
  });

/** Writes the same as a new file, `IMPROVEMENTS.md`, to bring along. */
export const exportImprovements = defineCommand({
  name: 'exportImprovements',
  args: z.strictObject({ book: argument.uri, from: argument.day, to: argument.day, person: argument.person }),
  fromRow: ({ book }) => ({ book }),
  run: async (host, { args, all }) => {
    const title = l10n.t('Export Improvements');
    const open = await pickBook(host.books, args.book, title);
    if (!open) return undefined;
    const answers = await askPeriod(title, host, args, all);
    if (!answers) return undefined;
    const of = await checked(host, open, { ...args, ...answers });
    const { relativeHref } = await host.modules.load('retro');
    const text = await improvementsTextOf(host, open, of, (path) =>
      relativeHref(`${EXPORTS}/IMPROVEMENTS.md`, path),
    );
    const uri = await writeExport(host, open.book, 'IMPROVEMENTS', '.md', text);
    await openAt(uri);
    return uri;
  },
});

async function checked(
  host: Pick<CommandContext, 'books'>,
  open: OpenBook,
  { from, to, person }: { readonly [K in keyof ImprovementsOf]?: string | undefined },
): Promise<ImprovementsOf> {
  if (person !== undefined) await personOf(host.books, person, open.book.root);
  return defined({ from, to, person });
}
