import type { Uri } from 'vscode';
import { outcomeChanges } from '../../core/opportunities/outcomeChanges';
import type { OutcomeStatus } from '../../core/records/opportunityKind';
import { edit } from '../../core/yaml/editing';
import type { Intent } from '../../core/yaml/yamlTypes';
import type { CommandContext } from '../commands/commandContext';
import type { OpenBook } from '../store/books';
import { opportunityIn } from './opportunityAt';

/**
 * Writes how an opportunity ended by one key: with the sentence that is offered, else with its title where only the lead could say
 * the rest.
 * @param status undefined where it has not ended
 * @param changes what changes in the record besides
 */
export async function closeWith(
  host: Pick<CommandContext, 'modules' | 'writer' | 'today'>,
  open: OpenBook,
  uri: Uri,
  status: OutcomeStatus | undefined,
  changes: readonly Intent[] = [],
): Promise<void> {
  const { BLANK, offeredOutcome } = await host.modules.load('opportunities');
  await host.writer.edit(open.book.folder.uri, uri, (text) => {
    const now = opportunityIn(text);
    const offered = status && offeredOutcome(now, status);
    const said = offered === undefined || offered.includes(BLANK) ? (now.title ?? '') : offered;
    const outcome = status ? outcomeChanges(now, { status, text: said }, host.today()) : [];
    return edit(text, [...changes, ...outcome]);
  });
}
