import { isList } from '../isList';
import { Plain } from './plain';
import type { Data, DataMap, Value, ValueMap } from './yamlTypes';

/** True for a map, false for text, a list or undefined. */
export function isDataMap(data: Data | undefined): data is DataMap {
  return typeof data === 'object' && !isList(data);
}

/** The map at a place of a list, counted from 0; undefined where there is no list, or something else in it. */
export function mapAt(list: Data | undefined, index: number): DataMap | undefined {
  const item = isList(list) ? list[index] : undefined;
  return isDataMap(item) ? item : undefined;
}

/** True for a value that is written as a scalar: text, or a `Plain`. */
export function isScalarValue(value: Value): value is string | Plain {
  return typeof value === 'string' || value instanceof Plain;
}

/** The pairs of a map that are written: those not undefined. */
export function pairsOf(value: ValueMap): readonly (readonly [string, Value])[] {
  return Object.entries(value).filter((pair): pair is [string, Value] => pair[1] !== undefined);
}

/** A map without a prototype, so that a key named `__proto__` is a key like any other. */
export function dataMap(pairs: Iterable<readonly [string, Data]>): DataMap {
  const map: Record<string, Data> = Object.create(null);
  for (const [key, data] of pairs) map[key] = data;
  return map;
}

/** Returns the data that reading gives once `value` is written. */
export function toData(value: Value): Data {
  if (typeof value === 'string') return value;
  if (value instanceof Plain) return value.plain;
  if (isList(value)) return value.map(toData);
  return dataMap(pairsOf(value as ValueMap).map(([key, part]) => [key, toData(part)]));
}

/** True if two values are equal; the order of keys does not count. */
export function sameData(one: Data, other: Data): boolean {
  if (one === other) return true;
  if (isList(one)) {
    return (
      isList(other) && one.length === other.length && one.every((part, i) => sameData(part, other[i] ?? []))
    );
  }
  if (!isDataMap(one) || !isDataMap(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => {
      const [left, right] = [one[key], other[key]];
      return left !== undefined && right !== undefined && sameData(left, right);
    })
  );
}
