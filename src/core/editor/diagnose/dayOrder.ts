import { isDay } from '../../day';
import { kinds } from '../../records/kinds';
import { isField, type RecordKind } from '../../records/recordKind';
import type { DiagnosedFile, EntryAt } from './diagnosedFile';
import type { Diagnostic } from './diagnostic';

/** Days that exist, and cannot be right: before the start, or of something done on a day still to come. */
export function dayDiagnostics(site: DiagnosedFile): Diagnostic[] {
  const { kind, day, today } = site.context;
  const { days = {} }: RecordKind = kinds[kind];
  const startKey = days.start;
  const start = startKey === undefined ? undefined : (site.valueAt([startKey]) ?? day);
  return site.found.flatMap((found): Diagnostic[] => {
    const value = dayOf(found);
    if (value === undefined) return [];
    const { path } = found;
    const hasHappened = found.shape?.type === 'done' || isField(days.happened, path);
    if (hasHappened && value > today) return [site.atValue('inFuture', 'warning', path, { other: today })];
    if (
      isField(days.afterStart, path) &&
      start !== undefined &&
      isDay(start) &&
      startKey !== undefined &&
      value < start
    )
      return [site.atValue('beforeStart', 'warning', path, { other: start, otherKey: startKey })];
    return [];
  });
}

function dayOf({ entry, shape }: EntryAt): string | undefined {
  const value = entry.value.data;
  const isDate = shape?.type === 'day' || shape?.type === 'done';
  return isDate && typeof value === 'string' && isDay(value) ? value : undefined;
}
