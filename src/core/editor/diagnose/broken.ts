import { type Shape, shapeOf } from '../../records/shape';
import { lineEnd, lineStart } from '../../yaml/lines';
import type { Problem, ProblemCode } from '../../yaml/yamlTypes';
import type { EditorContext } from '../editorContext';
import { type TolerantEntry, tolerantOutline } from '../tolerantOutline';
import { short } from './diagnosedFile';
import type { TextFinding } from './diagnostic';

/** What forbids to read a text, each as its rule tells it. */
export interface BrokenText {
  /** Colons with no space behind them. */
  readonly unspaced: readonly TextFinding[];
  /** Brackets and quotes that nothing closes. */
  readonly unclosed: readonly TextFinding[];
  /** What else the parser says. */
  readonly problems: readonly (TextFinding & { readonly code: ProblemCode })[];
}

/**
 * Returns what forbids to read a text. What a hand left out (a space behind a colon, a closing bracket) is told in the place of
 * what the parser says of it, which is often a line below.
 */
export function broken(text: string, context: EditorContext, problems: readonly Problem[]): BrokenText {
  const isSyntax = problems.every(({ code }) => SYNTAX.has(code));
  const entries = isSyntax ? tolerantOutline(text) : [];
  const unspaced = withoutSpace(text, context, entries);
  const unclosed = notClosed(text, entries);
  const leftOut = [...unspaced, ...unclosed];
  const lines = new Set(leftOut.map(({ start }) => lineStart(text, start)));
  const open = unclosed[0]?.start ?? text.length + 1;
  const isTold = ({ code, place: { offset } }: Problem) =>
    leftOut.length > 0 &&
    (code === 'notAMap' || lines.has(lineStart(text, offset)) || (code === 'syntax' && offset >= open));
  const others = problems
    .filter((problem) => !isTold(problem))
    .map(({ code, place, detail }) => {
      const start = Math.min(place.offset, text.length);
      const line = lineEnd(text, start);
      const end = code === 'multipleDocuments' ? line : Math.min(start + place.length, line);
      const value = short(text.slice(start, end));
      return {
        code,
        start,
        end,
        data: { ...(value === '' ? {} : { value }), ...(detail === undefined ? {} : { detail }) },
      };
    });
  return { unspaced, unclosed, problems: others };
}

/** All that forbids to read a text, whatever tells of it. */
export function allBroken({ unspaced, unclosed, problems }: BrokenText): readonly TextFinding[] {
  return [...unspaced, ...unclosed, ...problems];
}

const SYNTAX: ReadonlySet<ProblemCode> = new Set(['syntax', 'needsQuotes', 'notAMap']);

/** Brackets and double quotes that nothing closes. A single quote is more often an apostrophe. */
function notClosed(text: string, entries: readonly TolerantEntry[]): TextFinding[] {
  return entries.flatMap(({ missing, valueStart, step }): TextFinding[] => {
    if (missing === '' || missing === "'") return [];
    const end = valueStart + text.slice(valueStart, lineEnd(text, valueStart)).trimEnd().length;
    const key = typeof step === 'string' ? { key: step } : {};
    const data = { ...key, value: short(text.slice(valueStart, end)), missing };
    return [{ start: valueStart, end, data }];
  });
}

/** Bare words like `owner:me`, whose beginning is a key that a record of the kind has. */
function withoutSpace(
  text: string,
  { kind }: EditorContext,
  entries: readonly TolerantEntry[],
): TextFinding[] {
  const known = keysOf(shapeOf(kind));
  return entries.flatMap((entry): TextFinding[] => {
    const key = unspacedKey(text, entry);
    if (key === undefined || !known.has(key)) return [];
    const { start, end } = entry;
    const value = short(text.slice(start, end));
    return [{ start, end, data: { key, value } }];
  });
}

/** The key of a bare word with a colon but no space behind it; a non-breaking space and its like are none to YAML. */
function unspacedKey(text: string, { kind, start, end }: TolerantEntry): string | undefined {
  return kind === 'bare'
    ? /^([a-z]+):[^ \t\r\n]/.exec(text.slice(start, Math.min(end, start + 80)))?.[1]
    : undefined;
}

function keysOf(shape: Shape): Set<string> {
  const keys = new Set(shape.keys.keys());
  for (const part of [...shape.keys.values(), ...(shape.item ? [shape.item] : [])])
    for (const key of keysOf(part)) keys.add(key);
  return keys;
}
