import * as l10n from '@vscode/l10n';
import type { Authority } from '../rules/delegations';

/** How far somebody decides alone, on pages. */
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
