import * as l10n from '@vscode/l10n';
import type { Authority } from '../rules/delegations';

/** Returns the words that pages have for how far somebody decides alone: "decides together with you". */
export function authorityOnPages(authority: Authority): string {
  switch (authority) {
    case 'tell me first':
      return l10n.t('tells you first');
    case 'decide together':
      return l10n.t('decides together with you');
    case 'decide then tell':
      return l10n.t('decides, then tells you');
    case 'decide':
      return l10n.t('decides alone');
  }
}
