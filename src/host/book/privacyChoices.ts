import { l10n } from 'vscode';
import type { Privacy } from '../../core/book/gitignore';
import type { Choice } from '../prompts/inputs';

/** Returns the rows to choose from who may see a book, the recommended one first. */
export function privacyChoices(): readonly Choice<Privacy>[] {
  return [
    {
      icon: 'lock',
      label: l10n.t('Private'),
      description: l10n.t('recommended'),
      detail: l10n.t('Git ignores the whole book until you decide otherwise.'),
      value: 'private',
    },
    {
      icon: 'organization',
      label: l10n.t('Shared'),
      detail: l10n.t('Git sees the book, but not private notes (*.private.yaml) and your reflections.'),
      value: 'shared',
    },
    {
      icon: 'globe',
      label: l10n.t('Everything'),
      detail: l10n.t('Git sees every file of the book.'),
      value: 'everything',
    },
  ];
}
