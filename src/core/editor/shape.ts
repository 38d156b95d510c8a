import * as z from 'zod/mini';
import { CADENCE, SLUG_PATTERN, WEEK } from '../records/fields';
import { type KindName, kinds } from '../records/kinds';
import { meaningsOf } from '../records/meanings';
import type { Path } from '../yaml/types';

/** What a value is: `word` is one of a few; `person`, `goal` and `opportunity` are the names of such. */
export type ShapeType =
  | 'map'
  | 'list'
  | 'text'
  | 'day'
  | 'done'
  | 'week'
  | 'cadence'
  | 'word'
  | 'person'
  | 'goal'
  | 'opportunity';

export interface Word {
  readonly word: string;
  readonly meaning?: string;
}

/** What may stand at a place of a record, told by its schema. */
export interface Shape {
  readonly type: ShapeType;
  /** The schema's own words, in English. */
  readonly description: string;
  /** Of a map: its keys in the order in which they are written. */
  readonly keys: ReadonlyMap<string, Shape>;
  /** Of a map: the keys that must be there. */
  readonly required: ReadonlySet<string>;
  /** Of a list: what its items are. */
  readonly item?: Shape;
  /** Of a `word`: those that fit. */
  readonly words: readonly Word[];
}

const shapes = new Map<KindName, Shape>();

/** What a record of the kind is, made once from its schema. */
export function shapeOf(kind: KindName): Shape {
  let shape = shapes.get(kind);
  if (!shape) {
    shape = fromSchema(kinds[kind].schema, '');
    shapes.set(kind, shape);
  }
  return shape;
}

/** What may stand at `path` in a record of the kind; undefined where no schema says anything. */
export function shapeAt(kind: KindName, path: Path): Shape | undefined {
  let shape: Shape | undefined = shapeOf(kind);
  for (const step of path) shape = typeof step === 'number' ? shape?.item : shape?.keys.get(step);
  return shape;
}

/** Read off the schema itself: what turns it into a JSON Schema weighs as much as all of this. */
function fromSchema(schema: z.core.$ZodType, key: string): Shape {
  if (schema instanceof z.ZodMiniOptional) return fromSchema(schema._zod.def.innerType, key);
  const facts: Facts = z.globalRegistry.get(schema) ?? {};
  const parts = schema instanceof z.ZodMiniObject ? Object.entries(schema._zod.def.shape) : [];
  const words = schema instanceof z.ZodMiniEnum ? Object.values(schema._zod.def.entries).map(String) : [];
  const meanings = meaningsOf(words);
  return {
    type: typeOf(schema, facts, key),
    description: facts.description ?? '',
    keys: new Map(parts.map(([name, part]) => [name, fromSchema(part, name)])),
    required: new Set(parts.flatMap(([name, part]) => (part instanceof z.ZodMiniOptional ? [] : [name]))),
    ...(schema instanceof z.ZodMiniArray ? { item: fromSchema(schema._zod.def.element, key) } : {}),
    words: words.map((word, index) => {
      const meaning = meanings?.[index];
      return meaning === undefined ? { word } : { word, meaning };
    }),
  };
}

/** What the fields say of themselves. */
interface Facts {
  readonly description?: string | undefined;
  readonly format?: unknown;
  readonly pattern?: unknown;
  readonly anyOf?: unknown;
}

function typeOf(schema: z.core.$ZodType, { anyOf, format, pattern }: Facts, key: string): ShapeType {
  if (schema instanceof z.ZodMiniObject) return 'map';
  if (schema instanceof z.ZodMiniArray) return 'list';
  if (schema instanceof z.ZodMiniEnum) return 'word';
  if (anyOf) return 'done';
  if (format === 'date') return 'day';
  if (pattern === WEEK.source) return 'week';
  if (pattern === CADENCE.source) return 'cadence';
  if (pattern === SLUG_PATTERN) return key === 'goal' ? 'goal' : 'person';
  return key === 'opportunities' ? 'opportunity' : 'text';
}
