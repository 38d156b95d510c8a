import type { ActionLine } from './action';
import { actionLines } from './actionLines';
import type { Answered } from './answered';
import type { Format } from './format';

const BOX = /\[ \]/;

/**
 * Ticks the box of an open action in a retro file: one character. Refused with `noSuchPlace` where another text stands on its
 * line by now, or where it has no box.
 * @param shown the action as it was shown
 */
export function tickAction(text: string, format: Format, shown: ActionLine): Answered {
  const same = actionLines(text, format).filter(({ text: now, done }) => now === shown.text && !done);
  const action = same.find(({ line }) => line === shown.line) ?? (same.length === 1 ? same[0] : undefined);
  const box = action && BOX.exec(text.slice(action.start, action.textStart));
  if (!action || !box) {
    const place = { offset: action?.start ?? 0, length: 0, line: action?.line ?? 0, column: 0 };
    return { ok: false, refusal: { code: 'noSuchPlace', place } };
  }
  const offset = action.start + box.index + 1;
  return { ok: true, edits: [{ offset, length: 1, text: 'x' }], offset };
}

/** True if an action has a box to tick. */
export function hasBox(text: string, { start, textStart }: ActionLine): boolean {
  return BOX.test(text.slice(start, textStart));
}
