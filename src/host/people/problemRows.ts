import type { Uri } from 'vscode';
import { pathOf, type Thing } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { KindName } from '../../core/records/kinds';
import { fieldProblemSentence, problemSentence } from '../platform/errors';
import type { OpenBook } from '../store/books';
import type { ProblemRow, Row } from './peopleRows';

/** A row for each thing that is wrong in a file; one where the file cannot be read at all. */
export function problemRows(
  book: OpenBook,
  thing: Thing,
  summary: Summary<KindName>,
  parent: Row | undefined,
): ProblemRow[] {
  const uri: Uri = book.book.uri(thing);
  const at = { row: 'problem', uri, path: pathOf(thing), parent } as const;
  if (!summary.ok) {
    // One is enough: the others often only follow from it.
    return summary.problems.slice(0, 1).map((problem) => ({
      ...at,
      sentence: problemSentence(problem),
      line: problem.place.line,
      column: problem.place.column,
      unreadable: true,
    }));
  }
  return summary.flaws.map((flaw) => ({
    ...at,
    sentence: fieldProblemSentence(flaw),
    line: flaw.place.line,
    column: flaw.place.column,
    unreadable: false,
  }));
}
