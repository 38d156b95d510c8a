import { isList } from '../isList';
import { dataMap, isDataMap, toData } from './data';
import type { Data, Intent, Path, Value } from './yamlTypes';

/** Why an intent makes no sense for the data, whatever the text looks like. */
type Misfit = 'noSuchPlace' | 'notAList' | 'notAMapping';

class Impossible extends Error {
  readonly misfit: Misfit;

  constructor(misfit: Misfit) {
    super(misfit);
    this.misfit = misfit;
  }
}

/**
 * The data as they will be once `intent` is done: what the proof holds the edited text against.
 * @returns the data, or why they cannot be changed so
 * @throws what is no misfit, and so a fault of the code
 */
export function change(data: Data, intent: Intent): { readonly data: Data } | { readonly misfit: Misfit } {
  try {
    return { data: changed(data, intent.path, intent) };
  } catch (error) {
    if (error instanceof Impossible) return { misfit: error.misfit };
    throw error;
  }
}

function changed(data: Data | undefined, path: Path, intent: Intent): Data {
  const [step, ...rest] = path;
  if (step === undefined) return atPlace(data, intent);
  if (typeof step === 'number') {
    if (!isList(data) || !(step in data)) throw new Impossible('noSuchPlace');
    if (intent.kind === 'remove' && rest.length === 0) return data.filter((_, index) => index !== step);
    return data.map((part, index) => (index === step ? changed(part, rest, intent) : part));
  }
  // What is not there or empty becomes a map when something is put under it.
  const map = data === undefined || data === '' ? dataMap([]) : data;
  if (!isDataMap(map)) throw new Impossible(intent.kind === 'remove' ? 'noSuchPlace' : 'notAMapping');
  if (intent.kind === 'remove' && map[step] === undefined) throw new Impossible('noSuchPlace');
  const others = Object.entries(map).filter(([key]) => key !== step);
  if (intent.kind === 'remove' && rest.length === 0) return dataMap(others);
  return dataMap([...others, [step, changed(map[step], rest, intent)]]);
}

function atPlace(data: Data | undefined, intent: Intent): Data {
  if (intent.kind === 'remove') throw new Impossible('noSuchPlace');
  const added = toData(intent.value);
  if (intent.kind === 'set') return added;
  if (data === undefined || data === '') return [added];
  if (!isList(data)) throw new Impossible('notAList');
  return [...data, added];
}

/** Returns the data at `path` in `data`; undefined where nothing is. */
export function dataAt(data: Data, path: Path): Data | undefined {
  let here: Data | undefined = data;
  for (const step of path) {
    if (typeof step === 'number') here = isList(here) ? here[step] : undefined;
    else here = isDataMap(here) ? here[step] : undefined;
  }
  return here;
}

/** `value` under the keys of `path`; undefined where a list item would have to come from nowhere. */
export function nest(path: Path, value: Value): Value | undefined {
  let nested: Value = value;
  for (const step of path.toReversed()) {
    if (typeof step === 'number') return undefined;
    nested = dataOf(step, nested);
  }
  return nested;
}

function dataOf(key: string, value: Value): Value {
  const map: Record<string, Value> = Object.create(null);
  map[key] = value;
  return map;
}
