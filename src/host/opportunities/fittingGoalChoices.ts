import { l10n } from 'vscode';
import type { OpportunityWords } from '../../core/opportunities/sharedTerms';
import type { CommandContext } from '../commands/commandContext';
import type { Choice } from '../prompts/inputs';
import type { OpenBook } from '../store/books';
import { goalsOf } from './owners';

/** The open goals of a person, those first that share words with the opportunity. */
export async function fittingGoalChoices(
  host: Pick<CommandContext, 'modules'>,
  book: OpenBook,
  owner: string,
  words: OpportunityWords,
): Promise<readonly Choice<string>[]> {
  if (owner === '') return [];
  const { goalsThatFit } = await host.modules.load('opportunities');
  return goalsThatFit(words, await goalsOf(book, owner)).map(({ slug, title, terms }) => ({
    label: title,
    description: terms.length === 0 ? '' : l10n.t('shares {0}', terms.map((term) => `“${term}”`).join(', ')),
    value: slug,
  }));
}
