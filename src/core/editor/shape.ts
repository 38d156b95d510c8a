import type * as z from 'zod/mini';
import { CADENCE, SLUG_PATTERN, saidOf, WEEK } from '../records/fields';
import { type KindName, kinds } from '../records/kinds';
import { meaningsOf } from '../records/meanings';
import type { Path } from '../yaml/yamlTypes';

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

/** A word that a schema allows as a value, and its meaning in English. */
export interface AllowedWord {
  readonly word: string;
  readonly meaning?: string;
}

/** What the schema allows at a place of a record. */
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
  readonly words: readonly AllowedWord[];
}

const shapes = new Map<KindName, Shape>();

/** The shape of a record kind, derived from its schema once. */
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
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return fromSchema(def.innerType, key);
  const parts = def.type === 'object' ? Object.entries(def.shape) : [];
  const words = def.type === 'enum' ? Object.values(def.entries).map(String) : [];
  const meanings = meaningsOf(words);
  return {
    type: typeOf(schema, key),
    description: saidOf(schema).description ?? '',
    keys: new Map(parts.map(([name, part]) => [name, fromSchema(part, name)])),
    required: new Set(parts.flatMap(([name, part]) => (part._zod.def.type === 'optional' ? [] : [name]))),
    ...(def.type === 'array' ? { item: fromSchema(def.element, key) } : {}),
    words: words.map((word, index) => {
      const meaning = meanings?.[index];
      return meaning === undefined ? { word } : { word, meaning };
    }),
  };
}

function typeOf(schema: z.core.$ZodType, key: string): ShapeType {
  const { anyOf, format, pattern } = saidOf(schema);
  const { type } = schema._zod.def;
  if (type === 'object') return 'map';
  if (type === 'array') return 'list';
  if (type === 'enum') return 'word';
  if (anyOf) return 'done';
  if (format === 'date') return 'day';
  if (pattern === WEEK.source) return 'week';
  if (pattern === CADENCE.source) return 'cadence';
  if (pattern === SLUG_PATTERN) return key === 'goal' ? 'goal' : 'person';
  return key === 'opportunities' ? 'opportunity' : 'text';
}
