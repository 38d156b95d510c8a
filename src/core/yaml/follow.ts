import { isList } from '../isList';
import { isDataMap, sameData, toData } from './data';
import { match } from './match';
import type { Data, Intent, Path } from './yamlTypes';

/** The path at which an entry is found after a change; undefined where it is gone. */
export type Follow = (path: Path) => Path | undefined;

/**
 * Returns a function from the path of an entry of `data` to its path once `intent` is done; undefined where it is gone
 * then. An entry whose value is replaced is still that entry.
 */
export function follow(data: Data, intent: Intent): Follow {
  const { path: place } = intent;
  if (intent.kind === 'append') return (path) => path;
  if (intent.kind === 'remove') {
    const last = place.at(-1);
    return (path) => {
      if (!startsWith(path, place.slice(0, -1)) || path.length < place.length) return path;
      const step = path[place.length - 1];
      if (step === last) return undefined;
      if (typeof step !== 'number' || typeof last !== 'number' || step < last) return path;
      return path.with(place.length - 1, step - 1);
    };
  }
  let old: Data | undefined = data;
  for (const step of place) old = childOf(old, step);
  const inside = within(old, toData(intent.value));
  return (path) => {
    if (!startsWith(path, place)) return path;
    const rest = inside(path.slice(place.length));
    return rest && [...place, ...rest];
  };
}

function startsWith(path: Path, start: Path): boolean {
  return path.length >= start.length && start.every((step, index) => path[index] === step);
}

function childOf(data: Data | undefined, step: string | number): Data | undefined {
  if (typeof step === 'number') return isList(data) ? data[step] : undefined;
  return isDataMap(data) ? data[step] : undefined;
}

function within(old: Data | undefined, now: Data | undefined): Follow {
  if (old === undefined || now === undefined) return (path) => (path.length === 0 ? path : undefined);
  if (sameData(old, now)) return (path) => path;
  const children = new Map<string | number, { readonly step: string | number; readonly follow: Follow }>();
  if (isList(old) && isList(now)) {
    for (const [to, from] of match(old, now).entries()) {
      if (from !== undefined) children.set(from, { step: to, follow: within(old[from], now[to]) });
    }
  } else if (isDataMap(old) && isDataMap(now)) {
    for (const step of Object.keys(old)) {
      if (now[step] !== undefined) children.set(step, { step, follow: within(old[step], now[step]) });
    }
  }
  return ([step, ...rest]) => {
    if (step === undefined) return [];
    const child = children.get(step);
    const inner = child?.follow(rest);
    return child && inner && [child.step, ...inner];
  };
}
