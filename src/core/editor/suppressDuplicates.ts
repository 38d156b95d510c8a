import { CADENCE, WEEK } from '../records/fields';
import type { Completion } from './complete/completion';
import type { DiagnosticCode } from './diagnose/diagnostic';
import type { HoverFacts } from './hoverAt';

/** What a YAML language server that has the shipped schemas shows of a file by itself. */
export interface OtherYamlSupport {
  readonly completion: boolean;
  readonly hover: boolean;
  readonly validation: boolean;
}

/** Told by YAML or by the schemas, at the same places. */
const TOLD: ReadonlySet<string> = new Set<DiagnosticCode>([
  'syntax',
  'duplicateKey',
  'missing',
  'notADay',
  'notDone',
  'notAWeek',
  'notACadence',
  'notASlug',
  'notOneOf',
  'notText',
  'notAList',
  'notAMap',
]);

/**
 * True if Leadbook should offer this completion, false if the YAML extension already offers it from our schema: keys
 * and fixed words are in the schema; people, days and cadences are not.
 */
export function isLeadbookSource({ kind, label }: Completion, { completion }: OtherYamlSupport): boolean {
  if (!completion) return true;
  return kind === 'word' ? CADENCE.test(label) || WEEK.test(label) : kind !== 'key';
}

/** True if Leadbook should report this diagnostic, false if the YAML extension already reports it from our schema. */
export function tellsDiagnostic(code: string, { validation }: OtherYamlSupport): boolean {
  return !validation || !TOLD.has(code);
}

/** True if Leadbook should show this hover, false if the YAML extension already shows it from our schema. */
export function showsHover({ kind }: HoverFacts, { hover }: OtherYamlSupport): boolean {
  return !hover || (kind !== 'key' && kind !== 'word');
}
