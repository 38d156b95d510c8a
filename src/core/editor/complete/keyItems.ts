import { kinds } from '../../records/kinds';
import type { RecordKind } from '../../records/recordKind';
import type { Shape, ShapeType } from '../../records/shape';
import type { Cursor } from '../cursorAt';
import type { EditorContext } from '../editorContext';
import type { TolerantEntry } from '../tolerantOutline';
import type { Completion } from './completion';

/** What has choices of its own. */
const CHOSEN: ReadonlySet<ShapeType> = new Set([
  'day',
  'done',
  'week',
  'cadence',
  'word',
  'person',
  'goal',
  'opportunity',
  'value',
  'template',
]);

/**
 * Returns by how many columns the lists of this text stand further in than their key, 0 to 8; 2, as in new files, where
 * it has no list.
 */
export function listStep(entries: readonly TolerantEntry[]): number {
  for (const { kind, parent, column } of entries) {
    const key = entries[parent];
    if (kind === 'item' && key?.kind === 'key') return Math.min(Math.max(0, column - key.column), 8);
  }
  return 2;
}

/** The keys that fit and are not there yet: those that must be there first, then in their customary order. */
export function keyItems(
  context: EditorContext,
  shape: Shape,
  { siblings, column, flow, colon }: Pick<Cursor, 'siblings' | 'column' | 'flow' | 'colon'>,
  step: number,
): readonly Completion[] {
  return [...shape.keys]
    .filter(([key]) => !siblings.includes(key) && fits(context, key))
    .map(
      ([key, part], index): Completion => ({
        kind: 'key',
        label: key,
        insert: colon ? key : `${key}:${bodyOf(context, key, part, column, flow, step)}`,
        filter: key,
        sort: `${shape.required.has(key) ? 0 : 1}${String(index).padStart(2, '0')}`,
        description: part.description,
        ...(!colon && CHOSEN.has(part.type) ? { again: true } : {}),
      }),
    );
}

/** A new item of a list, behind `margin`; `column` is that of its dash. */
export function itemSnippet(
  context: EditorContext,
  { item, description }: Shape,
  column: number,
  margin: string,
): Completion {
  const body = item ? itemBody(context, item, column) : '$0';
  const label = item?.type === 'map' ? `- ${body.split(':', 1)[0]}:` : '-';
  return {
    kind: 'item',
    label,
    insert: `${margin}- ${body}`,
    filter: label,
    sort: '000',
    description: item?.description || description,
    ...(item && CHOSEN.has(item.type) ? { again: true } : {}),
  };
}

/** What a lead never writes into this very file. */
function fits({ kind, private: isPrivate }: EditorContext, key: string): boolean {
  const { privateKeys }: RecordKind = kinds[kind];
  return isPrivate || !privateKeys?.includes(key);
}

function bodyOf(
  context: EditorContext,
  key: string,
  shape: Shape,
  column: number,
  flow: boolean,
  step: number,
): string {
  if (flow) return shape.type === 'list' ? ' [$0]' : shape.type === 'map' ? ' { $0 }' : ' $0';
  if (shape.type === 'list') {
    const dash = column + step;
    return `\n${' '.repeat(dash)}- ${shape.item ? itemBody(context, shape.item, dash) : '$0'}`;
  }
  if (shape.type === 'map') return `\n${' '.repeat(column + 2)}${mapBody(context, shape, column + 2)}`;
  const { blocks }: RecordKind = kinds[context.kind];
  return blocks?.includes(key) ? ` |\n${' '.repeat(column + 2)}$0` : ' $0';
}

function itemBody(context: EditorContext, item: Shape, dash: number): string {
  return item.type === 'map' ? mapBody(context, item, dash + 2) : '$0';
}

/** What begins with a day gets today's; then comes the text. */
function mapBody({ today }: EditorContext, shape: Shape, column: number): string {
  const [first = '', second] = shape.keys.keys();
  const isDated = shape.keys.get(first)?.type === 'day' && second !== undefined;
  return isDated ? `${first}: ${today}\n${' '.repeat(column)}${second}: $0` : `${first}: $0`;
}
