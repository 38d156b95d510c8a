import { load } from '../../yaml/load';
import type { EditorContext } from '../editorContext';
import type { CodedFinding, Diagnostic, Fix } from './diagnostic';
import { oddBlankFixes } from './oddBlanks';
import { duplicateEdits, quickFixesOf } from './quickFixes';
import { recordFixes } from './recordFixes';

/** Texts for which one more parse would be felt while typing get no fixes. */
const LARGEST = 200_000;

/**
 * Returns the fixes of a diagnostic: minimal edits, each proved on a copy, which takes time, so asked for only where someone looks.
 * @param found one that `diagnose` told of the same text and context
 */
export function fixesOf(text: string, context: EditorContext, found: CodedFinding): readonly Fix[] {
  if (text.length > LARGEST) return [];
  const diagnostic: Diagnostic = { ...found, data: found.data ?? {} };
  const result = load(text);
  if (result.ok && diagnostic.code === 'missingSpace') return oddBlankFixes(result.loaded, diagnostic);
  if (result.ok) return recordFixes(result.loaded, context, diagnostic);
  if (diagnostic.code === 'duplicateKey') {
    const edits = duplicateEdits(text, diagnostic.start);
    return edits ? [{ code: 'removeKey', edits }] : [];
  }
  return quickFixesOf(text, context, diagnostic);
}
