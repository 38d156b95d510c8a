import { l10n } from 'vscode';
import { nameFault } from '../../core/rules/nameFault';

/**
 * Returns the sentence that says what is wrong with a name for a person; undefined where nothing is.
 * @param taken the names of all others in the book
 */
export function nameSentence(name: string, taken: readonly string[]): string | undefined {
  switch (nameFault(name, taken)) {
    case undefined:
      return undefined;
    case 'letters':
      return l10n.t('A name needs letters.');
    case 'slash':
      return l10n.t('A name cannot have a slash.');
    case 'taken':
      return l10n.t('{0} is in the book already. Add a last name to tell them apart.', name);
  }
}
