import { l10n, type Uri, workspace } from 'vscode';
import { init } from '../book/init';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineInternalCommand, passed } from '../commands/internalCommand';
import { face } from '../opportunities/face';
import { isOpportunityRow } from '../opportunities/opportunityRows';
import { pickBook } from '../prompts/pickPerson';
import type { RetroMemory } from '../retro/memory';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';

/**
 * Asks what opportunity a retro makes the team face, or what problem to fix: called by a lens, a notice and the row of a retro
 * without an answer.
 */
export const askRetro = (parts: RetroContext) =>
  defineInternalCommand({
    name: 'askRetro',
    args: [passed.uri, argument.oneOf(['opportunity', 'problem'])],
    fromRow: (row) => (isOpportunityRow(row) && row.row === 'retro' ? [row.uri] : []),
    run: async (host, retro, kind = 'opportunity') => {
      const open = await bookForAnswer(host, parts, retro);
      if (!open) return undefined;
      const written = await face(host, parts, kind, { args: { retro, book: open.book.root }, all: true });
      return written && answered(parts.memory, retro, written);
    },
  });

/**
 * The book that answers to a retro go to; undefined when cancelled. The first answer should not fail for want of one: making
 * it is the first step then.
 * @throws {UserError} where no book can be made
 */
export async function bookForAnswer(
  host: CommandContext,
  { privacies }: Pick<RetroContext, 'privacies'>,
  retro: Uri,
): Promise<OpenBook | undefined> {
  if ((await host.books.all()).length === 0) {
    const folder = workspace.getWorkspaceFolder(retro)?.uri;
    const args = folder ? { folder } : {};
    if (!(await init(privacies).run(host, { args, all: true, selected: undefined }))) return undefined;
  }
  return pickBook(host.books, retro, l10n.t('Face an Opportunity'));
}

/** Remembers that the question of a retro was answered, and gives what was written. */
export async function answered(memory: RetroMemory, retro: Uri, written: Uri): Promise<Uri> {
  await memory.set(retro, 'answered');
  return written;
}
