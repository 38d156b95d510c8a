import * as z from 'zod/mini';
import { isList } from '../isList';
import type { Data, DataMap, Path } from '../yaml/yamlTypes';
import { type KindName, kinds, type RecordOf } from './kinds';

/** The same record with anything absent: what a file written by hand may hold. List items keep their index. */
export type PartialRecord<T> = T extends readonly (infer Item)[]
  ? readonly PartialRecord<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: PartialRecord<T[Key]> | undefined }
    : T;

/** What does not fit the record: a key that must be there (`missing`), or a value of another shape. */
export type FieldProblemCode =
  | 'missing'
  | 'notADay'
  | 'notDone'
  | 'notAWeek'
  | 'notACadence'
  | 'notASlug'
  | 'notOneOf'
  | 'notText'
  | 'notAList'
  | 'notAMap';

/** A value that does not fit its field, and the path to it: keys, and indices of items from 0. */
export interface FieldProblem {
  readonly code: FieldProblemCode;
  readonly path: Path;
  /** For `notOneOf`: the words that fit. */
  readonly allowed?: readonly string[];
}

/** A record as far as it fits its kind, and what does not fit. */
interface Typed<K extends KindName> {
  readonly record: PartialRecord<RecordOf<K>>;
  readonly flaws: readonly FieldProblem[];
}

/**
 * Types what was read, field by field. What does not fit is left out and told as a flaw, so one bad date never hides
 * the rest of a file; an item that is left out becomes `{}`, so the others keep their index.
 * @param partial the file is one that need not have every key, like a private sibling
 */
export function typed<K extends KindName>(kind: K, data: DataMap, partial = false): Typed<K> {
  const copy = withoutEmpty(data) as MutableMap;
  const result = z.safeParse(kinds[kind].schema, copy);
  const flaws = (result.success ? [] : result.error.issues)
    .map((issue) => flawOf(copy, issue))
    .filter((flaw) => !(partial && flaw.code === 'missing'));
  for (const flaw of flaws) leaveOut(copy, flaw.path);
  // All that is left has passed the schema's checks; the schema transforms nothing.
  return { record: copy as PartialRecord<RecordOf<K>>, flaws };
}

type Mutable = string | Mutable[] | MutableMap;
interface MutableMap {
  [key: string]: Mutable;
}

/** `goals:` with nothing behind it says the same as no `goals:` at all, and so does one with YAML's null. */
function withoutEmpty(data: Data): Mutable {
  if (typeof data === 'string') return data;
  if (isList(data)) return data.map((item) => (item === '' ? {} : withoutEmpty(item)));
  const copy: MutableMap = {};
  // Keys such as __proto__ are never copied: no record has them.
  for (const [key, value] of Object.entries(data)) {
    if (!isNothing(key, value) && key !== '__proto__') copy[key] = withoutEmpty(value);
  }
  return copy;
}

/** The text of an item is what somebody wrote down, though it be `null`. */
function isNothing(key: string, value: Data): boolean {
  return value === '' || (key !== 'text' && (value === '~' || value === 'null'));
}

function flawOf(root: MutableMap, issue: z.core.$ZodIssue): FieldProblem {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (valueAt(root, path) === undefined) return { code: 'missing', path };
  if (issue.code === 'invalid_value') return { code: 'notOneOf', path, allowed: issue.values.map(String) };
  // The schemas' own checks carry their code as the message.
  if (issue.code === 'custom') return { code: issue.message as FieldProblemCode, path };
  const expected = issue.code === 'invalid_type' ? issue.expected : 'string';
  return { code: expected === 'array' ? 'notAList' : expected === 'string' ? 'notText' : 'notAMap', path };
}

function valueAt(root: MutableMap, path: Path): Mutable | undefined {
  let value: Mutable | undefined = root;
  for (const key of path) {
    if (value === undefined || typeof value === 'string') return undefined;
    value = Array.isArray(value) ? value[Number(key)] : value[key];
  }
  return value;
}

function leaveOut(root: MutableMap, path: Path): void {
  const parent = valueAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined || parent === undefined || typeof parent === 'string') return;
  if (Array.isArray(parent)) parent[Number(last)] = {};
  else delete parent[last];
}
