import { blockLines, isEmpty, ownStyle } from './emit';
import type { ValueMap } from './yamlTypes';

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
