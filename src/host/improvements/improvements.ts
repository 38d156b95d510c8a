import { l10n, Uri } from 'vscode';
import * as z from 'zod/mini';
import { ME } from '../../core/book/paths';
import { writeExport } from '../book/writeExport';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { IMPROVEMENTS_PAGE } from '../dashboard/improvementsAudiencePage';
import { opportunityFiles, readable } from '../opportunities/records';
import { filesSeen, leadName, recordsSeen } from '../opportunities/ties/retroAnswer';
import { retroUri } from '../opportunities/ties/tiedRetro';
import type { PagePanels } from '../pages/pagePanels';
import { pageUri } from '../pages/pageUri';
import { EXPORTS } from '../platform/contributions';
import { defined } from '../platform/defined';
import { openAt } from '../platform/openAt';
import { askPeriod, assertPeriod } from '../prompts/askPeriod';
import { personOf, pickBook } from '../prompts/pickPerson';
import type { RetroMemory } from '../retro/memory';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import type { Privacies } from '../store/privacies';
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

/** Writes the same as a new file, `IMPROVEMENTS.md`, to bring along. It links only to what its readers can see. */
export const exportImprovements = ({ privacies, memory }: Pick<RetroContext, 'privacies' | 'memory'>) =>
  defineCommand({
    name: 'exportImprovements',
    done: () => l10n.t('Improvements exported'),
    args: z.strictObject({
      book: argument.uri,
      from: argument.day,
      to: argument.day,
      person: argument.person,
    }),
    fromRow: ({ book }) => ({ book }),
    run: async (host, { args, all }) => {
      const title = l10n.t('Export Improvements');
      const open = await pickBook(host.books, args.book, title);
      if (!open) return undefined;
      const answers = await askPeriod(title, host, args, all);
      if (!answers) return undefined;
      const of = await checked(host, open, { ...args, ...answers });
      const text = await improvementsTextOf(
        host,
        open,
        of,
        await hrefsOfReaders(host, privacies, open),
        await leadOf(host, memory, open, all),
      );
      const uri = await writeExport(host, open.book, 'IMPROVEMENTS', '.md', text);
      await openAt(uri);
      return uri;
    },
  });

/** The lead's name as others read it; asked for only where the lead owns something. */
async function leadOf(
  host: Pick<CommandContext, 'writer'>,
  memory: RetroMemory,
  open: OpenBook,
  all: boolean,
): Promise<string | undefined> {
  const records = readable(await opportunityFiles(open.book));
  return records.some(({ record }) => record.owner === ME) ? leadName(host, memory, open, all) : undefined;
}

/** The addresses of records and retros, relative to the exported file, that its readers can follow. */
async function hrefsOfReaders(
  { modules }: Pick<CommandContext, 'modules'>,
  privacies: Privacies,
  open: OpenBook,
): Promise<(path: string) => string | undefined> {
  const { book } = open;
  const reader = Uri.joinPath(book.folder.uri, EXPORTS, 'IMPROVEMENTS.md');
  const records = readable(await opportunityFiles(book));
  const things = records.map(({ thing }) => ({ ...thing, kind: 'opportunity' as const }));
  const retros = records.flatMap(({ record }) => (record.retro ? [retroUri(open, record.retro)] : []));
  const seen = new Set([
    ...(await recordsSeen(privacies, book, things, reader)),
    ...(await filesSeen(retros, reader, false)),
  ]);
  const { relativeHref } = await modules.load('retro');
  return (path) => {
    const uri = Uri.joinPath(book.folder.uri, ...path.split('/'));
    return seen.has(uri.toString()) ? relativeHref(reader.path, uri.path) : undefined;
  };
}

async function checked(
  host: Pick<CommandContext, 'books'>,
  open: OpenBook,
  { from, to, person }: { readonly [K in keyof ImprovementsOf]?: string | undefined },
): Promise<ImprovementsOf> {
  if (person !== undefined) await personOf(host.books, person, open.book.root);
  return defined({ from, to, person });
}
