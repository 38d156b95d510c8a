import { swallowedComments } from '../../yaml';
import type { DiagnosedFile } from './diagnosedFile';
import { short } from './diagnosedFile';
import type { Diagnostic } from './diagnostic';

/** Comments that were likely meant as text. */
export function swallowed({ text }: DiagnosedFile): Diagnostic[] {
  return swallowedComments(text).map(({ offset, length }) => ({
    code: 'swallowed',
    severity: 'warning',
    start: offset,
    end: offset + length,
    data: { value: short(text.slice(offset, offset + length)) },
  }));
}
