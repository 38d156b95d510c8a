import { l10n, type Uri, workspace } from 'vscode';
import { ME } from '../../core/book/paths';
import { formatOf } from '../../core/retro/format';
import type { CommandContext } from '../commands/commandContext';
import { defineInternalCommand, passed } from '../commands/internalCommand';
import { pickOwner, proposedBy } from '../opportunities/steps/ownerPick';
import { NOBODY } from '../opportunities/steps/owners';
import { leadName } from '../opportunities/ties/retroAnswer';
import { bookForRetro } from '../retro/bookForRetro';
import type { RetroMemory } from '../retro/memory';
import type { RetroContext } from '../retro/retroContext';
import { retroText } from '../retro/retroText';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/personSummaries';

/** Sets the owner of an action of a retro; where several begin on its line, a number from 0 says which. */
export const setOwnerOfAction = ({ memory }: Pick<RetroContext, 'memory'>) =>
  defineInternalCommand({
    name: 'setActionOwner',
    args: [passed.uri, passed.index, passed.which],
    run: async (host, retro, line, nth) => {
      const open = await bookForRetro(host, retro);
      return open && askOwner(host, memory, open, retro, line, nth);
    },
  });

/**
 * Asks who owns an action of a retro and writes the name into its line.
 * @param line from 0
 * @param nth which of several that begin on it, from 0
 * @throws {UserError} what the writer throws; `refused` where no such action stands there any more
 */
async function askOwner(
  host: Omit<CommandContext, 'books'>,
  memory: RetroMemory,
  open: OpenBook,
  retro: Uri,
  line: number,
  nth: number | undefined,
): Promise<Uri | undefined> {
  const frame = { title: l10n.t('Set Owner'), step: 1, of: 1, back: false };
  const answer = await pickOwner(host, frame, open, {
    prompt: l10n.t('Who owns this action?'),
    ...(await proposedBy(host, undefined, { words: await wordsOfAction(host, retro, line, nth), retro })),
  });
  if (answer.kind !== 'answer' || answer.value === NOBODY) return undefined;
  const owner =
    answer.value === ME
      ? await leadName(host, memory, open, true)
      : nameOf(await open.summaries.get(answer.value));
  if (owner === undefined) return undefined;
  const { setActionOwner } = await host.modules.load('retro');
  const root = workspace.getWorkspaceFolder(retro)?.uri ?? open.book.folder.uri;
  await host.writer.edit(root, retro, (text) =>
    setActionOwner(text, formatOf(retro.path) ?? 'txt', line, owner, nth),
  );
  await host.feedback.tell({ message: l10n.t('Owner set: {0}', owner), open: retro });
  return retro;
}

async function wordsOfAction(
  host: Pick<CommandContext, 'modules'>,
  retro: Uri,
  line: number,
  nth: number | undefined,
): Promise<{ readonly title?: string }> {
  const { actionLines, actionOn } = await host.modules.load('retro');
  const text = (await retroText(retro)) ?? '';
  const found = actionLines(text, formatOf(retro.path) ?? 'txt', { all: true });
  const title = actionOn(found, line, nth)?.text;
  return title === undefined ? {} : { title };
}
