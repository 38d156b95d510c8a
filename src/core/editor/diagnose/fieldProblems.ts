import type { FieldProblem } from '../../records/typed';
import type { DiagnosedFile } from './diagnosedFile';
import type { Diagnostic } from './diagnostic';

/** What does not fit the record. A value that does not fit is left out, which is an error; a key can also follow later. */
export function fieldDiagnostics(site: DiagnosedFile, flaws: readonly FieldProblem[]): Diagnostic[] {
  return flaws.map(({ code, path, allowed }) =>
    code === 'missing'
      ? site.atHolder(code, 'warning', path)
      : site.atValue(code, 'error', path, allowed ? { allowed } : {}),
  );
}
