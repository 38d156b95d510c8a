import { assertNever } from '../../assertNever';
import type { QuickFix, RuleWords } from '../../diagnostics/rule';
import type { Diagnostic, Fix } from './diagnostic';
import { fixesOf } from './fixesOf';
import type { RecordFacts } from './recordFacts';

/** The proved edits that mend a diagnostic of a record, as quick fixes. */
export function mended(found: Diagnostic, { text, context }: RecordFacts): readonly QuickFix[] {
  return fixesOf(text, context, found).map((fix) => ({
    title: (words) => fixTitle(fix, words),
    edits: fix.edits,
    ...(fix.isChoice ? { isPreferred: false } : {}),
  }));
}

/** What an edit does. */
function fixTitle({ code, key = '', to = '', name }: Fix, { t }: RuleWords): string {
  switch (code) {
    case 'quote':
      return t('Put the text in quotes');
    case 'closeQuote':
      return t('Close the quote');
    case 'closeBracket':
      return t('Close the bracket');
    case 'addSpace':
      return t('Put a space after the colon');
    case 'spaces':
      return t('Indent with spaces');
    case 'renameKey':
      return t('Call it “{0}”', to);
    case 'replace':
      return name === undefined ? t('Change to “{0}”', to) : t('Change to “{0}” ({1})', to, name);
    case 'addKey':
      return t('Add “{0}: {1}”', key, to);
    case 'removeKey':
      return key === '' ? t('Remove the second one') : t('Remove “{0}”', key);
    case 'toList':
      return t('Turn it into a list');
    case 'toMap':
      return t('Put it under “{0}”', key);
    default:
      return assertNever(code);
  }
}
