import { l10n } from 'vscode';
import { setKey } from '../../core/records/changes';
import type { RecordFile } from '../../core/rules/personFacts';
import { edit } from '../../core/yaml/editing';
import type { CommandContext } from '../commands/commandContext';
import { pickOne } from '../prompts/inputs';
import type { Book } from '../store/openedBook';
import type { OpportunityThing } from './opportunityRows';

/** Asks which one to park, so that a retro faces two at most. False where the new one is rather left as raised. */
export async function makeRoom(
  host: CommandContext,
  book: Book,
  facing: readonly RecordFile<'opportunity'>[],
): Promise<boolean> {
  const frame = { title: l10n.t('Two at a Time'), step: 1, of: 1, back: false };
  const answer = await pickOne<OpportunityThing | undefined>(
    frame,
    l10n.t('This retro already has two. Which one do you park?'),
    [
      ...facing.map(({ thing, record }) => ({ label: record.title ?? thing.name, value: thing })),
      { label: l10n.t('None: raise the new one, and take it on later'), value: undefined },
    ],
  );
  if (answer.kind !== 'answer' || !answer.value) return false;
  await host.writer.edit(book.folder.uri, book.uri(answer.value), (text) =>
    edit(text, [setKey('opportunity', 'status', 'parked')]),
  );
  return true;
}
