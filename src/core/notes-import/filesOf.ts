import { newText } from '../records/newText';
import type { ImportPlan } from './importPlan';
import { noteText } from './noteText';

/** A file to make: its path relative to the book's folder, and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a plan, people before their notes; each is made when it is asked for. */
export function* filesOf(plan: ImportPlan): Generator<NewFile, void, void> {
  for (const { path, record } of plan.people) yield { path, text: newText('person', record) };
  for (const { path, record } of plan.notes) yield { path, text: noteText(record) };
}
