import { isBlankText } from '../isBlankText';
import type { Path } from '../yaml/yamlTypes';
import { closing } from './tolerantValue';

/** What stands at an offset inside brackets. */
interface FlowSpot {
  /** From the value that the brackets are. */
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly start: number;
  readonly end: number;
  /** The other keys of the same braces. */
  readonly siblings: readonly string[];
}

interface Frame {
  readonly braces: boolean;
  readonly keys: string[];
  key: string | undefined;
  index: number;
}

/**
 * Finds the key or the value at `offset` inside the brackets that open at `from` and end, so far as they do, at `to`;
 * all are UTF-16 offsets. Undefined where nothing can be typed there.
 */
export function flowCursor(text: string, from: number, to: number, offset: number): FlowSpot | undefined {
  const frames: Frame[] = [];
  let spot: { readonly frame: Frame; readonly path: Path; readonly part: 'key' | 'value' } | undefined;
  let start = from;
  let found = { start: offset, end: offset };

  for (let at = from; at <= to; at += 1) {
    const frame = frames.at(-1);
    const unit = at < to ? (text[at] ?? '') : '';
    const ends = at === to || '[]{},:\n#'.includes(unit);
    if (ends && frame && !spot && at >= offset) {
      const path = frames.map((one) => (one.braces ? (one.key ?? '') : one.index));
      const isKey = frame.braces && frame.key === undefined;
      spot = { frame, part: isKey ? 'key' : 'value', path: isKey ? path.slice(0, -1) : path };
      found = word(text, start, at, offset);
    }
    if (at === to) break;
    if (unit === '"' || unit === "'") {
      const end = isBlankText(text.slice(start, at)) ? closing(text, at + 1, to, unit) : -1;
      if (end > 0) at = end;
    } else if (unit === '#' && /\s/.test(text[at - 1] ?? '')) {
      const feed = text.indexOf('\n', at);
      at = feed < 0 || feed > to ? to - 1 : feed;
    } else if (unit === '[' || unit === '{') {
      frames.push({ braces: unit === '{', keys: [], key: undefined, index: 0 });
      start = at + 1;
    } else if (
      unit === ':' &&
      frame?.braces &&
      frame.key === undefined &&
      /[\s,}]/.test(text[at + 1] ?? ' ')
    ) {
      frame.key = text.slice(start, at).trim();
      if (!(spot?.frame === frame && spot.part === 'key' && found.end >= at)) frame.keys.push(frame.key);
      start = at + 1;
    } else if (unit === ',' && frame) {
      if (frame.braces) frame.key = undefined;
      else frame.index += 1;
      start = at + 1;
    } else if (unit === ']' || unit === '}') {
      frames.pop();
      if (spot && (frame === spot.frame || frames.length === 0)) break;
      if (frames.length === 0) return undefined;
      start = at + 1;
    }
  }
  return spot && { path: spot.path, part: spot.part, ...found, siblings: spot.frame.keys };
}

/** The half-typed word between two marks that holds `offset`; nothing, at `offset`, where it stands apart from it. */
function word(text: string, from: number, to: number, offset: number): { start: number; end: number } {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const end = from + raw.trimEnd().length;
  return start <= offset && offset <= end && start < end ? { start, end } : { start: offset, end: offset };
}
