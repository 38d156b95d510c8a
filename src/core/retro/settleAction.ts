import type { TextEdit } from '../yaml';
import { apply } from '../yaml/splice';
import type { ActionLine } from './action';
import { actionLines } from './actionLines';
import type { Answered } from './answered';
import type { Format } from './format';
import { isInHtml } from './isInHtml';
import { tickAction } from './tickAction';

/** How an action of a retro ends: it was carried out, or is given up. */
export type Settled = 'done' | 'dropped';

const STRIKES: Readonly<Partial<Record<Format, string>>> = { md: '~~', mdx: '~~', org: '+' };

/**
 * Marks an open action of a retro file as done or dropped, as people mark it: a tick in its box, else `✅` behind it; what is
 * dropped is struck through, or says so where the format has no such markup. Refused with `noSuchPlace` where another text stands
 * there by now, and where the mark would not be read as one; with `unproved` in HTML.
 * @param shown the action as it was shown
 */
export function settleAction(text: string, format: Format, shown: ActionLine, how: Settled): Answered {
  if (how === 'done') {
    const ticked = tickAction(text, format, shown);
    if (ticked.ok) return ticked;
  }
  const same = actionLines(text, format, { all: true }).filter((one) => one.text === shown.text && !one.done);
  const action = same.find(({ line }) => line === shown.line) ?? (same.length === 1 ? same[0] : undefined);
  const place = { offset: action?.start ?? 0, length: 0, line: action?.line ?? 0, column: 0 };
  const refused = { ok: false, refusal: { code: 'noSuchPlace', place } } as const;
  if (!action) return refused;
  if (isInHtml(text, action)) return { ok: false, refusal: { code: 'unproved', place } };
  for (const edits of ways(format, action, how)) {
    const after = actionLines(apply(text, edits), format, { all: true });
    const own = after.find((one) => one.line === action.line && one.text === action.text);
    if (own?.done) return { ok: true, edits, offset: action.start };
  }
  return refused;
}

/** How it can be written, the best first. */
function ways(format: Format, action: ActionLine, how: Settled): readonly (readonly TextEdit[])[] {
  const { textStart, textEnd, end, shape } = action;
  const insert = (offset: number, text: string): TextEdit => ({ offset, length: 0, text });
  const sign = how === 'done' ? ' ✅' : ' (dropped)';
  const behind = [[insert(textEnd, sign)], ...(shape === 'table' ? [] : [[insert(end, sign)]])];
  const strike = STRIKES[format];
  if (how === 'done' || strike === undefined) return behind.reverse();
  return [[insert(textStart, strike), insert(textEnd, strike)], ...behind.reverse()];
}
