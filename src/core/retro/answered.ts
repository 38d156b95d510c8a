import type { Place, RefusalCode, TextEdit } from '../yaml/yamlTypes';

/** Why an answer is not written into a retro file: as for records, or `openBlock`: code or a comment that never ends. */
export type AnswerRefusalCode = RefusalCode | 'openBlock';

/**
 * Why an action is not linked: as for answers; `notAnAction`: no action stands on that line; `alreadyLinked`: it has a record;
 * `notARecord`: what it should be linked to is none.
 */
export type ActionRefusalCode = AnswerRefusalCode | 'notAnAction' | 'alreadyLinked' | 'notARecord';

/**
 * Edits that write an answer into a retro file: one insertion. `offset` is where the answer's own text begins (behind the list
 * marker), in UTF-16 units of the edited text. `written`: the lines that then stand for it, parted by LF.
 */
export type Answered =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      readonly offset: number;
      readonly written?: string;
    }
  | Refused;

/** Nothing is written, and why; `place` is where to look. */
export interface Refused<Code = AnswerRefusalCode> {
  readonly ok: false;
  readonly refusal: { readonly code: Code; readonly place: Place };
}
