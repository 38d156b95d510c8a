import type { PageWords } from './pageContent';
import type { Localizer } from './pageFrame';

/** The words that all pages have. */
export function pageWords(t: Localizer['t']): PageWords {
  return {
    showTable: t('Show as Table'),
    savePicture: t('Save Picture'),
    saveAsHtml: t('Save as HTML'),
    copyPicture: t('Copy Picture'),
    legend: t('Legend'),
    howToMove: t('Arrow keys go from mark to mark; Enter opens one.'),
  };
}
