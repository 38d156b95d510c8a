import { isList } from '../isList';
import { isScalarValue, pairsOf } from './data';
import { Plain } from './plain';
import { canBePlain, doubleQuoted, type Rendered, renderText } from './scalar';
import type { ScalarStyle } from './syntaxTree';
import type { Value, ValueMap } from './yamlTypes';

/** How a file is written: columns by which lists and maps stand in from their key, and whether text is always quoted. */
export interface Style {
  readonly list: number;
  readonly map: number;
  readonly quote: boolean;
}

/** The style of new files: two columns of indent, quotes only where they are needed. */
export const ownStyle: Style = { list: 2, map: 2, quote: false };

/**
 * A value as it stands behind a colon or a dash in column `column`. Of a scalar, `before` is the style of what it
 * replaces and `indent` the column of that one's content.
 */
export function render(
  value: Value,
  column: number,
  behind: 'key' | 'dash',
  style: Style,
  before?: { readonly style: ScalarStyle; readonly indent?: number | undefined },
): Rendered {
  if (isScalarValue(value)) {
    const indent = before?.indent ?? column + style.map;
    return renderScalar(value, { parent: column, indent, flow: false }, style, before?.style);
  }
  if (isEmpty(value)) return { head: isList(value) ? ' []' : ' {}', body: '' };
  if (behind === 'dash') return { head: ` ${blockLines(value, column + 2, style)}`, body: '' };
  const inner = column + (isList(value) ? style.list : style.map);
  return { head: '', body: `\n${' '.repeat(inner)}${blockLines(value, inner, style)}` };
}

function renderScalar(
  value: string | Plain,
  place: Parameters<typeof renderText>[1],
  style: Style,
  before?: ScalarStyle,
): Rendered {
  if (value instanceof Plain) return { head: value.plain === '' ? '' : ` ${value.plain}`, body: '' };
  return renderText(value, place, style.quote ? 'double' : before);
}

/** The lines of a list or map that is not empty, its first line without the indent `column` that the others have. */
export function blockLines(value: readonly Value[] | ValueMap, column: number, style: Style): string {
  const lines = isList(value)
    ? value.map((item) => `-${joined(render(item, column, 'dash', style))}`)
    : pairsOf(value).map(([key, part]) => renderPair(key, part, column, style));
  return lines.join(`\n${' '.repeat(column)}`);
}

/** `key: value` as it stands in column `column`. */
export function renderPair(key: string, value: Value, column: number, style: Style): string {
  return `${renderKey(key)}:${joined(render(value, column, 'key', style))}`;
}

function joined({ head, body }: Rendered): string {
  return head + body;
}

/** A key, quoted where it would be mistaken. */
export function renderKey(key: string, flow = false): string {
  return canBePlain(key, flow) ? key : doubleQuoted(key);
}

/** A value as it stands inside brackets, on one line. */
export function renderFlow(value: Value, style: Style, before?: ScalarStyle): string {
  if (isScalarValue(value)) {
    return renderScalar(value, { parent: 0, indent: 0, flow: true }, style, before).head.trimStart();
  }
  if (isList(value)) return `[${value.map((item) => renderFlow(item, style)).join(', ')}]`;
  return `{${pairsOf(value)
    .map(([key, part]) => `${renderKey(key, true)}: ${renderFlow(part, style)}`)
    .join(', ')}}`;
}

/** True for a list or map without entries; entries that are undefined do not count. */
export function isEmpty(value: readonly Value[] | ValueMap): boolean {
  return isList(value) ? value.length === 0 : pairsOf(value).length === 0;
}

/**
 * The text of a new file that holds `value`, as a hand would write it: block style, two columns of indent, text of several
 * lines as a `|` block, quotes only where a reader of YAML 1.1 or 1.2 would take the text for something else. Ends with one
 * line end. Entries that are undefined are left out.
 */
export function write(value: ValueMap, options: { readonly lineEnd?: '\n' | '\r\n' } = {}): string {
  const text = `${isEmpty(value) ? '{}' : blockLines(value, 0, ownStyle)}\n`;
  // A last value that keeps its blank lines brings its own line end.
  return options.lineEnd === '\r\n' ? text.replaceAll('\n', '\r\n') : text;
}
