import { type Shape, shapeAt } from '../../records/shape';
import { type Cursor, cursorAt } from '../cursorAt';
import type { EditorContext } from '../editorContext';
import { tolerantOutline } from '../tolerantOutline';
import type { Completion, Completions } from './completion';
import { itemSnippet, keyItems, listStep } from './keyItems';
import { mentionAt, mentions } from './mentionAt';
import { valuesOf } from './valueItems';

/**
 * Returns the completions for the UTF-16 `offset` and the range that they replace, in a text that need not parse;
 * undefined where nothing is known to fit.
 */
export function complete(text: string, offset: number, context: EditorContext): Completions | undefined {
  const entries = tolerantOutline(text);
  const cursor = cursorAt(text, offset, entries);
  if (!cursor) return undefined;
  const shape = shapeAt(context.kind, cursor.path);
  if (!shape) return undefined;
  const mention = shape.type === 'text' ? mentionAt(text, offset) : undefined;
  if (mention && cursor.part !== 'key')
    return { start: mention.start, end: mention.end, items: mentions(context.people) };
  if (cursor.part === 'text') return undefined;
  const step = listStep(entries);
  const items =
    cursor.part === 'key' ? atKey(context, cursor, shape, step) : atValue(text, context, cursor, shape, step);
  return items.length > 0 ? { start: cursor.start, end: cursor.end, items } : undefined;
}

function atKey(context: EditorContext, cursor: Cursor, shape: Shape, step: number): readonly Completion[] {
  if (shape.type === 'map') return keyItems(context, shape, cursor, step);
  if (shape.type !== 'list' || cursor.flow) return [];
  return [itemSnippet(context, shape, cursor.column, '')];
}

function atValue(
  text: string,
  context: EditorContext,
  cursor: Cursor,
  shape: Shape,
  step: number,
): readonly Completion[] {
  const { start, end, column, flow, path } = cursor;
  const before = text[start - 1];
  const lead = before === ':' || before === '-' ? ' ' : '';
  const isItem = typeof path.at(-1) === 'number';
  if (shape.type === 'map' && isItem && !flow) {
    const inner = { ...cursor, siblings: [], colon: false, column: column + lead.length };
    return keyItems(context, shape, inner, step).map((item) => ({ ...item, insert: lead + item.insert }));
  }
  if (shape.type === 'list' || shape.type === 'map') {
    if (flow || start !== end) return [];
    const margin = `\n${' '.repeat(column + (shape.type === 'list' ? step : 2))}`;
    if (shape.type === 'list') return [itemSnippet(context, shape, column + step, margin)];
    return keyItems(context, shape, { ...cursor, siblings: [], colon: false, column: column + 2 }, step).map(
      (item) => ({ ...item, insert: margin + item.insert }),
    );
  }
  return valuesOf(context, shape, text, cursor).map((item) => ({ ...item, insert: lead + item.insert }));
}
