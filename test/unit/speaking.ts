import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';

type Translations = Readonly<Record<string, string>>;

/** The translations into a language; for English each message by itself. */
export function translationsOf(language: 'en' | 'de' | 'es'): Translations {
  const file = `l10n/bundle.l10n${language === 'en' ? '' : `.${language}`}.json`;
  return JSON.parse(readFileSync(file, 'utf8')) as Translations;
}

/** What `make` returns where the core has the translations, as in a window of VS Code; it speaks English again after it. */
export function speaking<T>(translations: Translations, make: () => T): T {
  l10n.config({ contents: translations });
  try {
    return make();
  } finally {
    l10n.config({ contents: {} });
  }
}

/** Translations that say nothing of what they stand for. */
export function strange(): Translations {
  return Object.fromEntries(Object.keys(translationsOf('en')).map((key, index) => [key, `«${index}»`]));
}
