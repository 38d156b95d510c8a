import type * as z from 'zod/mini';
import { CADENCE, REFERS_TO, type ReferenceTarget, saidOf, WEEK } from './fields';
import { type KindName, kinds } from './kinds';
import type { FieldPath, RecordKind } from './recordKind';

/** What a value is: `word` is one of a few; `person`, `goal`, `opportunity` and `template` are the names of such, `value` one of the book’s values. */
export type ShapeType =
  | 'map'
  | 'list'
  | 'text'
  | 'day'
  | 'done'
  | 'week'
  | 'cadence'
  | 'word'
  | ReferenceTarget;

/** A word that fits, and what it is for where its kind says so. */
interface AllowedWord {
  readonly word: string;
  readonly meaning?: string;
}

/** What may stand at a place of a record, told by its schema. */
export interface Shape {
  readonly type: ShapeType;
  /** The schema's own words. */
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

/** What is named by its slug or file name, and can be gone to and renamed. */
export type SlugTarget = Exclude<ReferenceTarget, 'value' | 'template'>;

/** A field whose value names another thing by its slug or file name. */
interface ReferenceField {
  readonly path: FieldPath;
  readonly to: SlugTarget;
}

const shapes = new WeakMap<RecordKind, Shape>();

/** Returns the keys, types and words that a record of the kind may have; made once from its schema. */
export function shapeOf(kind: KindName): Shape {
  const known = shapes.get(kinds[kind]);
  if (known) return known;
  const shape = fromSchema(kinds[kind].schema);
  shapes.set(kinds[kind], shape);
  return shape;
}

/** What may stand at `path` in a record of the kind; undefined where no schema says anything. */
export function shapeAt(kind: KindName, path: readonly (string | number)[]): Shape | undefined {
  let shape: Shape | undefined = shapeOf(kind);
  for (const step of path) shape = typeof step === 'number' ? shape?.item : shape?.keys.get(step);
  return shape;
}

/** The fields of a kind that name other things, in the order in which they are written. */
export function referenceFields(kind: KindName): readonly ReferenceField[] {
  return fieldsOf(kind).flatMap(({ path, shape: { type } }) =>
    type === 'person' || type === 'goal' || type === 'opportunity' ? [{ path, to: type }] : [],
  );
}

/** True if a kind has a field that names such. */
export function refersTo(kind: KindName, target: ReferenceTarget): boolean {
  return fieldsOf(kind).some(({ shape }) => shape.type === target);
}

/** The keys of the items of lists of this name, in the order in which they are written; of all kinds that have such a list. */
export function itemKeys(list: string): readonly string[] {
  const items = (Object.keys(kinds) as KindName[]).map((kind) => shapeAt(kind, [list, 0]));
  return [...new Set(items.flatMap((item) => [...(item?.keys.keys() ?? [])]))];
}

/** True if some kind of record has a field of this key, anywhere in it, that fits. */
export function someField(key: string, fits: (shape: Shape) => boolean): boolean {
  return (Object.keys(kinds) as KindName[]).some((kind) =>
    fieldsOf(kind).some(({ path, shape }) => path.at(-1) === key && fits(shape)),
  );
}

interface Field {
  readonly path: FieldPath;
  readonly shape: Shape;
}

const fields = new WeakMap<Shape, readonly Field[]>();

/** Every field of a kind, a list before its items; made once. */
function fieldsOf(kind: KindName): readonly Field[] {
  const shape = shapeOf(kind);
  const known = fields.get(shape);
  if (known) return known;
  const all = fieldsIn(shape, []);
  fields.set(shape, all);
  return all;
}

function fieldsIn(shape: Shape, path: FieldPath): readonly Field[] {
  const parts: (readonly [string, Shape])[] = [
    ...shape.keys,
    ...(shape.item ? [['*', shape.item] as const] : []),
  ];
  return parts.flatMap(([step, part]) => {
    const below = [...path, step];
    return [{ path: below, shape: part }, ...fieldsIn(part, below)];
  });
}

/** Read off the schema itself: what turns it into a JSON Schema weighs as much as all of this. */
function fromSchema(schema: z.core.$ZodType): Shape {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return fromSchema(def.innerType);
  const parts = def.type === 'object' ? Object.entries(def.shape) : [];
  const words = def.type === 'enum' ? Object.values(def.entries).map(String) : [];
  const { description = '', enumDescriptions = [] } = saidOf(schema);
  return {
    type: typeOf(schema),
    description,
    keys: new Map(parts.map(([name, part]) => [name, fromSchema(part)])),
    required: new Set(parts.flatMap(([name, part]) => (part._zod.def.type === 'optional' ? [] : [name]))),
    ...(def.type === 'array' ? { item: fromSchema(def.element) } : {}),
    words: words.map((word, index) => {
      const meaning = enumDescriptions[index];
      return meaning === undefined ? { word } : { word, meaning };
    }),
  };
}

function typeOf(schema: z.core.$ZodType): ShapeType {
  const { anyOf, format, pattern, [REFERS_TO]: target } = saidOf(schema);
  const { type } = schema._zod.def;
  if (type === 'object') return 'map';
  if (type === 'array') return 'list';
  if (type === 'enum') return 'word';
  if (target) return target;
  if (anyOf) return 'done';
  if (format === 'date') return 'day';
  if (pattern === WEEK.source) return 'week';
  return pattern === CADENCE.source ? 'cadence' : 'text';
}
