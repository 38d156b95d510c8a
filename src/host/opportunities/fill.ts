import { l10n, type Uri } from 'vscode';
import { setKey } from '../../core/records/changes';
import { edit } from '../../core/yaml/editing';
import type { CommandContext } from '../commands/commandContext';
import { withTextOnFailure } from '../platform/withTextOnFailure';
import { inputText } from '../prompts/inputs';
import type { StepAnswer, StepFrame } from '../prompts/steps';
import { whoIsMet } from '../prompts/whoIsMet';
import type { RetroContext } from '../retro/retroContext';
import { followInRetro } from './followInRetro';
import { opportunityAt } from './opportunityAt';
import { pickRevisit } from './revisit';

/** Keys of an opportunity that a quick fix asks for. */
const FILLED = ['revisit', 'change', 'measure'] as const;
type Filled = (typeof FILLED)[number];

/** True if a value that came from outside is a key that `fillOpportunity` asks for. */
export function isFilled(value: unknown): value is Filled {
  return FILLED.some((key) => key === value);
}

/** Asks for one key of an opportunity and writes it. */
export async function fillOpportunity(host: RetroContext, uri: Uri, key: Filled): Promise<Uri | undefined> {
  const { open, record } = await opportunityAt(host, uri);
  const frame = { title: record.title ?? '', step: 1, of: 1, back: false, before: record[key] };
  const answer = await ask(host, frame, uri, key);
  if (answer.kind !== 'answer' || answer.value === undefined) return undefined;
  const { value } = answer;
  await withTextOnFailure(value, () =>
    host.writer.edit(open.book.folder.uri, uri, (text) => edit(text, [setKey('opportunity', key, value)])),
  );
  await followInRetro(host, open, uri, true);
  return uri;
}

async function ask(
  host: Pick<CommandContext, 'books' | 'modules' | 'today'>,
  frame: StepFrame,
  uri: Uri,
  key: Filled,
): Promise<StepAnswer<string | undefined>> {
  switch (key) {
    case 'revisit':
      return pickRevisit(frame, host, await whoIsMet(host.books, uri));
    case 'change':
      return inputText(frame, {
        prompt: l10n.t('What exactly do we change?'),
        missing: l10n.t('Enter some text.'),
      });
    case 'measure':
      return inputText(frame, {
        prompt: l10n.t('How will we know?'),
        missing: l10n.t('Enter some text.'),
      });
  }
}
