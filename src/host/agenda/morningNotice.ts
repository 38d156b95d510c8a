import { commands, l10n, type Memento } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { readSetting, VIEWS } from '../platform/contributions';
import { showInformation } from '../platform/messages/notices';
import { loadAgenda } from './loadAgenda';

/** Where the last day is kept on which it was shown. */
const SHOWN = 'leadbook.morningNotice.shown';

/** Says once a day what is overdue and due today, where that is switched on and there is anything. */
export async function showMorningNotice(
  { books, today }: Pick<CommandContext, 'books' | 'today'>,
  state: Memento,
): Promise<void> {
  const day = today();
  if (!readSetting('morningNotice') || state.get(SHOWN) === day) return;
  const groups = (
    await Promise.all((await books.lookedThrough()).map((book) => loadAgenda(book, day)))
  ).flat();
  const count = (wanted: string) =>
    groups.filter(({ group }) => group === wanted).reduce((sum, { lines }) => sum + lines.length, 0);
  const [overdue, due] = [count('overdue'), count('today')];
  if (overdue + due === 0) return;
  await state.update(SHOWN, day);
  const show = l10n.t('Show This Week');
  const message = l10n.t('Leadbook: {0} due today, {1} overdue.', due, overdue);
  if ((await showInformation(message, show)) === show) await commands.executeCommand(`${VIEWS.agenda}.focus`);
}
