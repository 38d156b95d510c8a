import { isDay } from '../day';
import { isList } from '../isList';
import { Plain } from '../yaml/plain';
import type { Value, ValueMap } from '../yaml/yamlTypes';
import { kinds } from './kinds';
import type { RecordKind } from './recordKind';
import { type Shape, someField } from './shape';

/** Plain data of a record or of a part of one. */
export type Plainable = string | readonly Plainable[] | { readonly [key: string]: Plainable | undefined };

/** A record's data as the YAML engine writes it: days and `true` plain, everything else text. */
export function toValue(data: Plainable, key = ''): Value {
  if (typeof data === 'string') return isPlain(key, data) ? new Plain(data) : data;
  if (isList(data)) return data.map((item) => toValue(item));
  return toValueMap(data);
}

/** As `toValue`, for a map: so that a whole record can be written. */
export function toValueMap(data: { readonly [key: string]: Plainable | undefined }): ValueMap {
  const map: Record<string, Value> = {};
  for (const [key, value] of Object.entries(data)) {
    if (value !== undefined) map[key] = toValue(value, key);
  }
  return map;
}

/** Days, ticks and numbers are written without quotes, as anyone would by hand, where a kind has such under that key. */
function isPlain(key: string, text: string): boolean {
  if (isDay(text) || text === 'true') return isNumber(key) || someField(key, isDayOrTick);
  return /^\d+$/.test(text) && isNumber(key);
}

function isDayOrTick({ type }: Shape): boolean {
  return type === 'day' || type === 'done';
}

function isNumber(key: string): boolean {
  const all: readonly RecordKind[] = Object.values(kinds);
  return all.some(({ numbers }) => numbers?.includes(key));
}
