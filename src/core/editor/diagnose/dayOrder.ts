import { isDay } from '../../day';
import type { KindName } from '../../records/kinds';
import type { Path } from '../../yaml/yamlTypes';
import type { DiagnosedFile, EntryAt } from './diagnosedFile';
import type { Diagnostic } from './diagnostic';

/** The key with the day on which a thing of the kind begins. */
const START: { readonly [Kind in KindName]?: string } = {
  goal: 'since',
  delegation: 'since',
  oneOnOne: 'date',
  opportunity: 'raised',
  recognition: 'date',
};
/** Days that cannot be before that start. A milestone can: one may prepare before a goal begins. */
const AFTER_START = /^(?:due|actions\.\d+\.due|quiet|revisit|told|outcome\.date)$/;
/** Days on which something happened. Under `date` a one-on-one may be planned. */
const HAPPENED: ReadonlySet<string> = new Set(['done', 'told', 'raised', 'date']);

/** Days that exist, and cannot be right: before the start, or of something done on a day still to come. */
export function dayDiagnostics(site: DiagnosedFile): Diagnostic[] {
  const { kind, day, today } = site.context;
  const startKey = START[kind];
  const start = startKey === undefined ? undefined : (site.valueAt([startKey]) ?? day);
  return site.found.flatMap((found): Diagnostic[] => {
    const value = dayOf(found);
    const key = found.path.at(-1);
    if (value === undefined || typeof key !== 'string') return [];
    const { path } = found;
    if (HAPPENED.has(key) && value > today && !isPlanned(kind, path))
      return [site.atValue('inFuture', 'warning', path, { other: today })];
    const isAfter = AFTER_START.test(path.join('.'));
    if (isAfter && start !== undefined && isDay(start) && startKey !== undefined && value < start)
      return [site.atValue('beforeStart', 'warning', path, { other: start, otherKey: startKey })];
    return [];
  });
}

function dayOf({ entry, shape }: EntryAt): string | undefined {
  const value = entry.value.data;
  const isDate = shape?.type === 'day' || shape?.type === 'done';
  return isDate && typeof value === 'string' && isDay(value) ? value : undefined;
}

function isPlanned(kind: KindName, path: Path): boolean {
  return kind === 'oneOnOne' && path.length === 1;
}
