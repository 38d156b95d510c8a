import * as l10n from '@vscode/l10n';
import { assertNever } from '../../assertNever';
import type { QuickFix } from '../../diagnostics/rule';
import type { Diagnostic, Fix } from './diagnostic';
import { fixesOf } from './fixesOf';
import type { RecordFacts } from './recordFacts';

/** Returns the proved fixes of a diagnostic of a record as quick fixes. */
export function asQuickFixes(found: Diagnostic, { text, context }: RecordFacts): readonly QuickFix[] {
  return fixesOf(text, context, found).map((fix) => ({
    title: () => fixTitle(fix),
    edits: fix.edits,
    ...(fix.isChoice ? { isPreferred: false } : {}),
  }));
}

/** What an edit does. */
function fixTitle({ code, key = '', to = '', name }: Fix): string {
  switch (code) {
    case 'quote':
      return l10n.t('Put the text in quotes');
    case 'closeQuote':
      return l10n.t('Close the quote');
    case 'closeBracket':
      return l10n.t('Close the bracket');
    case 'addSpace':
      return l10n.t('Put a space after the colon');
    case 'spaces':
      return l10n.t('Indent with spaces');
    case 'renameKey':
      return l10n.t('Call it “{0}”', to);
    case 'replace':
      return name === undefined ? l10n.t('Change to “{0}”', to) : l10n.t('Change to “{0}” ({1})', to, name);
    case 'addKey':
      return l10n.t('Add “{0}: {1}”', key, to);
    case 'removeKey':
      return key === '' ? l10n.t('Remove the second one') : l10n.t('Remove “{0}”', key);
    case 'toList':
      return l10n.t('Turn it into a list');
    case 'toMap':
      return l10n.t('Put it under “{0}”', key);
    default:
      return assertNever(code);
  }
}
