import type { Style } from './emit';
import type { NodeRange } from './locate';
import type { Loaded } from './syntaxTree';
import type { RefusalCode, TextEdit } from './yamlTypes';

/** How an intent could be written: the splices, and the ranges within which they may take comments away. */
export interface Plan {
  readonly edits: readonly TextEdit[];
  readonly loses?: NodeRange | readonly NodeRange[];
}

/** No plan: the code, and where. */
export interface NoPlan {
  readonly refused: RefusalCode;
  readonly at: NodeRange;
}

/** What every plan starts from. */
export interface Setting {
  readonly loaded: Loaded;
  readonly style: Style;
  readonly lineEnd: '\n' | '\r\n';
}

/** A plan that is refused, with the range the refusal is shown at. */
export function refuse(refused: RefusalCode, { start, end }: NodeRange): NoPlan {
  return { refused, at: { start, end } };
}

/** A text edit that inserts `text` at `offset` (UTF-16). */
export function insertion(offset: number, text: string): TextEdit {
  return { offset, length: 0, text };
}

/** A text edit that replaces the range from `start` to `end` (UTF-16, exclusive) by `text`. */
export function replacement(start: number, end: number, text: string): TextEdit {
  return { offset: start, length: end - start, text };
}
