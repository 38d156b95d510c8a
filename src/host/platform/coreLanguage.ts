import * as coreL10n from '@vscode/l10n';
import { l10n } from 'vscode';

/** Lets the core, in all bundles, speak the language of VS Code: to be called before any lazily loaded module runs. */
export function speakDisplayLanguage(): void {
  coreL10n.config({ contents: l10n.bundle ?? {} });
}

/**
 * Runs `make` while the core speaks English, and returns its result. `make` must not wait: whatever runs meanwhile
 * would speak English too.
 */
export function inEnglish<T>(make: () => T): T {
  coreL10n.config({ contents: {} });
  try {
    return make();
  } finally {
    speakDisplayLanguage();
  }
}
