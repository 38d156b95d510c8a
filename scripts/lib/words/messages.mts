import { closing, isString, type Token, tokensOf } from './tokens.mts';

/** A call whose message is not written where it is called: it comes out of a table. */
export interface Computed {
  readonly expression: string;
  readonly line: number;
}

/**
 * The messages that a TypeScript file has translated, `l10n.t('…')` or a passed `t('…')`, in the order in which they stand, and
 * the calls whose message is computed.
 */
export function messagesOf(text: string): { messages: readonly string[]; computed: readonly Computed[] } {
  const tokens = tokensOf(text);
  const messages: string[] = [];
  const computed: Computed[] = [];
  for (let index = 0; index + 2 < tokens.length; index++) {
    const [name, open, first] = tokens.slice(index, index + 3) as [Token, Token, Token];
    if (name.text !== 't' || open.text !== '(' || tokens[index - 1]?.text === 'function') continue;
    const end = endOfArgument(tokens, index + 2);
    if (end === index + 3 && isString(first)) messages.push(first.value);
    else {
      const expression = text.slice(first.start, tokens[end - 1]?.end).replace(/\s+/g, ' ');
      computed.push({ expression, line: text.slice(0, first.start).split('\n').length });
    }
  }
  return { messages, computed };
}

/** The texts in a constant: in objects the values, not the keys. Undefined where there is no such constant. */
export function tableOf(text: string, constant: string): readonly string[] | undefined {
  const tokens = tokensOf(text);
  const name = tokens.findIndex(
    (token, index) => token.text === constant && tokens[index - 1]?.text === 'const',
  );
  const equals = tokens.findIndex((token, index) => index > name && token.text === '=');
  if (name < 0 || equals < 0) return undefined;
  return textsIn(tokens.slice(equals + 1, closing(tokens, equals + 1)));
}

/** The texts among tokens, without the keys of objects. */
function textsIn(tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter((token, index) => isString(token) && tokens[index + 1]?.text !== ':')
    .map(({ value }) => value);
}

/** What makes a field of a record; its last argument describes it. */
const FIELDS = new Set(['text', 'day', 'done', 'week', 'cadence', 'slug', 'name', 'oneOf', 'list', 'map']);

/** What the fields of a record kind say of themselves, and of the words they may hold, from its file in `src/core/records`. */
export function descriptionsOf(text: string): readonly string[] {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ text: name }, index) => {
    if (!FIELDS.has(name) || tokens[index + 1]?.text !== '(' || tokens[index - 1]?.text === '.') return [];
    const end = closing(tokens, index + 1);
    const last = tokens[end - 1]?.text === ',' ? tokens[end - 2] : tokens[end - 1];
    if (!last || !isString(last)) return [];
    const meanings = name === 'oneOf' ? tokens.slice(index + 2, end).filter((token) => token !== last) : [];
    return [...textsIn(meanings), last.value];
  });
}

/** The index of the token after an argument: its comma, or the bracket that ends the call. */
function endOfArgument(tokens: readonly Token[], start: number): number {
  let index = start;
  while (index < tokens.length && ![',', ')'].includes(tokens[index]?.text ?? ')')) {
    index = closing(tokens, index) + 1;
  }
  return index;
}
