import { l10n } from 'vscode';

/** How many changes of the team wait, in a few words. */
export function newsInWords(count: number): string {
  return count === 1
    ? l10n.t('1 change by the team to go through')
    : l10n.t('{0} changes by the team to go through', count);
}
