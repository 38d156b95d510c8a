import { isList } from '../isList';
import { isDataMap, isScalarValue, pairsOf, sameData, toData } from './data';
import type { Data, Intent, Path, Value, ValueMap } from './yamlTypes';

type SetIntent = Extract<Intent, { kind: 'set' }>;

/**
 * The few intents that lead from `old` to the list or map that `intent` sets, so that what stays is not written again;
 * undefined where there are none: a list is not only made longer at its end or only made shorter.
 */
export function smaller(old: Data | undefined, { path, value }: SetIntent): readonly Intent[] | undefined {
  if (isScalarValue(value)) return undefined;
  if (isList(value))
    return isList(old) && old.length > 0 && value.length > 0 ? forList(old, path, value) : undefined;
  return isDataMap(old) ? forMap(old, path, value as ValueMap) : undefined;
}

function forMap(
  old: { readonly [key: string]: Data },
  path: Path,
  value: ValueMap,
): readonly Intent[] | undefined {
  const pairs = pairsOf(value);
  const order = pairs.map(([key]) => key);
  if (Object.keys(old).length === 0 || order.length === 0) return undefined;
  const changed = pairs.flatMap(([key, part]): Intent[] => {
    const before = old[key];
    if (before !== undefined && sameData(before, toData(part))) return [];
    return [{ kind: 'set', path: [...path, key], value: part, order }];
  });
  const stays = new Set(order);
  const gone = Object.keys(old).filter((key) => !stays.has(key));
  return [...changed, ...gone.map((key): Intent => ({ kind: 'remove', path: [...path, key] }))];
}

function forList(old: readonly Data[], path: Path, value: readonly Value[]): readonly Intent[] | undefined {
  const data = value.map(toData);
  if (old.every((part, index) => sameData(part, data[index] ?? [])))
    return value.slice(old.length).map((part): Intent => ({ kind: 'append', path, value: part }));
  const kept = subsequence(data, old);
  if (!kept) return undefined;
  const gone = old.map((_, index) => index).filter((index) => !kept.has(index));
  return gone.reverse().map((index): Intent => ({ kind: 'remove', path: [...path, index] }));
}

/** The places in `all` at which `some` stand in their order; undefined if they do not. */
function subsequence(some: readonly Data[], all: readonly Data[]): ReadonlySet<number> | undefined {
  const places = new Set<number>();
  let at = 0;
  for (const data of some) {
    while (at < all.length && !sameData(all[at] ?? '', data)) at += 1;
    if (at === all.length) return undefined;
    places.add(at);
    at += 1;
  }
  return places;
}
