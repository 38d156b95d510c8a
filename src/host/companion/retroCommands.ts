import { type LogOutputChannel, l10n, Uri, workspace } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import type { Commands } from '../commands/registerLazyCommands';
import { face } from '../opportunities/face';
import { fillOpportunity, isFilled } from '../opportunities/opportunityFields';
import { isOpportunityRow } from '../opportunities/opportunityRows';
import { INTERNAL_COMMANDS } from '../platform/contributions';
import { guarded } from '../platform/guarded';
import { pickBook } from '../prompts/pickPerson';
import { bookForRetro } from '../retro/bookForRetro';
import type { RetroMemory } from '../retro/memory';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { showEarlier } from './goThroughOpen';
import { leaveAsItIs } from './leftNews';
import { fillRetro } from './newRetro';
import { setOwnerOfAction } from './ownerOfAction';
import { promoteAction } from './promoteAction';
import { reviewNews } from './reviewNews';

/** Makes a book in a folder, or asks in which; resolves to its marker, to undefined when cancelled. */
type CreateBook = (folder: Uri | undefined) => Promise<Uri | undefined>;

/** What the question's lines and notices call. */
export function retroCommands(
  host: CommandContext,
  parts: RetroContext,
  createBook: CreateBook,
  log: LogOutputChannel,
): Commands {
  return new Map<string, (...args: unknown[]) => unknown>([
    [
      INTERNAL_COMMANDS.askRetro,
      (from: unknown, kind: unknown) =>
        guarded(log, async () => {
          // The lens and the notice pass the file, the row of a waiting retro passes itself.
          const uri = isOpportunityRow(from) && from.row === 'retro' ? from.uri : from;
          if (!(uri instanceof Uri)) return undefined;
          return ask(host, parts, createBook, uri, kind === 'problem' ? 'problem' : 'opportunity');
        }),
    ],
    [
      INTERNAL_COMMANDS.raiseAction,
      (uri: unknown, line: unknown) =>
        guarded(log, async () => {
          if (!(uri instanceof Uri) || typeof line !== 'number') return undefined;
          const open = await withBook(host, createBook, uri);
          const written = open && (await promoteAction(host, parts, open, uri, line));
          if (written) await leaveAsItIs(host, parts, open, uri, written);
          return written && finished(parts.memory, uri, written);
        }),
    ],
    [
      INTERNAL_COMMANDS.setActionOwner,
      (uri: unknown, line: unknown) =>
        guarded(log, async () => {
          if (!(uri instanceof Uri) || typeof line !== 'number') return undefined;
          const open = await bookForRetro(host, uri);
          return open && setOwnerOfAction(host, parts.memory, open, uri, line);
        }),
    ],
    [INTERNAL_COMMANDS.reviewRetros, () => guarded(log, () => reviewNews(host, parts))],
    [
      INTERNAL_COMMANDS.fillOpportunity,
      (uri: unknown, key: unknown) =>
        guarded(log, async () =>
          uri instanceof Uri && isFilled(key) ? fillOpportunity(host, parts, uri, key) : undefined,
        ),
    ],
    [
      INTERNAL_COMMANDS.fillRetro,
      (uri: unknown) =>
        guarded(log, async () => {
          const open = uri instanceof Uri && (await withBook(host, createBook, uri));
          return open ? fillRetro(host, parts, open, uri) : undefined;
        }),
    ],
    [
      INTERNAL_COMMANDS.showEarlier,
      (uri: unknown) =>
        guarded(log, async () => {
          const open = uri instanceof Uri && (await bookForRetro(host, uri));
          if (open) await showEarlier(host, parts, open, uri);
        }),
    ],
  ]);
}

async function ask(
  host: CommandContext,
  parts: RetroContext,
  createBook: CreateBook,
  retro: Uri,
  kind: 'opportunity' | 'problem',
): Promise<Uri | undefined> {
  const open = await withBook(host, createBook, retro);
  if (!open) return undefined;
  const written = await face(host, parts, kind, { args: { retro, book: open.book.root }, all: true });
  return written && finished(parts.memory, retro, written);
}

/** The book that answers go to. The first answer should not fail for want of one: making it is the first step then. */
async function withBook(
  { books }: Pick<CommandContext, 'books'>,
  createBook: CreateBook,
  retro: Uri,
): Promise<OpenBook | undefined> {
  if ((await books.all()).length === 0) {
    const folder = workspace.getWorkspaceFolder(retro)?.uri;
    if (!(await createBook(folder))) return undefined;
  }
  return pickBook(books, retro, l10n.t('Face an Opportunity'));
}

async function finished(memory: RetroMemory, retro: Uri, written: Uri): Promise<Uri> {
  await memory.set(retro, 'answered');
  return written;
}
