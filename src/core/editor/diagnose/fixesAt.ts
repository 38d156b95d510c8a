import { load } from '../../yaml/load';
import type { EditorContext } from '../editorContext';
import { diagnose } from './diagnose';
import type { Diagnostic, Fix } from './diagnostic';
import { oddBlankFixes } from './oddBlanks';
import { duplicateEdits, quickFixesOf } from './quickFixes';
import { recordFixes } from './recordFixes';

/** Texts for which one more parse would be felt while typing get no fixes. */
const LARGEST = 200_000;

/**
 * The ways to mend one thing that is amiss: minimal edits, each proved on a copy, so asked for only where someone looks.
 * @param diagnostic one that `diagnose` told of the same text and context
 */
export function fixesOf(text: string, context: EditorContext, diagnostic: Diagnostic): readonly Fix[] {
  if (text.length > LARGEST) return [];
  const result = load(text);
  if (result.ok && diagnostic.code === 'missingSpace') return oddBlankFixes(result.loaded, diagnostic);
  if (result.ok) return recordFixes(result.loaded, context, diagnostic);
  if (diagnostic.code === 'duplicateKey') {
    const edits = duplicateEdits(text, diagnostic.start);
    return edits ? [{ code: 'removeKey', edits }] : [];
  }
  return quickFixesOf(text, context, diagnostic);
}

/** What is amiss between two offsets, both included, with the ways to mend each. */
export function fixesAt(
  text: string,
  context: EditorContext,
  start: number,
  end: number,
): readonly { readonly diagnostic: Diagnostic; readonly fixes: readonly Fix[] }[] {
  return diagnose(text, context)
    .filter((diagnostic) => diagnostic.start <= end && diagnostic.end >= start)
    .map((diagnostic) => ({ diagnostic, fixes: fixesOf(text, context, diagnostic) }));
}
