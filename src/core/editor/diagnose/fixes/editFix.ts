import type { QuickFix } from '../../../diagnostics/rule';
import { shapeAt } from '../../../records/shape';
import { edit } from '../../../yaml/editing';
import type { Intent, Path, TextEdit, Value } from '../../../yaml/yamlTypes';
import type { TextFinding, ValueFinding } from '../diagnostic';
import type { RecordFacts } from '../recordFacts';

/** Makes the fixes of a diagnostic: minimal edits, each proved on a copy. */
export type MakeFixes<Found extends TextFinding = TextFinding> = (
  found: Found,
  facts: RecordFacts,
) => readonly QuickFix[];

/** Makes the fixes of a diagnostic of a value or a key. */
export type MakeFixesAt = MakeFixes<ValueFinding>;

/** A fix whose edits are proved. */
export function editFix(title: () => string, edits: readonly TextEdit[], isPreferred = true): QuickFix {
  return { title, edits, ...(isPreferred ? {} : { isPreferred }) };
}

/** The fix that the engine makes of an intent; none where it refuses, or has nothing to do. */
export function intentFix(
  { text, isLarge }: RecordFacts,
  intent: Intent,
  title: () => string,
  isPreferred = true,
): readonly QuickFix[] {
  if (isLarge) return [];
  const done = edit(text, [intent]);
  return done.ok && done.edits.length > 0 ? [editFix(title, done.edits, isPreferred)] : [];
}

/** The intent to set a value, which stands where the schema has it if it is new. */
export function setting({ context }: RecordFacts, path: Path, value: Value): Intent {
  const order = [...(shapeAt(context.kind, path.slice(0, -1))?.keys.keys() ?? [])];
  return { kind: 'set', path, value, order };
}
