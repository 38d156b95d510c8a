import { l10n } from 'vscode';

/** The words of an export in the language of the window. */
export function translated<K extends string>(
  words: Readonly<Record<K, string>>,
): Readonly<Record<K, string>> {
  const entries = Object.entries<string>(words).map(([key, sentence]) => [key, l10n.t(sentence)]);
  return Object.fromEntries(entries) as Record<K, string>;
}
