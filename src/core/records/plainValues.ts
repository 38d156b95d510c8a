import { isDay } from '../day';
import { Plain } from '../yaml/plain';
import type { Value, ValueMap } from '../yaml/yamlTypes';

/** Keys whose values are days or `true`: written without quotes, as anyone would by hand. */
export const PLAIN_KEYS: ReadonlySet<string> = new Set([
  'archived',
  'date',
  'done',
  'due',
  'leadbook',
  'quiet',
  'raised',
  'revisit',
  'since',
  'told',
]);

/** Plain data of a record or of a part of one. */
export type Plainable = string | readonly Plainable[] | { readonly [key: string]: Plainable | undefined };

/** A record's data as the YAML engine writes it: days and `true` plain, everything else text. */
export function toValue(data: Plainable, key = ''): Value {
  if (typeof data === 'string') return isPlain(key, data) ? new Plain(data) : data;
  if (isList(data)) return data.map((item) => toValue(item));
  return toValueMap(data);
}

/** The same for a map, so that a whole record can be written. */
export function toValueMap(data: { readonly [key: string]: Plainable | undefined }): ValueMap {
  const map: Record<string, Value> = {};
  for (const [key, value] of Object.entries(data)) {
    if (value !== undefined) map[key] = toValue(value, key);
  }
  return map;
}

function isPlain(key: string, text: string): boolean {
  return (
    PLAIN_KEYS.has(key) && (isDay(text) || text === 'true' || (key === 'leadbook' && /^\d+$/.test(text)))
  );
}

function isList(data: Plainable): data is readonly Plainable[] {
  return Array.isArray(data);
}
