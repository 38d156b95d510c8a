import { CADENCE, SLUG_PATTERN, WEEK } from '../records/fields';
import { jsonSchemaOf } from '../records/jsonSchema';
import type { KindName } from '../records/kinds';
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

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly object[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

const shapes = new Map<KindName, Shape>();

/** What a record of the kind is, made once from its schema. */
export function shapeOf(kind: KindName): Shape {
  let shape = shapes.get(kind);
  if (!shape) {
    shape = fromSchema(jsonSchemaOf(kind), '');
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

function fromSchema(schema: Schema, key: string): Shape {
  const { description = '', properties = {}, required = [], items, enum: words = [] } = schema;
  return {
    type: typeOf(schema, key),
    description,
    keys: new Map(Object.entries(properties).map(([name, part]) => [name, fromSchema(part, name)])),
    required: new Set(required),
    ...(items ? { item: fromSchema(items, key) } : {}),
    words: words.map((word, index) => {
      const meaning = schema.enumDescriptions?.[index];
      return meaning === undefined ? { word } : { word, meaning };
    }),
  };
}

function typeOf(
  { type, enum: words, anyOf, format, pattern, properties, items }: Schema,
  key: string,
): ShapeType {
  if (properties) return 'map';
  if (items) return 'list';
  if (words) return 'word';
  if (anyOf) return 'done';
  if (format === 'date') return 'day';
  if (pattern === WEEK.source) return 'week';
  if (pattern === CADENCE.source) return 'cadence';
  if (pattern === SLUG_PATTERN) return key === 'goal' ? 'goal' : 'person';
  return type !== undefined && key === 'opportunities' ? 'opportunity' : 'text';
}
