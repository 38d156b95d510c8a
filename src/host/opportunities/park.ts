import { l10n } from 'vscode';
import { setKey } from '../../core/records/changes';
import type { RecordFile } from '../../core/rules/personFacts';
import { edit } from '../../core/yaml/editing';
import { pickOne } from '../prompts/inputs';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { followInRetro } from './followInRetro';
import type { OpportunityThing } from './opportunityRows';

/** Asks which one to park, so that a retro faces two at most. False where the new one is rather left as raised. */
export async function makeRoom(
  host: RetroContext,
  open: OpenBook,
  facing: readonly RecordFile<'opportunity'>[],
): Promise<boolean> {
  const frame = { title: l10n.t('Two at a Time'), step: 1, of: 1, back: false };
  const answer = await pickOne<OpportunityThing | 'all' | undefined>(
    frame,
    l10n.t('This retro already has two. Which one do you park?'),
    [
      ...facing.map(({ thing, record }) => ({ label: record.title ?? thing.name, value: thing })),
      { label: l10n.t('Face All Three'), value: 'all' },
      { label: l10n.t('None: raise the new one, and take it on later'), value: undefined },
    ],
  );
  if (answer.kind !== 'answer' || !answer.value) return false;
  if (answer.value === 'all') return true;
  const { book } = open;
  const uri = book.uri(answer.value);
  await host.writer.edit(book.folder.uri, uri, (text) =>
    edit(text, [setKey('opportunity', 'status', 'parked')]),
  );
  await followInRetro(host, open, uri, true);
  return true;
}
