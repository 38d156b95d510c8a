import { type Rule, runRules, type ToldDiagnostic } from '../../diagnostics/rule';
import type { EditorContext } from '../editorContext';
import type { RecordFinding } from './diagnostic';
import { type FileInHost, RecordFacts } from './recordFacts';
import { recordRules } from './recordRules';

/** Maximum number of diagnostics per file. */
const MOST = 200;

/** What is told of a record, with the fixes of each, which cost a parse each when they are asked for. */
export type RecordDiagnostic = RecordFinding & ToldDiagnostic;

/**
 * Returns the diagnostics of a file of the book, in its order. A text that cannot be read has only what forbids to read it.
 * @param host what the host knows beside
 * @param rules what is looked for
 */
export function diagnose(
  text: string,
  context: EditorContext,
  host: FileInHost = {},
  rules: readonly Rule<RecordFacts, RecordFinding>[] = recordRules,
): readonly RecordDiagnostic[] {
  const facts = new RecordFacts(text, context, host);
  const found = runRules(rules, facts);
  return facts.file ? found.slice(0, MOST) : found;
}
