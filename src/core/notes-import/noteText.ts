import { keyOrder, type RecordOf } from '../records/kinds';
import { newText } from '../records/newText';
import { type Plainable, toValueMap } from '../records/plainValues';
import { write } from '../yaml/editing';
import type { ImportPlan } from './importPlan';

/** The text of an imported note's file: Leadbook's keys in their order, then those that the note brought along. */
export function noteText(record: RecordOf<'oneOnOne'>, lineEnd: '\n' | '\r\n' = '\n'): string {
  const source = record as { readonly [key: string]: Plainable | undefined };
  const ordered: Record<string, Plainable | undefined> = {};
  for (const key of keyOrder('oneOnOne')) ordered[key] = source[key];
  return write(toValueMap({ ...ordered, ...source }), { lineEnd });
}

/** A file to make: its path relative to the book's folder, and its text. */
interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a plan, people before their notes; each is made when it is asked for. */
export function* filesOf(plan: ImportPlan): Generator<PlannedFile, void, void> {
  for (const { path, record } of plan.people) yield { path, text: newText('person', record) };
  for (const { path, record } of plan.notes) yield { path, text: noteText(record) };
}
