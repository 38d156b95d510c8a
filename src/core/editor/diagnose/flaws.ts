import type { Flaw } from '../../records/typed';
import type { Site } from './site';
import type { Diagnostic } from './types';

/** What does not fit the record. A value that does not fit is left out, which is an error; a key can also follow later. */
export function flawDiagnostics(site: Site, flaws: readonly Flaw[]): Diagnostic[] {
  return flaws.map(({ code, path, allowed }) =>
    code === 'missing'
      ? site.atHolder(code, 'warning', path)
      : site.atValue(code, 'error', path, allowed ? { allowed } : {}),
  );
}
