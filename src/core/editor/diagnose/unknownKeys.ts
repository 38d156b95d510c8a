import type { DiagnosedFile } from './diagnosedFile';
import type { Diagnostic } from './diagnostic';

/** Keys that no schema knows: they are kept, so no more than a hint. What they hold is not looked at. */
export function unknownKeys(site: DiagnosedFile): Diagnostic[] {
  return site.found.flatMap(({ path, shape, holder }) =>
    holder?.type === 'map' && !shape ? [site.atKey('unknownKey', 'hint', path)] : [],
  );
}
