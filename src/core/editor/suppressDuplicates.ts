import type { ToldDiagnostic } from '../diagnostics/rule';
import { CADENCE, WEEK } from '../records/fields';
import type { Completion } from './complete/completion';
import type { HoverFacts } from './hoverAt';

/** What a YAML language server that has the shipped schemas shows of a file by itself. */
export interface OtherYamlSupport {
  readonly completion: boolean;
  readonly hover: boolean;
  readonly validation: boolean;
}

/**
 * True if Leadbook should offer this completion, false if the YAML extension already offers it from our schema: keys
 * and fixed words are in the schema; people, days and cadences are not.
 */
export function isLeadbookSource({ kind, label }: Completion, { completion }: OtherYamlSupport): boolean {
  if (!completion) return true;
  return kind === 'word' ? CADENCE.test(label) || WEEK.test(label) : kind !== 'key';
}

/** True if Leadbook should report this diagnostic, false if the YAML extension already reports it from our schema. */
export function tellsDiagnostic(
  { isInSchema }: Pick<ToldDiagnostic, 'isInSchema'>,
  { validation }: OtherYamlSupport,
): boolean {
  return !validation || !isInSchema;
}

/** True if Leadbook should show this hover, false if the YAML extension already shows it from our schema. */
export function showsHover({ kind }: HoverFacts, { hover }: OtherYamlSupport): boolean {
  return !hover || (kind !== 'key' && kind !== 'word');
}
