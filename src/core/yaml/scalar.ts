import type { ScalarStyle } from './syntaxTree';

/** A value as text: `head` follows the colon or dash with its space, `body` holds the lines below, each with `\n` first. */
export interface Rendered {
  readonly head: string;
  readonly body: string;
}

// Read as something else than text by YAML 1.1 (PyYAML, libyaml, Go's yaml.v2) or by the YAML 1.2 core schema.
const lookalike = new RegExp(
  `^(?:${[
    '~|null|y|yes|n|no|true|false|on|off|=|<<',
    '[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?0x[0-9a-f_]+|[-+]?[0-9][0-9_]*',
    '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?',
    '[-+]?(?:\\.[0-9][0-9_]*|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:e[-+]?[0-9]+)?',
    '[-+]?\\.inf|\\.nan',
    '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?(?:[ \\t]*(?:z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?',
  ].join('|')})$`,
  'i',
);
const indicatorFirst = /^(?:[\s,[\]{}#&*!|>'"%@`]|[-?:](?![\p{L}\p{N}/(])|---|\.\.\.)/u;
const inside = /:(?=\s|$)|\s#|\s$|[\t\n\r]/;
const insideFlow = /[,[\]{}]|:|^[-?]/;
/** Characters that a YAML reader may refuse, change or take for a line end: they are escaped, in double quotes. */
export const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

/** True if every reader takes `text`, without quotes, for this very text. `flow` is inside brackets. */
export function canBePlain(text: string, flow = false): boolean {
  return (
    text !== '' &&
    !indicatorFirst.test(text) &&
    !inside.test(text) &&
    !(flow && insideFlow.test(text)) &&
    !unprintable.test(text) &&
    !lookalike.test(text)
  );
}

/** `text` in double quotes on one line. Holds any string. */
export function doubleQuoted(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  const all = new RegExp(unprintable, 'gu');
  return `"${escaped.replace(all, (unit) => (unit === '\r' ? '\\r' : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`))}"`;
}

function canBeSingle(text: string): boolean {
  return !/[\n\r\t]/.test(text) && !unprintable.test(text);
}

function canBeLiteral(text: string): boolean {
  // Lines of white space alone and a tab at the start are read differently from reader to reader.
  return /[^\n]/.test(text) && !unprintable.test(text) && !/^\n*\t/.test(text) && !/^[ \t]+$/m.test(text);
}

function canBeFolded(text: string): boolean {
  return canBeLiteral(text) && !/^\n|^[ \t]/m.test(text.replace(/\n+/g, '\n'));
}

/** Where a scalar is written: `parent` is the column of its key or dash, `indent` that of a block's content. */
interface ScalarPlace {
  readonly parent: number;
  readonly indent: number;
  readonly flow: boolean;
}

/**
 * `text` in the style of what was there before where that can hold it, else plain, else (several lines) as a literal
 * block, else in double quotes.
 */
export function renderText(text: string, place: ScalarPlace, before: ScalarStyle = 'empty'): Rendered {
  const block = !place.flow && place.indent - place.parent <= 9;
  if (before === 'double') return onLine(doubleQuoted(text));
  if (before === 'single' && canBeSingle(text)) return onLine(`'${text.replaceAll("'", "''")}'`);
  if (before === 'folded' && block && canBeFolded(text)) return blockScalar('>', text, place);
  if ((before === 'folded' || before === 'literal') && block && canBeLiteral(text))
    return blockScalar('|', text, place);
  if (canBePlain(text, place.flow)) return onLine(text);
  if (block && text.includes('\n') && canBeLiteral(text)) return blockScalar('|', text, place);
  return onLine(doubleQuoted(text));
}

function onLine(text: string): Rendered {
  return { head: ` ${text}`, body: '' };
}

function blockScalar(mark: '|' | '>', text: string, { parent, indent }: ScalarPlace): Rendered {
  const content = text.replace(/(?<!\n)\n+$/, '');
  const chomp = text === content ? '-' : text.length === content.length + 1 ? '' : '+';
  // Without the digit, spaces at the start would be taken for the indent.
  const digit = /^\n* /.test(content) ? String(indent - parent) : '';
  const blanks = chomp === '+' ? text.slice(content.length + 1) : '';
  const lines = (mark === '>' ? content.replace(/\n+/g, '$&\n') : content) + blanks;
  const margin = ' '.repeat(indent);
  return {
    head: ` ${mark}${digit}${chomp}`,
    body: `\n${lines}`.replace(/\n(?=[^\n])/g, `\n${margin}`),
  };
}
