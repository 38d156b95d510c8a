import { ME } from '../book/paths';
import { type Day, daysBetween, isDay } from '../day';
import { type Shape, shapeAt } from '../records/shape';
import { type Cursor, cursorAt } from './cursorAt';
import type { EditorContext } from './editorContext';

/** What is known of the thing under the mouse; the words are the host's, but for the schema's own. */
export type HoverFacts =
  | { readonly kind: 'key'; readonly key: string; readonly description: string; readonly required: boolean }
  | { readonly kind: 'word'; readonly key: string; readonly word: string; readonly meaning: string }
  /** `name` is absent for a lead without a file. */
  | { readonly kind: 'person'; readonly slug: string; readonly name?: string; readonly archived: boolean }
  | { readonly kind: 'goal'; readonly person: string; readonly slug: string; readonly title: string }
  | { readonly kind: 'opportunity'; readonly name: string; readonly title: string }
  /** `days` from today: negative for a day that was. */
  | { readonly kind: 'day'; readonly key: string; readonly day: Day; readonly days: number };

/** The facts, and the range (UTF-16 units) that they are about. */
type Hover = HoverFacts & { readonly start: number; readonly end: number };

/**
 * Returns what a hover says of the key or the value at the UTF-16 `offset`, with its range, in a text that need not
 * parse; undefined where there is none, or nothing to say.
 */
export function hoverAt(text: string, offset: number, context: EditorContext): Hover | undefined {
  const cursor = cursorAt(text, offset);
  if (!cursor || cursor.start === cursor.end || offset < cursor.start || offset > cursor.end)
    return undefined;
  const { start, end } = cursor;
  const written = text.slice(start, end);
  const facts =
    cursor.part === 'key' ? keyFacts(context, cursor, written) : valueFacts(context, cursor, written);
  return facts && { ...facts, start, end };
}

function keyFacts({ kind }: EditorContext, cursor: Cursor, key: string): HoverFacts | undefined {
  const holder = shapeAt(kind, cursor.path);
  const shape = holder?.keys.get(key);
  if (!holder || !shape || shape.description === '') return undefined;
  return { kind: 'key', key, description: shape.description, required: holder.required.has(key) };
}

function valueFacts(
  context: EditorContext,
  { path, part, style }: Cursor,
  written: string,
): HoverFacts | undefined {
  const shape = part === 'value' ? shapeAt(context.kind, path) : undefined;
  if (!shape) return undefined;
  const value = style === 'quoted' ? written.slice(1, -1) : written;
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  switch (shape.type) {
    case 'word':
      return wordFacts(shape, key, value);
    case 'day':
    case 'done':
      return isDay(value)
        ? { kind: 'day', key, day: value, days: daysBetween(context.today, value) }
        : undefined;
    case 'person':
      return personFacts(context, value);
    case 'goal':
      return goalFacts(context, value);
    case 'opportunity': {
      const found = context.opportunities.find(({ name }) => name === value);
      return found && { kind: 'opportunity', name: found.name, title: found.title };
    }
    default:
      return undefined;
  }
}

function wordFacts({ words }: Shape, key: string, value: string): HoverFacts | undefined {
  const meaning = words.find(({ word }) => word === value)?.meaning;
  return meaning === undefined ? undefined : { kind: 'word', key, word: value, meaning };
}

function personFacts({ people }: EditorContext, slug: string): HoverFacts | undefined {
  const found = people.find((one) => one.slug === slug);
  if (found) return { kind: 'person', slug, name: found.name, archived: found.archived ?? false };
  return slug === ME ? { kind: 'person', slug, archived: false } : undefined;
}

/** Of several goals of that name the one of the person whose file it is. */
function goalFacts({ goals, person }: EditorContext, value: string): HoverFacts | undefined {
  const named = goals.filter(({ slug }) => slug === value);
  const found = named.find((goal) => goal.person === person) ?? named[0];
  return found && { kind: 'goal', person: found.person, slug: found.slug, title: found.title };
}
