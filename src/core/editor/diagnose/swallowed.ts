import { swallowedComments } from '../../yaml';
import type { Site } from './site';
import { short } from './site';
import type { Diagnostic } from './types';

/** Comments that were likely meant as text. */
export function swallowed({ text }: Site): Diagnostic[] {
  return swallowedComments(text).map(({ offset, length }) => ({
    code: 'swallowed',
    severity: 'warning',
    start: offset,
    end: offset + length,
    data: { value: short(text.slice(offset, offset + length)) },
  }));
}
