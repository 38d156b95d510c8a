/** How a value seems to be written. */
export type TolerantStyle = 'empty' | 'plain' | 'quoted' | 'block' | 'flow';

/** A value on its first line: where it ends so far, and whether lines below may belong to it. */
export interface TolerantValue {
  readonly style: TolerantStyle;
  readonly end: number;
  readonly open: boolean;
  /** Of brackets: those not closed yet. Of quotes: the quote. */
  readonly pending: string;
}

/** The longest key looked for: a line of prose must not be searched to its end at every colon. */
const LONGEST_KEY = 200;

/** The key that starts at `at` and ends before `stop`, quotes around it taken off; undefined where no colon follows. */
export function tolerantKey(
  text: string,
  at: number,
  stop: number,
): { readonly name: string; readonly end: number; readonly slot: number } | undefined {
  const first = text[at] ?? '';
  const isQuoted = first === '"' || first === "'";
  if (!isQuoted && '[]{},#&*!|>%@`?'.includes(first)) return undefined;
  const limit = Math.min(stop, at + LONGEST_KEY);
  const end = isQuoted ? closing(text, at + 1, limit, first) + 1 : colonIn(text, at, limit);
  if (end <= at) return undefined;
  const colon = isQuoted ? text.slice(end, limit).search(/\S/) + end : end;
  if (text[colon] !== ':' || colon >= stop) return undefined;
  if (colon + 1 < stop && !/[ \t]/.test(text[colon + 1] ?? '')) return undefined;
  const written = text.slice(at, end).trimEnd();
  return {
    name: isQuoted ? written.slice(1, -1) : written,
    end: at + written.length,
    slot: colon + 1,
  };
}

/** The value that starts at `at`, as far as its first line says; undefined where there is none. */
export function tolerantValue(text: string, at: number, stop: number): TolerantValue | undefined {
  const first = text[at];
  if (at >= stop || first === '#' || first === undefined) return undefined;
  if (first === '"' || first === "'") {
    const end = closing(text, at + 1, stop, first);
    return end < 0
      ? { style: 'quoted', end: stop, open: true, pending: first }
      : { style: 'quoted', end: end + 1, open: false, pending: '' };
  }
  if (first === '[' || first === '{') return brackets(text, at, stop, '');
  if (/^[|>][-+\d]{0,2}[ \t]*(?:#|$)/.test(text.slice(at, Math.min(stop, at + 200))))
    return { style: 'block', end: stop, open: true, pending: '' };
  return { style: 'plain', end: plainEnd(text, at, stop), open: false, pending: '' };
}

/**
 * The value once a further line is taken for a part of it; undefined where that line is none. A line belongs to a
 * value only as long as it stands in from the value's key, so what is never closed does not take the rest of the file.
 */
export function resume(
  text: string,
  value: TolerantValue,
  column: number,
  line: number,
  start: number,
  stop: number,
): TolerantValue | undefined {
  if (start >= stop) return value;
  const closes = value.style === 'flow' && /[\]}]/.test(text[start] ?? '') && start - line >= column;
  if (start - line <= column && !closes) return undefined;
  if (value.style === 'block') return { ...value, end: stop };
  if (value.style === 'flow') return brackets(text, start, stop, value.pending);
  const end = closing(text, start, stop, value.pending);
  return end < 0 ? { ...value, end: stop } : { ...value, end: end + 1, open: false };
}

/** The offset of the quote that closes; -1 where none does. */
export function closing(text: string, from: number, stop: number, quote: string): number {
  for (let at = from; at < stop; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at += 1;
      else return at;
    }
  }
  return -1;
}

function brackets(text: string, from: number, stop: number, before: string): TolerantValue {
  let pending = before;
  for (let at = from; at < stop; at += 1) {
    const unit = text[at] ?? '';
    if ((unit === '"' || unit === "'") && /[[{,:\s]/.test(text[at - 1] ?? ' ')) {
      const end = closing(text, at + 1, stop, unit);
      if (end > 0) at = end;
    } else if (unit === '#' && /\s/.test(text[at - 1] ?? ' ')) break;
    else if (unit === '[' || unit === '{') pending += unit;
    else if (unit === ']' || unit === '}') pending = pending.slice(0, -1);
    if (pending === '') return { style: 'flow', end: at + 1, open: false, pending };
  }
  return { style: 'flow', end: plainEnd(text, from, stop), open: true, pending };
}

/** Before the blanks and the comment that end a line. */
function plainEnd(text: string, from: number, stop: number): number {
  const line = text.slice(from, stop);
  let end = line.length;
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    if (at === 0 || isSpaceOrTab(line[at - 1])) {
      end = at;
      break;
    }
  }
  while (end > 0 && isSpaceOrTab(line[end - 1])) end -= 1;
  return from + end;
}

function colonIn(text: string, at: number, limit: number): number {
  const line = text.slice(at, limit);
  for (let colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    const after = text[at + colon + 1];
    if (after === undefined || /\s/.test(after)) return /\s#/.test(line.slice(0, colon)) ? -1 : at + colon;
  }
  return -1;
}

/** True for a UTF-16 unit that is white space within a line of YAML. */
export function isSpaceOrTab(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\t';
}
