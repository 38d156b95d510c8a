import type { Site } from './site';
import type { Diagnostic } from './types';

/** Keys that no schema knows: they are kept, so no more than a hint. What they hold is not looked at. */
export function unknownKeys(site: Site): Diagnostic[] {
  return site.found.flatMap(({ path, shape, holder }) =>
    holder?.type === 'map' && !shape ? [site.atKey('unknownKey', 'hint', path)] : [],
  );
}
