import * as l10n from '@vscode/l10n';
import type { PageWords } from './pageContent';

/** The words that all pages have. */
export function pageWords(): PageWords {
  return {
    showTable: l10n.t('Show as Table'),
    savePicture: l10n.t('Save Picture'),
    saveAsHtml: l10n.t('Save as HTML'),
    copyPicture: l10n.t('Copy Picture'),
    legend: l10n.t('Legend'),
    howToMove: l10n.t('Arrow keys go from mark to mark; Enter opens one.'),
  };
}
