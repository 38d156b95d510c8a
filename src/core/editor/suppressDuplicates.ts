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

/** Whether nobody else offers this: keys and their words stand in the schemas; people, days and how often do not. */
export function isLeadbookSource({ kind, label }: Completion, { completion }: OtherYamlSupport): boolean {
  if (!completion) return true;
  return kind === 'word' ? CADENCE.test(label) || WEEK.test(label) : kind !== 'key';
}

/** Whether nobody else tells this. */
export function tellsDiagnostic(code: string, { validation }: OtherYamlSupport): boolean {
  return !validation || !TOLD.has(code);
}

/** Whether nobody else shows this under the mouse. */
export function showsHover({ kind }: HoverFacts, { hover }: OtherYamlSupport): boolean {
  return !hover || (kind !== 'key' && kind !== 'word');
}
