import { typed } from '../../records/typed';
import { isDataMap } from '../../yaml/data';
import { load } from '../../yaml/load';
import { rootData } from '../../yaml/prove';
import type { EditorContext } from '../editorContext';
import { broken } from './broken';
import { dayDiagnostics } from './dayOrder';
import { DiagnosedFile } from './diagnosedFile';
import type { Diagnostic } from './diagnostic';
import { fieldDiagnostics } from './fieldProblems';
import { nameDiagnostics } from './fileName';
import { oddBlankDiagnostics } from './oddBlanks';
import { swallowed } from './swallowedText';
import { unknownKeys } from './unknownKeys';
import { referenceDiagnostics } from './unknownNames';

/** More than these tell nobody more. */
const MOST = 200;

/**
 * What is amiss in a file of the book, in its order. A text that cannot be read has only what forbids to read it.
 * No fixes yet: see `fixesOf`, which costs a parse for each of them.
 */
export function diagnose(text: string, context: EditorContext): readonly Diagnostic[] {
  const result = load(text);
  if (!result.ok) return broken(text, context, result.problems);
  const data = rootData(result.loaded);
  if (!isDataMap(data)) return [];
  const site = new DiagnosedFile(result.loaded, data, context);
  const { flaws } = typed(context.kind, data, context.private);
  const odd = oddBlankDiagnostics(site);
  const told = new Set(odd.map(({ start }) => start));
  return [
    ...odd,
    ...fieldDiagnostics(site, flaws).filter(({ start }) => !told.has(start)),
    ...unknownKeys(site),
    ...referenceDiagnostics(site),
    ...dayDiagnostics(site),
    ...nameDiagnostics(site),
    ...swallowed(site),
  ]
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .slice(0, MOST);
}
